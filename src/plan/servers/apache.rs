//! Apache: `.htaccess` in the site's folder.

use std::fmt::Write;

use crate::model::publishing::FINGERPRINTED;
use crate::plan::servers::{Hosting, TEXT_TYPES, TYPES, UNSERVED};

/// Each encoding as browsers ask for it, with the ending of files that have it; the better one first.
const ENCODINGS: [(&str, &str); 2] = [("br", "br"), ("gzip", "gz")];

/// Modules that a host may lack stand in `<IfModule>`: without them the pages are still there, since an alias is a page too.
pub(super) fn htaccess(site: &Hosting<'_>) -> String {
    let mut text = format!("# {}\n", (site.about)("Apache"));
    let missing = site.address("404.html");
    // Writing to a String cannot fail.
    let _ = write!(
        text,
        "Options -Indexes\nDirectoryIndex index.html\nErrorDocument 404 {missing}\nAddDefaultCharset utf-8\n"
    );
    let _ = writeln!(text, "AddCharset utf-8 .css .js .svg .txt .vcf .xml");
    for (ending, kind) in TYPES {
        let _ = writeln!(text, "AddType {kind} .{ending}");
    }
    headers(&mut text, site);
    rewriting(&mut text, site);
    encodings(&mut text);
    text
}

/// `Header set` is not said with a missing page, so nobody keeps that; `always` is.
fn headers(text: &mut String, site: &Hosting<'_>) {
    text.push_str("\n<IfModule mod_headers.c>\n");
    for (name, value) in site.policy.headers() {
        let _ = writeln!(text, "    Header always set {name} \"{value}\"");
    }
    let pages = site.policy.cache_of_pages();
    let fingerprinted = site.policy.cache_of_fingerprinted();
    let folder = site.decoded(FINGERPRINTED);
    let _ = write!(
        text,
        "    Header set Cache-Control \"{}\"
    <FilesMatch \"\\.html(\\.br|\\.gz)?$\">
        Header set Cache-Control \"{pages}\"
    </FilesMatch>
    Header set Cache-Control \"{fingerprinted}\" \"expr=%{{REQUEST_URI}} -strmatch '{folder}*'\"
",
        site.policy.cache_of_files(),
    );
    for folder in site.open.iter().flat_map(|open| open.folders) {
        let folder = site.decoded(folder);
        let own = site.open.iter().flat_map(|open| open.headers);
        for (name, value) in own.chain([("Cache-Control", pages.as_str())]) {
            let _ = writeln!(text, "    Header set {name} \"{value}\" \"expr=%{{REQUEST_URI}} -strmatch '{folder}*'\"");
        }
    }
    text.push_str("</IfModule>\n");
}

/// Redirects first, then the compressed file beside the one that is asked for, if there is one and the browser can read it.
fn rewriting(text: &mut String, site: &Hosting<'_>) {
    let unserved = UNSERVED.map(pattern).join("|");
    let _ = write!(
        text,
        "\n<IfModule mod_rewrite.c>\n    RewriteEngine On\n    RewriteBase {}\n    RewriteRule \"^({unserved})$\" - [R=404,L]\n",
        site.base
    );
    for one in &site.moves {
        let to = &one.to;
        let _ = writeln!(text, "    RewriteRule \"^{}/?$\" \"{to}\" [R=301,NE,L]", pattern(&one.from));
    }
    text.push_str("    <IfModule mod_headers.c>\n");
    for (name, ending) in ENCODINGS {
        for (asked, file) in [("^(.*/)?$", "index.html"), ("^(.+)$", "")] {
            let _ = write!(
                text,
                "        RewriteCond \"%{{HTTP:Accept-Encoding}}\" \"(^|[ ,]){name}([ ,;]|$)\"
        RewriteCond \"%{{REQUEST_FILENAME}}{file}.{ending}\" -f
        RewriteRule \"{asked}\" \"$1{file}.{ending}\" [L]
",
            );
        }
    }
    text.push_str("    </IfModule>\n</IfModule>\n");
}

/// What a compressed file holds is said by the ending before the last.
fn encodings(text: &mut String) {
    text.push_str("\n<IfModule mod_headers.c>\n    RemoveType .br .gz\n    RemoveLanguage .br\n");
    for (name, ending) in ENCODINGS {
        let _ = write!(
            text,
            "    <FilesMatch \"\\.{ending}$\">
        Header set Content-Encoding {name}
        SetEnv no-gzip 1
        SetEnv no-brotli 1
    </FilesMatch>
",
        );
    }
    let _ = write!(
        text,
        "    <FilesMatch \"\\.(html|css|js|json|svg|txt|vcf|xml)(\\.br|\\.gz)?$\">
        Header merge Vary Accept-Encoding
    </FilesMatch>
</IfModule>

<IfModule mod_deflate.c>
    AddOutputFilterByType DEFLATE text/html {}
</IfModule>
",
        TEXT_TYPES.join(" ")
    );
}

/// A path in a regular expression.
fn pattern(path: &str) -> String {
    path.replace('.', "\\.")
}
