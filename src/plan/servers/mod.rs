//! What servers are told of a site: lasting redirects, headers, how long answers may be kept, the page for missing addresses.
//!
//! One policy, one file a server. `.htaccess`, `web.config`, `_headers` and `_redirects` lie in the site's folder, where their
//! readers look for them. What nginx and Caddy read is included from their own configuration and lies beside the sites.

mod apache;
mod caddy;
mod iis;
mod netlify;
mod nginx;

use std::collections::BTreeMap;

use percent_encoding::percent_decode_str;

use crate::model::edition::Editions;
use crate::model::embed::OPEN;
use crate::model::plan::ArtifactKind;
use crate::model::publishing::{Publishing, Server};

/// Files that servers read and readers have no use for.
const UNSERVED: [&str; 4] = [".htaccess", "web.config", "_headers", "_redirects"];

/// Media types of text that is worth compressing, as servers name what they compress while they answer.
const TEXT_TYPES: [&str; 8] = [
    "text/css",
    "text/javascript",
    "text/plain",
    "text/vcard",
    "application/javascript",
    "application/json",
    "application/xml",
    "image/svg+xml",
];

/// Endings that not every server knows, with what they stand for.
const TYPES: [(&str, &str); 4] =
    [("js", "text/javascript"), ("svg", "image/svg+xml"), ("vcf", "text/vcard"), ("xml", "application/xml")];

/// Configuration of one site for every server that the policy names.
#[derive(Default)]
pub struct Configuration {
    /// Files of the site itself, by their path in it.
    pub inside: Vec<(&'static str, String)>,
    /// Files for whoever runs the server, by their path in the folder beside the sites.
    pub beside: BTreeMap<String, String>,
}

/// Everything that a server is told of one site.
struct Hosting<'a> {
    policy: &'a Publishing,
    site: &'a str,
    /// Path of the site on its host, from `/` to `/`, as it stands in an address.
    base: String,
    moves: Vec<Move>,
    /// The first line of each file: which site and server it is for, and where it comes from.
    about: Box<dyn Fn(&str) -> String + 'a>,
    /// Folders that other websites may read, and which of them may; nothing if the site has no such folders.
    open: Option<Open<'a>>,
    /// How nginx learns to hand out what is compressed with Brotli.
    brotli: String,
}

/// What other websites may read in a browser (CORS, Fetch standard 3.3). Search engines are to show the pages and not these copies. They
/// say what the pages say, so they are kept as long.
struct Open<'a> {
    folders: [&'static str; 2],
    headers: [(&'static str, &'a str); 2],
}

/// A former address and where its page is now.
struct Move {
    /// From the site's root, without slashes at the ends: `hjalp/gamla-stodet`. Empty where the whole site has moved.
    from: String,
    /// As it stands in an address: from the host's root, or with another host.
    to: String,
    /// What lies in the folder of the former address and has not moved: `hjalp/gamla-stodet/mer`.
    stays: Vec<String>,
}

/// Writes the configuration of a site that consists of these files.
pub fn configuration(editions: &Editions<'_>, files: &BTreeMap<String, ArtifactKind>) -> Configuration {
    let policy = &editions.workspace.config.publishing;
    let (site, texts) = (editions.site.id.as_str(), &editions.workspace.catalogs[0]);
    let about = |server: &str| {
        texts.text("server-file", &[("server", server.to_owned()), ("site", editions.site.name.clone())])
    };
    let hosting = Hosting {
        policy,
        site,
        base: editions.site.base_path(),
        moves: moves(editions, files, &editions.site.base_path()),
        about: Box::new(about),
        open: open(policy, files),
        brotli: texts.text("server-brotli", &[]),
    };
    let mut configuration = Configuration::default();
    for server in &policy.servers {
        match server {
            Server::Apache => configuration.inside.push((".htaccess", apache::htaccess(&hosting))),
            Server::Iis => configuration.inside.push(("web.config", iis::web_config(&hosting))),
            Server::Netlify => configuration
                .inside
                .extend([("_headers", netlify::headers(&hosting)), ("_redirects", netlify::redirects(&hosting))]),
            Server::Nginx => {
                configuration.beside.insert(format!("nginx/{site}.conf"), nginx::locations(&hosting));
            }
            Server::Caddy => {
                configuration.beside.insert(format!("caddy/{site}.caddy"), caddy::snippet(&hosting));
            }
        }
    }
    configuration
}

fn open<'a>(policy: &'a Publishing, files: &BTreeMap<String, ArtifactKind>) -> Option<Open<'a>> {
    let has_any = OPEN.iter().any(|folder| files.keys().any(|path| path.starts_with(folder)));
    let headers = [("Access-Control-Allow-Origin", policy.embed.allowed_origin()), ("X-Robots-Tag", "noindex")];
    has_any.then_some(Open { folders: OPEN, headers })
}

/// The former addresses of a site's pages. Each leads to a page and so is one step: an address that is a page's own, or a former
/// one of two pages, is a fault of the outline, where no two files may have the same path.
fn moves(editions: &Editions<'_>, files: &BTreeMap<String, ArtifactKind>, base: &str) -> Vec<Move> {
    let moved = files.values().filter_map(|kind| match kind {
        ArtifactKind::Alias { variant, page, from } => {
            Some((from, format!("{base}{}", editions.path(*variant, page, false))))
        }
        ArtifactKind::Away { to, from, .. } => Some((from, to.absolute())),
        _ => None,
    });
    moved.map(|(from, to)| Move { from: from.clone(), to, stays: stays(from, files) }).collect()
}

/// Files and folders in the folder of a former address, without the page that leads on from there and what leads on by itself.
fn stays(from: &str, files: &BTreeMap<String, ArtifactKind>) -> Vec<String> {
    let folder = format!("{from}/");
    let below = files.range(folder.clone()..).map_while(|(path, _)| path.strip_prefix(&folder));
    let mut stays: Vec<String> = below
        .filter(|path| *path != "index.html")
        .map(|path| format!("{folder}{}", path.split('/').next().unwrap_or(path)))
        .collect();
    stays.dedup();
    let leads_on = |path: &String| {
        let kind = files.get(&format!("{path}/index.html"));
        matches!(kind, Some(ArtifactKind::Alias { .. } | ArtifactKind::Away { .. }))
    };
    stays.retain(|path| !leads_on(path));
    stays
}

impl Move {
    /// Ends of the address that lead on: with and without a slash. The root has one already.
    fn ends(&self) -> &'static [&'static str] {
        if self.from.is_empty() { &[""] } else { &["", "/"] }
    }
}

impl Hosting<'_> {
    /// Where the site's own address leads: to the site, or in one step to where it has moved.
    fn front_door(&self) -> String {
        let moved = self.moves.iter().find(|one| one.from.is_empty());
        moved.map_or_else(|| self.address(""), |one| one.to.clone())
    }

    /// Address of a file or page of the site.
    fn address(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    /// The site's path without its last slash, where it is not the root of the host: it leads to the site.
    fn unslashed(&self) -> Option<String> {
        let path = self.decoded("");
        path.strip_suffix('/').filter(|path| !path.is_empty()).map(str::to_owned)
    }

    /// The same as servers see it when they choose what to do: percent-decoded.
    fn decoded(&self, path: &str) -> String {
        percent_decode_str(&self.address(path)).decode_utf8_lossy().into_owned()
    }
}

/// A text between quotes, in which nothing ends it: as nginx and Caddy read it.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\\\""))
}
