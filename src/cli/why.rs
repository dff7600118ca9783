//! `lots why SITE PAGE[#SECTION]`: which file and rule gave this text.

use std::io::{self, Write};

use clap::ArgMatches;

use crate::cli::{Ending, Shell, language};
use crate::diag::{Fault, Report, nearest};
use crate::model::document::Section;
use crate::model::edition::Editions;
use crate::model::page::Page;
use crate::model::scope::{Mode, Scope};
use crate::name::{Anchor, PageId};
use crate::pipeline;
use crate::resolve::resolve;
use crate::text::{FileId, Sources, Span};
use crate::timings::Timings;

pub fn run(shell: &Shell, matches: &ArgMatches, options: &ArgMatches) -> Result<Ending, Fault> {
    let site = options.get_one::<String>("site").map(String::as_str).unwrap_or_default();
    let asked = options.get_one::<String>("page").map(String::as_str).unwrap_or_default();
    let mut report = Report::default();
    let (workspace, sources) = pipeline::read(&shell.root(matches)?, &mut report, &Timings::default())?;
    let found = workspace.as_ref().and_then(|workspace| {
        let site = workspace.sites().into_iter().find(|one| one.id.as_str() == site)?;
        Some(resolve(workspace, site, &mut Report::default()))
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
    let mode = Mode { publish: false, offline: false, date: language::today() };
    let why = Why { shell, sources: &sources, scope: Scope { editions: &editions, variant, page, mode } };
    why.page();
    match anchor {
        None => Ok(Ending::Done),
        Some(anchor) => match page.document.section(&anchor) {
            Some(section) => {
                why.section(section);
                Ok(Ending::Done)
            }
            None => Ok(unknown_page(shell, &editions, asked)),
        },
    }
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

struct Why<'a> {
    shell: &'a Shell,
    sources: &'a Sources,
    scope: Scope<'a>,
}

impl Why<'_> {
    fn at(&self, key: &str, span: Span, more: &[(&str, String)]) {
        let source = self.sources.get(span.file);
        let line = source.position(span.start).line.to_string();
        let mut arguments = vec![("path", source.path.clone()), ("line", line)];
        arguments.extend(more.iter().cloned());
        self.shell.say(key, &arguments);
    }

    fn page(&self) {
        let page = self.scope.page;
        self.at("why-page", page.front.title_span, &[]);
        if page.front.each.is_some() {
            self.at("why-template", page.front.title_span, &[]);
        }
        match self.scope.editions.workspace.owners.get(&page.file) {
            Some(owner) => self.shell.say("why-own", &[("municipality", owner.to_string())]),
            None => self.shell.say("why-shared", &[]),
        }
        let subject = [self.scope.municipality().map(|one| &one.name), self.scope.district().map(|one| &one.name)];
        for name in subject.into_iter().flatten() {
            self.shell.say("why-about", &[("name", name.clone())]);
        }
        for overlay in self.scope.editions.workspace.overlays.iter().filter(|one| self.applies(one.file)) {
            self.at("why-overlay", overlay.span, &[]);
        }
        for twin in self.scope.editions.twins(self.scope.variant, &page.id) {
            self.shell.say("why-twin", &[("path", self.sources.get(twin.page.file).path.clone())]);
        }
    }

    fn applies(&self, file: FileId) -> bool {
        let (workspace, page) = (self.scope.editions.workspace, self.scope.page);
        workspace.overlays.iter().any(|overlay| {
            overlay.file == file
                && overlay.page == page.id
                && overlay.variant == self.scope.editions.variant(self.scope.variant).id
                && page.subject.municipality.as_ref() == Some(&overlay.municipality)
        })
    }

    fn section(&self, section: &Section) {
        let file = section.span.file;
        if file == self.scope.page.file {
            self.at("why-section", section.span, &[]);
        } else if self.applies(file) {
            self.at("why-overlay", section.span, &[]);
        } else {
            let source = self.scope.editions.pages().find(|(_, page)| page.file == file);
            let name = source.map(|(_, page)| page.id.to_string()).unwrap_or_default();
            self.at("why-elsewhere", section.span, &[("page", name)]);
        }
    }
}
