//! `lots build`

use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use clap::ArgMatches;

use crate::cli::options::{date, sites};
use crate::cli::{Ending, Shell, counts, gaps};
use crate::diag::Fault;
use crate::diag::fault::FaultKind;
use crate::model::calendar::{Changes, calendar};
use crate::model::scope::Mode;
use crate::name::SiteId;
use crate::pipeline::{self, Built, Settings, SiteOutcome};
use crate::timings::Stage;
use crate::write;

/// A build shorter than this shows no progress.
const PROGRESS_AFTER: Duration = Duration::from_secs(1);

#[expect(clippy::disallowed_methods, reason = "the time that is shown in the last lines")]
pub fn run(shell: &Shell, matches: &ArgMatches, options: &ArgMatches) -> Result<Ending, Fault> {
    let start = Instant::now();
    let root = shell.root(matches)?;
    let output = options.get_one::<PathBuf>("out").cloned().unwrap_or_else(|| root.join("public"));
    let mode = Mode {
        publish: options.get_flag("publish"),
        offline: options.get_flag("offline"),
        embed: options.get_flag("embed"),
        date: date(options),
    };
    let progress = |done: usize, all: usize| {
        if io::stderr().is_terminal() && start.elapsed() > PROGRESS_AFTER && done < all {
            let line = shell.words.text("progress", &[("done", done.to_string()), ("all", all.to_string())]);
            let _ = write!(io::stderr(), "\r{line}");
        }
    };
    let settings = Settings {
        root: root.clone(),
        output: output.clone(),
        sites: sites(options)?,
        mode,
        compress: options.get_flag("compress"),
        allow_removals: options.get_flag("allow-removals"),
        progress: &progress,
    };
    let built = with_jobs(options.get_one::<u16>("jobs").copied(), || pipeline::build(&settings))??;
    shell.report(&built.report, &built.sources);
    gaps::show(shell, &built);
    let changes = changes(&built);
    if let Some(file) = options.get_one::<PathBuf>("calendar") {
        let names = |sites: &[SiteId]| sites.iter().map(SiteId::as_str).collect::<Vec<_>>().join(", ");
        let title = |sites: &[SiteId]| shell.words.text("built-calendar", &[("sites", names(sites))]);
        write::calendar(file, &calendar(&changes, mode.date, title))?;
    }
    if options.get_flag("timings") {
        timings(shell, &built);
    }
    let shown = output.strip_prefix(&root).unwrap_or(&output).display().to_string();
    summary(shell, &built, &shown, start.elapsed());
    if let Some((day, sites)) = changes.first_key_value() {
        shell.say("built-until", &[("date", day.to_string()), ("sites", sites.len().to_string())]);
    }
    let ending = next(shell, &built, &shown, mode);
    // The program ends here, and the system takes thousands of trees back at once.
    std::mem::forget(built);
    Ok(ending)
}

/// Runs with a number of threads, or with as many as there are cores.
fn with_jobs<T: Send>(jobs: Option<u16>, work: impl FnOnce() -> T + Send) -> Result<T, Fault> {
    match jobs {
        None => Ok(work()),
        Some(jobs) => {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(usize::from(jobs)).build();
            Ok(pool.map_err(|_| Fault::new(FaultKind::Internal, "threads"))?.install(work))
        }
    }
}

/// When what is written has to be written anew.
fn changes(built: &Built) -> Changes {
    let mut changes = Changes::new();
    for site in written(built) {
        if let Some(day) = site.next_change {
            changes.entry(day).or_default().push(site.id.clone());
        }
    }
    changes
}

/// Sites and pages, files and time.
fn summary(shell: &Shell, built: &Built, shown: &str, time: Duration) {
    let sum = |count: fn(&SiteOutcome) -> usize| -> String { written(built).map(count).sum::<usize>().to_string() };
    let seconds = format!("{:.2}", time.as_secs_f64()).replace('.', &shell.words.text("decimal-sign", &[]));
    let all = built.sites.len() + built.unread;
    let count = written(built).count();
    shell.say(
        "built-sites",
        &[
            ("written", count.to_string()),
            ("all", all.to_string()),
            ("pages", sum(|site| site.pages)),
            ("out", shown.to_owned()),
        ],
    );
    let changed = sum(|site| site.changed);
    match changed.as_str() {
        "0" => shell.say("built-nothing", &[("seconds", seconds)]),
        _ => shell
            .say("built-files", &[("changed", changed), ("rendered", sum(|site| site.rendered)), ("seconds", seconds)]),
    }
}

/// What to do next.
fn next(shell: &Shell, built: &Built, shown: &str, mode: Mode) -> Ending {
    let (errors, _) = counts(&built.report);
    let missing = gaps::count(built);
    match (errors, missing) {
        (1.., _) => shell.say("next-fix", &[("errors", errors.to_string())]),
        (0, 1..) => shell.say("next-gaps", &[("gaps", missing.to_string())]),
        _ if mode.publish => shell.say("next-published", &[("path", shown.to_owned())]),
        _ => {
            let first = built.sites.first().map(|site| site.id.to_string()).unwrap_or_default();
            let start = Path::new(shown).join(first).join("index.html");
            shell.say("next-open", &[("path", start.display().to_string())]);
        }
    }
    if errors > 0 || missing > 0 { Ending::Content } else { Ending::Done }
}

fn written(built: &Built) -> impl Iterator<Item = &SiteOutcome> {
    built.sites.iter().filter(|site| site.written)
}

fn timings(shell: &Shell, built: &Built) {
    shell.say("timings-title", &[]);
    for stage in Stage::ALL {
        let milliseconds = built.timings.of(stage).as_secs_f64() * 1000.0;
        shell.print(&format!("  {:<10}{milliseconds:>10.1} ms", stage.name()));
    }
    shell.say("timings-note", &[]);
}
