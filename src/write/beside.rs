//! The folder beside the sites: configuration for servers, which is for whoever runs them and nobody's to download.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use rayon::prelude::*;

use crate::diag::Fault;
use crate::digest::Digest;
use crate::write::Manifest;
use crate::write::disk::Output;

/// No site can be called so: a site's name has letters, digits and hyphens.
pub const NAME: &str = "_servers";

/// Writes these files, and keeps those of the folder for which `stays` is true; the others go.
pub fn beside(output: &Output, made: &BTreeMap<String, String>, stays: impl Fn(&str) -> bool) -> Result<(), Fault> {
    let old = output.part(NAME)?;
    let kept: BTreeMap<String, Digest> = old
        .files
        .iter()
        .filter(|(path, _)| !made.contains_key(*path) && stays(path) && old.path(path).is_file())
        .map(|(path, digest)| (path.clone(), *digest))
        .collect();
    let mut files: BTreeMap<String, Digest> =
        made.par_iter().map(|(path, text)| (path.clone(), Digest::of(text.as_bytes()))).collect();
    files.extend(kept.clone());
    if files.is_empty() {
        return old.remove();
    }
    let as_made =
        |(path, text): (&String, &String)| fs::read(old.path(path)).is_ok_and(|bytes| bytes == text.as_bytes());
    if files == old.files && made.par_iter().all(as_made) {
        return Ok(());
    }
    let staged = old.stage()?;
    for (path, text) in made {
        staged.write(path, text.as_bytes(), files[path], files[path])?;
    }
    for path in kept.keys() {
        staged.take(path)?;
    }
    staged.finish(&Manifest::new(NAME, files, BTreeSet::new()))
}
