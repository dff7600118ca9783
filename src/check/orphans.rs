//! Pages that no menu, no page above and no link leads to. A list of all pages is no way to one of them.

use std::collections::HashSet;

use crate::check::Site;
use crate::diag::{Code, Diagnostic};
use crate::model::document::Target;
use crate::model::nodes::Node;
use crate::name::PageId;

pub fn check(site: &mut Site<'_>) {
    let menu = &site.editions.workspace.config.menu;
    let groups = menu.main.iter().flat_map(|group| std::iter::once(&group.entry).chain(&group.pages));
    let mut reached: HashSet<&PageId> =
        groups.chain(&menu.beside).chain(&menu.footer).map(|entry| &entry.page).collect();
    for (_, page) in site.editions.pages() {
        page.document.walk(&mut |node| {
            if let Node::Link(link) = node
                && let Target::Page { page: target, .. } = &link.target
                && *target != page.id
            {
                reached.insert(target);
            }
        });
    }
    let orphans: Vec<Diagnostic> = site.editions.editions[0]
        .pages
        .values()
        .filter(|page| !page.id.is_index() && page.front.each.is_none() && !reached.contains(&page.id))
        .map(|page| Diagnostic::at(Code::OrphanPage, page.front.title_span).with("page", &page.id))
        .collect();
    orphans.into_iter().for_each(|diagnostic| site.tell(diagnostic));
}
