//! `lots check`

use std::io::{self, IsTerminal, Write};

use clap::ArgMatches;

use crate::ask::Manners;
use crate::cli::options::date;
use crate::cli::{Ending, Shell, counts};
use crate::diag::show::{FORMATS, Format};
use crate::diag::{Fault, Report};
use crate::model::scope::Mode;
use crate::pipeline::{self, External, Fixed};

pub fn run(shell: &Shell, matches: &ArgMatches, options: &ArgMatches) -> Result<Ending, Fault> {
    let root = shell.root(matches)?;
    let date = date(options);
    let mode = Mode { publish: false, offline: false, embed: false, date };
    let progress = |done: usize, all: usize| progress(shell, done, all);
    let mut external = options.get_flag("external").then(|| External::new(Manners::default(), &progress));
    let (report, sources, fixed) = if options.get_flag("fix") {
        let (report, sources, fixed) = pipeline::fix_asking(&root, mode, external.as_mut())?;
        (report, sources, Some(fixed))
    } else {
        let (report, sources) = pipeline::check_asking(&root, mode, external.as_mut())?;
        (report, sources, None)
    };
    let asked = external.iter().flat_map(|external| asked(shell, external));
    let summary: Vec<String> = asked.chain(summary(shell, &report, fixed.as_ref())).collect();
    let summary = summary.join("\n");
    match format(options) {
        None => {
            shell.report(&report, &sources);
            shell.print(&summary);
        }
        // The result is for a program, so what a person wants to know stands beside it.
        Some(format) => {
            let _ = write!(io::stdout(), "{}", format(&report, &sources, &shell.words));
            let _ = writeln!(io::stderr(), "{summary}");
        }
    }
    for path in fixed.iter().flat_map(|fixed| &fixed.changed) {
        let line = shell.words.text("fix-changed", &[("path", path.clone())]);
        let _ = writeln!(io::stderr(), "{}: {line}", shell.words.text("level-warning", &[]));
    }
    Ok(if report.has_errors() { Ending::Content } else { Ending::Done })
}

/// The format asked for; `None` is the full one.
fn format(options: &ArgMatches) -> Option<Format> {
    let asked = options.get_one::<String>("format")?;
    FORMATS.iter().find(|(name, _)| name == asked).map(|(_, format)| *format)
}

/// How far the asking has come. The line makes room for what is told when everybody has answered.
fn progress(shell: &Shell, done: usize, all: usize) {
    if !io::stderr().is_terminal() {
        return;
    }
    let line = shell.words.text("progress-external", &[("done", done.to_string()), ("all", all.to_string())]);
    let _ = match done < all {
        true => write!(io::stderr(), "\r{line}"),
        false => write!(io::stderr(), "\r{:1$}\r", "", line.chars().count()),
    };
}

/// Whom the program has asked, and a guess if nobody answers.
fn asked(shell: &Shell, external: &External<'_>) -> Vec<String> {
    let arguments = [("asked", external.asked.to_string()), ("remembered", external.remembered.to_string())];
    let mut lines = vec![shell.words.text("external-asked", &arguments)];
    if external.asked > 0 && external.spoken == 0 {
        lines.push(shell.words.text("external-silent", &[]));
    }
    lines
}

/// What has been put right, and how much is left.
fn summary(shell: &Shell, report: &Report, fixed: Option<&Fixed>) -> Vec<String> {
    let fixed = fixed.map(|Fixed { fixes, files, .. }| match fixes {
        0 => shell.words.text("fixed-nothing", &[]),
        _ => shell.words.text("fixed", &[("fixes", fixes.to_string()), ("files", files.len().to_string())]),
    });
    let (errors, warnings) = counts(report);
    let left = match report.is_empty() {
        true => shell.words.text("checked-clean", &[]),
        false => {
            shell.words.text("checked-faults", &[("errors", errors.to_string()), ("warnings", warnings.to_string())])
        }
    };
    fixed.into_iter().chain([left]).collect()
}
