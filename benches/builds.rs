//! Whole builds, in alternating runs: ours, Hugo's, and copying the finished files as what cannot be beaten.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use crate::Done;
use crate::corpus::{Corpus, hugo};
use crate::folders::copy;
use crate::measure::{Run, median, run};
use crate::tools::Tools;

/// Runs of each kind.
const ROUNDS: usize = 5;

/// What is done to the workspace before a build.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Before {
    /// Everything remembered and written is taken away.
    Nothing,
    Unchanged,
    OnePage,
}

/// Prints the medians for one corpus.
pub fn builds(corpus: Corpus, tools: &Tools, folder: &Path) -> Done {
    let (ours, theirs) = (folder.join("lots"), folder.join("hugo"));
    corpus.write(&ours)?;
    hugo::write(&ours, &theirs)?;
    let mut rows: Vec<(String, Vec<Run>)> = Vec::new();
    let mut add = |name: &str, run: Run| match rows.iter_mut().find(|(known, _)| known == name) {
        Some((_, runs)) => runs.push(run),
        None => rows.push((name.to_owned(), vec![run])),
    };
    for round in 0..ROUNDS {
        for before in [Before::Nothing, Before::Unchanged, Before::OnePage] {
            add(&format!("lots, {}", before.name()), lots(&ours, folder, round, before, tools)?);
        }
        if let Some(program) = &tools.hugo {
            let output = fresh(folder, "hugo-out", round);
            let command = [&path(program), "--minify", "--destination", &path(&output)];
            add("Hugo, cold", run(&command, &theirs)?);
        }
        add(
            "copying what lots wrote",
            copying(&folder.join(format!("lots-out-{round}")), &fresh(folder, "copy", round))?,
        );
    }
    println!("| {corpus} | wall | processor | memory | of Hugo's wall |");
    println!("|---|---|---|---|---|");
    let hugo = rows.iter().find(|(name, _)| name.starts_with("Hugo")).and_then(|(_, runs)| wall(runs));
    for (name, runs) in &rows {
        let processor =
            median(&runs.iter().map(|run| run.processor.as_secs_f64()).collect::<Vec<_>>()).unwrap_or_default();
        let memory = median(&runs.iter().map(|run| run.memory).collect::<Vec<_>>()).unwrap_or_default() / 1_000_000;
        let wall = wall(runs).unwrap_or_default();
        let share = hugo.map_or_else(String::new, |hugo| format!("{:.3}", wall / hugo));
        println!("| {name} | {wall:.3} s | {processor:.3} s | {memory} MB | {share} |");
    }
    Ok(())
}

impl Before {
    fn name(self) -> &'static str {
        match self {
            Self::Nothing => "cold",
            Self::Unchanged => "nothing changed",
            Self::OnePage => "one page changed",
        }
    }
}

fn wall(runs: &[Run]) -> Option<f64> {
    median(&runs.iter().map(|run| run.wall.as_secs_f64()).collect::<Vec<_>>())
}

fn lots(
    workspace: &Path,
    folder: &Path,
    round: usize,
    before: Before,
    tools: &Tools,
) -> Result<Run, Box<dyn std::error::Error>> {
    let output = folder.join(format!("lots-out-{round}"));
    match before {
        Before::Nothing => {
            // Nothing is deleted: a file system is slow at new files for a while after that.
            let _ = fs::rename(workspace.join(".lots"), folder.join(format!("memory-{round}")));
        }
        Before::Unchanged => {}
        Before::OnePage => {
            let page = workspace.join(format!("content/pages/{}.md", Corpus::page(1)));
            fs::write(
                &page,
                fs::read_to_string(&page)? + &format!("\nEtt nytt stycke efter {}.\n", ["a", "b"][round % 2]),
            )?;
        }
    }
    Ok(run(&[&path(&tools.lots), "build", "--out", &path(&output)], workspace)?)
}

/// A folder that is not there yet.
fn fresh(folder: &Path, name: &str, round: usize) -> PathBuf {
    folder.join(format!("{name}-{round}"))
}

fn path(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

/// Reads and writes every file, on one thread, as simply as can be.
fn copying(from: &Path, to: &Path) -> Result<Run, Box<dyn std::error::Error>> {
    let start = Instant::now();
    copy(from, to)?;
    let wall = start.elapsed();
    Ok(Run { wall, processor: wall, memory: 0 })
}
