//! Writing through the preview: an editor beside the page, for those who have none at hand.
//!
//! Only what an opened page sends is written (see [`crate::serve::guard`]), only into files that an author may change (see
//! [`crate::write::authored`]), and never over something that has been saved meanwhile. What is asked here is read from the disk
//! each time, so that the preview's own thread need not know of it.

mod mend;
mod page;
mod source;
mod token;
mod trial;
mod vocabulary;

use std::path::PathBuf;
use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use serde_json::{Value as Json, json};

pub use page::asset;
pub use token::{TOKEN, Token};

use crate::catalog::Catalog;
use crate::diag::Fault;
use crate::model::scope::Mode;
use crate::write::authored::Closed;

/// Longer than any page, shorter than what hurts.
const MOST_BYTES: usize = 1024 * 1024;

/// What every answer here needs.
pub struct Writing {
    pub root: PathBuf,
    pub mode: Mode,
    pub words: Catalog,
    pub token: Token,
}

/// The addresses that have to do with writing.
pub fn routes<S: Clone + Send + Sync + 'static>(writing: Arc<Writing>) -> Router<S> {
    Router::new()
        .route("/_lots/edit/", get(page::show))
        .route("/_lots/edit/{*address}", get(page::show))
        .route("/_lots/source", get(source::open).put(source::save))
        .route("/_lots/fix", post(mend::mend))
        .route("/_lots/try", post(trial::try_out))
        .route("/_lots/vocabulary", get(vocabulary::tell))
        .layer(DefaultBodyLimit::max(MOST_BYTES))
        .with_state(writing)
}

/// Work that takes its time, away from the thread that answers.
async fn aside(work: impl FnOnce() -> Result<Json, Fault> + Send + 'static) -> Response {
    match tokio::task::spawn_blocking(work).await {
        Ok(Ok(answer)) => axum::Json(answer).into_response(),
        _ => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// The refusal, with the reason that the page has words for.
fn refused(closed: &Closed) -> Response {
    let (status, why) = match closed {
        Closed::Forbidden => (StatusCode::FORBIDDEN, "forbidden"),
        Closed::Gone => (StatusCode::NOT_FOUND, "gone"),
        Closed::NotText => (StatusCode::UNPROCESSABLE_ENTITY, "not-text"),
        Closed::Fault(_) => (StatusCode::INTERNAL_SERVER_ERROR, "fault"),
    };
    (status, axum::Json(json!({ "why": why }))).into_response()
}
