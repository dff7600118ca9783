//! Caddy: directives to import in the block of the site's host.

use std::fmt::Write;

use crate::model::publishing::FINGERPRINTED;
use crate::plan::servers::{Hosting, UNSERVED, quoted};

/// Matchers are named after the site, so that several sites can be imported in one block. Each answer is matched by one of
/// those that say how long it may be kept, since the order of headers is Caddy's own.
pub(super) fn snippet(site: &Hosting<'_>) -> String {
    let id = site.site;
    let all = quoted(&site.decoded("*"));
    let assets = quoted(&site.decoded(&format!("{FINGERPRINTED}*")));
    let open = site
        .open
        .as_ref()
        .map(|open| open.folders.map(|folder| quoted(&site.decoded(&format!("{folder}*")))).join(" "));
    let mut text = format!("# {}\n", (site.about)("Caddy"));
    // Writing to a String cannot fail.
    if let Some(path) = site.unslashed() {
        let _ = writeln!(text, "redir {} {} permanent", quoted(&path), quoted(&site.front_door()));
    }
    let _ = write!(text, "handle {all} {{\n    header {{\n");
    headers(&mut text, site, "        ");
    let _ = write!(
        text,
        "    }}
    @{id}-pages path */ *.html
    @{id}-assets path {assets}
    @{id}-files not path */ *.html {assets}{open}
    header @{id}-pages Cache-Control \"{}\"
    header @{id}-assets Cache-Control \"{}\"
    header @{id}-files Cache-Control \"{}\"
",
        site.policy.cache_of_pages(),
        site.policy.cache_of_fingerprinted(),
        site.policy.cache_of_files(),
        open = open.as_ref().map(|folders| format!(" {folders}")).unwrap_or_default(),
    );
    if let (Some(folders), Some(open)) = (&open, &site.open) {
        let _ = writeln!(
            text,
            "    @{id}-open path {folders}\n    header @{id}-open Cache-Control \"{}\"",
            site.policy.cache_of_pages()
        );
        for (name, value) in open.headers {
            let _ = writeln!(text, "    header @{id}-open {name} {}", quoted(value));
        }
    }
    for one in &site.moves {
        for slash in one.ends() {
            let from = quoted(&site.decoded(&format!("{}{slash}", one.from)));
            let _ = writeln!(text, "    redir {from} {} permanent", quoted(&one.to));
        }
    }
    let hidden: Vec<String> = UNSERVED.iter().map(|name| quoted(&site.decoded(name))).collect();
    let _ = write!(
        text,
        "    @{id}-unserved path {hidden}
    error @{id}-unserved 404
    encode gzip
    file_server {{
        precompressed br gzip
    }}
}}
handle_errors {{
    @{id}-missing {{
        path {all}
        expression `{{err.status_code}} == 404`
    }}
    handle @{id}-missing {{
        header {{
            -Cache-Control
",
        hidden = hidden.join(" "),
    );
    headers(&mut text, site, "            ");
    let _ = write!(
        text,
        "        }}
        rewrite * {}
        encode gzip
        file_server {{
            precompressed br gzip
        }}
    }}
}}
",
        quoted(&site.decoded("404.html")),
    );
    text
}

fn headers(text: &mut String, site: &Hosting<'_>, indent: &str) {
    for (name, value) in site.policy.headers() {
        let _ = writeln!(text, "{indent}{name} \"{value}\"");
    }
}
