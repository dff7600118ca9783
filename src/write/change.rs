//! How a site is changed: as a whole new folder, or in one file.

use crate::diag::Fault;
use crate::digest::Digest;
use crate::model::memory::Remembered;
use crate::write::manifest::Manifest;
use crate::write::new_file::NewFile;
use crate::write::one_file::OneFile;
use crate::write::staged::Staged;

#[derive(Debug)]
pub enum Change<'a> {
    Whole(Staged<'a>),
    OneFile(OneFile<'a>),
}

impl Change<'_> {
    /// Writes a file.
    pub fn write(&self, path: &str, bytes: &[u8], key: Digest, digest: Digest) -> Result<Remembered, Fault> {
        self.create(path)?.fill(bytes, key, digest)
    }

    /// A file to be filled.
    pub fn create(&self, path: &str) -> Result<NewFile, Fault> {
        match self {
            Self::Whole(staged) => staged.create(path),
            Self::OneFile(one) => one.create(path),
        }
    }

    /// Takes over a file that lies in the old folder.
    pub fn keep(&self, path: &str, as_it_lies: &Remembered) -> Result<Remembered, Fault> {
        match self {
            Self::Whole(staged) => staged.keep(path, as_it_lies),
            Self::OneFile(_) => Ok(as_it_lies.clone()),
        }
    }

    /// The new folder, if there is one.
    pub fn whole(&self) -> Option<&Staged<'_>> {
        match self {
            Self::Whole(staged) => Some(staged),
            Self::OneFile(_) => None,
        }
    }

    /// Makes room for the files at some paths, while others begin to write them.
    pub fn prepare<'p>(&self, paths: impl Iterator<Item = &'p str>) {
        if let Self::Whole(staged) = self {
            staged.prepare(paths);
        }
    }

    /// Makes it what readers meet.
    pub fn finish(self, manifest: &Manifest) -> Result<(), Fault> {
        match self {
            Self::Whole(staged) => staged.finish(manifest),
            Self::OneFile(one) => one.finish(manifest),
        }
    }
}
