//! `content/facts.yaml`

use crate::diag::{Code, Diagnostic, Report};
use crate::model::fact::{Approval, Fact, FactScope, FactStatus, Facts, Flag};
use crate::parse::decode::{Fields, date, list, one_of, text};
use crate::parse::yaml::{Kind, Node};

pub fn facts(node: &Node, report: &mut Report) -> Facts {
    let mut facts = Facts::new();
    let Kind::List(items) = &node.kind else {
        report.add(Diagnostic::at(Code::WrongType, node.span).with("expected", "type-list"));
        return facts;
    };
    for item in items {
        if let Some((id, fact)) = fact(item, report)
            && let Some(first) = facts.insert(id.clone(), fact)
        {
            report.add(Diagnostic::at(Code::DuplicateKey, item.span).with("key", id).related(first.span));
        }
    }
    facts
}

fn fact(node: &Node, report: &mut Report) -> Option<(String, Fact)> {
    let mut fields = Fields::of(node, report)?;
    let id = fields.required("id", text);
    let span = fields.span_of("id");
    let words = fields.required("text", text);
    let sources = fields.optional("sources", list(text)).unwrap_or_default();
    let scope = fields.required("scope", one_of(&FactScope::NAMES));
    let flags = fields.optional("flags", list(one_of(&Flag::NAMES))).unwrap_or_default();
    let status = fields.required("status", one_of(&FactStatus::NAMES));
    let condition = fields.optional("condition", text);
    let approval = fields.optional("approval", approval);
    fields.finish();
    Some((id?, Fact { text: words?, sources, scope: scope?, flags, status: status?, condition, approval, span }))
}

fn approval(node: &Node, report: &mut Report) -> Option<Approval> {
    let mut fields = Fields::of(node, report)?;
    let date = fields.required("date", date);
    let role = fields.required("role", text);
    fields.finish();
    Some(Approval { date: date?, role: role? })
}
