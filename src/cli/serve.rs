//! `lots serve`

use std::io::{self, Write};

use clap::ArgMatches;

use crate::catalog::Catalog;
use crate::cli::options::date;
use crate::cli::{Ending, Shell, language};
use crate::diag::Fault;
use crate::model::scope::Mode;
use crate::serve::{self, Change, Settings, Started};

/// Chosen once and kept, so that a bookmark stays right.
const PORT: u16 = 4321;

pub fn run(shell: &Shell, matches: &ArgMatches, options: &ArgMatches) -> Result<Ending, Fault> {
    let settings = Settings {
        root: shell.root(matches)?,
        mode: Mode { publish: false, offline: false, embed: false, date: date(options) },
        port: options.get_one::<u16>("port").copied().unwrap_or(PORT),
        poll: options.get_flag("poll"),
        words: again(shell),
        words_for_writing: again(shell),
    };
    let teller = Shell { words: again(shell) };
    serve::serve(settings, |started| start(shell, &started), move |change| teller.changed(&change))?;
    Ok(Ending::Done)
}

fn start(shell: &Shell, started: &Started) {
    let port = started.port.to_string();
    if started.moved {
        shell.say("serve-moved", &[("port", port.clone())]);
    }
    shell.say("serve-started", &[("address", format!("http://127.0.0.1:{port}/"))]);
    shell.say("serve-follows", &[]);
}

impl Shell {
    /// One line a change: when, what, and what came of it. The messages themselves stand over the page.
    fn changed(&self, change: &Change) {
        let time = language::time_of_day();
        if let Some(fault) = &change.fault {
            let _ = write!(io::stderr(), "{time} ");
            self.fault(fault);
            return;
        }
        let milliseconds = ("milliseconds", change.milliseconds.to_string());
        let result = match change.errors {
            Some(errors) if errors > 0 => {
                self.words.text("serve-errors", &[("errors", errors.to_string()), milliseconds])
            }
            _ if change.is_first => self.words.text("serve-read", &[milliseconds]),
            _ => self.words.text("serve-fresh", &[milliseconds]),
        };
        let said = [Some(time), self.what_changed(&change.files), Some(result)];
        self.print(&said.into_iter().flatten().collect::<Vec<_>>().join(" "));
    }

    /// The first file and the number of the others.
    fn what_changed(&self, files: &[String]) -> Option<String> {
        let (first, others) = files.split_first()?;
        Some(self.words.text("serve-changed", &[("path", first.clone()), ("more", others.len().to_string())]))
    }
}

/// The same words for another thread: a catalog cannot be shared between threads that all speak.
fn again(shell: &Shell) -> Catalog {
    language::in_language(&shell.words.text("language", &[]))
}
