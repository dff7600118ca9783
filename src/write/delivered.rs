//! What lies built and ready to be sent, and the file that opens the place it is sent to.

use std::fs;
use std::path::{Path, PathBuf};

use crate::diag::Fault;
use crate::diag::fault::FaultKind;
use crate::digest::Digest;
use crate::name::SiteId;
use crate::write::manifest::{self, Manifest};

/// A site as it was built.
#[derive(Debug)]
pub struct Ready {
    pub id: SiteId,
    pub manifest: Manifest,
    folder: PathBuf,
}

/// The sites in a folder of sites, or the one whose folder it is. Those asked for, or all; in order of their names.
pub fn ready(folder: &Path, wanted: &[SiteId]) -> Result<Vec<Ready>, Fault> {
    let mut folders = vec![folder.to_owned()];
    if !folder.join(manifest::NAME).is_file() {
        let entries = fs::read_dir(folder).map_err(|cause| Fault::read(folder, cause))?;
        // Folders beside the sites have names that no site can have: what is in them is not for readers.
        let is_site = |name: &str| SiteId::new(name).is_some_and(|id| id.as_str() == name);
        folders = entries
            .flatten()
            .filter(|entry| is_site(&entry.file_name().to_string_lossy()))
            .map(|entry| entry.path())
            .filter(|folder| folder.join(manifest::NAME).is_file())
            .collect();
        folders.sort();
    }
    let mut sites = folders.iter().map(|folder| Ready::read(folder)).collect::<Result<Vec<_>, _>>()?;
    if let Some(unknown) = wanted.iter().find(|id| sites.iter().all(|site| site.id != **id)) {
        return Err(Fault::new(FaultKind::NoManifest, folder.join(unknown.as_str())));
    }
    sites.retain(|site| wanted.is_empty() || wanted.contains(&site.id));
    match sites.is_empty() {
        true => Err(Fault::new(FaultKind::NoManifest, folder)),
        false => Ok(sites),
    }
}

impl Ready {
    fn read(folder: &Path) -> Result<Self, Fault> {
        let path = folder.join(manifest::NAME);
        let bytes = fs::read(&path).map_err(|cause| Fault::read(&path, cause))?;
        let manifest = Manifest::whole(&bytes);
        let found = manifest.and_then(|manifest| Some((SiteId::new(&manifest.site)?, manifest)));
        let (id, manifest) = found.ok_or_else(|| Fault::new(FaultKind::NotAsBuilt, path))?;
        Ok(Self { id, manifest, folder: folder.to_owned() })
    }

    /// A file of the site, if it is just as it was built.
    pub fn file(&self, path: &str) -> Result<Vec<u8>, Fault> {
        let named = self.folder.join(path);
        let bytes = fs::read(&named).map_err(|cause| Fault::read(&named, cause))?;
        match self.manifest.files.get(path) == Some(&Digest::of(&bytes)) {
            true => Ok(bytes),
            false => Err(Fault::new(FaultKind::NotAsBuilt, named)),
        }
    }

    /// How many bytes these files have.
    pub fn weight<'a>(&self, paths: impl Iterator<Item = &'a String>) -> u64 {
        paths.filter_map(|path| fs::metadata(self.folder.join(path)).ok()).map(|file| file.len()).sum()
    }
}

/// A file with secrets, which nobody else on the machine may read.
pub fn credentials(path: &Path) -> Result<String, Fault> {
    private(path)?;
    fs::read_to_string(path).map_err(|cause| Fault::read(path, cause))
}

#[cfg(unix)]
fn private(path: &Path) -> Result<(), Fault> {
    use std::os::unix::fs::PermissionsExt;
    let rights = fs::metadata(path).map_err(|cause| Fault::read(path, cause))?.permissions().mode();
    match rights & 0o077 {
        0 => Ok(()),
        _ => Err(Fault::new(FaultKind::OpenKeys, path)),
    }
}

/// Rights are kept in another way there, and a file in a user's own folder is that user's.
#[cfg(not(unix))]
fn private(_: &Path) -> Result<(), Fault> {
    Ok(())
}
