//! Whole builds of the content that is delivered. It has what made-up text has not: components, a register, values on most pages.

use std::path::Path;

use crate::builds::{ROUNDS, ours};
use crate::change::Change;
use crate::folders::copy;
use crate::measure::{Medians, here};
use crate::records::{COPYING, OURS};
use crate::table::{Table, megabytes, seconds};
use crate::tools::Tools;

/// Copies the content, its theme and its words.
pub fn write(workspace: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    ["content", "themes", "i18n"].iter().try_for_each(|name| copy(&project.join(name), &workspace.join(name)))
}

/// Medians of some rounds: built from nothing, built again, and the result copied.
pub fn builds(tools: &Tools, folder: &Path) -> Result<Table, Box<dyn std::error::Error>> {
    let workspace = folder.join("lots");
    write(&workspace)?;
    let (mut cold, mut again, mut copied) = (Vec::new(), Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        let output = folder.join(format!("out-{round}"));
        Change::All.make(&workspace, folder, round)?;
        cold.push(ours(tools, &workspace, &output)?);
        again.push(ours(tools, &workspace, &output)?);
        copied.push(here(|| copy(&output, &folder.join(format!("copy-{round}"))))?);
    }
    let mut table = Table::new(&["the delivered content", "wall", "processor", "memory", "of copying's wall"]);
    let [cold, again, copied] = [cold, again, copied].map(|runs| Medians::of(&runs));
    let ours = |change: Change| format!("{OURS}, {}", change.name());
    let rows = [(ours(Change::All), &cold), (ours(Change::Nothing), &again), (COPYING.to_owned(), &copied)];
    for (name, medians) in rows {
        let share = format!("{:.3}", medians.wall / copied.wall);
        table.row(&[name, seconds(medians.wall), seconds(medians.processor), megabytes(medians.memory), share]);
    }
    Ok(table)
}
