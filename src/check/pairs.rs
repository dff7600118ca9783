//! A page and its twin in another variant are one page: the twin has a standard page, and its sections have theirs there.

use crate::check::Site;
use crate::diag::{Code, Diagnostic};
use crate::model::nodes::Node;
use crate::name::Anchor;

pub fn check(site: &mut Site<'_>) {
    for scope in site.scopes().into_iter().filter(|scope| scope.variant > 0) {
        let Some(standard) = scope.editions.page(0, &scope.page.id) else {
            site.tell(Diagnostic::at(Code::LonelyTwin, scope.page.front.title_span).with("page", &scope.page.id));
            continue;
        };
        let mut unpaired = Vec::new();
        scope.page.document.walk(&mut |node| {
            if let Node::Section(section) = node
                && section.named
                && standard.document.section(&section.id).is_none()
            {
                let diagnostic = Diagnostic::at(Code::UnpairedSection, section.span)
                    .with("id", &section.id)
                    .with("page", &scope.page.id);
                let valid = standard.document.section_ids();
                unpaired.push(diagnostic.suggest(section.id.as_str(), valid.iter().map(Anchor::as_str)));
            }
        });
        unpaired.into_iter().for_each(|diagnostic| site.tell(diagnostic));
    }
}
