//! `lots why SITE PAGE[#SECTION]`: which file and rule gave this text, and where it is used.

use std::io::{self, Write};

use clap::ArgMatches;

use crate::cli::{Ending, Shell, language};
use crate::diag::{Fault, Report, nearest};
use crate::model::edition::Editions;
use crate::model::origin::{Sentence, origin, section_origin};
use crate::model::page::Page;
use crate::model::scope::{Mode, Scope};
use crate::model::uses::uses;
use crate::name::{Anchor, PageId};
use crate::pipeline;
use crate::resolve::resolve;
use crate::timings::Timings;

pub fn run(shell: &Shell, matches: &ArgMatches, options: &ArgMatches) -> Result<Ending, Fault> {
    let site = options.get_one::<String>("site").map(String::as_str).unwrap_or_default();
    let asked = options.get_one::<String>("page").map(String::as_str).unwrap_or_default();
    let mut report = Report::default();
    let (workspace, sources) = pipeline::read(&shell.root(matches)?, &mut report, &Timings::default())?;
    let found = workspace.as_ref().and_then(|workspace| {
        let site = workspace.sites().into_iter().find(|one| one.id.as_str() == site)?;
        Some(resolve(workspace, site, language::today(), &mut Report::default()))
    });
    let Some(editions) = found else {
        shell.report(&report, &sources);
        return Err(Fault::new(crate::diag::fault::FaultKind::UnknownSite, site));
    };
    let (path, anchor) = match asked.split_once('#') {
        Some((path, anchor)) => (path, Anchor::new(anchor)),
        None => (asked, None),
    };
    let Some((variant, page)) = find(&editions, path) else {
        return Ok(unknown_page(shell, &editions, asked));
    };
    let mode = Mode { publish: false, offline: false, embed: false, date: language::today() };
    let scope = Scope { editions: &editions, variant, page, mode };
    tell(shell, origin(&scope, &sources));
    if let Some(anchor) = anchor {
        let Some(section) = page.document.section(&anchor) else { return Ok(unknown_page(shell, &editions, asked)) };
        tell(shell, vec![section_origin(&scope, section, &sources)]);
    }
    tell(shell, uses(&scope));
    Ok(Ending::Done)
}

fn tell(shell: &Shell, said: Vec<Sentence>) {
    said.iter().for_each(|sentence| shell.print(&sentence.said(&shell.words)));
}

/// A page by its id, or by its address: `latt/vem-kan-fa`.
fn find<'a>(editions: &'a Editions<'_>, path: &str) -> Option<(usize, &'a Page)> {
    let id = PageId::new(path).unwrap_or_else(PageId::index);
    let by_address = |(variant, page): &(usize, &Page)| {
        editions.path(*variant, &page.id, false).trim_matches('/') == path.trim_matches('/')
    };
    editions.pages().find(by_address).or_else(|| editions.page(0, &id).map(|page| (0, page)))
}

fn unknown_page(shell: &Shell, editions: &Editions<'_>, asked: &str) -> Ending {
    let arguments = [("page", asked.to_owned()), ("site", editions.site.id.to_string())];
    let _ = writeln!(
        io::stderr(),
        "{}: {}",
        shell.words.text("level-error", &[]),
        shell.words.text("unknown-page", &arguments)
    );
    if let Some(near) = nearest(asked, editions.editions[0].pages.keys().map(PageId::as_str)) {
        let _ = writeln!(io::stderr(), "  {}", shell.words.text("did-you-mean", &[("name", near.to_owned())]));
    }
    Ending::Fault
}
