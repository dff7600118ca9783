//! An author's own file written anew, with everything about it that reading takes away.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;
use unicode_normalization::UnicodeNormalization;

use crate::diag::Fault;
use crate::text::{Source, normal};

const MARK: &str = "\u{feff}";

/// What lies on disk where a text was read.
#[derive(Debug)]
pub enum Found {
    /// The same text.
    Same(Original),
    /// Another one: somebody has saved the file meanwhile.
    Changed,
    /// No file of the workspace: the text comes from inside the program or is not UTF-8, or a link leads out of the workspace.
    Foreign,
}

/// A file that may be written anew.
#[derive(Debug)]
pub struct Original {
    path: PathBuf,
    /// Does it begin with a byte order mark?
    mark: bool,
    /// Does every line end in `\r\n`? A file that has both line ends gets `\n`.
    crlf: bool,
}

impl Original {
    /// Looks at the file that a text was read from.
    pub fn find(root: &Path, source: &Source) -> Result<Found, Fault> {
        let Some(path) = on_disk(root, &source.path) else { return Ok(Found::Foreign) };
        Ok(match Self::read(path)? {
            None => Found::Foreign,
            Some((_, text)) if text != source.text => Found::Changed,
            Some((original, _)) => Found::Same(original),
        })
    }

    /// A file, and its text as a [`Source`] holds it; `None` if it is not UTF-8.
    pub(super) fn read(path: PathBuf) -> Result<Option<(Self, String)>, Fault> {
        let bytes = fs::read(&path).map_err(|cause| Fault::read(&path, cause))?;
        let Ok(text) = String::from_utf8(bytes) else { return Ok(None) };
        let mark = text.starts_with(MARK);
        let crlf = text.contains("\r\n") && !text.replace("\r\n", "").contains(['\r', '\n']);
        Ok(Some((Self { path, mark, crlf }, normal(text))))
    }

    /// Puts another text in the file's place, in one step.
    pub fn write(&self, text: &str) -> Result<(), Fault> {
        self.replace(text).map_err(|cause| Fault::write(&self.path, cause))
    }

    fn replace(&self, text: &str) -> io::Result<()> {
        // A file that may not be written is not to be replaced either.
        let permissions = OpenOptions::new().write(true).open(&self.path)?.metadata()?.permissions();
        let mut file = NamedTempFile::new_in(self.path.parent().unwrap_or(&self.path))?;
        if self.mark {
            file.write_all(MARK.as_bytes())?;
        }
        match self.crlf {
            true => file.write_all(text.replace('\n', "\r\n").as_bytes())?,
            false => file.write_all(text.as_bytes())?,
        }
        file.as_file().set_permissions(permissions)?;
        file.as_file().sync_all()?;
        file.persist(&self.path)?;
        Ok(())
    }
}

/// The file of a path from the workspace's root, whose names are in NFC and on disk perhaps not; with links followed.
pub(super) fn on_disk(root: &Path, path: &str) -> Option<PathBuf> {
    let found = path.split('/').try_fold(root.to_owned(), |folder, name| {
        let plain = folder.join(name);
        if plain.exists() {
            return Some(plain);
        }
        let mut names = fs::read_dir(&folder).ok()?.flatten().map(|entry| entry.file_name());
        names.find(|other| other.to_string_lossy().nfc().eq(name.chars())).map(|name| folder.join(name))
    })?;
    let found = found.canonicalize().ok()?;
    found.starts_with(root.canonicalize().ok()?).then_some(found)
}
