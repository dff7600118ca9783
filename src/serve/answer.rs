//! What is asked of the preview and what it answers: plain data between the threads.

use serde_json::Value as Json;
use tokio::sync::oneshot;

use crate::model::plan::Bytes;
use crate::serve::changed::Changed;

/// What wakes the preview.
pub enum Event {
    /// Something in the workspace's folders has changed.
    Changed(Changed),
    Asked(Question, oneshot::Sender<Answer>),
}

/// Addresses are paths without the first `/`, decoded: `varmland/vem-kan-fa/`.
pub enum Question {
    /// The file at an address.
    File(String),
    /// What the frame shows of the page at an address.
    About(String),
    /// What is missing, what waits, what is said where: the page that `lots report` writes.
    Desk,
}

pub enum Answer {
    File {
        /// File name, which tells its kind.
        path: String,
        bytes: Bytes,
        /// 404 for a site's page about missing pages.
        found: bool,
    },
    /// The address that is meant, with the first `/`.
    Moved(String),
    About(Json),
    /// Nothing there, and no site whose 404 page could say so.
    Nothing,
}
