//! A site that differs from the old one in one file. The file takes the other's place in one step, so that whoever looks sees the whole
//! old site or the whole new one, just as when folders change places, and nothing else is touched.

use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use tempfile::TempDir;

use crate::diag::Fault;
use crate::digest::Digest;
use crate::model::texts;
use crate::write::disk::{OldSite, STAGING};
use crate::write::manifest::{self, Manifest};
use crate::write::new_file::NewFile;
use crate::write::untouched::Changing;

/// New files, beside the site until they are put in.
#[derive(Debug)]
pub struct OneFile<'a> {
    old: &'a OldSite,
    folder: TempDir,
    /// By their paths in the site.
    written: Mutex<Vec<String>>,
}

impl<'a> OneFile<'a> {
    /// `None` where a folder, or a link to one, has come into the way: that is for somebody to see, who looks at the whole site.
    pub fn new(old: &'a OldSite, path: Option<&str>) -> Result<Option<Self>, Fault> {
        let places = path.into_iter().chain([texts::NAME, manifest::NAME]);
        if old.folder().is_symlink() || !places.into_iter().all(|path| has_place(old, path)) {
            return Ok(None);
        }
        let above = old.folder().parent().unwrap_or(old.folder());
        let folder = tempfile::Builder::new().prefix(STAGING).tempdir_in(above);
        let folder = folder.map_err(|cause| Fault::write(above, cause))?;
        Ok(Some(Self { old, folder, written: Mutex::default() }))
    }

    /// A file to be filled.
    pub fn create(&self, path: &str) -> Result<NewFile, Fault> {
        let new = {
            // A name is added whole or not at all, so a thread that stopped left nothing half done.
            let mut written = self.written.lock().unwrap_or_else(PoisonError::into_inner);
            written.push(path.to_owned());
            self.folder.path().join(written.len().to_string())
        };
        let file = File::create_new(&new).map_err(|cause| Fault::write(&new, cause))?;
        Ok(NewFile::new(file, new))
    }

    /// Puts the files in their places: first the one that readers meet, then what no reader asks for.
    pub fn finish(self, manifest: &Manifest) -> Result<(), Fault> {
        let nothing = Digest::of(b"");
        self.create(manifest::NAME)?.fill(&manifest.bytes(), nothing, nothing)?;
        let written = self.written.into_inner().unwrap_or_else(PoisonError::into_inner);
        let mut files: Vec<(usize, &str)> = written.iter().map(String::as_str).enumerate().collect();
        files.sort_by_key(|(_, path)| [texts::NAME, manifest::NAME].iter().position(|name| name == path));
        let changing = Changing::default();
        for (index, path) in files {
            changing.note(self.old.place(), path.rsplit_once('/').map_or("", |(folder, _)| folder));
            let (new, place) = (self.folder.path().join((index + 1).to_string()), self.old.path(path));
            replace(&new, &place).map_err(|cause| match cause.kind() {
                // Something is mounted on the site's folder. No folder could be put in its place, either.
                ErrorKind::CrossesDevices => Fault::write(self.old.folder(), ErrorKind::ResourceBusy.into()),
                _ => Fault::write(&place, cause),
            })?;
        }
        changing.done(self.old.place());
        Ok(())
    }
}

/// Is there a file of the old site at a path, or nothing, in folders that are its own?
fn has_place(old: &OldSite, path: &str) -> bool {
    let is_folder = |path: &str| old.place().look_not_behind(path).is_ok_and(|look| look.is_folder);
    path.match_indices('/').all(|(end, _)| is_folder(&path[..end])) && !is_folder(path)
}

/// Puts a file in another's place. Where the two can change places, the file system need not wait for the disk.
fn replace(new: &Path, place: &Path) -> io::Result<()> {
    #[cfg(target_os = "linux")]
    {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        if renameat_with(CWD, new, CWD, place, RenameFlags::EXCHANGE).is_ok() {
            return Ok(());
        }
    }
    fs::rename(new, place)
}
