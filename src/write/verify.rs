//! A deployed copy held against its manifests: what is missing, what is another, what is there that nobody wrote.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use walkdir::WalkDir;

use crate::diag::Fault;
use crate::diag::fault::FaultKind;
use crate::digest::Digest;
use crate::text::slashes;
use crate::write::beside;
use crate::write::disk::is_own;
use crate::write::manifest::{self, Manifest};

/// What was found. Paths begin in the folder that was asked about.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Verified {
    pub sites: usize,
    /// Files that were held against a digest, the manifests among them.
    pub files: usize,
    pub missing: BTreeSet<String>,
    pub changed: BTreeSet<String>,
    pub extra: BTreeSet<String>,
}

impl Verified {
    pub fn is_whole(&self) -> bool {
        self.missing.is_empty() && self.changed.is_empty() && self.extra.is_empty()
    }
}

/// Verifies the folder of one site, or one with a folder for each site.
pub fn verify(folder: &Path) -> Result<Verified, Fault> {
    let mut verified = Verified::default();
    if folder.join(manifest::NAME).is_file() {
        site(folder, "", &mut verified)?;
        return Ok(verified);
    }
    for entry in fs::read_dir(folder).map_err(|cause| Fault::read(folder, cause))? {
        let path = entry.map_err(|cause| Fault::read(folder, cause))?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        match path.join(manifest::NAME).is_file() {
            true => site(&path, &format!("{name}/"), &mut verified)?,
            false if is_own(&name) => {}
            false => drop(verified.extra.insert(if path.is_dir() { format!("{name}/") } else { name })),
        }
    }
    match verified.sites {
        0 => Err(Fault::new(FaultKind::NoManifest, folder)),
        _ => Ok(verified),
    }
}

fn site(folder: &Path, prefix: &str, verified: &mut Verified) -> Result<(), Fault> {
    let read = |path: &Path| fs::read(path).map_err(|cause| Fault::read(path, cause));
    let path = folder.join(manifest::NAME);
    let bytes = read(&path)?;
    let Some(manifest) = Manifest::read(folder) else { return Err(Fault::new(FaultKind::NoManifest, path)) };
    verified.sites += usize::from(prefix.strip_suffix('/') != Some(beside::NAME));
    verified.files += 1 + manifest.files.len();
    if !manifest.is_whole(&bytes) {
        verified.changed.insert(format!("{prefix}{}", manifest::NAME));
    }
    let there = files(folder)?;
    for (path, digest) in &manifest.files {
        let named = format!("{prefix}{path}");
        if !there.contains(path) {
            verified.missing.insert(named);
        } else if Digest::of(&read(&folder.join(path))?) != *digest {
            verified.changed.insert(named);
        }
    }
    let extra = there.into_iter().filter(|path| path != manifest::NAME && !manifest.files.contains_key(path));
    verified.extra.extend(extra.map(|path| format!("{prefix}{path}")));
    Ok(())
}

/// The files that lie in a site's folder, by their paths in it.
fn files(folder: &Path) -> Result<BTreeSet<String>, Fault> {
    let mut found = BTreeSet::new();
    for entry in WalkDir::new(folder) {
        let entry = entry.map_err(|error| {
            let path = error.path().unwrap_or(folder).to_owned();
            Fault::read(&path, error.into_io_error().unwrap_or_else(|| std::io::Error::other("loop")))
        })?;
        if !entry.file_type().is_dir() {
            let path = entry.path().strip_prefix(folder).unwrap_or(entry.path());
            found.insert(slashes(path));
        }
    }
    Ok(found)
}
