//! What is published: the texts beside the manifests, wherever somebody has them.

use std::fs;
use std::path::{Path, PathBuf};

use crate::diag::Fault;
use crate::diag::fault::FaultKind;
use crate::model::texts::{NAME, SiteTexts};
use crate::write::manifest;

/// The texts that a manifest, a site's folder or a folder of sites stands for, in order of the sites' names.
pub fn published(since: &Path) -> Result<Vec<SiteTexts>, Fault> {
    let mut texts = Vec::new();
    for file in files(since)? {
        let bytes = fs::read(&file).map_err(|cause| Fault::read(&file, cause))?;
        texts.push(SiteTexts::read(&bytes).ok_or_else(|| Fault::new(FaultKind::NoTexts, &file))?);
    }
    match texts.is_empty() {
        true => Err(Fault::new(FaultKind::NoTexts, since)),
        false => Ok(texts),
    }
}

fn files(since: &Path) -> Result<Vec<PathBuf>, Fault> {
    if since.is_file() {
        // The words lie beside the manifest.
        let is_manifest = since.file_name().is_some_and(|name| name == manifest::NAME);
        return Ok(vec![if is_manifest { since.with_file_name(NAME) } else { since.to_owned() }]);
    }
    if !since.is_dir() {
        return Err(Fault::new(FaultKind::NoTexts, since));
    }
    if since.join(NAME).is_file() {
        return Ok(vec![since.join(NAME)]);
    }
    let entries = fs::read_dir(since).map_err(|cause| Fault::read(since, cause))?;
    let mut files: Vec<PathBuf> =
        entries.flatten().map(|entry| entry.path().join(NAME)).filter(|file| file.is_file()).collect();
    files.sort();
    Ok(files)
}
