//! `content/receipts.yaml`

use std::collections::BTreeMap;

use crate::diag::{Code, Diagnostic, Report};
use crate::model::receipt::Receipts;
use crate::parse::decode::{Fields, text};
use crate::parse::yaml::{Kind, Node};

pub fn receipts(node: &Node, report: &mut Report) -> Option<Receipts> {
    let mut fields = Fields::of(node, report)?;
    let mut read = |key| fields.optional(key, digests).unwrap_or_default();
    let (twins, overrides, reviews) = (read("twins"), read("overrides"), read("reviews"));
    let receipts = Receipts { twins, overrides, reviews, addresses: read("addresses"), gone: read("gone") };
    fields.finish();
    Some(receipts)
}

pub fn digests(node: &Node, report: &mut Report) -> Option<BTreeMap<String, String>> {
    let Kind::Map(entries) = &node.kind else {
        report.add(Diagnostic::at(Code::WrongType, node.span).with("expected", "type-map"));
        return None;
    };
    Some(entries.iter().filter_map(|(key, node)| Some((key.name.clone(), text(node, report)?))).collect())
}
