//! What has happened on the disk, by the paths that had to do with it.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::discover::input_path;

/// What has changed.
#[derive(Clone, Debug)]
pub enum Changed {
    /// These paths and no others: files, or folders.
    Files(BTreeSet<PathBuf>),
    /// Nobody knows what.
    Anything,
}

impl Changed {
    /// Both.
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Files(one), Self::Files(other)) => Self::Files(one.into_iter().chain(other).collect()),
            _ => Self::Anything,
        }
    }

    /// Has a folder appeared, or may it have?
    pub fn has_folders(&self) -> bool {
        match self {
            Self::Files(paths) => paths.iter().any(|path| path.is_dir()),
            Self::Anything => true,
        }
    }

    /// The files that a build reads, as messages name them. Only a file has an ending, whether it is still there or gone.
    pub fn names(&self, root: &Path) -> Vec<String> {
        let Self::Files(paths) = self else { return Vec::new() };
        let names = paths.iter().filter_map(|path| input_path(root, path));
        names.filter(|name| name.rsplit('/').next().is_some_and(|last| last.contains('.'))).collect()
    }
}
