//! The files of `lots report`. Only files of these names are written; everything else in the folder stays.

use std::fs;
use std::path::Path;

use crate::diag::Fault;

pub fn report(folder: &Path, files: &[(String, String)]) -> Result<(), Fault> {
    fs::create_dir_all(folder).map_err(|cause| Fault::write(folder, cause))?;
    files.iter().try_for_each(|(name, text)| {
        let path = folder.join(name);
        fs::write(&path, text).map_err(|cause| Fault::write(&path, cause))
    })
}

/// A file of its own, to send to somebody.
pub fn letter(file: &Path, html: &str) -> Result<(), Fault> {
    fs::write(file, html).map_err(|cause| Fault::write(file, cause))
}

/// One file that somebody asked for by name.
pub fn calendar(file: &Path, text: &str) -> Result<(), Fault> {
    fs::write(file, text).map_err(|cause| Fault::write(file, cause))
}
