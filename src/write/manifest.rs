//! `manifest.json` in every site's folder: which files are the program's own, and their digests.

use std::collections::BTreeMap;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::digest::Digest;

/// The manifest's file name.
pub const NAME: &str = "manifest.json";

const GENERATOR: &str = "lots";

#[derive(Debug, Serialize, Deserialize)]
pub struct Manifest {
    generator: String,
    site: String,
    pub files: BTreeMap<String, Digest>,
}

impl Manifest {
    pub fn new(site: impl ToString, files: BTreeMap<String, Digest>) -> Self {
        Self { generator: GENERATOR.to_owned(), site: site.to_string(), files }
    }

    /// The manifest in a site's folder, if it is one of ours.
    pub fn read(folder: &Path) -> Option<Self> {
        let bytes = std::fs::read(folder.join(NAME)).ok()?;
        let manifest: Self = serde_json::from_slice(&bytes).ok()?;
        (manifest.generator == GENERATOR).then_some(manifest)
    }

    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes = serde_json::to_vec(self).unwrap_or_default();
        bytes.push(b'\n');
        bytes
    }
}
