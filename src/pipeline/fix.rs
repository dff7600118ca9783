//! Fixes written into the author's files, round by round.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::diag::{Batch, Edit, Fault, Fix, Report};
use crate::model::scope::Mode;
use crate::pipeline::{External, check_asking};
use crate::text::{FileId, Sources};
use crate::write::rewrite::{Found, Original};

/// After so many rounds, fixes that undo each other are left to the author.
const ROUNDS: usize = 10;

/// What has been put right, and where.
#[derive(Debug, Default)]
pub struct Fixed {
    pub fixes: usize,
    /// Files that were written anew.
    pub files: BTreeSet<String>,
    /// Files that somebody changed meanwhile; they are left as they are.
    pub changed: BTreeSet<String>,
}

/// Makes every fix there is, and tells what is left.
pub fn fix(root: &Path, mode: Mode) -> Result<(Report, Sources, Fixed), Fault> {
    fix_asking(root, mode, None)
}

/// Makes every fix there is, also of the links to other websites if they are to be asked.
pub fn fix_asking(
    root: &Path,
    mode: Mode,
    mut external: Option<&mut External<'_>>,
) -> Result<(Report, Sources, Fixed), Fault> {
    let mut fixed = Fixed::default();
    let (mut report, mut sources) = check_asking(root, mode, external.as_deref_mut())?;
    for _ in 0..ROUNDS {
        if !fixed.round(root, &report, &sources)? {
            break;
        }
        (report, sources) = check_asking(root, mode, external.as_deref_mut())?;
    }
    Ok((report, sources, fixed))
}

impl Fixed {
    /// Makes the fixes of a report, but for those that wait for others. Tells whether the files are other than it says.
    pub fn round(&mut self, root: &Path, report: &Report, sources: &Sources) -> Result<bool, Fault> {
        let fixes = || report.diagnostics().iter().filter_map(|diagnostic| diagnostic.fix.as_ref());
        let files: BTreeSet<FileId> = fixes().flat_map(Fix::files).collect();
        let told = self.changed.len();
        let mut originals = BTreeMap::new();
        for file in files {
            let source = sources.get(file);
            match Original::find(root, source)? {
                // Somebody works in a file that has changed once.
                Found::Same(_) if self.changed.contains(&source.path) => {}
                Found::Same(original) => {
                    originals.insert(file, original);
                }
                Found::Changed => {
                    self.changed.insert(source.path.clone());
                }
                Found::Foreign => {}
            }
        }
        let is_writable = |edit: &Edit| originals.contains_key(&edit.span.file);
        let changes = |edit: &Edit| sources.slice(edit.span) != edit.text;
        let batch: Batch<'_> =
            fixes().filter(|fix| fix.edits.iter().all(is_writable) && fix.edits.iter().any(changes)).collect();
        for (file, original) in &originals {
            let Some(edits) = batch.files.get(file) else { continue };
            let source = sources.get(*file);
            original.write(&Edit::make(edits, source))?;
            self.files.insert(source.path.clone());
        }
        self.fixes += batch.fixes;
        Ok(batch.fixes > 0 || self.changed.len() > told)
    }
}
