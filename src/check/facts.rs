//! The facts that a page says it states: known, allowed on a shared page, and for an easy page also on its standard page
//!

use crate::check::Site;
use crate::diag::{Code, Diagnostic};
use crate::model::fact::FactStatus;
use crate::model::scope::Scope;
use crate::text::Span;

pub fn check(site: &mut Site<'_>) {
    if site.editions.workspace.facts.is_empty() {
        return;
    }
    for scope in site.scopes() {
        let found: Vec<Diagnostic> =
            scope.page.front.facts.iter().filter_map(|(id, span)| fault(&scope, id, *span)).collect();
        found.into_iter().for_each(|diagnostic| site.tell(diagnostic));
    }
}

fn fault(scope: &Scope<'_>, id: &str, span: Span) -> Option<Diagnostic> {
    let workspace = scope.editions.workspace;
    let Some(fact) = workspace.facts.get(id) else {
        let valid = workspace.facts.keys().map(String::as_str);
        return Some(Diagnostic::at(Code::UnknownFact, span).with("fact", id).suggest(id, valid));
    };
    let told = |code| Some(Diagnostic::at(code, span).with("fact", id).with("text", &fact.text));
    let is_shared = !workspace.owners.contains_key(&span.file);
    match fact.status {
        FactStatus::Never => return told(Code::BarredFact),
        FactStatus::ConfirmFirst if fact.approval.is_none() => return told(Code::BarredFact),
        FactStatus::Local if is_shared => return told(Code::LocalFact),
        _ => {}
    }
    let standard = scope.editions.page(0, &scope.page.id).filter(|_| scope.variant > 0)?;
    let is_on_standard = standard.front.facts.iter().any(|(other, _)| other == id);
    if is_on_standard { None } else { told(Code::FactOnlyInTwin) }
}
