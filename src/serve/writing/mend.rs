//! A certain fix, made in the author's file when it is asked for.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;

use crate::digest::Digest;
use crate::serve::writing::{Writing, source};

#[derive(Deserialize)]
pub(super) struct Mend {
    path: String,
    /// Of the text that the places belong to.
    digest: Digest,
    edits: Vec<Edit>,
}

/// A stretch of bytes and the text that takes its place.
#[derive(Deserialize)]
struct Edit {
    start: usize,
    end: usize,
    text: String,
}

pub(super) async fn mend(State(writing): State<Arc<Writing>>, Json(asked): Json<Mend>) -> Response {
    source::write(&writing, &asked.path, asked.digest, |text| made(&asked.edits, text))
}

/// The text with the edits made; `None` if they are out of order or fit no text.
fn made(edits: &[Edit], text: &str) -> Option<String> {
    let mut made = String::with_capacity(text.len());
    let mut done = 0;
    for edit in edits {
        text.get(edit.start..edit.end)?;
        made.push_str(text.get(done..edit.start)?);
        made.push_str(&edit.text);
        done = edit.end;
    }
    Some(made + text.get(done..)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edit(start: usize, end: usize, text: &str) -> Edit {
        Edit { start, end, text: text.to_owned() }
    }

    #[test]
    fn edits_are_made_in_order_or_not_at_all() {
        let text = "åke sa \"hej\"";
        let quotes = [edit(8, 9, "”"), edit(12, 13, "”")];
        assert_eq!(made(&quotes, text).as_deref(), Some("åke sa ”hej”"));
        assert_eq!(made(&[], text).as_deref(), Some(text));
        for wrong in [[edit(12, 13, ""), edit(8, 9, "")], [edit(8, 12, ""), edit(9, 13, "")]] {
            assert_eq!(made(&wrong, text), None);
        }
        for wrong in [edit(1, 2, "inside of å"), edit(9, 8, ""), edit(0, 99, ""), edit(99, 99, "")] {
            assert_eq!(made(&[wrong], text), None);
        }
    }
}
