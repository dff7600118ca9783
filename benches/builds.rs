//! Whole builds, in alternating runs: ours, those of others, and copying the finished files as what cannot be beaten.

use std::io;
use std::path::Path;
use std::time::Duration;

use walkdir::WalkDir;

use crate::change::Change;
use crate::corpus::Corpus;
use crate::folders::copy;
use crate::measure::{self, Run, run};
use crate::peers::{HUGO, peers};
use crate::records::{COLD, COPYING, OURS, Record, find};
use crate::table::{Table, megabytes, seconds};
use crate::tools::Tools;

/// Runs of each kind.
pub const ROUNDS: usize = 5;
/// A peer that has taken so long sits out the rounds that are left.
const PATIENCE: Duration = Duration::from_secs(60);

/// Builds one corpus so many times, each kind of build once a round. Peers without a chance to end soon can be left out.
pub fn measure(
    corpus: Corpus,
    tools: &Tools,
    folder: &Path,
    without: &[String],
) -> Result<Vec<Record>, Box<dyn std::error::Error>> {
    let workspace = folder.join("lots");
    corpus.write(&workspace)?;
    let mut peers = peers(corpus, tools, &workspace, folder)?;
    peers.retain(|peer| !without.iter().any(|name| name == peer.name));
    let mut runs = Runs::default();
    for round in 0..ROUNDS {
        // Nothing is deleted between two runs: a file system is slow at new files for a while after that.
        let output = folder.join(format!("lots-out-{round}"));
        for change in Change::all(corpus) {
            change.make(&workspace, folder, round)?;
            runs.add(OURS, change.name(), ours(tools, &workspace, &output)?);
            complete(corpus, OURS, &output)?;
        }
        for peer in &peers {
            if runs.time(peer.name) < PATIENCE {
                let output = folder.join(format!("{}-out-{round}", peer.name));
                runs.add(peer.name, COLD, peer.build(&output)?);
                complete(corpus, peer.name, &output)?;
            }
        }
        runs.add(COPYING, COLD, measure::here(|| copy(&output, &folder.join(format!("copy-{round}"))))?);
    }
    Ok(runs.0.iter().map(|(builder, work, runs)| Record::new(corpus, builder, work, runs)).collect())
}

/// One of our own builds.
pub fn ours(tools: &Tools, workspace: &Path, output: &Path) -> io::Result<Run> {
    run(&[&tools.lots.to_string_lossy(), "build", "--out", &output.to_string_lossy()], workspace)
}

/// A build that leaves pages out is soon done.
fn complete(corpus: Corpus, builder: &str, output: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let files = WalkDir::new(output).into_iter().flatten();
    let made = files.filter(|entry| entry.file_name() == "index.html").count();
    let asked = corpus.pages_of_all();
    if made < asked { Err(format!("{builder} wrote {made} pages, and {asked} were asked for").into()) } else { Ok(()) }
}

/// Builder, work, runs; in the order in which they were first made.
#[derive(Default)]
struct Runs(Vec<(&'static str, &'static str, Vec<Run>)>);

impl Runs {
    fn add(&mut self, builder: &'static str, work: &'static str, run: Run) {
        match self.0.iter_mut().find(|known| (known.0, known.1) == (builder, work)) {
            Some((_, _, runs)) => runs.push(run),
            None => self.0.push((builder, work, vec![run])),
        }
    }

    /// What a builder has taken so far.
    fn time(&self, builder: &str) -> Duration {
        self.0.iter().filter(|known| known.0 == builder).flat_map(|known| &known.2).map(|run| run.wall).sum()
    }
}

/// The medians of one corpus, with what share they are of copying's, of Hugo's, and of our own cold build's.
pub fn table(corpus: Corpus, records: &[Record]) -> Table {
    let mut table = Table::new(&[
        &corpus.to_string(),
        "runs",
        "wall",
        "processor",
        "memory",
        "of copying's wall",
        "of Hugo's wall",
        "of Hugo's processor",
        "of Hugo's memory",
        "of our cold wall",
    ]);
    let [copying, hugo, cold] = [COPYING, HUGO, OURS].map(|builder| find(records, corpus, builder, COLD));
    for record in records.iter().filter(|record| record.corpus() == corpus) {
        let memory = |record: &Record| record.memory.map(|memory| memory as f64);
        table.row(&[
            record.name(),
            record.runs.to_string(),
            seconds(record.wall),
            seconds(record.processor),
            megabytes(record.memory),
            share(Some(record.wall), copying.map(|whole| whole.wall)),
            share(Some(record.wall), hugo.map(|whole| whole.wall)),
            share(Some(record.processor), hugo.map(|whole| whole.processor)),
            share(memory(record), hugo.and_then(memory)),
            share(Some(record.wall), cold.map(|whole| whole.wall)),
        ]);
    }
    table
}

fn share(part: Option<f64>, whole: Option<f64>) -> String {
    part.zip(whole).map_or_else(String::new, |(part, whole)| format!("{:.3}", part / whole))
}
