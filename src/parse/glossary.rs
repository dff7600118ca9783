//! `content/glossary.yaml`: words by their anchor.

use std::collections::BTreeMap;

use crate::diag::{Code, Diagnostic, Report};
use crate::model::glossary::{Glossary, Term};
use crate::name::Anchor;
use crate::parse::decode::{Fields, boolean, list, text};
use crate::parse::yaml::{Kind, Node};

pub fn glossary(node: &Node, report: &mut Report) -> Glossary {
    let Kind::List(items) = &node.kind else {
        if !matches!(&node.kind, Kind::Map(entries) if entries.is_empty()) {
            report.add(Diagnostic::at(Code::WrongType, node.span).with("expected", "type-list"));
        }
        return Glossary::default();
    };
    let mut terms = BTreeMap::new();
    for item in items {
        if let Some((id, term)) = term(item, report)
            && terms.insert(id.clone(), term).is_some()
        {
            report.add(Diagnostic::at(Code::DuplicateKey, item.span).with("key", id));
        }
    }
    Glossary { terms }
}

fn term(node: &Node, report: &mut Report) -> Option<(Anchor, Term)> {
    let mut fields = Fields::of(node, report)?;
    let word = fields.required("word", text);
    let id = fields.optional("id", text).or_else(|| word.clone());
    let explanation = fields.required("explanation", text);
    let synonyms = fields.optional("synonyms", list(text)).unwrap_or_default();
    let common = fields.optional("common", boolean).unwrap_or_default();
    fields.finish();
    Some((Anchor::new(&id?)?, Term { word: word?, explanation: explanation?, synonyms, common }))
}
