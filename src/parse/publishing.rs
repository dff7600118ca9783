//! The key `publishing` in `site.yaml`.

use crate::diag::Report;
use crate::model::brake::Brake;
use crate::model::publishing::{Publishing, Server};
use crate::parse::decode::{Fields, list, one_of};
use crate::parse::reading::number;
use crate::parse::yaml::Node;

pub fn publishing(node: &Node, report: &mut Report) -> Option<Publishing> {
    let otherwise = Publishing::default();
    let mut fields = Fields::of(node, report)?;
    let servers = fields.optional("servers", list(one_of(&Server::NAMES)));
    let hsts_days = fields.optional("hsts_days", number);
    let page_minutes = fields.optional("page_minutes", number).unwrap_or(otherwise.page_minutes);
    let file_days = fields.optional("file_days", number).unwrap_or(otherwise.file_days);
    let brake = fields.optional("removals_percent", number).map_or(otherwise.brake, |percent| Brake { percent });
    fields.finish();
    let servers = servers.map_or(otherwise.servers, |servers| servers.into_iter().collect());
    Some(Publishing { servers, hsts_days, page_minutes, file_days, brake })
}
