//! One command as a whole process: how long, how much of the processor, how much memory.

use std::io;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use nix::sys::resource::{Usage, UsageWho, getrusage};
use nix::sys::time::TimeValLike;

use crate::Done;

/// What one run took.
#[derive(Clone, Copy, Debug)]
pub struct Run {
    pub wall: Duration,
    /// Of all its threads, in the program and for it in the system.
    pub processor: Duration,
    /// Most memory that it held at once, in bytes, of a program of its own.
    pub memory: Option<u64>,
}

/// The word by which this program calls itself to run one command, so that its figures are that command's alone.
pub const ALONE: &str = "--measure-alone";

/// Runs a command in a folder, with its output thrown away. A build that complains does other work than one that does not, so
/// that is an error.
pub fn run(command: &[&str], folder: &Path) -> io::Result<Run> {
    let answer = Command::new(std::env::current_exe()?).arg(ALONE).args(command).current_dir(folder).output()?;
    let told = String::from_utf8_lossy(&answer.stdout).into_owned();
    let numbers: Vec<u64> = told.split_whitespace().filter_map(|word| word.parse().ok()).collect();
    match (answer.status.success() && answer.stderr.is_empty(), numbers.as_slice()) {
        (true, [wall, processor, memory]) => Ok(Run {
            wall: Duration::from_micros(*wall),
            processor: Duration::from_micros(*processor),
            memory: Some(*memory),
        }),
        _ => Err(io::Error::other(format!("{command:?}: {}", String::from_utf8_lossy(&answer.stderr)))),
    }
}

/// What a command says, on its output and beside it.
pub fn said(command: &[&str], folder: &Path) -> io::Result<(String, String)> {
    let [program, arguments @ ..] = command else { return Err(io::Error::other("no command")) };
    let answer = Command::new(program).args(arguments).current_dir(folder).stdin(Stdio::null()).output()?;
    let [output, beside] = [&answer.stdout, &answer.stderr].map(|bytes| String::from_utf8_lossy(bytes).into_owned());
    if answer.status.success() { Ok((output, beside)) } else { Err(io::Error::other(format!("{command:?}: {beside}"))) }
}

/// The other side of [`run`]: prints microseconds, microseconds, bytes.
pub fn alone(command: &[&str]) -> io::Result<()> {
    let [program, arguments @ ..] = command else { return Ok(()) };
    let start = Instant::now();
    let status = Command::new(program).args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).status()?;
    let wall = start.elapsed();
    if !status.success() {
        return Err(io::Error::other(format!("{program} ended with {status}")));
    }
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN)?;
    println!("{} {} {}", wall.as_micros(), microseconds(&usage), usage.max_rss() * 1024);
    Ok(())
}

/// Measures what this program itself does.
pub fn here(work: impl FnOnce() -> Done) -> Result<Run, Box<dyn std::error::Error>> {
    let spent = || io::Result::Ok(microseconds(&getrusage(UsageWho::RUSAGE_SELF)?));
    let (start, before) = (Instant::now(), spent()?);
    work()?;
    let wall = start.elapsed();
    let processor = Duration::from_micros(u64::try_from(spent()? - before)?);
    Ok(Run { wall, processor, memory: None })
}

fn microseconds(usage: &Usage) -> i64 {
    usage.user_time().num_microseconds() + usage.system_time().num_microseconds()
}

/// The medians of some runs.
pub struct Medians {
    /// Seconds.
    pub wall: f64,
    /// Seconds of all cores.
    pub processor: f64,
    /// Bytes, where the runs were a program's of its own.
    pub memory: Option<u64>,
}

impl Medians {
    pub fn of(runs: &[Run]) -> Self {
        let seconds = |of: fn(&Run) -> f64| median(&runs.iter().map(of).collect::<Vec<_>>()).unwrap_or_default();
        Self {
            wall: seconds(|run| run.wall.as_secs_f64()),
            processor: seconds(|run| run.processor.as_secs_f64()),
            memory: median(&runs.iter().filter_map(|run| run.memory).collect::<Vec<_>>()),
        }
    }
}

/// The middle one, or the upper of the two in the middle.
pub fn median<T: Copy + PartialOrd>(values: &[T]) -> Option<T> {
    let mut sorted = values.to_vec();
    sorted.sort_by(|a, b| a.partial_cmp(b).unwrap_or(std::cmp::Ordering::Equal));
    sorted.get(sorted.len() / 2).copied()
}
