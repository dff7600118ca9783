//! The frame around a page: the page itself stands in it byte for byte, so its content, styles and policy are its own.

use serde_json::{Value as Json, json};

use crate::catalog::Catalog;
use crate::serve::writing::Token;

const PAGE: &str = include_str!("shell/page.html");
const SCRIPT: &str = include_str!("shell/frame.js");
/// Sends what is to be written, and offers certain fixes: for every page of the preview.
const ASKING: &str = include_str!("shell/ask.js");
const MENDING: &str = include_str!("shell/mend.js");
const STYLES: &str = include_str!("shell/frame.css");

/// Nothing but what this preview serves.
pub const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; \
                          img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// Words of the frame by their key, for its script.
pub struct Texts {
    language: String,
    words: Json,
}

const KEYS: &[&str] = &[
    "title",
    "bar",
    "site",
    "variant",
    "beside",
    "single",
    "findings",
    "none",
    "stale",
    "elsewhere",
    "why",
    "source",
    "offline",
    "page",
    "overview",
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

pub fn texts(words: &Catalog) -> Texts {
    let text = |key: &str| words.text(&format!("frame-{key}"), &[]);
    let words_by_key = KEYS.iter().map(|key| ((*key).to_owned(), json!(text(key)))).collect();
    Texts { language: words.text("language", &[]), words: Json::Object(words_by_key) }
}

/// The HTML of the frame. Its words are data in an attribute, since its policy allows no script in the page.
pub fn page(texts: &Texts, token: &Token) -> String {
    let mut words = String::new();
    let _ = pulldown_cmark_escape::escape_html(&mut words, &texts.words.to_string());
    let title = texts.words["title"].as_str().unwrap_or("lots");
    PAGE.replace("{language}", &texts.language)
        .replace("{title}", title)
        .replace("{words}", &words)
        .replace("{token}", token.text())
}

/// A file of the frame.
pub fn asset(name: &str) -> Option<&'static str> {
    match name {
        "frame.js" => Some(SCRIPT),
        "ask.js" => Some(ASKING),
        "mend.js" => Some(MENDING),
        "frame.css" => Some(STYLES),
        _ => None,
    }
}
