//! `lots explain CODE`

use std::io::{self, Write};

use clap::ArgMatches;

use crate::cli::{Ending, Shell};
use crate::diag::{Code, nearest};

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
    let text = |attribute| shell.words.unfilled(code.name(), attribute);
    shell.print(&format!("{}: {}", code.name(), text(None).unwrap_or_default()));
    for attribute in ["why", "help", "bad", "good", "source"] {
        if let Some(text) = text(Some(attribute)) {
            let heading = shell.words.text(&format!("explain-{attribute}"), &[]);
            shell.print(&format!("\n{heading}\n{}", indented(&text)));
        }
    }
    Ending::Done
}

fn indented(text: &str) -> String {
    text.lines().map(|line| format!("  {line}").trim_end().to_owned()).collect::<Vec<_>>().join("\n")
}
