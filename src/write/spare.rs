//! The folder that a site had before its last change, kept in the cache. The next change is made in it, beside the site that is in
//! use, and the two change places: what is the same in all three is not touched.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::digest::Digest;
use crate::model::memory::{Cache, SPARES};
use crate::name::SiteId;
use crate::write::Manifest;

/// Says which output folder the spare folders belong to. No site can be called so.
const OWNER: &str = ".output";

/// Beginning of the names of folders that are being removed.
const GOING: &str = ".going-";

/// Where the spare folder of a site is, if there is one.
#[derive(Debug)]
pub struct Spare {
    folder: PathBuf,
    output: PathBuf,
}

impl Spare {
    pub fn new(cache: &Cache, output: &Path, site: &SiteId) -> Self {
        Self { folder: cache.spares(output).join(site.as_str()), output: output.to_owned() }
    }

    /// Moves it into the place of an empty folder and tells what lies in it. Where there is none, or another disk, nothing does.
    pub fn take(&self, place: &Path) -> BTreeMap<String, Digest> {
        let files = Manifest::read(&self.folder).map(|manifest| manifest.files);
        files.filter(|_| fs::rename(&self.folder, place).is_ok()).unwrap_or_default()
    }

    /// Keeps a folder that is out of use. Where it cannot be kept, it goes.
    pub fn keep(&self, out_of_use: &Path) {
        self.remove();
        if self.prepare().and_then(|()| fs::rename(out_of_use, &self.folder)).is_err() {
            let _ = fs::remove_dir_all(out_of_use);
        }
    }

    /// Removes it: a site that is gone leaves nothing behind.
    pub fn remove(&self) {
        let _ = fs::remove_dir_all(&self.folder);
    }

    fn prepare(&self) -> std::io::Result<()> {
        let all = self.folder.parent().unwrap_or(&self.folder);
        if !all.exists() {
            fs::create_dir_all(all)?;
            fs::write(all.join(OWNER), self.output.as_os_str().as_encoded_bytes())?;
        }
        Ok(())
    }
}

/// Removes the spare folders of output folders that are no longer there.
pub fn clear(cache: &Cache) {
    for entry in fs::read_dir(cache.folder()).into_iter().flatten().flatten() {
        let (folder, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
        if name.starts_with(GOING) {
            let _ = fs::remove_dir_all(folder);
        } else if name.starts_with(SPARES) && !is_used(&folder) {
            // Under another name first: nobody takes anything from it any more while it goes.
            let going = folder.with_file_name(format!("{GOING}{name}"));
            if fs::rename(&folder, &going).is_ok() {
                let _ = fs::remove_dir_all(going);
            }
        }
    }
}

/// Is the output folder there that spare folders belong to?
fn is_used(spares: &Path) -> bool {
    let owner = fs::read(spares.join(OWNER)).ok().and_then(|owner| String::from_utf8(owner).ok());
    owner.is_some_and(|owner| Path::new(&owner).exists())
}
