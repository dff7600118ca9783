//! The key `reading` of a variant in `site.yaml`.

use std::collections::BTreeMap;

use crate::diag::{Code, Diagnostic, Report};
use crate::model::reading::{Limit, Reading};
use crate::name::PageId;
use crate::parse::decode::{Fields, boolean, parsed};
use crate::parse::yaml::{Kind, Node};

pub fn reading(node: &Node, report: &mut Report) -> Option<Reading> {
    let mut fields = Fields::of(node, report)?;
    let easy = fields.optional("easy", boolean).unwrap_or_default();
    let lix = fields.optional("lix", limit).unwrap_or_default();
    let sentence = fields.optional("sentence", limit).unwrap_or_default();
    let mean = fields.optional("mean", number);
    let lix_on = fields.optional("lix_on", lix_on).unwrap_or_default();
    fields.finish();
    Some(Reading { easy, lix, sentence, mean, lix_on })
}

fn limit(node: &Node, report: &mut Report) -> Option<Limit> {
    let mut fields = Fields::of(node, report)?;
    let warn = fields.optional("warn", number);
    let fail = fields.optional("fail", number);
    fields.finish();
    Some(Limit { warn, fail })
}

/// A whole number from 0.
pub fn number(node: &Node, report: &mut Report) -> Option<u32> {
    parsed("value-number", |text| text.parse().ok())(node, report)
}

fn lix_on(node: &Node, report: &mut Report) -> Option<BTreeMap<PageId, u32>> {
    let Kind::Map(entries) = &node.kind else {
        report.add(Diagnostic::at(Code::WrongType, node.span).with("expected", "type-map"));
        return None;
    };
    let mut pages = BTreeMap::new();
    for (key, value) in entries {
        let Some(page) = PageId::new(&key.name) else {
            report.add(Diagnostic::at(Code::BadValue, key.span).with("expected", "value-page"));
            continue;
        };
        pages.extend(number(value, report).map(|limit| (page, limit)));
    }
    Some(pages)
}
