//! Sites on disk. A site is written beside the old one and swapped in; what the program did not write is carried over.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use tempfile::TempDir;
use walkdir::WalkDir;

use crate::diag::Fault;
use crate::diag::fault::FaultKind;
use crate::digest::Digest;
use crate::model::memory::Remembered;
use crate::name::SiteId;
use crate::text::slashes;
use crate::write::carry::{Carried, carry};
use crate::write::compress::Coding;
use crate::write::manifest::{self, Manifest};
use crate::write::swap::{put_back, swap};

/// The file that makes an output folder the program's own. It is locked while a build writes.
const MARK: &str = ".lots-output";

/// Beginning of the names of folders in which sites are staged.
const STAGING: &str = ".staging-";

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

    /// The sites that lie here with a manifest.
    pub fn sites(&self) -> Vec<SiteId> {
        let entries = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        let mut sites: Vec<SiteId> = entries
            .filter(|entry| Manifest::read(&entry.path()).is_some())
            .filter_map(|entry| {
                let name = entry.file_name().to_string_lossy().into_owned();
                // Folders beside the sites have names that no site can have.
                SiteId::new(&name).filter(|id| id.as_str() == name)
            })
            .collect();
        sites.sort();
        sites
    }

    /// The folder of one site as it lies now. A folder with files that is not the program's own is refused.
    pub fn site(&self, id: &SiteId) -> Result<OldSite, Fault> {
        self.part(id.as_str())
    }

    /// A folder in the output, a site's or one beside the sites.
    pub fn part(&self, name: &str) -> Result<OldSite, Fault> {
        let folder = self.folder.join(name);
        let manifest = Manifest::read(&folder);
        let has_files = fs::read_dir(&folder).is_ok_and(|mut entries| entries.next().is_some());
        if manifest.is_none() && has_files {
            return Err(Fault::new(FaultKind::ForeignOutput, folder));
        }
        Ok(OldSite {
            exists: folder.is_dir(),
            folder,
            published: manifest.as_ref().map(|manifest| manifest.published.clone()).unwrap_or_default(),
            files: manifest.map(|manifest| manifest.files).unwrap_or_default(),
        })
    }
}

/// A site's folder before the build.
#[derive(Debug)]
pub struct OldSite {
    folder: PathBuf,
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
        let metadata = fs::metadata(self.folder.join(path));
        metadata.is_ok_and(|metadata| metadata.len() == remembered.length && modified(&metadata) == remembered.modified)
    }

    /// The bytes of one of the program's own files, if they are as it wrote them.
    pub fn read(&self, path: &str) -> Option<Vec<u8>> {
        let digest = self.files.get(path)?;
        fs::read(self.folder.join(path)).ok().filter(|bytes| Digest::of(bytes) == *digest)
    }

    /// Where a file of it lies.
    pub fn path(&self, path: &str) -> PathBuf {
        self.folder.join(path)
    }

    /// Removes the program's own files, then the folders that are left empty.
    pub fn remove(&self) -> Result<(), Fault> {
        for path in self.files.keys().map(String::as_str).chain([manifest::NAME]) {
            let path = self.folder.join(path);
            match fs::remove_file(&path) {
                Err(cause) if cause.kind() != io::ErrorKind::NotFound => return Err(Fault::write(&path, cause)),
                _ => {}
            }
        }
        for entry in WalkDir::new(&self.folder).contents_first(true).into_iter().flatten() {
            if entry.file_type().is_dir() {
                // Fails where somebody else's files remain, and that is as it should be.
                let _ = fs::remove_dir(entry.path());
            }
        }
        Ok(())
    }

    /// A folder beside this one for the new files.
    pub fn stage(&self) -> Result<Staged<'_>, Fault> {
        let above = self.folder.parent().unwrap_or(&self.folder);
        let staging = tempfile::Builder::new().prefix(STAGING).tempdir_in(above);
        let staging = staging.map_err(|cause| Fault::write(above, cause))?;
        Ok(Staged { old: self, folder: staging })
    }
}

fn remembered(metadata: &fs::Metadata, key: Digest, digest: Digest) -> Remembered {
    Remembered { key, digest, length: metadata.len(), modified: modified(metadata) }
}

fn modified(metadata: &fs::Metadata) -> u128 {
    let time = metadata.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    time.map(|time| time.as_nanos()).unwrap_or_default()
}

/// A site's new folder while it is filled.
#[derive(Debug)]
pub struct Staged<'a> {
    old: &'a OldSite,
    folder: TempDir,
}

impl Staged<'_> {
    /// Writes a file.
    pub fn write(&self, path: &str, bytes: &[u8], key: Digest, digest: Digest) -> Result<Remembered, Fault> {
        let target = self.target(path)?;
        let written = File::create(&target).and_then(|mut file| {
            file.write_all(bytes)?;
            file.metadata()
        });
        let metadata = written.map_err(|cause| Fault::write(&target, cause))?;
        Ok(remembered(&metadata, key, digest))
    }

    /// Takes over a file that lies in the old folder: the same file under a second name, or a copy where the disk cannot.
    pub fn keep(&self, path: &str, as_it_lies: &Remembered) -> Result<Remembered, Fault> {
        Ok(match self.take(path)? {
            Carried::Linked => as_it_lies.clone(),
            Carried::Copied(metadata) => remembered(&metadata, as_it_lies.key, as_it_lies.digest),
        })
    }

    /// Takes over a file of which nothing is remembered.
    pub fn take(&self, path: &str) -> Result<Carried, Fault> {
        let target = self.target(path)?;
        carry(&self.old.folder.join(path), &target).map_err(|cause| Fault::write(&target, cause))
    }

    /// A file that lies here already, made smaller.
    pub fn compressed(&self, path: &str, coding: Coding) -> Result<Vec<u8>, Fault> {
        let path = self.folder.path().join(path);
        fs::read(&path).and_then(|text| coding.bytes(&text)).map_err(|cause| Fault::read(&path, cause))
    }

    fn target(&self, path: &str) -> Result<PathBuf, Fault> {
        let target = self.folder.path().join(path);
        let above = target.parent().unwrap_or(self.folder.path());
        fs::create_dir_all(above).map_err(|cause| Fault::write(above, cause))?;
        Ok(target)
    }

    /// Carries over what others put into the old folder, writes the manifest, and swaps the folders.
    pub fn finish(self, manifest: &Manifest) -> Result<(), Fault> {
        self.carry_foreign(manifest)?;
        let path = self.folder.path().join(manifest::NAME);
        fs::write(&path, manifest.bytes()).map_err(|cause| Fault::write(&path, cause))?;
        readable_by_all(self.folder.path()).map_err(|cause| Fault::write(self.folder.path(), cause))?;
        swap(self.folder, &self.old.folder)
    }

    /// A folder that somebody made is theirs with its rights, also when nothing is in it.
    fn folder_of_others(&self, relative: &Path) -> Result<(), Fault> {
        let folder = self.folder.path().join(relative);
        let rights = fs::metadata(self.old.folder.join(relative)).map(|metadata| metadata.permissions());
        let made = fs::create_dir_all(&folder).and_then(|()| fs::set_permissions(&folder, rights?));
        made.map_err(|cause| Fault::write(&folder, cause))
    }

    fn carry_foreign(&self, manifest: &Manifest) -> Result<(), Fault> {
        if !self.old.exists {
            return Ok(());
        }
        let own: BTreeSet<&Path> = self.old.files.keys().flat_map(|path| Path::new(path).ancestors().skip(1)).collect();
        let mut folders = Vec::new();
        for entry in WalkDir::new(&self.old.folder).into_iter().flatten() {
            let relative = entry.path().strip_prefix(&self.old.folder).unwrap_or(entry.path());
            if entry.file_type().is_dir() {
                if !relative.as_os_str().is_empty() && !own.contains(relative) {
                    folders.push(relative.to_owned());
                }
                continue;
            }
            let path = slashes(relative);
            if path == manifest::NAME || self.old.files.contains_key(&path) {
                continue;
            }
            if manifest.files.contains_key(&path) {
                return Err(Fault::new(FaultKind::ForeignFile, entry.path()));
            }
            let target = self.target(&path)?;
            carry(entry.path(), &target).map_err(|cause| Fault::write(&target, cause))?;
        }
        // Last and from within, since their rights may forbid to put anything in.
        folders.iter().rev().try_for_each(|folder| self.folder_of_others(folder))
    }
}

/// A temporary folder is private; a web server has to read a site.
#[cfg(unix)]
fn readable_by_all(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o755))
}

#[cfg(not(unix))]
fn readable_by_all(_: &Path) -> io::Result<()> {
    Ok(())
}
