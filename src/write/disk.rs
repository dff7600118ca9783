//! Sites on disk as they lie before a build.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use walkdir::WalkDir;

use crate::diag::Fault;
use crate::diag::fault::FaultKind;
use crate::digest::Digest;
use crate::model::memory::{Memory, Remembered};
use crate::name::SiteId;
use crate::write::manifest::{self, Manifest};
use crate::write::place::{Look, Place};
use crate::write::staged::Staged;
use crate::write::swap::put_back;

/// The file that makes an output folder the program's own. It is locked while a build writes.
const MARK: &str = ".lots-output";

/// Beginning of the names of folders in which sites are staged.
pub const STAGING: &str = ".staging-";

/// Is this the program's own beside the sites' folders?
pub fn is_own(name: &str) -> bool {
    name == MARK || name.starts_with(STAGING)
}

/// The folder that holds one folder for each site.
#[derive(Debug)]
pub struct Output {
    folder: PathBuf,
    _lock: File,
}

impl Output {
    /// Opens an output folder, or makes one. A folder that has files and no mark of the program is refused. So is one in which
    /// another build writes, unless this one is to wait for its turn.
    pub fn open(folder: &Path, waits: bool) -> Result<Self, Fault> {
        let mark = folder.join(MARK);
        if !mark.is_file() {
            let has_files = fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some());
            // Another build may have made it just now.
            if (has_files || folder.is_file()) && !mark.is_file() {
                return Err(Fault::new(FaultKind::ForeignOutput, folder));
            }
            fs::create_dir_all(folder).map_err(|cause| Fault::write(folder, cause))?;
            fs::write(&mark, "").map_err(|cause| Fault::write(&mark, cause))?;
        }
        let folder = folder.canonicalize().map_err(|cause| Fault::read(folder, cause))?;
        let lock = OpenOptions::new().write(true).open(&mark).map_err(|cause| Fault::write(&mark, cause))?;
        let locked = if waits { lock.lock().map_err(TryLockError::Error) } else { lock.try_lock() };
        locked.map_err(|error| match error {
            TryLockError::WouldBlock => Fault::new(FaultKind::Busy, folder.clone()),
            TryLockError::Error(cause) => Fault::write(&mark, cause),
        })?;
        let output = Self { folder, _lock: lock };
        output.clear_staging();
        Ok(output)
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// What a build that was cut off left behind. A site that had been moved aside, and that no new one has taken the place of,
    /// is put back.
    fn clear_staging(&self) {
        for entry in fs::read_dir(&self.folder).into_iter().flatten().flatten() {
            if entry.file_name().to_string_lossy().starts_with(STAGING) {
                let path = entry.path();
                let site = Manifest::read(&path).map(|manifest| self.folder.join(manifest.site));
                if !site.is_some_and(|site| put_back(&path, &site)) {
                    let _ = fs::remove_dir_all(path);
                }
            }
        }
    }

    /// The sites that lie here with a manifest, apart from those that are known.
    pub fn others(&self, known: &BTreeSet<SiteId>) -> Vec<SiteId> {
        let entries = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        let unknown = entries.filter_map(|entry| {
            let name = entry.file_name().to_string_lossy().into_owned();
            // Folders beside the sites have names that no site can have.
            SiteId::new(&name).filter(|id| id.as_str() == name && !known.contains(id))
        });
        let mut sites: Vec<SiteId> =
            unknown.filter(|id| Manifest::read(&self.folder.join(id.as_str())).is_some()).collect();
        sites.sort();
        sites
    }

    /// The digest of a site's manifest as it lies.
    pub fn manifest(&self, id: &SiteId) -> Option<Digest> {
        fs::read(self.folder.join(id.as_str()).join(manifest::NAME)).ok().map(|bytes| Digest::of(&bytes))
    }

    /// Do all files of a site lie as they were written?
    pub fn holds(&self, id: &SiteId, memory: &Memory) -> bool {
        let place = Place::new(self.folder.join(id.as_str()));
        memory.files.par_iter().all(|(path, remembered)| lies_as_written(&place, path, remembered))
    }

    /// The folder of one site as it lies now. A folder with files that is not the program's own is refused.
    pub fn site(&self, id: &SiteId) -> Result<OldSite, Fault> {
        self.part(id.as_str())
    }

    /// A folder in the output, a site's or one beside the sites.
    pub fn part(&self, name: &str) -> Result<OldSite, Fault> {
        let folder = self.folder.join(name);
        let manifest = Manifest::read(&folder);
        let has_files = || fs::read_dir(&folder).is_ok_and(|mut entries| entries.next().is_some());
        if manifest.is_none() && has_files() {
            return Err(Fault::new(FaultKind::ForeignOutput, folder));
        }
        Ok(OldSite {
            exists: folder.is_dir(),
            place: Place::new(folder),
            published: manifest.as_ref().map(|manifest| manifest.published.clone()).unwrap_or_default(),
            files: manifest.map(|manifest| manifest.files).unwrap_or_default(),
        })
    }
}

/// A site's folder before the build.
#[derive(Debug)]
pub struct OldSite {
    place: Place,
    exists: bool,
    /// The program's own files in it.
    pub files: BTreeMap<String, Digest>,
    /// Those of them that are pages that have been published.
    pub published: BTreeSet<String>,
}

impl OldSite {
    /// Does a file lie here just as it was written? The manifest has to say so, too: it was swapped in with the file, and a
    /// clock that jumps can give another file the same time.
    pub fn has(&self, path: &str, remembered: &Remembered) -> bool {
        if self.files.get(path) != Some(&remembered.digest) {
            return false;
        }
        lies_as_written(&self.place, path, remembered)
    }

    /// The bytes of one of the program's own files, if they are as it wrote them.
    pub fn read(&self, path: &str) -> Option<Vec<u8>> {
        let digest = self.files.get(path)?;
        fs::read(self.path(path)).ok().filter(|bytes| Digest::of(bytes) == *digest)
    }

    /// The bytes of one of the program's own files, if it lies as it was written.
    pub fn read_as_written(&self, path: &str, remembered: &Remembered) -> Option<Vec<u8>> {
        if self.has(path, remembered) { fs::read(self.path(path)).ok() } else { None }
    }

    /// Where a file of it lies.
    pub fn path(&self, path: &str) -> PathBuf {
        self.folder().join(path)
    }

    /// Removes the program's own files, then the folders that are left empty.
    pub fn remove(&self) -> Result<(), Fault> {
        for path in self.files.keys().map(String::as_str).chain([manifest::NAME]) {
            let path = self.path(path);
            match fs::remove_file(&path) {
                Err(cause) if cause.kind() != io::ErrorKind::NotFound => return Err(Fault::write(&path, cause)),
                _ => {}
            }
        }
        for entry in WalkDir::new(self.folder()).contents_first(true).into_iter().flatten() {
            if entry.file_type().is_dir() {
                // Fails where somebody else's files remain, and that is as it should be.
                let _ = fs::remove_dir(entry.path());
            }
        }
        Ok(())
    }

    /// A folder beside this one for the new files.
    pub fn stage(&self) -> Result<Staged<'_>, Fault> {
        Staged::new(self)
    }

    pub fn folder(&self) -> &Path {
        self.place.path()
    }

    pub fn place(&self) -> &Place {
        &self.place
    }

    pub fn exists(&self) -> bool {
        self.exists
    }
}

/// Does a file lie there with the length and time it was written with?
pub fn lies_as_written(place: &Place, path: &str, remembered: &Remembered) -> bool {
    let look = place.look(path);
    look.is_ok_and(|look| look.length == remembered.length && look.modified == remembered.modified)
}

/// A file as it lies now, for the next build.
pub fn remembered(metadata: &fs::Metadata, key: Digest, digest: Digest) -> Remembered {
    let Look { length, modified, .. } = Look::of(metadata);
    Remembered { key, basis: None, digest, length, modified }
}
