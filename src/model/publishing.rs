//! How sites are to be served: what `publishing:` in `site.yaml` says, and what every server is told alike.

use std::collections::BTreeSet;

use crate::model::brake::Brake;

/// What the pages may load and do (Content Security Policy 3), said in every page and by every server: their own stylesheet,
/// script and pictures, and nothing of anybody else's.
pub const PAGE_POLICY: &str =
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/// The same for a page that only sends the reader on: it loads nothing.
pub const ALIAS_POLICY: &str = "default-src 'none'; base-uri 'none'; form-action 'none'";

/// The folder of files that have a digest in their name: what once lay at such an address never changes.
pub const FINGERPRINTED: &str = "assets/";

/// The address of a page that somebody left is nobody else's business; said in every page and by every server.
pub const REFERRER_POLICY: &str = "no-referrer";

/// What a page could ask a browser for, and never does.
const PERMISSIONS_POLICY: &str = "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

const DAY: u32 = 24 * 60 * 60;

/// The policy of `publishing:` in `site.yaml`.
#[derive(Clone, Debug)]
pub struct Publishing {
    /// The servers that configuration is written for.
    pub servers: BTreeSet<Server>,
    /// Days for which browsers are to ask for the host with HTTPS only (RFC 6797). It holds for the whole host and cannot be
    /// taken back before they are over, so it is the publisher's choice; `None` says nothing.
    pub hsts_days: Option<u32>,
    /// Minutes for which a page may be shown without asking whether there is a newer one.
    pub page_minutes: u32,
    /// Days for which other files may, if their name says nothing about what they hold.
    pub file_days: u32,
    /// How much of a site may go at once.
    pub brake: Brake,
}

/// Programs and hosts that serve sites.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Server {
    Nginx,
    Apache,
    Iis,
    Caddy,
    Netlify,
}

impl Server {
    pub const NAMES: [(&'static str, Self); 5] = [
        ("nginx", Self::Nginx),
        ("apache", Self::Apache),
        ("iis", Self::Iis),
        ("caddy", Self::Caddy),
        ("netlify", Self::Netlify),
    ];
}

impl Default for Publishing {
    fn default() -> Self {
        let servers = Server::NAMES.iter().map(|(_, server)| *server).collect();
        Self { servers, hsts_days: None, page_minutes: 5, file_days: 1, brake: Brake::default() }
    }
}

impl Publishing {
    /// The headers that every answer has. `frame-ancestors` stands only here, since a page cannot say it of itself.
    pub fn headers(&self) -> Vec<(&'static str, String)> {
        let mut headers = vec![
            ("Content-Security-Policy", format!("{PAGE_POLICY}; frame-ancestors 'none'")),
            ("Referrer-Policy", REFERRER_POLICY.to_owned()),
            ("X-Content-Type-Options", "nosniff".to_owned()),
            ("Permissions-Policy", PERMISSIONS_POLICY.to_owned()),
        ];
        let hsts = self.hsts_days.map(|days| format!("max-age={}", u64::from(days) * u64::from(DAY)));
        headers.extend(hsts.map(|value| ("Strict-Transport-Security", value)));
        headers
    }

    /// `Cache-Control` of pages.
    pub fn cache_of_pages(&self) -> String {
        format!("public, max-age={}", u64::from(self.page_minutes) * 60)
    }

    /// `Cache-Control` of files whose name stays when they change.
    pub fn cache_of_files(&self) -> String {
        format!("public, max-age={}", u64::from(self.file_days) * u64::from(DAY))
    }

    /// `Cache-Control` of files with a digest in their name: a year, and no question in between (RFC 8246).
    pub fn cache_of_fingerprinted(&self) -> String {
        format!("public, max-age={}, immutable", 365 * DAY)
    }
}
