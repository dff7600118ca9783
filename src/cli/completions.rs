//! `lots completions`

use std::io::{self, Write};

use clap::ArgMatches;
use clap_complete::Shell as Kind;

use crate::cli::args::command;
use crate::cli::{Ending, Shell};
use crate::diag::Fault;

/// Prints what a shell reads to propose commands and options as somebody types.
pub fn run(shell: &Shell, options: &ArgMatches) -> Result<Ending, Fault> {
    let Some(kind) = options.get_one::<Kind>("shell") else { return Ok(Ending::Fault) };
    let mut script = Vec::new();
    clap_complete::generate(*kind, &mut command(&shell.words), "lots", &mut script);
    // A reader that has gone away needs no more lines.
    let _ = io::stdout().write_all(&script);
    Ok(Ending::Done)
}
