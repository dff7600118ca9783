//! The frame around a page: the page itself stands in it byte for byte, so its content, styles and policy are its own.

use serde_json::{Value as Json, json};

use crate::catalog::Catalog;
use crate::render::desk;
use crate::render::html::escaped;
use crate::serve::writing::Token;

const PAGE: &str = include_str!("shell/page.html");

/// Files of the frame and of the desk, by name.
const ASSETS: [(&str, &str); 12] = [
    ("frame.css", include_str!("shell/frame.css")),
    ("frame.js", include_str!("shell/frame.js")),
    ("ask.js", include_str!("shell/ask.js")),
    ("mend.js", include_str!("shell/mend.js")),
    ("make.js", include_str!("shell/make.js")),
    ("controls.js", include_str!("shell/controls.js")),
    ("findings.js", include_str!("shell/findings.js")),
    ("folds.js", include_str!("shell/folds.js")),
    ("facts.js", include_str!("shell/facts.js")),
    ("place.js", include_str!("shell/place.js")),
    ("desk.css", desk::STYLES),
    ("desk.js", desk::SCRIPT),
];

/// Nothing but what this preview serves.
pub const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; \
                          img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// Words of the frame by what comes after `frame-` in the catalogs.
const KEYS: &[&str] = &[
    "title",
    "bar",
    "site",
    "variant",
    "beside",
    "published",
    "findings",
    "none",
    "stale",
    "elsewhere",
    "why",
    "source",
    "offline",
    "page",
    "overview",
    "show",
    "figures",
    "origin",
    "from",
    "used",
    "edit",
    "mend",
    "mend-what",
    "mend-before",
    "mend-after",
    "mend-do",
    "mend-not",
    "mend-changed",
    "mend-failed",
];

/// The HTML of the frame.
pub fn page(words: &Catalog, token: &Token) -> String {
    let fields = [
        ("language", words.text("language", &[])),
        ("title", words.text("frame-title", &[])),
        ("token", token.text().to_owned()),
        ("words", texts(words, "frame", KEYS)),
    ];
    filled(PAGE, &fields)
}

/// Words by their key as JSON: data in an attribute, since the policy allows no script in a page.
pub fn texts(words: &Catalog, prefix: &str, keys: &[&str]) -> String {
    let text = |key: &str| json!(words.text(&format!("{prefix}-{key}"), &[]));
    Json::Object(keys.iter().map(|key| ((*key).to_owned(), text(key))).collect()).to_string()
}

/// A page with its fields in their places, in this order: what is put in is looked through for the fields after it.
pub fn filled(page: &str, fields: &[(&str, String)]) -> String {
    let fill = |page: String, (name, text): &(&str, String)| page.replace(&format!("{{{name}}}"), &escaped(text));
    fields.iter().fold(page.to_owned(), fill)
}

/// A file of the frame or of the desk.
pub fn asset(name: &str) -> Option<&'static str> {
    ASSETS.iter().find(|(own, _)| *own == name).map(|(_, text)| *text)
}
