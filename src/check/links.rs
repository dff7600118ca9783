//! Links to pages, sections and files that are not there; also the menu's and the breadcrumb's.

use crate::check::Site;
use crate::diag::{Code, Diagnostic, Place};
use crate::model::document::Target;
use crate::model::nodes::Node;
use crate::model::scope::{Href, Scope};
use crate::name::{Anchor, PageId};
use crate::text::Span;

pub fn check(site: &mut Site<'_>) {
    menu(site);
    for scope in site.scopes() {
        let mut dead = Vec::new();
        scope.page.document.walk(&mut |node| {
            if let Node::Link(link) = node {
                dead.extend(dead_link(&scope, &link.target, link.span));
            }
        });
        if let Some((parent, span)) = &scope.page.front.parent {
            dead.extend(dead_link(&scope, &Target::Page { page: parent.clone(), anchor: None }, *span));
        }
        dead.into_iter().for_each(|diagnostic| site.tell(diagnostic));
    }
}

fn menu(site: &mut Site<'_>) {
    let menu = &site.editions.workspace.config.menu;
    let groups = menu.main.iter().flat_map(|group| std::iter::once(&group.entry).chain(&group.pages));
    let kept = &site.editions.workspace.config.kept_when_ended;
    let entries: Vec<_> = groups.chain(&menu.beside).chain(&menu.footer).chain(kept).cloned().collect();
    for entry in entries {
        if site.editions.page(0, &entry.page).is_none() && !site.editions.withheld.contains(&entry.page) {
            let diagnostic = dead_page(site.editions.editions[0].pages.keys(), &entry.page, entry.span);
            site.tell(diagnostic);
        }
    }
    for protected in site.editions.workspace.config.protected.clone() {
        let page = site.editions.page(0, &protected.page);
        if site.editions.withheld.contains(&protected.page) {
            continue;
        }
        if page.is_none_or(|page| page.document.section(&protected.section).is_none()) {
            let diagnostic = Diagnostic::new(Code::DeadAnchor, Place::Span(protected.span));
            site.tell(diagnostic.with("page", &protected.page).with("anchor", &protected.section));
        }
    }
}

fn dead_link(scope: &Scope<'_>, target: &Target, span: Span) -> Option<Diagnostic> {
    match (scope.href(target), target) {
        (Href::DeadPage, Target::Page { page, .. }) => {
            Some(dead_page(scope.editions.editions[0].pages.keys(), page, span))
        }
        (Href::DeadAnchor { page, anchor }, _) => Some(dead_anchor(scope, &page, &anchor, span)),
        (Href::DeadFile, target) => Some(dead_file(target, span, scope)),
        _ => None,
    }
}

fn dead_page<'a>(valid: impl Iterator<Item = &'a PageId>, page: &PageId, span: Span) -> Diagnostic {
    Diagnostic::at(Code::DeadLink, span).with("page", page).suggest(page.as_str(), valid.map(PageId::as_str))
}

fn dead_anchor(scope: &Scope<'_>, page: &PageId, anchor: &Anchor, span: Span) -> Diagnostic {
    let target = scope.editions.page_or_standard(scope.variant, page);
    let valid = target.map(|(_, target)| target.document.section_ids()).unwrap_or_default();
    Diagnostic::at(Code::DeadAnchor, span)
        .with("page", page)
        .with("anchor", anchor)
        .suggest(anchor.as_str(), valid.iter().map(Anchor::as_str))
}

/// A file that is not under `content/files/`.
pub fn dead_file(target: &Target, span: Span, scope: &Scope<'_>) -> Diagnostic {
    let written = match target {
        Target::File(path) => path.clone(),
        other => format!("{other:?}"),
    };
    let valid = scope.editions.workspace.files.keys().map(String::as_str);
    Diagnostic::at(Code::DeadFile, span).with("file", &written).suggest(&written, valid)
}
