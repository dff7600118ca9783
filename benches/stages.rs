//! What each stage of a cold build costs a page, on one thread, as the program itself says it with `--timings`.

use std::path::Path;

use crate::change::Change;
use crate::corpus::Corpus;
use crate::measure::{median, said};
use crate::table::Table;
use crate::tools::Tools;

const ROUNDS: usize = 5;

/// Medians of some cold builds.
pub fn stages(corpus: Corpus, tools: &Tools, folder: &Path) -> Result<Table, Box<dyn std::error::Error>> {
    let workspace = folder.join("lots");
    corpus.write(&workspace)?;
    let mut stages: Vec<(String, Vec<f64>)> = Vec::new();
    for round in 0..ROUNDS {
        Change::All.make(&workspace, folder, round)?;
        let output = folder.join(format!("out-{round}"));
        let command = ["build", "--jobs", "1", "--timings", "--out", &output.to_string_lossy()];
        let (told, _) = said(&[[&*tools.lots.to_string_lossy()].as_slice(), &command].concat(), &workspace)?;
        for (stage, milliseconds) in told.lines().filter_map(stage) {
            match stages.iter_mut().find(|(known, _)| known == stage) {
                Some((_, times)) => times.push(milliseconds),
                None => stages.push((stage.to_owned(), vec![milliseconds])),
            }
        }
    }
    let mut table = Table::new(&[&format!("{corpus}, cold, one thread"), "µs a page"]);
    for (stage, times) in &stages {
        let microseconds = median(times).unwrap_or_default() * 1000.0 / corpus.pages_of_all() as f64;
        table.row(&[stage.as_str(), &format!("{microseconds:.1}")]);
    }
    Ok(table)
}

/// `  parse   12.3 ms` → parse, 12.3.
fn stage(line: &str) -> Option<(&str, f64)> {
    match line.split_whitespace().collect::<Vec<_>>().as_slice() {
        [stage, milliseconds, "ms"] => Some((*stage, milliseconds.parse().ok()?)),
        _ => None,
    }
}
