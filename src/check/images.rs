//! Images: the file is there, and says in words what it shows (WCAG 2.2, 1.1.1).

use crate::check::Site;
use crate::diag::{Code, Diagnostic};
use crate::model::nodes::Node;
use crate::model::scope::Href;

pub fn check(site: &mut Site<'_>) {
    for scope in site.scopes() {
        let mut found = Vec::new();
        scope.page.document.walk(&mut |node| {
            let Node::Image(image) = node else { return };
            if image.alt.trim().is_empty() {
                found.push(Diagnostic::at(Code::MissingAlt, image.span));
            }
            if scope.href(&image.target) == Href::DeadFile {
                found.push(super::links::dead_file(&image.target, image.span, &scope));
            }
        });
        found.into_iter().for_each(|diagnostic| site.tell(diagnostic));
    }
}
