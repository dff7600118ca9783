//! The memory of earlier builds: for each output file its key and how it lay on disk. A folder that can be deleted any time.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use serde::{Deserialize, Serialize};

use crate::digest::{Digest, Mix};
use crate::name::SiteId;

/// Beginning of the names of folders in which sites are kept that are out of use.
pub const SPARES: &str = "spare-";

/// What was written for one site.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Memory {
    pub files: BTreeMap<String, Remembered>,
}

/// A file as it was written: if it still lies there like this, its bytes are the ones that its key stands for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remembered {
    pub key: Digest,
    /// What a page's key came from.
    pub basis: Option<Digest>,
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
        self.folder.join(format!("{site}-{}.memory", name.short()))
    }

    /// Where the last build into an output folder is kept.
    pub fn last(&self, output: &Path) -> PathBuf {
        self.folder.join(format!("last-{}.json", mark(output)))
    }

    /// Where the spare folders of the sites in an output folder are kept.
    pub fn spares(&self, output: &Path) -> PathBuf {
        self.folder.join(format!("{SPARES}{}", mark(output)))
    }

    /// Where the answers of other websites are kept.
    pub fn answers(&self) -> PathBuf {
        self.folder.join("external.json")
    }

    /// Where the digests of what is without fault are kept.
    pub fn clean_path(&self, what: CleanOf) -> PathBuf {
        let version = Mix::default().text(env!("CARGO_PKG_VERSION")).digest().short();
        self.folder.join(format!("clean-{}-{version}.json", what.name()))
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }
}

/// What tells the memories of output folders apart.
fn mark(output: &Path) -> String {
    Mix::default().text(&output.to_string_lossy()).digest().short()
}

/// What can be known to be without fault: texts by themselves, and pages as they are finished.
#[derive(Clone, Copy, Debug)]
pub enum CleanOf {
    Texts,
    Pages,
}

impl CleanOf {
    fn name(self) -> &'static str {
        match self {
            Self::Texts => "texts",
            Self::Pages => "pages",
        }
    }
}

/// What was found to be without fault, by the digest of all that the finding depends on. Only what this run meets is kept.
#[derive(Debug, Default)]
pub struct Clean {
    known: HashSet<Digest>,
    met: Mutex<BTreeSet<Digest>>,
}

impl Clean {
    pub fn new(known: impl IntoIterator<Item = Digest>) -> Self {
        Self { known: known.into_iter().collect(), met: Mutex::default() }
    }

    /// Was it without fault before?
    pub fn knows(&self, digest: Digest) -> bool {
        let known = self.known.contains(&digest);
        if known {
            self.add(digest);
        }
        known
    }

    pub fn add(&self, digest: Digest) {
        // A digest is inserted whole or not at all, so a thread that stopped left nothing half done.
        self.met.lock().unwrap_or_else(PoisonError::into_inner).insert(digest);
    }

    /// The memory for another run: what this one met, and nothing it did not.
    pub fn next(self) -> Self {
        Self::new(self.met.into_inner().unwrap_or_else(PoisonError::into_inner))
    }

    /// Everything met that is without fault; `None` if that is what was known before.
    pub fn changed(self) -> Option<BTreeSet<Digest>> {
        let met = self.met.into_inner().unwrap_or_else(PoisonError::into_inner);
        let same = met.len() == self.known.len() && met.iter().all(|digest| self.known.contains(digest));
        (!same).then_some(met)
    }
}
