//! `lots explain CODE`

use std::io::{self, Write};

use clap::ArgMatches;

use crate::cli::{Ending, Shell};
use crate::diag::{Code, nearest};

/// Names of what messages are filled with.
const BLANKS: [&str; 31] = [
    "anchor",
    "background",
    "byte",
    "count",
    "detail",
    "expected",
    "file",
    "foreground",
    "form",
    "id",
    "key",
    "least",
    "level",
    "line",
    "marks",
    "name",
    "offset",
    "other",
    "owner",
    "page",
    "parents",
    "part",
    "path",
    "ratio",
    "root",
    "section",
    "sites",
    "step",
    "valid",
    "what",
    "municipality",
];

pub fn run(shell: &Shell, options: &ArgMatches) -> Ending {
    let name = options.get_one::<String>("code").map(String::as_str).unwrap_or_default();
    let Some(code) = Code::from_name(name) else {
        let line = shell.words.text("unknown-code", &[("code", name.to_owned())]);
        let _ = writeln!(io::stderr(), "{}: {line}", shell.words.text("level-error", &[]));
        if let Some(near) = nearest(name, Code::ALL.iter().map(|code| code.name())) {
            let _ = writeln!(io::stderr(), "  {}", shell.words.text("did-you-mean", &[("name", near.to_owned())]));
        }
        return Ending::Fault;
    };
    // Without a place there is nothing to fill the message with.
    let blanks = BLANKS.map(|name| (name, "…".to_owned()));
    shell.print(&format!("{}: {}", code.name(), shell.words.text(code.name(), &blanks)));
    for (heading, attribute) in [("explain-why", "why"), ("explain-help", "help")] {
        if let Some(text) = shell.words.attribute(code.name(), attribute, &blanks) {
            shell.print(&format!("\n{}\n  {text}", shell.words.text(heading, &[])));
        }
    }
    Ending::Done
}
