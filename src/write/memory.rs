//! The cache's files on disk. A memory that cannot be read or kept costs time and nothing else.

use std::path::Path;

use crate::model::memory::{Cache, Memory};
use crate::name::SiteId;

pub fn load(cache: &Cache, output: &Path, site: &SiteId) -> Memory {
    std::fs::read(cache.path(output, site))
        .ok()
        .and_then(|bytes| serde_json::from_slice(&bytes).ok())
        .unwrap_or_default()
}

pub fn save(cache: &Cache, output: &Path, site: &SiteId, memory: &Memory) {
    let Ok(bytes) = serde_json::to_vec(memory) else { return };
    if std::fs::create_dir_all(cache.folder()).is_err() {
        return;
    }
    // The folder above keeps itself out of version control.
    if let Some(above) = cache.folder().parent() {
        let _ = std::fs::write(above.join(".gitignore"), "*\n");
    }
    let Ok(file) = tempfile::NamedTempFile::new_in(cache.folder()) else { return };
    if std::fs::write(file.path(), bytes).is_ok() {
        let _ = file.persist(cache.path(output, site));
    }
}
