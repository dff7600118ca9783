//! A site's new folder, written beside the old one and swapped in. What the program did not write is carried over. Where the site
//! before the old one is kept as a spare, the new one is made of it, so that only what differs is written.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use tempfile::TempDir;
use walkdir::{DirEntry, WalkDir};

use crate::diag::Fault;
use crate::diag::fault::FaultKind;
use crate::digest::Digest;
use crate::model::memory::Remembered;
use crate::text::slashes;
use crate::write::carry::{Carried, carry};
use crate::write::compress::Coding;
use crate::write::disk::{OldSite, STAGING, lies_as_written, remembered};
use crate::write::manifest::{self, Manifest};
use crate::write::new_file::NewFile;
use crate::write::place::Place;
use crate::write::spare::Spare;
use crate::write::swap::swap;
use crate::write::untouched::{Changing, done, is_untouched};

/// A site's new folder while it is filled.
#[derive(Debug)]
pub struct Staged<'a> {
    old: &'a OldSite,
    folder: TempDir,
    place: Place,
    /// Where the old folder goes when it is out of use.
    spare: Option<Spare>,
    /// What lies in the new folder from the start.
    known: BTreeMap<String, Digest>,
    /// Folders of it in which something changes; `None` if all of them are new.
    changing: Option<Changing>,
}

impl<'a> Staged<'a> {
    /// An empty folder.
    pub fn new(old: &'a OldSite) -> Result<Self, Fault> {
        let above = old.folder().parent().unwrap_or(old.folder());
        let folder = tempfile::Builder::new().prefix(STAGING).tempdir_in(above);
        let folder = folder.map_err(|cause| Fault::write(above, cause))?;
        let place = Place::new(folder.path().to_owned());
        done(&place, [""]);
        Ok(Self { old, folder, place, spare: None, known: BTreeMap::new(), changing: None })
    }

    /// The same with those files of the site's spare folder, if there is one, for which `stays` is true.
    pub fn on(mut self, spare: Spare, stays: impl Fn(&str) -> bool) -> Result<Self, Fault> {
        self.known = spare.take(self.folder.path());
        self.place = Place::new(self.folder.path().to_owned());
        self.spare = Some(spare);
        self.changing = (!self.known.is_empty()).then(Changing::default);
        for path in self.known.keys().filter(|path| !stays(path)) {
            above(path).for_each(|folder| self.note(folder));
            self.vacate(path)?;
            // Fails at the first folder in which something remains, and that is as it should be.
            let inner = above(path).filter(|folder| !folder.is_empty());
            inner.map(|folder| self.folder.path().join(folder)).try_for_each(fs::remove_dir).ok();
        }
        Ok(self)
    }

    /// Writes a file.
    pub fn write(&self, path: &str, bytes: &[u8], key: Digest, digest: Digest) -> Result<Remembered, Fault> {
        self.create(path)?.fill(bytes, key, digest)
    }

    /// A file to be filled. What lies here may be the very file of the old folder under another name, so nothing is ever written
    /// into it.
    pub fn create(&self, path: &str) -> Result<NewFile, Fault> {
        let file = self.put(path, |_| self.place.create(path))?;
        Ok(NewFile::new(file, self.folder.path().join(path)))
    }

    /// Takes over a file that lies in the old folder: the same file under a second name, or a copy where the disk cannot.
    pub fn keep(&self, path: &str, as_it_lies: &Remembered) -> Result<Remembered, Fault> {
        let is_known = self.known.get(path) == Some(&as_it_lies.digest);
        if is_known && lies_as_written(&self.place, path, as_it_lies) {
            return Ok(as_it_lies.clone());
        }
        Ok(match self.take(path)? {
            Carried::Linked => as_it_lies.clone(),
            Carried::Copied(metadata) => remembered(&metadata, as_it_lies.key, as_it_lies.digest),
        })
    }

    /// Takes over a file of which nothing is remembered.
    pub fn take(&self, path: &str) -> Result<Carried, Fault> {
        self.put(path, |target| match self.place.link_from(self.old.place(), path) {
            Ok(()) => Ok(Carried::Linked),
            Err(cause) if cause.kind() == ErrorKind::NotFound => Err(cause),
            Err(_) => carry(&self.old.path(path), target),
        })
    }

    /// Makes the folders that some files will lie in, unless they are there. Two threads that make folders in the same one wait for
    /// each other, so one does it, ahead of those that write. What cannot be made here is noticed there.
    pub fn prepare<'p>(&self, paths: impl Iterator<Item = &'p str>) {
        if self.changing.is_none() {
            let folders: BTreeSet<&str> = folders(paths).into_iter().filter(|folder| !folder.is_empty()).collect();
            folders.into_iter().for_each(|folder| drop(self.place.make_folder(folder)));
        }
    }

    /// A file that lies here already, made smaller.
    pub fn compressed(&self, path: &str, coding: Coding) -> Result<Vec<u8>, Fault> {
        let path = self.folder.path().join(path);
        fs::read(&path).and_then(|text| coding.bytes(&text)).map_err(|cause| Fault::read(&path, cause))
    }

    /// Makes a file where there is none yet.
    fn put<T>(&self, path: &str, make: impl Fn(&Path) -> io::Result<T>) -> Result<T, Fault> {
        above(path).take(1).for_each(|folder| self.note(folder));
        self.vacate(path)?;
        let target = self.folder.path().join(path);
        let made = match make(&target) {
            // The folder is asked for only where it is missing: most files lie beside others.
            Err(cause) if cause.kind() == ErrorKind::NotFound => {
                above(path).for_each(|folder| self.note(folder));
                let above = target.parent().unwrap_or(self.folder.path());
                fs::create_dir_all(above).and_then(|()| make(&target))
            }
            made => made,
        };
        made.map_err(|cause| Fault::write(&target, cause))
    }

    /// Removes a file of the spare folder.
    fn vacate(&self, path: &str) -> Result<(), Fault> {
        if !self.known.contains_key(path) {
            return Ok(());
        }
        let path = self.folder.path().join(path);
        match fs::remove_file(&path) {
            Err(cause) if cause.kind() != ErrorKind::NotFound => Err(Fault::write(&path, cause)),
            _ => Ok(()),
        }
    }

    /// A folder is about to change.
    fn note(&self, folder: &str) {
        self.changing.iter().for_each(|changing| changing.note(&self.place, folder));
    }

    /// Writes the manifest, carries over what others put into the old folder, and swaps the folders.
    pub fn finish(self, manifest: &Manifest) -> Result<(), Fault> {
        let path = self.folder.path().join(manifest::NAME);
        // A file system waits for the disk when a file is written over, lest the old and the new be lost; here neither can be.
        let _ = fs::remove_file(&path);
        fs::write(&path, manifest.bytes()).map_err(|cause| Fault::write(&path, cause))?;
        readable_by_all(self.folder.path()).map_err(|cause| Fault::write(self.folder.path(), cause))?;
        // Before anything of others comes in: a folder that holds it is to be read each time.
        match &self.changing {
            Some(changing) => changing.done(&self.place),
            // It was given its time when it was made: a disk on which it still has it does not tell that something came in.
            None if is_untouched(&self.place, "") => {}
            None => done(&self.place, folders(manifest.files.keys().map(String::as_str))),
        }
        let has_foreign = self.carry_foreign(manifest)?;
        // Only what is the program's own is taken up again.
        let spare = self.spare.filter(|_| !has_foreign);
        swap(self.folder, self.old.folder(), |out_of_use| match &spare {
            Some(spare) => spare.keep(out_of_use),
            None => drop(fs::remove_dir_all(out_of_use)),
        })
    }

    /// A folder that somebody made is theirs with its rights, also when nothing is in it.
    fn folder_of_others(&self, relative: &Path) -> Result<(), Fault> {
        let folder = self.folder.path().join(relative);
        let rights = fs::metadata(self.old.folder().join(relative)).map(|metadata| metadata.permissions());
        let made = fs::create_dir_all(&folder).and_then(|()| fs::set_permissions(&folder, rights?));
        made.map_err(|cause| Fault::write(&folder, cause))
    }

    /// `true` if there was anything.
    fn carry_foreign(&self, manifest: &Manifest) -> Result<bool, Fault> {
        if !self.old.exists() {
            return Ok(false);
        }
        let own = folders(self.old.files.keys().map(String::as_str));
        let (mut folders, mut has_files) = (Vec::new(), false);
        let is_touched = |folder: &&&str| !is_untouched(self.old.place(), folder) && self.lies_here(folder);
        let touched: BTreeSet<&str> = own.par_iter().filter(is_touched).copied().collect();
        for touched in touched {
            let walk = WalkDir::new(self.old.path(touched)).min_depth(1).into_iter();
            // Folders of the program have their own turn.
            let foreign = walk.filter_entry(|entry| !entry.file_type().is_dir() || !own.contains(&*self.name(entry)));
            for entry in foreign.flatten() {
                let path = self.name(&entry);
                if entry.file_type().is_dir() {
                    folders.push(PathBuf::from(path));
                    continue;
                }
                if path == manifest::NAME || self.old.files.contains_key(&path) {
                    continue;
                }
                if manifest.files.contains_key(&path) {
                    return Err(Fault::new(FaultKind::ForeignFile, entry.path()));
                }
                has_files = true;
                self.put(&path, |target| carry(entry.path(), target))?;
            }
        }
        // Last and from within, since their rights may forbid to put anything in.
        folders.iter().rev().try_for_each(|folder| self.folder_of_others(folder))?;
        Ok(has_files || !folders.is_empty())
    }

    /// Does a folder lie in the old one itself? Behind a symbolic link is what belongs elsewhere, and stays there.
    fn lies_here(&self, folder: &str) -> bool {
        let inside = above(folder).chain([folder]).filter(|folder| !folder.is_empty());
        inside.map(|folder| self.old.path(folder)).all(|folder| folder.is_dir() && !folder.is_symlink())
    }

    /// The path of something in the old folder.
    fn name(&self, entry: &DirEntry) -> String {
        slashes(entry.path().strip_prefix(self.old.folder()).unwrap_or(entry.path()))
    }
}

/// The folders that a path from the site's root lies in, the innermost first and the root last.
fn above(path: &str) -> impl Iterator<Item = &str> {
    path.rmatch_indices('/').map(|(end, _)| &path[..end]).chain([""])
}

/// The folders that some files lie in.
fn folders<'a>(paths: impl Iterator<Item = &'a str>) -> HashSet<&'a str> {
    let mut folders = HashSet::from([""]);
    for path in paths {
        // Where one is known, those that it lies in are, too.
        let _ = above(path).try_for_each(|folder| folders.insert(folder).then_some(()));
    }
    folders
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
