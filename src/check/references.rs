//! What a directive's attributes name: a word in the glossary, a file.

use crate::check::Site;
use crate::diag::{Code, Diagnostic};
use crate::model::document::{Attribute, Target};
use crate::model::nodes::Node;
use crate::model::scope::Scope;
use crate::model::theme::AttributeKind;
use crate::name::Anchor;
use crate::text::Span;

pub fn check(site: &mut Site<'_>) {
    for scope in site.scopes() {
        let mut found = Vec::new();
        scope.page.document.walk(&mut |node| match node {
            Node::Directive(one) => {
                found.extend(component(&scope, &one.name, one.span));
                found.extend(attributes(&scope, &one.name, &one.attributes));
            }
            Node::InlineDirective(one) => {
                found.extend(component(&scope, &one.name, one.span));
                found.extend(attributes(&scope, &one.name, &one.attributes));
            }
            _ => {}
        });
        found.into_iter().for_each(|diagnostic| site.tell(diagnostic));
    }
}

/// A publisher's own component on a page that another site shows too, in whose theme it is not.
fn component(scope: &Scope<'_>, name: &str, span: Span) -> Option<Diagnostic> {
    let components = scope.editions.workspace.theme(&scope.editions.site)?.components.as_ref()?;
    if components.contains_key(name) {
        return None;
    }
    let valid: Vec<&str> = components.keys().map(String::as_str).collect();
    let diagnostic = Diagnostic::at(Code::UnknownDirective, span).with("name", name).with("valid", valid.join(", "));
    Some(diagnostic.suggest(name, valid))
}

fn attributes(scope: &Scope<'_>, name: &str, attributes: &[Attribute]) -> Vec<Diagnostic> {
    let workspace = scope.editions.workspace;
    let signature = workspace.theme(&scope.editions.site).and_then(|theme| theme.component(name));
    let Some(signature) = signature else { return Vec::new() };
    attributes
        .iter()
        .filter_map(|attribute| match signature.attribute(&attribute.name)?.kind {
            AttributeKind::Term => {
                let terms = &workspace.glossary.terms;
                let known = Anchor::new(&attribute.value).is_some_and(|id| terms.contains_key(&id));
                (!known).then(|| {
                    let valid: Vec<&str> = terms.keys().map(Anchor::as_str).collect();
                    Diagnostic::at(Code::UnknownName, attribute.span)
                        .with("name", &attribute.value)
                        .with("valid", valid.join(", "))
                        .suggest(&attribute.value, valid)
                })
            }
            AttributeKind::File if !workspace.files.contains_key(&attribute.value) => {
                Some(super::links::dead_file(&Target::File(attribute.value.clone()), attribute.span, scope))
            }
            _ => None,
        })
        .collect()
}
