//! `lots man`

use std::path::PathBuf;

use clap::{ArgMatches, Command};
use clap_mangen::Man;

use crate::catalog::Catalog;
use crate::cli::args::command;
use crate::cli::{Ending, Shell};
use crate::diag::Fault;
use crate::write;

/// Headings that `clap_mangen` writes, by what stands after `man-` in the catalogs.
const HEADINGS: [(&str, &str); 6] = [
    ("NAME", "name"),
    ("SYNOPSIS", "synopsis"),
    ("DESCRIPTION", "description"),
    ("OPTIONS", "options"),
    ("SUBCOMMANDS", "commands"),
    ("VERSION", "version"),
];

/// Writes a page for the program and one for each command, as `man` reads them.
pub fn run(shell: &Shell, options: &ArgMatches) -> Result<Ending, Fault> {
    let folder = options.get_one::<PathBuf>("out").cloned().unwrap_or_else(|| PathBuf::from("man"));
    let mut pages = Vec::new();
    let mut whole = command(&shell.words).disable_help_subcommand(true);
    whole.build();
    add(&whole, &shell.words, &mut pages);
    write::report(&folder, &pages)?;
    let shown = folder.display().to_string();
    shell.say("man-written", &[("count", pages.len().to_string()), ("path", shown)]);
    Ok(Ending::Done)
}

fn add(command: &Command, words: &Catalog, pages: &mut Vec<(String, String)>) {
    pages.push((Man::new(command.clone()).get_filename(), page(command, words)));
    command.get_subcommands().for_each(|one| add(one, words, pages));
}

/// One page, with its headings in the reader's language.
fn page(command: &Command, words: &Catalog) -> String {
    let mut page = Vec::new();
    // Writing to memory cannot fail.
    let _ = Man::new(command.clone()).manual("lots").source(env!("LOTS_VERSION")).render(&mut page);
    let heading = |line: &str| {
        let name = line.strip_prefix(".SH ")?;
        let (_, key) = HEADINGS.iter().find(|(own, _)| *own == name)?;
        Some(format!(".SH \"{}\"", words.text(&format!("man-{key}"), &[])))
    };
    let lines = String::from_utf8_lossy(&page);
    lines.lines().map(|line| heading(line).unwrap_or_else(|| line.to_owned()) + "\n").collect()
}
