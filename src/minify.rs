//! Minification. Every end tag is kept, so that what a browser builds from the bytes is the same tree.

use minify_html::{Cfg, minify};

fn settings() -> Cfg {
    Cfg { keep_closing_tags: true, keep_html_and_head_opening_tags: true, ..Cfg::new() }
}

/// A fragment of finished HTML.
pub fn html(html: &str) -> String {
    utf8(minify(html.as_bytes(), &settings()), html)
}

/// A template before it is compiled: once, instead of every page that is made from it. What stands between braces is kept.
pub fn template(source: &str) -> String {
    source.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// A stylesheet.
pub fn css(css: &str) -> String {
    let page = format!("<style>{css}</style>");
    let minified = utf8(minify(page.as_bytes(), &Cfg { minify_css: true, ..settings() }), &page);
    minified
        .strip_prefix("<style>")
        .and_then(|rest| rest.strip_suffix("</style>"))
        .map_or_else(|| css.to_owned(), str::to_owned)
}

/// The minifier works on bytes; should it ever cut a character, the original is right.
fn utf8(minified: Vec<u8>, original: &str) -> String {
    String::from_utf8(minified).unwrap_or_else(|_| original.to_owned())
}
