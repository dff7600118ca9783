//! What is remembered of the last build into an output folder that had nothing to tell: the same build need not be made again.

use serde::{Deserialize, Serialize};

use crate::digest::Digest;

#[derive(Debug, Serialize, Deserialize)]
pub struct Last {
    /// Of all that the build depended on: what it was asked to do, and every file it read.
    pub key: Digest,
    pub sites: Vec<LastSite>,
}

#[derive(Debug, Serialize, Deserialize)]
pub struct LastSite {
    pub id: String,
    pub pages: usize,
    /// The first day on which it would say something else, as `2027-03-01`.
    pub next_change: Option<String>,
    /// The program's own files in it.
    pub files: usize,
    /// Of its manifest as it lies: the same digest, the same files as those that are remembered.
    pub manifest: Digest,
}
