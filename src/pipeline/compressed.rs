//! The smaller files beside a site's texts: made when the text has changed, kept when it has not.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::diag::Fault;
use crate::digest::Digest;
use crate::model::memory::{Memory, Remembered};
use crate::model::plan::Plan;
use crate::model::texts;
use crate::pipeline::writing::File;
use crate::write::compress::{Coding, is_text};
use crate::write::disk::OldSite;
use crate::write::staged::Staged;

/// The texts of a site by their path, each in both codings. What pages say is kept for the next build, and no reader asks for it.
pub fn texts<'a>(paths: impl Iterator<Item = &'a str>) -> impl Iterator<Item = (&'a str, Coding)> {
    paths.filter(|path| is_text(path) && *path != texts::NAME).flat_map(|path| Coding::ALL.map(|coding| (path, coding)))
}

/// Do the smaller files of all texts lie on disk, as they are to be?
pub fn is_fresh(plan: &Plan, memory: &Memory, old: &OldSite) -> bool {
    texts(plan.paths()).all(|(path, coding)| {
        let text = memory.files.get(path);
        text.is_some_and(|text| fresh(&coding.path(path), coding.key(text.digest), memory, old).is_some())
    })
}

/// Makes or keeps the smaller files of what was staged.
pub fn compress(
    staged: &Staged<'_>,
    old: &OldSite,
    memory: &Memory,
    files: &BTreeMap<String, Remembered>,
) -> Result<Vec<(String, File)>, Fault> {
    let texts: Vec<(&str, Coding)> = texts(files.keys().map(String::as_str)).collect();
    let file = |(text, coding): (&str, Coding)| {
        let path = coding.path(text);
        let key = coding.key(files[text].digest);
        let file = match fresh(&path, key, memory, old) {
            Some(before) => File {
                remembered: staged.keep(&path, &Remembered { key, ..before.clone() })?,
                rendered: false,
                changed: false,
            },
            None => {
                let bytes = staged.compressed(text, coding)?;
                let digest = Digest::of(&bytes);
                let changed = old.files.get(&path) != Some(&digest);
                File { remembered: staged.write(&path, &bytes, key, digest)?, rendered: false, changed }
            }
        };
        Ok((path, file))
    };
    texts.into_par_iter().map(file).collect()
}

/// The file as it lies on disk, if it is the one for this key.
fn fresh<'a>(path: &str, key: Digest, memory: &'a Memory, old: &OldSite) -> Option<&'a Remembered> {
    let is_listed = old.files.contains_key(path);
    memory.files.get(path).filter(|before| is_listed && before.key == key && old.has(path, before))
}
