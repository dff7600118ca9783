//! The command line: the only code that prints.

mod accept;
mod args;
mod build;
mod check;
mod completions;
mod diff;
mod explain;
mod gaps;
mod language;
mod man;
mod new;
mod options;
mod publish;
mod report;
mod review;
mod schema;
mod serve;
mod verify;
mod why;

pub use language::{LANGUAGES, in_language as words_in};

use std::ffi::OsString;
use std::io::{self, ErrorKind, IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::ArgMatches;

use crate::catalog::Catalog;
use crate::diag::{Fault, Level, Report, show};
use crate::discover::workspace_root;
use crate::text::Sources;

/// How a command ended, as its exit code says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    Done = 0,
    /// Something is wrong in the content.
    Content = 1,
    /// Wrong use, or a fault of the machine.
    Fault = 2,
}

/// Runs the program on its arguments, its own name first.
pub fn run(arguments: Vec<OsString>) -> ExitCode {
    let words = language::words(&arguments);
    let ending = match args::command(&words).try_get_matches_from(&arguments) {
        Ok(matches) => Shell { words }.run(&matches),
        Err(error) => args::wrong_use(&error, &words),
    };
    ExitCode::from(ending as u8)
}

/// What every command needs: the words it speaks.
struct Shell {
    words: Catalog,
}

impl Shell {
    fn run(&self, matches: &ArgMatches) -> Ending {
        let ended = match matches.subcommand() {
            Some(("build", options)) => build::run(self, matches, options),
            Some(("accept", options)) => accept::run(self, matches, options),
            Some(("check", options)) => check::run(self, matches, options),
            Some(("completions", options)) => completions::run(self, options),
            Some(("diff", options)) => diff::run(self, matches, options),
            Some(("publish", options)) => publish::run(self, matches, options),
            Some(("report", options)) => report::run(self, matches, options),
            Some(("review", options)) => review::run(self, matches, options),
            Some(("serve", options)) => serve::run(self, matches, options),
            Some(("schema", options)) => schema::run(self, matches, options),
            Some(("new", options)) => new::run(self, matches, options),
            Some(("explain", options)) => Ok(explain::run(self, options)),
            Some(("man", options)) => man::run(self, options),
            Some(("verify", options)) => verify::run(self, options),
            Some(("why", options)) => why::run(self, matches, options),
            _ => Ok(Ending::Fault),
        };
        ended.unwrap_or_else(|fault| self.fault(&fault))
    }

    /// The workspace named, or the one around the current folder.
    fn root(&self, matches: &ArgMatches) -> Result<PathBuf, Fault> {
        let start = matches.get_one::<PathBuf>("workspace").cloned().unwrap_or_else(|| PathBuf::from("."));
        workspace_root(&start)
    }

    /// A line for the reader of the result.
    fn say(&self, key: &str, arguments: &[(&str, String)]) {
        self.print(&self.words.text(key, arguments));
    }

    fn print(&self, line: &str) {
        // A reader that has gone away needs no more lines.
        let _ = writeln!(io::stdout(), "{line}");
    }

    /// Diagnostics go beside the result.
    fn report(&self, report: &Report, sources: &Sources) {
        let colour = io::stderr().is_terminal() && !language::no_colour();
        let _ = write!(io::stderr(), "{}", show::full::full(report, sources, &self.words, colour));
    }

    /// What the machine said, in our words.
    fn cause(&self, cause: &io::Error) -> String {
        let key = match cause.kind() {
            ErrorKind::PermissionDenied => "cause-denied",
            ErrorKind::NotFound => "cause-missing",
            ErrorKind::AlreadyExists => "cause-exists",
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "cause-full",
            ErrorKind::ReadOnlyFilesystem => "cause-read-only",
            ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => "cause-busy",
            _ if cause.to_string() == "loop" => "cause-loop",
            _ => "cause-other",
        };
        let code = cause.raw_os_error().map_or_else(|| format!("{:?}", cause.kind()), |code| code.to_string());
        self.words.text(key, &[("code", code)])
    }

    fn fault(&self, fault: &Fault) -> Ending {
        self.fault_near(fault, None)
    }

    /// A fault, with a name near the one that was written.
    fn fault_near(&self, fault: &Fault, near: Option<&str>) -> Ending {
        let cause = fault.cause.as_ref().map(|cause| self.cause(cause)).unwrap_or_default();
        let arguments = [("path", fault.path.display().to_string()), ("cause", cause)];
        let level = self.words.text("level-error", &[]);
        let message = self.words.text(fault.kind.message(), &arguments);
        let _ = writeln!(io::stderr(), "{level}: {message}");
        if let Some(near) = near {
            let _ = writeln!(io::stderr(), "  {}", self.words.text("did-you-mean", &[("name", near.to_owned())]));
        }
        if let Some(help) = self.words.attribute(fault.kind.message(), "help", &arguments) {
            let _ = writeln!(io::stderr(), "  {}: {help}", self.words.text("level-help", &[]));
        }
        Ending::Fault
    }
}

/// Numbers of errors, and of what weighs less.
fn counts(report: &Report) -> (usize, usize) {
    let errors = report.count(Level::Error);
    (errors, report.len() - errors)
}
