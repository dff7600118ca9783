//! `lots check`

use clap::ArgMatches;
use jiff::civil::Date;

use crate::cli::{Ending, Shell, counts, language};
use crate::diag::Fault;
use crate::model::scope::Mode;
use crate::pipeline;

pub fn run(shell: &Shell, matches: &ArgMatches, options: &ArgMatches) -> Result<Ending, Fault> {
    let date = options.get_one::<Date>("date").copied().unwrap_or_else(language::today);
    let (report, sources) = pipeline::check(&shell.root(matches)?, Mode { publish: false, offline: false, date })?;
    shell.report(&report, &sources);
    let (errors, warnings) = counts(&report);
    if report.is_empty() {
        shell.say("checked-clean", &[]);
    } else {
        shell.say("checked-faults", &[("errors", errors.to_string()), ("warnings", warnings.to_string())]);
    }
    Ok(if errors > 0 { Ending::Content } else { Ending::Done })
}
