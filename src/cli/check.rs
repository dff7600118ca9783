//! `lots check`

use std::io::{self, Write};

use clap::ArgMatches;
use jiff::civil::Date;

use crate::cli::{Ending, Shell, counts, language};
use crate::diag::show::{FORMATS, Format};
use crate::diag::{Fault, Report};
use crate::model::scope::Mode;
use crate::pipeline::{self, Fixed};

pub fn run(shell: &Shell, matches: &ArgMatches, options: &ArgMatches) -> Result<Ending, Fault> {
    let root = shell.root(matches)?;
    let date = options.get_one::<Date>("date").copied().unwrap_or_else(language::today);
    let mode = Mode { publish: false, offline: false, date };
    let (report, sources, fixed) = if options.get_flag("fix") {
        let (report, sources, fixed) = pipeline::fix(&root, mode)?;
        (report, sources, Some(fixed))
    } else {
        let (report, sources) = pipeline::check(&root, mode)?;
        (report, sources, None)
    };
    let summary = summary(shell, &report, fixed.as_ref());
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

/// What has been put right, and how much is left.
fn summary(shell: &Shell, report: &Report, fixed: Option<&Fixed>) -> String {
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
    fixed.into_iter().chain([left]).collect::<Vec<_>>().join("\n")
}
