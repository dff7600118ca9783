//! The page to write on: the text beside the page that it becomes.

use std::sync::Arc;

use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::serve::shell::{POLICY, filled, texts};
use crate::serve::writing::Writing;
use crate::serve::writing::token::random;

const PAGE: &str = include_str!("../editor/edit.html");
const STYLES: &str = include_str!("../editor/edit.css");
const SCRIPT: &str = include_str!("../editor/edit.js");
const CONFLICT: &str = include_str!("../editor/conflict.js");
const PLAIN: &str = include_str!("../editor/plain.js");
const TOLD: &str = include_str!("../editor/told.js");
/// Built of `editor.mjs` by `build.mjs` there.
const EDITOR: &str = include_str!("../editor/editor.js");

/// Words of the page by what comes after `edit-` in the catalogs.
const KEYS: &[&str] = &[
    "title",
    "back",
    "save",
    "text",
    "page",
    "waits",
    "same",
    "unsaved",
    "saving",
    "saved",
    "behind",
    "fresh",
    "newer",
    "findings",
    "none",
    "elsewhere",
    "more",
    "line",
    "mend",
    "mended",
    "plain",
    "without",
    "nothing",
    "forbidden",
    "gone",
    "not-text",
    "large",
    "refused",
    "fault",
    "offline",
    "conflict",
    "conflict-what",
    "conflict-own",
    "conflict-other",
    "conflict-keep",
    "conflict-take",
    "conflict-copy",
    "conflict-copied",
    "conflict-later",
    "editor-deleted",
    "editor-completions",
    "editor-findings",
    "editor-none",
    "editor-find",
    "editor-replace",
    "editor-next",
    "editor-previous",
    "editor-all",
    "editor-case",
    "editor-pattern",
    "editor-word",
    "editor-replace-one",
    "editor-replace-all",
    "editor-close",
    "editor-current",
    "editor-replaced-line",
    "editor-replaced",
    "editor-on-line",
    "editor-line",
    "editor-go",
];

pub(super) async fn show(State(writing): State<Arc<Writing>>) -> Response {
    // The editor brings its styles along as it goes: they are let in by a word that is used once.
    let Ok(nonce) = random() else { return StatusCode::INTERNAL_SERVER_ERROR.into_response() };
    let policy = POLICY.replace("style-src 'self'", &format!("style-src 'self' 'nonce-{nonce}'"));
    let kind = "text/html; charset=utf-8".to_owned();
    ([(header::CONTENT_TYPE, kind), (header::CONTENT_SECURITY_POLICY, policy)], html(&writing, nonce)).into_response()
}

fn html(writing: &Writing, nonce: String) -> String {
    let say = |key: &str| writing.words.text(&format!("edit-{key}"), &[]);
    let fields = [
        ("language", writing.words.text("language", &[])),
        ("title", say("title")),
        ("without", say("without")),
        ("token", writing.token.text().to_owned()),
        ("nonce", nonce),
        // Last, since nothing is to be looked for in them.
        ("words", texts(&writing.words, "edit", KEYS)),
    ];
    filled(PAGE, &fields)
}

/// A file of the page.
pub fn asset(name: &str) -> Option<&'static str> {
    match name {
        "edit.css" => Some(STYLES),
        "edit.js" => Some(SCRIPT),
        "conflict.js" => Some(CONFLICT),
        "plain.js" => Some(PLAIN),
        "told.js" => Some(TOLD),
        "editor.js" => Some(EDITOR),
        _ => None,
    }
}
