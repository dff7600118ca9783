//! The cache's files on disk. A memory that cannot be read or kept costs time and nothing else.

use std::fs::File;
use std::io::{ErrorKind, Write};
use std::path::Path;

use serde::{Serialize, de::DeserializeOwned};

use crate::diag::Fault;
use crate::digest::Digest;
use crate::model::answer::Answers;
use crate::model::last::Last;
use crate::model::memory::{Cache, Clean, CleanOf, Memory};
use crate::name::SiteId;
use crate::write::spare;

const VERSION: &str = env!("LOTS_VERSION");

/// Beginning of the names of files that are being written.
const UNFINISHED: &str = ".new-";

pub fn load(cache: &Cache, output: &Path, site: &SiteId) -> Memory {
    let bytes = std::fs::read(cache.path(output, site)).ok();
    bytes.and_then(|bytes| postcard::from_bytes(&bytes).ok()).unwrap_or_default()
}

pub fn save(cache: &Cache, output: &Path, site: &SiteId, memory: &Memory) {
    if let Ok(bytes) = postcard::to_allocvec(memory) {
        keep_bytes(cache, &cache.path(output, site), &bytes);
    }
}

/// The last build into an output folder, if it had nothing to tell.
pub fn load_last(cache: &Cache, output: &Path) -> Option<Last> {
    read(&cache.last(output))
}

pub fn save_last(cache: &Cache, output: &Path, last: &Last) {
    keep(cache, &cache.last(output), last);
}

/// Before anything is written: what was remembered is no longer so. A memory that stays would be believed, so it has to go.
pub fn forget_last(cache: &Cache, output: &Path) -> Result<(), Fault> {
    let path = cache.last(output);
    match std::fs::remove_file(&path) {
        Err(cause) if cause.kind() != ErrorKind::NotFound => Err(Fault::write(&path, cause)),
        _ => Ok(()),
    }
}

/// What earlier checks found to be without fault. Another version of the program may find more, so it is told nothing.
pub fn load_clean(cache: &Cache, what: CleanOf) -> Clean {
    let known = read::<(String, Vec<Digest>)>(&cache.clean_path(what));
    Clean::new(known.filter(|(version, _)| version == VERSION).map(|(_, digests)| digests).unwrap_or_default())
}

pub fn save_clean(cache: &Cache, what: CleanOf, clean: Clean) {
    if let Some(digests) = clean.changed() {
        keep(cache, &cache.clean_path(what), &(VERSION, digests));
    }
}

pub fn load_answers(cache: &Cache) -> Answers {
    std::fs::read(cache.answers()).map(|bytes| Answers::read(&bytes)).unwrap_or_default()
}

pub fn save_answers(cache: &Cache, answers: &Answers) {
    keep(cache, &cache.answers(), answers);
}

/// What a file of the cache holds, if it can be read.
fn read<T: DeserializeOwned>(path: &Path) -> Option<T> {
    serde_json::from_slice(&std::fs::read(path).ok()?).ok()
}

fn keep(cache: &Cache, path: &Path, value: &impl Serialize) {
    if let Ok(bytes) = serde_json::to_vec(value) {
        keep_bytes(cache, path, &bytes);
    }
}

/// Writes a file of the cache in one step.
fn keep_bytes(cache: &Cache, path: &Path, bytes: &[u8]) {
    if std::fs::create_dir_all(cache.folder()).is_err() {
        return;
    }
    // The folder above keeps itself out of version control.
    if let Some(ignore) = cache.folder().parent().map(|above| above.join(".gitignore")).filter(|path| !path.exists()) {
        let _ = std::fs::write(ignore, "*\n");
    }
    let Ok(mut file) = tempfile::Builder::new().prefix(UNFINISHED).tempfile_in(cache.folder()) else { return };
    // As long as it is locked, other processes know that somebody is at it.
    if file.as_file().try_lock().is_ok() && file.write_all(bytes).is_ok() {
        // A file system waits for the disk when a file takes the place of another, lest both be lost. A memory may be.
        let _ = std::fs::remove_file(path);
        let _ = file.persist(path);
    }
}

/// Removes what processes left half written when they were cut off, and what belongs to nothing any more.
pub fn clear(cache: &Cache) {
    spare::clear(cache);
    for entry in std::fs::read_dir(cache.folder()).into_iter().flatten().flatten() {
        let is_unfinished = entry.file_name().to_string_lossy().starts_with(UNFINISHED);
        if is_unfinished && File::open(entry.path()).is_ok_and(|file| file.try_lock().is_ok()) {
            let _ = std::fs::remove_file(entry.path());
        }
    }
}
