//! Files that stay as they are, in a new folder.

use std::{fs, io, path::Path};

/// How a file came into another folder: as the same file, or as a copy with a time of its own.
pub enum Carried {
    Linked,
    Copied(fs::Metadata),
}

/// The same file in another folder.
pub fn carry(from: &Path, to: &Path) -> io::Result<Carried> {
    match fs::hard_link(from, to) {
        Ok(()) => Ok(Carried::Linked),
        Err(_) => fs::copy(from, to).and_then(|_| Ok(Carried::Copied(fs::metadata(to)?))),
    }
}
