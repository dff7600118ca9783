//! `content/districts/<id>.yaml`

use crate::diag::Report;
use crate::model::district::District;
use crate::name::DistrictId;
use crate::parse::contact::contact;
use crate::parse::decode::{Fields, text};
use crate::parse::yaml::Node;

pub fn district(id: DistrictId, node: &Node, report: &mut Report) -> Option<District> {
    let mut fields = Fields::of(node, report)?;
    let name = fields.required("name", text);
    let base_town = fields.required("base_town", text);
    let contact = fields.required("contact", contact);
    fields.finish();
    Some(District { id, name: name?, base_town: base_town?, contact: contact?, file: node.span.file })
}
