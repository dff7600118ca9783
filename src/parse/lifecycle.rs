//! `status` of a municipality: a name, or a name with its days and its successor.

use crate::diag::Report;
use crate::model::lifecycle::{Lifecycle, Status};
use crate::model::period::Period;
use crate::name::MunicipalityId;
use crate::parse::decode::{Fields, date, one_of, parsed};
use crate::parse::yaml::{Kind, Node};

/// Reads `active` or `{is: paused, from: …, until: …}`. What goes with which status is looked at when all municipalities are read.
pub fn lifecycle(node: &Node, report: &mut Report) -> Option<Lifecycle> {
    if !matches!(node.kind, Kind::Map(_)) {
        let status = one_of(&Status::NAMES)(node, report)?;
        return Some(Lifecycle { status, period: Period::default(), successor: None, span: node.span });
    }
    let mut fields = Fields::of(node, report)?;
    let status = fields.required("is", one_of(&Status::NAMES));
    let (from, until) = (fields.optional("from", date), fields.optional("until", date));
    let place = fields.span_of("successor");
    let successor = fields.optional("successor", parsed("value-slug", MunicipalityId::new)).map(|id| (id, place));
    fields.finish();
    Some(Lifecycle { status: status?, period: Period { from, until }, successor, span: node.span })
}
