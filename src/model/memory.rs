//! The memory of earlier builds: for each output file its key and how it lay on disk. A folder that can be deleted any time.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::digest::{Digest, Mix};
use crate::name::SiteId;

/// What was written for one site.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Memory {
    pub files: BTreeMap<String, Remembered>,
}

/// A file as it was written: if it still lies there like this, its bytes are the ones that its key stands for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remembered {
    pub key: Digest,
    pub digest: Digest,
    pub length: u64,
    /// Nanoseconds since 1970.
    pub modified: u128,
}

/// The folder that remembers, `.lots/cache/` in the workspace.
#[derive(Clone, Debug)]
pub struct Cache {
    folder: PathBuf,
}

impl Cache {
    pub fn new(workspace: &Path) -> Self {
        Self { folder: workspace.join(".lots").join("cache") }
    }

    /// Where the memory of a site in an output folder is kept. Another version of the program remembers elsewhere.
    pub fn path(&self, output: &Path, site: &SiteId) -> PathBuf {
        let name = Mix::default().text(&output.to_string_lossy()).text(env!("CARGO_PKG_VERSION")).digest();
        self.folder.join(format!("{site}-{}.json", name.short()))
    }

    /// Where the answers of other websites are kept.
    pub fn answers(&self) -> PathBuf {
        self.folder.join("external.json")
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }
}
