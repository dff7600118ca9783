//! Whole builds of the content that is delivered. It has what made-up text has not: components, a register, values on most pages.

use std::path::Path;

use crate::builds::{ROUNDS, ours};
use crate::change::Change;
use crate::folders::copy;
use crate::measure::{Run, here, median};
use crate::table::Table;
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
    let mut runs = [const { Vec::new() }; 3];
    for round in 0..ROUNDS {
        let output = folder.join(format!("out-{round}"));
        Change::All.make(&workspace, folder, round)?;
        runs[0].push(ours(tools, &workspace, &output)?);
        runs[1].push(ours(tools, &workspace, &output)?);
        runs[2].push(here(|| copy(&output, &folder.join(format!("copy-{round}"))))?);
    }
    let mut table = Table::new(&["the delivered content", "wall", "processor", "memory", "of copying's wall"]);
    let names =
        [format!("lots, {}", Change::All.name()), format!("lots, {}", Change::Nothing.name()), "copying".into()];
    let wall = |runs: &[Run]| seconds(runs, |run| run.wall.as_secs_f64());
    for (name, own) in names.iter().zip(&runs) {
        let memory: Option<Vec<u64>> = own.iter().map(|run| run.memory).collect();
        let memory = memory.and_then(|memory| median(&memory));
        table.row(&[
            name.clone(),
            format!("{:.3} s", wall(own)),
            format!("{:.3} s", seconds(own, |run| run.processor.as_secs_f64())),
            memory.map_or_else(String::new, |memory| format!("{:.1} MB", memory as f64 / 1e6)),
            format!("{:.3}", wall(own) / wall(&runs[2])),
        ]);
    }
    Ok(table)
}

fn seconds(runs: &[Run], of: impl Fn(&Run) -> f64) -> f64 {
    median(&runs.iter().map(of).collect::<Vec<_>>()).unwrap_or_default()
}
