//! Sites on disk. A site is written beside the old one and swapped in; what the program did not write is carried over.

use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use tempfile::TempDir;
use walkdir::WalkDir;

use crate::diag::Fault;
use crate::diag::fault::FaultKind;
use crate::digest::Digest;
use crate::model::memory::Remembered;
use crate::name::SiteId;
use crate::write::compress::Coding;
use crate::write::manifest::{self, Manifest};

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
    /// Opens an output folder, or makes one. A folder that has files and no mark of the program is refused, and one in which
    /// another build writes.
    pub fn open(folder: &Path) -> Result<Self, Fault> {
        let mark = folder.join(MARK);
        if !mark.is_file() {
            let has_files = fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some());
            if has_files || folder.is_file() {
                return Err(Fault::new(FaultKind::ForeignOutput, folder));
            }
            fs::create_dir_all(folder).map_err(|cause| Fault::write(folder, cause))?;
            fs::write(&mark, "").map_err(|cause| Fault::write(&mark, cause))?;
        }
        let folder = folder.canonicalize().map_err(|cause| Fault::read(folder, cause))?;
        let lock = OpenOptions::new().write(true).open(&mark).map_err(|cause| Fault::write(&mark, cause))?;
        lock.try_lock().map_err(|error| match error {
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

    /// What a build that was cut off left behind.
    fn clear_staging(&self) {
        for entry in fs::read_dir(&self.folder).into_iter().flatten().flatten() {
            if entry.file_name().to_string_lossy().starts_with(STAGING) {
                let _ = fs::remove_dir_all(entry.path());
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
}

impl OldSite {
    /// Does a file lie here just as it was written?
    pub fn has(&self, path: &str, remembered: &Remembered) -> bool {
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
        fs::write(&target, bytes).map_err(|cause| Fault::write(&target, cause))?;
        self.remember(&target, key, digest)
    }

    /// Takes over a file that lies in the old folder: the same file under a second name, or a copy where the disk cannot.
    pub fn keep(&self, path: &str, key: Digest, digest: Digest) -> Result<Remembered, Fault> {
        let target = self.target(path)?;
        carry(&self.old.folder.join(path), &target).map_err(|cause| Fault::write(&target, cause))?;
        self.remember(&target, key, digest)
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

    fn remember(&self, target: &Path, key: Digest, digest: Digest) -> Result<Remembered, Fault> {
        let metadata = fs::metadata(target).map_err(|cause| Fault::read(target, cause))?;
        Ok(Remembered { key, digest, length: metadata.len(), modified: modified(&metadata) })
    }

    /// Carries over what others put into the old folder, writes the manifest, and swaps the folders.
    pub fn finish(self, manifest: &Manifest) -> Result<(), Fault> {
        self.carry_foreign(manifest)?;
        let path = self.folder.path().join(manifest::NAME);
        fs::write(&path, manifest.bytes()).map_err(|cause| Fault::write(&path, cause))?;
        readable_by_all(self.folder.path()).map_err(|cause| Fault::write(self.folder.path(), cause))?;
        swap(self.folder, self.old)
    }

    fn carry_foreign(&self, manifest: &Manifest) -> Result<(), Fault> {
        if !self.old.exists {
            return Ok(());
        }
        for entry in WalkDir::new(&self.old.folder).into_iter().flatten().filter(|entry| !entry.file_type().is_dir()) {
            let relative = entry.path().strip_prefix(&self.old.folder).unwrap_or(entry.path());
            let path = relative.to_string_lossy().replace('\\', "/");
            if path == manifest::NAME || self.old.files.contains_key(&path) {
                continue;
            }
            if manifest.files.contains_key(&path) {
                return Err(Fault::new(FaultKind::ForeignFile, entry.path()));
            }
            let target = self.target(&path)?;
            carry(entry.path(), &target).map_err(|cause| Fault::write(&target, cause))?;
        }
        Ok(())
    }
}

/// The same file in another folder.
fn carry(from: &Path, to: &Path) -> io::Result<()> {
    fs::hard_link(from, to).or_else(|_| fs::copy(from, to).map(|_| ()))
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

/// Puts the new folder in the old one's place, in one step where the system can, and removes the old one.
fn swap(staging: TempDir, old: &OldSite) -> Result<(), Fault> {
    let new = staging.keep();
    let swapped = if old.exists { exchange(&new, &old.folder) } else { fs::rename(&new, &old.folder) };
    if let Err(cause) = swapped {
        let _ = fs::remove_dir_all(&new);
        return Err(Fault::write(&old.folder, cause));
    }
    if old.exists {
        // The old site is out of use; should it not go away now, the next build clears it.
        let _ = fs::remove_dir_all(&new);
    }
    Ok(())
}

/// Exchanges two folders. Systems that cannot do it in one step move the old one aside first.
fn exchange(new: &Path, old: &Path) -> io::Result<()> {
    #[cfg(target_os = "linux")]
    {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        if renameat_with(CWD, new, CWD, old, RenameFlags::EXCHANGE).is_ok() {
            return Ok(());
        }
    }
    let aside = new.with_extension("old");
    fs::rename(old, &aside)?;
    fs::rename(new, old).or_else(|cause| fs::rename(&aside, old).and(Err(cause)))?;
    fs::rename(&aside, new)
}
