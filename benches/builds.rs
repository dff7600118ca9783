//! Whole builds, in alternating runs: ours, those of others, and copying the finished files as what cannot be beaten.

use std::path::Path;
use std::time::Instant;

use crate::Done;
use crate::change::Change;
use crate::corpus::{Corpus, hugo};
use crate::folders::copy;
use crate::measure::{Run, median, run};
use crate::tools::Tools;

/// Runs of each kind.
const ROUNDS: usize = 5;

/// What was measured, with the runs of each kind in the order in which they were first made.
pub type Rows = Vec<(String, Vec<Run>)>;

/// Prints the medians for one corpus.
pub fn builds(corpus: Corpus, tools: &Tools, folder: &Path) -> Done {
    let rows = measure(corpus, tools, folder, ROUNDS, &Change::all(corpus))?;
    println!("| {corpus} | wall | processor | memory | of Hugo's wall | of our cold wall |");
    println!("|---|---|---|---|---|---|");
    let of = |start: &str| rows.iter().find(|(name, _)| name.starts_with(start)).and_then(|(_, runs)| wall(runs));
    let (hugo, cold) = (of("Hugo"), of("lots, cold"));
    for (name, runs) in &rows {
        let wall = wall(runs).unwrap_or_default();
        let share = |whole: Option<f64>| whole.map_or_else(String::new, |whole| format!("{:.3}", wall / whole));
        let (processor, memory) = (processor(runs).unwrap_or_default(), memory(runs).unwrap_or_default() / 1_000_000);
        println!("| {name} | {wall:.3} s | {processor:.3} s | {memory} MB | {} | {} |", share(hugo), share(cold));
    }
    Ok(())
}

/// Builds one corpus so many times, each kind once a round.
pub fn measure(
    corpus: Corpus,
    tools: &Tools,
    folder: &Path,
    rounds: usize,
    changes: &[Change],
) -> Result<Rows, Box<dyn std::error::Error>> {
    let ours = folder.join("lots");
    corpus.write(&ours)?;
    let peers = peers(corpus, tools, &ours, folder)?;
    let mut rows = Rows::new();
    let mut add = |name: &str, run: Run| match rows.iter_mut().find(|(known, _)| known == name) {
        Some((_, runs)) => runs.push(run),
        None => rows.push((name.to_owned(), vec![run])),
    };
    for round in 0..rounds {
        let output = folder.join(format!("lots-out-{round}"));
        for change in changes {
            change.make(&ours, folder, round)?;
            let command = [&path(&tools.lots), "build", "--out", &path(&output)];
            add(&format!("lots, {}", change.name()), run(&command, &ours)?);
        }
        for peer in &peers {
            // Nothing is deleted: a file system is slow at new files for a while after that.
            let output = path(&folder.join(format!("{}-out-{round}", peer.name)));
            let command: Vec<&str> =
                peer.command.iter().map(|word| if word == OUTPUT { &output } else { word.as_str() }).collect();
            add(&format!("{}, cold", peer.name), run(&command, &peer.site)?);
        }
        add("copying what lots wrote", copying(&output, &folder.join(format!("copy-{round}")))?);
    }
    Ok(rows)
}

/// Stands for the folder to write to.
const OUTPUT: &str = "{output}";

/// Another generator with the same text.
struct Peer {
    name: &'static str,
    site: std::path::PathBuf,
    command: Vec<String>,
}

fn peers(corpus: Corpus, tools: &Tools, ours: &Path, folder: &Path) -> Result<Vec<Peer>, Box<dyn std::error::Error>> {
    let mut peers = Vec::new();
    if let Some(program) = &tools.hugo {
        let site = folder.join("hugo");
        hugo::write(ours, &site, corpus.municipalities)?;
        let command = [&path(program), "--minify", "--destination", OUTPUT].map(str::to_owned).to_vec();
        peers.push(Peer { name: "Hugo", site, command });
    }
    Ok(peers)
}

/// Median in seconds.
pub fn wall(runs: &[Run]) -> Option<f64> {
    median(&runs.iter().map(|run| run.wall.as_secs_f64()).collect::<Vec<_>>())
}

/// Median in seconds of all cores.
pub fn processor(runs: &[Run]) -> Option<f64> {
    median(&runs.iter().map(|run| run.processor.as_secs_f64()).collect::<Vec<_>>())
}

/// Median in bytes.
pub fn memory(runs: &[Run]) -> Option<u64> {
    median(&runs.iter().map(|run| run.memory).collect::<Vec<_>>())
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
