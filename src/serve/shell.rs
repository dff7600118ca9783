//! The frame around a page: the page itself stands in it byte for byte, so its content, styles and policy are its own.

use serde_json::{Value as Json, json};

use crate::catalog::Catalog;
use crate::render::desk;
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

/// A file of the frame or of the desk.
pub fn asset(name: &str) -> Option<&'static str> {
    ASSETS.iter().find(|(own, _)| *own == name).map(|(_, text)| *text)
}
