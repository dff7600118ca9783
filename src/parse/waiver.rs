//! The key `waivers` at the top of a page.

use crate::diag::{Code, Report};
use crate::model::waiver::Waiver;
use crate::parse::decode::{Fields, date, text, unknown_name};
use crate::parse::yaml::Node;

pub fn waiver(node: &Node, report: &mut Report) -> Option<Waiver> {
    let mut fields = Fields::of(node, report)?;
    let rule = fields.required("rule", rule);
    let reason = fields.required("reason", text);
    let until = fields.required("until", date);
    fields.finish();
    Some(Waiver { rule: rule?, reason: reason?, until: until?, span: node.span })
}

/// The name of a rule; faults that are no rules are no rules to be let off from.
pub fn rule(node: &Node, report: &mut Report) -> Option<Code> {
    let written = text(node, report)?;
    let rule = Code::RULES.iter().copied().find(|rule| rule.name() == written);
    if rule.is_none() {
        let valid: Vec<&str> = Code::RULES.iter().map(|rule| rule.name()).collect();
        report.add(unknown_name(node.span, &written, &valid));
    }
    rule
}
