//! `lots report`

use std::path::PathBuf;

use clap::ArgMatches;

use crate::cli::options::date;
use crate::cli::{Ending, Shell};
use crate::diag::Fault;
use crate::model::scope::Mode;
use crate::render::overview;
use crate::{pipeline, write};

pub fn run(shell: &Shell, matches: &ArgMatches, options: &ArgMatches) -> Result<Ending, Fault> {
    let root = shell.root(matches)?;
    let date = date(options);
    let output = options.get_one::<PathBuf>("out").cloned().unwrap_or_else(|| root.join("report"));
    let (overview, report, sources) =
        pipeline::overview(&root, Mode { publish: true, offline: false, embed: false, date })?;
    shell.report(&report, &sources);
    let Some(overview) = overview else { return Ok(Ending::Content) };
    let files = overview::files(&overview, &shell.words);
    write::report(&output, &files)?;
    let shown = output.strip_prefix(&root).unwrap_or(&output).join("report.html");
    let uncovered = overview.facts.iter().filter(|fact| fact.uncovered).count();
    shell.say("reported", &[("path", shown.display().to_string()), ("gaps", overview.gaps.len().to_string())]);
    shell.say(
        "reported-facts",
        &[("uncovered", uncovered.to_string()), ("waiting", overview.approvals.len().to_string())],
    );
    Ok(if report.has_errors() { Ending::Content } else { Ending::Done })
}
