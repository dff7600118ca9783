//! The cache's files on disk. A memory that cannot be read or kept costs time and nothing else.

use std::fs::File;
use std::io::ErrorKind;
use std::path::Path;

use crate::diag::Fault;
use crate::digest::Digest;
use crate::model::answer::Answers;
use crate::model::last::Last;
use crate::model::memory::{Cache, Clean, CleanOf, Memory};
use crate::name::SiteId;

/// Beginning of the names of files that are being written.
const UNFINISHED: &str = ".new-";

pub fn load(cache: &Cache, output: &Path, site: &SiteId) -> Memory {
    std::fs::read(cache.path(output, site))
        .ok()
        .and_then(|bytes| serde_json::from_slice(&bytes).ok())
        .unwrap_or_default()
}

pub fn save(cache: &Cache, output: &Path, site: &SiteId, memory: &Memory) {
    if let Ok(bytes) = serde_json::to_vec(memory) {
        keep(cache, &cache.path(output, site), &bytes);
    }
}

/// The last build into an output folder, if it had nothing to tell.
pub fn load_last(cache: &Cache, output: &Path) -> Option<Last> {
    serde_json::from_slice(&std::fs::read(cache.last(output)).ok()?).ok()
}

pub fn save_last(cache: &Cache, output: &Path, last: &Last) {
    if let Ok(bytes) = serde_json::to_vec(last) {
        keep(cache, &cache.last(output), &bytes);
    }
}

/// Before anything is written: what was remembered is no longer so. A memory that stays would be believed, so it has to go.
pub fn forget_last(cache: &Cache, output: &Path) -> Result<(), Fault> {
    let path = cache.last(output);
    match std::fs::remove_file(&path) {
        Err(cause) if cause.kind() != ErrorKind::NotFound => Err(Fault::write(&path, cause)),
        _ => Ok(()),
    }
}

/// What earlier checks found to be without fault.
pub fn load_clean(cache: &Cache, what: CleanOf) -> Clean {
    let digests: Option<Vec<Digest>> =
        std::fs::read(cache.clean_path(what)).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
    Clean::new(digests.unwrap_or_default())
}

pub fn save_clean(cache: &Cache, what: CleanOf, clean: Clean) {
    if let Some(bytes) = clean.changed().and_then(|digests| serde_json::to_vec(&digests).ok()) {
        keep(cache, &cache.clean_path(what), &bytes);
    }
}

pub fn load_answers(cache: &Cache) -> Answers {
    std::fs::read(cache.answers()).map(|bytes| Answers::read(&bytes)).unwrap_or_default()
}

pub fn save_answers(cache: &Cache, answers: &Answers) {
    if let Ok(bytes) = serde_json::to_vec(answers) {
        keep(cache, &cache.answers(), &bytes);
    }
}

/// Writes a file of the cache in one step.
fn keep(cache: &Cache, path: &Path, bytes: &[u8]) {
    if std::fs::create_dir_all(cache.folder()).is_err() {
        return;
    }
    // The folder above keeps itself out of version control.
    if let Some(above) = cache.folder().parent() {
        let _ = std::fs::write(above.join(".gitignore"), "*\n");
    }
    let Ok(file) = tempfile::Builder::new().prefix(UNFINISHED).tempfile_in(cache.folder()) else { return };
    // As long as it is locked, other processes know that somebody is at it.
    if file.as_file().try_lock().is_ok() && std::fs::write(file.path(), bytes).is_ok() {
        let _ = file.persist(path);
    }
}

/// Removes what processes left half written when they were cut off.
pub fn clear(cache: &Cache) {
    for entry in std::fs::read_dir(cache.folder()).into_iter().flatten().flatten() {
        let is_unfinished = entry.file_name().to_string_lossy().starts_with(UNFINISHED);
        if is_unfinished && File::open(entry.path()).is_ok_and(|file| file.try_lock().is_ok()) {
            let _ = std::fs::remove_file(entry.path());
        }
    }
}
