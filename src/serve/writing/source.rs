//! Opening and saving an author's file.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::json;

use crate::digest::Digest;
use crate::serve::writing::{Writing, refused};
use crate::text::normal;
use crate::write::authored::{Authored, Closed};

#[derive(Deserialize)]
pub(super) struct Which {
    path: String,
}

#[derive(Deserialize)]
pub(super) struct Save {
    path: String,
    /// Of the text that the author opened.
    digest: Digest,
    text: String,
}

pub(super) async fn open(State(writing): State<Arc<Writing>>, Query(Which { path }): Query<Which>) -> Response {
    match Authored::open(&writing.root, &path) {
        Ok(file) => Json(json!({ "path": path, "digest": file.digest(), "text": file.text })).into_response(),
        Err(closed) => refused(&closed),
    }
}

pub(super) async fn save(State(writing): State<Arc<Writing>>, Json(asked): Json<Save>) -> Response {
    write(&writing, &asked.path, asked.digest, |_| Some(asked.text))
}

/// Writes what `change` makes of a file's text, unless somebody has saved another since. Whoever calls does so on the one thread
/// that answers, so that of two that save at the same time the second is told.
pub(super) fn write(
    writing: &Writing,
    path: &str,
    known: Digest,
    change: impl FnOnce(&str) -> Option<String>,
) -> Response {
    let file = match Authored::open(&writing.root, path) {
        Ok(file) => file,
        Err(closed) => return refused(&closed),
    };
    if file.digest() != known {
        let now = json!({ "why": "changed", "digest": file.digest(), "text": file.text });
        return (StatusCode::CONFLICT, Json(now)).into_response();
    }
    let Some(text) = change(&file.text).map(normal) else { return StatusCode::BAD_REQUEST.into_response() };
    match file.write(&text) {
        Ok(()) => Json(json!({ "digest": Digest::of(text.as_bytes()) })).into_response(),
        Err(fault) => refused(&Closed::Fault(fault)),
    }
}
