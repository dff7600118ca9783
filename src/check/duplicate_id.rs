//! Two sections of a page with the same id: a link could lead to only one of them (WCAG 2.2, 4.1.1 in earlier versions).

use std::collections::BTreeMap;

use crate::check::Site;
use crate::diag::{Code, Diagnostic};
use crate::model::nodes::Node;

pub fn check(site: &mut Site<'_>) {
    for scope in site.scopes() {
        let mut first = BTreeMap::new();
        let mut again = Vec::new();
        scope.page.document.walk(&mut |node| {
            if let Node::Section(section) = node
                && let Some(earlier) = first.insert(&section.id, section.span)
            {
                again.push(Diagnostic::at(Code::DuplicateId, section.span).with("id", &section.id).related(earlier));
            }
        });
        again.into_iter().for_each(|diagnostic| site.tell(diagnostic));
    }
}
