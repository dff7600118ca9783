//! `manifest.json` in every site's folder: which files are the program's own, and their digests.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::digest::Digest;

/// The manifest's file name.
pub const NAME: &str = "manifest.json";

const GENERATOR: &str = "lots";

/// Of the manifest's form.
const SCHEMA: u32 = 1;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    generator: String,
    #[serde(default)]
    schema: u32,
    pub site: String,
    pub files: BTreeMap<String, Digest>,
    /// The pages that have been published: others may lead to them. A draft over them does not forget it.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub published: BTreeSet<String>,
    /// Nobody has said yet that readers are to meet it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub draft: bool,
    /// Of all that stands before, so that a manifest that somebody has changed is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    digest: Option<Digest>,
}

impl Manifest {
    pub fn new(site: impl ToString, files: BTreeMap<String, Digest>, published: BTreeSet<String>) -> Self {
        let (generator, site) = (GENERATOR.to_owned(), site.to_string());
        Self { generator, schema: SCHEMA, site, files, published, draft: false, digest: None }.sealed()
    }

    /// The same, of a site that is a draft or is none.
    pub fn drafted(self, draft: bool) -> Self {
        Self { draft, digest: None, ..self }.sealed()
    }

    fn sealed(self) -> Self {
        let digest = Digest::of(&self.bytes());
        Self { digest: Some(digest), ..self }
    }

    /// The manifest in a site's folder, if it is one of ours.
    pub fn read(folder: &Path) -> Option<Self> {
        let bytes = std::fs::read(folder.join(NAME)).ok()?;
        let manifest: Self = serde_json::from_slice(&bytes).ok()?;
        (manifest.generator == GENERATOR).then_some(manifest)
    }

    /// A manifest as it was written, wherever it comes from.
    pub fn whole(bytes: &[u8]) -> Option<Self> {
        let manifest: Self = serde_json::from_slice(bytes).ok()?;
        (manifest.generator == GENERATOR && manifest.is_whole(bytes)).then_some(manifest)
    }

    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes = serde_json::to_vec(self).unwrap_or_default();
        bytes.push(b'\n');
        bytes
    }

    /// Do the bytes on disk say what was written once?
    pub fn is_whole(&self, bytes: &[u8]) -> bool {
        let open = Self { digest: None, ..self.clone() };
        self.digest == Some(Digest::of(&open.bytes())) && self.bytes() == bytes
    }
}
