//! `lots publish --to ADDRESS`: what is built, sent to where it is served from.

#![expect(clippy::disallowed_methods, reason = "the command line is where the environment is read")]

use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

use clap::ArgMatches;

use crate::cli::options::sites;
use crate::cli::{Ending, Shell};
use crate::deliver::{Keys, NAMES};
use crate::diag::fault::FaultKind;
use crate::diag::{Fault, Report};
use crate::model::publishing::Publishing;
use crate::pipeline;
use crate::pipeline::publish::{Sending, Sent, publish};
use crate::text::Sources;
use crate::timings::Timings;
use crate::write;

/// So many files are named in a list; of the others it says how many.
const NAMED: usize = 20;

pub fn run(shell: &Shell, matches: &ArgMatches, options: &ArgMatches) -> Result<Ending, Fault> {
    let from = options.get_one::<PathBuf>("from").cloned();
    // A folder that was built on another machine needs no workspace.
    let root = match &from {
        Some(_) => shell.root(matches).ok(),
        None => Some(shell.root(matches)?),
    };
    let progress = |done: usize, all: usize| {
        if io::stderr().is_terminal() {
            let line = shell.words.text("progress-files", &[("done", done.to_string()), ("all", all.to_string())]);
            let _ = write!(io::stderr(), "\r{line}{}", if done == all { "\n" } else { "" });
        }
    };
    let sending = Sending {
        from: from.or_else(|| root.as_ref().map(|root| root.join("public"))).unwrap_or_default(),
        sites: sites(options)?,
        address: options.get_one::<String>("to").cloned().unwrap_or_default(),
        keys: keys(options.get_one::<PathBuf>("credentials"))?,
        policy: root.as_deref().map_or_else(|| Ok(Publishing::default()), policy)?,
        allow_removals: options.get_flag("allow-removals"),
        drafts: options.get_flag("drafts"),
        is_dry: options.get_flag("dry-run"),
        progress: &progress,
    };
    let sent = publish(&sending)?;
    let mut report = Report::default();
    report.add_all(sent.iter().filter_map(|site| site.stopped.clone()));
    shell.report(&report, &Sources::default());
    sent.iter().for_each(|site| tell(shell, site, sending.is_dry));
    if sending.is_dry {
        shell.say("publish-was-dry", &[]);
    }
    Ok(if report.has_errors() { Ending::Content } else { Ending::Done })
}

/// What `site.yaml` says about publishing; what it cannot be asked is as it is for everybody.
fn policy(root: &Path) -> Result<Publishing, Fault> {
    let (workspace, _) = pipeline::read(root, &mut Report::default(), &Timings::default())?;
    Ok(workspace.map(|workspace| workspace.config.publishing).unwrap_or_default())
}

/// From the environment, and from the file if one is named.
fn keys(file: Option<&PathBuf>) -> Result<Keys, Fault> {
    let mut keys = Keys::default();
    for name in NAMES {
        keys.set(name, std::env::var(name).unwrap_or_default());
    }
    if let Some(file) = file {
        let text = write::credentials(file)?;
        keys.read(&text).map_err(|line| Fault::new(FaultKind::BadKeys, format!("{}:{line}", file.display())))?;
    }
    if let Some(key) = keys.get("LOTS_SSH_KEY") {
        write::credentials(Path::new(key))?;
    }
    Ok(keys)
}

fn tell(shell: &Shell, site: &Sent, is_dry: bool) {
    let delivery = &site.delivery;
    shell.say("publish-site", &[("site", site.id.to_string()), ("target", site.target.clone())]);
    let say = |key: &str, count: usize, more: &[(&str, String)]| {
        let mut arguments = vec![("count", count.to_string())];
        arguments.extend_from_slice(more);
        shell.print(&format!("  {}", shell.words.text(key, &arguments)));
    };
    if site.stopped.is_some() {
        say("publish-stopped", 0, &[]);
        return;
    }
    if site.is_resumed {
        say("publish-resumed", 0, &[]);
    }
    if delivery.sent() > 0 {
        let kilobytes = site.weight.div_ceil(1000).to_string();
        let more = [("pages", delivery.pages.len().to_string()), ("kilobytes", kilobytes)];
        say(if is_dry { "publish-would-send" } else { "publish-sent" }, delivery.sent(), &more);
        if is_dry {
            list(shell, delivery.parts.iter().chain(&delivery.pages));
        }
    }
    if !delivery.gone.is_empty() {
        say(if is_dry { "publish-would-remove" } else { "publish-removed" }, delivery.gone.len(), &[]);
        list(shell, delivery.gone.iter());
    }
    say(if delivery.is_empty() { "publish-all-there" } else { "publish-kept" }, delivery.kept, &[]);
}

fn list<'a>(shell: &Shell, paths: impl Iterator<Item = &'a String>) {
    let paths: Vec<&String> = paths.collect();
    paths.iter().take(NAMED).for_each(|path| shell.print(&format!("    {path}")));
    if paths.len() > NAMED {
        let more = [("count", (paths.len() - NAMED).to_string())];
        shell.print(&format!("    {}", shell.words.text("publish-more", &more)));
    }
}
