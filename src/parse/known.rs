//! Verified values and the three kinds of empty, as they stand in YAML.

use crate::diag::{Code, Diagnostic, Report};
use crate::model::known::{Absence, AbsenceKind, Known, Verified};
use crate::parse::decode::{Fields, boolean, date, text, unknown_name};
use crate::parse::yaml::{Kind, Node};

/// Reads `{value, source, checked, checked_by}` or `{status, what, owner, question}`.
pub fn known<T>(
    read: impl FnOnce(&Node, &mut Report) -> Option<T>,
) -> impl FnOnce(&Node, &mut Report) -> Option<Known<T>> {
    move |node, report| {
        if !matches!(node.kind, Kind::Map(_)) {
            report.add(Diagnostic::at(Code::WrongType, node.span).with("expected", "type-known"));
            return None;
        }
        let mut fields = Fields::of(node, report)?;
        if fields.has("status") {
            let absence = absence(&mut fields, node);
            fields.finish();
            absence.map(Known::Absent)
        } else {
            let verified = verified(&mut fields, node, read);
            fields.finish();
            verified.map(Known::Verified)
        }
    }
}

fn verified<T>(
    fields: &mut Fields<'_>,
    node: &Node,
    read: impl FnOnce(&Node, &mut Report) -> Option<T>,
) -> Option<Verified<T>> {
    let value = fields.required("value", read);
    let source = fields.required("source", text);
    let checked = fields.required("checked", date);
    let checked_by = fields.required("checked_by", text);
    Some(Verified { value: value?, source: source?, checked: checked?, checked_by: checked_by?, span: node.span })
}

fn absence(fields: &mut Fields<'_>, node: &Node) -> Option<Absence> {
    let kind = fields.required("status", |node, report| {
        let written = text(node, report)?;
        let kind = AbsenceKind::from_name(&written);
        if kind.is_none() {
            report.add(unknown_name(node.span, &written, &AbsenceKind::NAMES));
        }
        kind
    });
    let what = fields.required("what", text);
    let owner = fields.required("owner", text);
    let question = fields.required("question", text);
    let show_as_missing = fields.optional("show_as_missing", boolean).unwrap_or_default();
    Some(Absence { kind: kind?, what: what?, owner: owner?, question: question?, show_as_missing, span: node.span })
}
