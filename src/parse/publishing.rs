//! The key `publishing` in `site.yaml`.

use crate::diag::Report;
use crate::model::brake::Brake;
use crate::model::contact::WebAddress;
use crate::model::embed::Embed;
use crate::model::publishing::{Publishing, Server};
use crate::name::Anchor;
use crate::parse::decode::{Fields, list, one_of, parsed};
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
    let embed = fields.optional("embed", embed).unwrap_or(otherwise.embed);
    fields.finish();
    let servers = servers.map_or(otherwise.servers, |servers| servers.into_iter().collect());
    Some(Publishing { servers, hsts_days, page_minutes, file_days, brake, embed })
}

/// The key `embed`. `origin` is an address without a path, as browsers send it.
fn embed(node: &Node, report: &mut Report) -> Option<Embed> {
    let otherwise = Embed::default();
    let mut fields = Fields::of(node, report)?;
    let level = fields.optional("level", one_of(&Embed::LEVELS)).unwrap_or(otherwise.level);
    let prefix = fields.optional("prefix", parsed("value-prefix", prefix)).unwrap_or(otherwise.prefix);
    let origin = fields.optional("origin", parsed("value-origin", origin));
    fields.finish();
    Some(Embed { level, prefix, origin })
}

/// An id in a page begins with a letter, so that stylesheets can name it as it is.
fn prefix(text: &str) -> Option<String> {
    let name = Anchor::new(text).filter(|name| name.as_str() == text && !text.contains('/'))?;
    text.starts_with(|first: char| first.is_ascii_lowercase()).then(|| name.to_string())
}

fn origin(text: &str) -> Option<String> {
    let address = WebAddress::new(text)?;
    let (_, host) = address.as_str().split_once("//")?;
    (!host.contains(['/', '?', '#', '@'])).then(|| address.as_str().to_ascii_lowercase())
}
