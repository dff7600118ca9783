//! nginx: a `location` to include in the `server` block of the site's host.

use std::fmt::Write;

use crate::model::publishing::FINGERPRINTED;
use crate::plan::servers::{Hosting, TEXT_TYPES, UNSERVED, quoted};

/// Headers of an outer block are lost in every block that adds one of its own, so all are added once, here, and blocks inside
/// only say how long their files may be kept. Without `always`, what is missing is kept by nobody.
pub(super) fn locations(site: &Hosting<'_>) -> String {
    let mut text = format!("# {}\n", (site.about)("nginx"));
    let pages = site.policy.cache_of_pages();
    // Writing to a String cannot fail.
    let _ = write!(
        text,
        "location {root} {{
    index index.html;
    absolute_redirect off;
    error_page 404 {missing};
    charset utf-8;
    gzip on;
    gzip_vary on;
    gzip_types {types};
    gzip_static on;
    # {brotli}
    # brotli_static on;

",
        root = quoted(&site.decoded("")),
        missing = quoted(&site.address("404.html")),
        types = TEXT_TYPES.join(" "),
        brotli = site.brotli,
    );
    for (name, value) in site.policy.headers() {
        let _ = writeln!(text, "    add_header {name} {} always;", quoted(&value));
    }
    let _ = writeln!(text, "    add_header Cache-Control $lots_cache;");
    let files = keep(&site.policy.cache_of_files());
    for (name, _) in site.open.iter().flat_map(|open| open.headers) {
        let _ = writeln!(text, "    add_header {name} {};", variable(name));
    }
    let _ = writeln!(text, "    {}\n", opened(site, &files, false));
    block(&mut text, &format!("~ {}", quoted(r"\.html$")), &opened(site, &keep(&pages), false));
    block(
        &mut text,
        &format!("^~ {}", quoted(&site.decoded(FINGERPRINTED))),
        &opened(site, &keep(&site.policy.cache_of_fingerprinted()), false),
    );
    for folder in site.open.iter().flat_map(|open| open.folders) {
        let which = format!("^~ {}", quoted(&site.decoded(folder)));
        block(&mut text, &which, &opened(site, &keep(&pages), true));
    }
    let card = format!("types {{ }} default_type text/vcard; {}", opened(site, &files, false));
    block(&mut text, &format!("~ {}", quoted(r"\.vcf$")), &card);
    for name in UNSERVED {
        block(&mut text, &format!("= {}", quoted(&site.decoded(name))), "return 404;");
    }
    for one in &site.moves {
        let to = format!("{} return 301 {};", opened(site, &keep(&pages), false), quoted(&one.to));
        for slash in one.ends() {
            let from = site.decoded(&format!("{}{slash}", one.from));
            block(&mut text, &format!("= {}", quoted(&from)), &to);
        }
    }
    text.push_str("}\n");
    if let Some(path) = site.unslashed() {
        let to = quoted(&site.front_door());
        let _ = writeln!(text, "location = {} {{ absolute_redirect off; return 301 {to}; }}", quoted(&path));
    }
    text
}

fn block(text: &mut String, which: &str, what: &str) {
    let _ = writeln!(text, "    location {which} {{ {what} }}");
}

fn keep(cache: &str) -> String {
    format!("set $lots_cache {};", quoted(cache))
}

/// What a block sets, with whether other websites may read what it answers. A variable that is set in one block has to be set in
/// all, and a header without a value is not sent.
fn opened(site: &Hosting<'_>, kept: &str, is_open: bool) -> String {
    let headers = site.open.iter().flat_map(|open| open.headers);
    let set = headers.map(|(name, value)| {
        let value = if is_open { value } else { "" };
        format!(" set {} {};", variable(name), quoted(value))
    });
    format!("{kept}{}", set.collect::<String>())
}

/// The variable that holds a header: `$lots_x_robots_tag`.
fn variable(header: &str) -> String {
    format!("$lots_{}", header.to_lowercase().replace('-', "_"))
}
