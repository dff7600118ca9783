//! Look-ups that find nothing: a name that is not there, or a municipality on a page that is about none.

use crate::check::Site;
use crate::diag::{Code, Diagnostic};
use crate::model::document::ValueName;
use crate::model::nodes::{Node, walk_inlines};
use crate::model::scope::{NoAnswer, Scope};

pub fn check(site: &mut Site<'_>) {
    for scope in site.scopes() {
        let mut found = Vec::new();
        let mut see = |node: Node<'_>| {
            if let Node::Value(value) = node {
                found.extend(fault(&scope, value));
            }
        };
        walk_inlines(&scope.page.front.title, &mut see);
        walk_inlines(&scope.page.front.description, &mut see);
        scope.page.document.walk(&mut see);
        found.into_iter().for_each(|diagnostic| site.tell(diagnostic));
    }
}

fn fault(scope: &Scope<'_>, value: &ValueName) -> Option<Diagnostic> {
    let name = value.path.join(".");
    match scope.value(&value.path).err()? {
        NoAnswer::Unknown { step, valid } => {
            let diagnostic = Diagnostic::at(Code::UnknownValue, value.span)
                .with("name", name)
                .with("step", &step)
                .with("valid", valid.join(", "));
            Some(diagnostic.suggest(&step, valid.iter().map(String::as_str)))
        }
        NoAnswer::Unbound { name: root } => {
            Some(Diagnostic::at(Code::UnboundValue, value.span).with("name", name).with("root", root))
        }
        NoAnswer::Group { valid } => {
            let valid = valid.join(", ");
            Some(
                Diagnostic::at(Code::UnknownValue, value.span)
                    .with("name", &name)
                    .with("step", "")
                    .with("valid", valid),
            )
        }
    }
}
