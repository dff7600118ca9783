//! Netlify, and hosts that read the same: `_headers` and `_redirects` in the folder that is published.

use std::fmt::Write;

use crate::model::publishing::FINGERPRINTED;
use crate::plan::servers::Hosting;

/// Values of every pattern that fits are joined, so only what no other pattern says may stand twice. Pages are left to the
/// host, which asks for a newer one each time.
pub(super) fn headers(site: &Hosting<'_>) -> String {
    let mut text = format!("# {}\n{}\n", (site.about)("Netlify"), site.address("*"));
    // Writing to a String cannot fail.
    for (name, value) in site.policy.headers() {
        let _ = writeln!(text, "  {name}: {value}");
    }
    let address = site.address(FINGERPRINTED);
    let _ = writeln!(text, "{address}*\n  Cache-Control: {}", site.policy.cache_of_fingerprinted());
    for folder in site.open.iter().flat_map(|open| open.folders) {
        let _ = writeln!(text, "{}*", site.address(folder));
        for (name, value) in site.open.iter().flat_map(|open| open.headers) {
            let _ = writeln!(text, "  {name}: {value}");
        }
    }
    text
}

/// `!`: also where a file lies, since an alias is a page for servers that are told nothing.
pub(super) fn redirects(site: &Hosting<'_>) -> String {
    let mut text = format!("# {}\n", (site.about)("Netlify"));
    for one in &site.moves {
        let to = &one.to;
        for slash in one.ends() {
            let _ = writeln!(text, "{} {to} 301!", site.address(&format!("{}{slash}", one.from)));
        }
    }
    let _ = writeln!(text, "{} {} 404", site.address("*"), site.address("404.html"));
    text
}
