//! `lots review`: a file for the one who approves a site.

use std::path::PathBuf;

use clap::ArgMatches;

use crate::cli::options::date;
use crate::cli::{Ending, Shell};
use crate::diag::Fault;
use crate::diag::fault::FaultKind;
use crate::model::scope::Mode;
use crate::name::SiteId;
use crate::render::letter::review;
use crate::{pipeline, write};

pub fn run(shell: &Shell, matches: &ArgMatches, options: &ArgMatches) -> Result<Ending, Fault> {
    let root = shell.root(matches)?;
    let asked = options.get_one::<String>("site").map(String::as_str).unwrap_or_default();
    let site = SiteId::new(asked).ok_or_else(|| Fault::new(FaultKind::UnknownSite, asked))?;
    let file = options.get_one::<PathBuf>("out").cloned().unwrap_or_default();
    let date = date(options);
    let since = options.get_one::<PathBuf>("since").cloned().unwrap_or_else(|| root.join("public"));
    let mode = Mode { publish: true, offline: false, embed: false, date };
    let (found, report, sources) = pipeline::review(&root, &site, &since, mode)?;
    shell.report(&report, &sources);
    let Some(found) = found else { return Ok(Ending::Content) };
    write::letter(&file, &review::page(&found, &shell.words))?;
    let arguments = [
        ("path", file.display().to_string()),
        ("pages", found.texts.pages.len().to_string()),
        ("local", (found.local.len() + found.rules.len()).to_string()),
        ("unconfirmed", found.unconfirmed.len().to_string()),
    ];
    shell.say("reviewed", &arguments);
    shell.say("reviewed-next", &[("path", format!("content/approvals/{site}.yaml"))]);
    Ok(if report.has_errors() { Ending::Content } else { Ending::Done })
}
