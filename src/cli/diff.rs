//! `lots diff`: what publishing would change, in words.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use crate::cli::options::{date, sites};
use crate::cli::{Ending, Shell};
use crate::diag::Fault;
use crate::model::changes::{Change, Changes};
use crate::model::scope::Mode;
use crate::pipeline::{self, Comparing};
use crate::render::letter::changes;
use crate::write;

pub fn run(shell: &Shell, matches: &ArgMatches, options: &ArgMatches) -> Result<Ending, Fault> {
    let root = shell.root(matches)?;
    let since = options.get_one::<PathBuf>("since").cloned().unwrap_or_else(|| root.join("public"));
    let date = date(options);
    let shown = since.strip_prefix(&root).unwrap_or(&since).display().to_string();
    let comparing = Comparing {
        sites: sites(options)?,
        mode: Mode { publish: true, offline: false, embed: false, date },
        root,
        since,
    };
    let (found, report, sources) = pipeline::changes(&comparing)?;
    shell.report(&report, &sources);
    let Some(found) = found else { return Ok(Ending::Content) };
    tell(shell, &found, &shown);
    match options.get_one::<PathBuf>("out") {
        Some(file) => letter(shell, &found, file)?,
        None if found.pages.is_empty() => {}
        None => shell.say("changes-next", &[]),
    }
    Ok(if report.has_errors() { Ending::Content } else { Ending::Done })
}

fn letter(shell: &Shell, found: &Changes, file: &Path) -> Result<(), Fault> {
    write::letter(file, &changes::page(found, &shell.words))?;
    shell.say("changes-written", &[("path", file.display().to_string())]);
    Ok(())
}

fn tell(shell: &Shell, found: &Changes, since: &str) {
    let words = &shell.words;
    if found.is_empty() {
        shell.say("changes-nothing", &[("since", since.to_owned())]);
        return;
    }
    shell.say("changes-since", &[("since", since.to_owned()), ("count", found.pages.len().to_string())]);
    changes::sites(found, words).iter().for_each(|line| shell.print(line));
    for (page, sites) in &found.pages {
        shell.print("");
        shell.print(&changes::title(page, words));
        shell.print(&format!("  {}", changes::everywhere(sites, found, words)));
        if page.sections.is_empty() {
            shell.print(&format!("  {}", words.text("changes-order", &[])));
        }
        let is_known = page.change == Change::Changed;
        for section in page.sections.iter().filter(|_| is_known) {
            shell.print(&format!("  - {}", changes::section_title(section, words)));
        }
    }
    if !found.stale.is_empty() {
        shell.print("");
        shell.say("changes-stale-title", &[]);
        found.stale.keys().for_each(|twin| shell.print(&format!("  - {}", changes::stale(twin, words))));
    }
    if !found.lapsed.is_empty() {
        shell.print("");
        shell.say("changes-lapsed-title", &[]);
        changes::lapses(found, words).iter().for_each(|line| shell.print(&format!("  - {line}")));
    }
    shell.print("");
}
