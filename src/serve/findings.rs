//! What the frame shows of a page: where it is, its other versions, and everything that the program has to say about it.

use std::path::Path;

use serde_json::{Value as Json, json};

use crate::catalog::Catalog;
use crate::check::{self, Policy};
use crate::diag::show::{full, words};
use crate::diag::{Diagnostic, Level, Report};
use crate::model::memory::{Cache, CleanOf};
use crate::model::origin::files;
use crate::model::page::Page;
use crate::model::scope::{Mode, Scope};
use crate::model::workspace::Workspace;
use crate::serve::figures::Figures;
use crate::serve::laid::{Laid, is_in};
use crate::serve::spot::Spot;
use crate::serve::ties::ties;
use crate::text::{FileId, Sources};
use crate::write;

/// What a reading has noticed, and the texts that it points into.
pub struct Told {
    pub report: Report,
    pub sources: Sources,
}

pub struct Findings<'a> {
    pub told: &'a Told,
    /// A later reading, without which nothing can be laid out anew: only its faults are told.
    pub unreadable: Option<&'a Told>,
    pub words: &'a Catalog,
    pub root: &'a Path,
    pub mode: Mode,
}

impl Findings<'_> {
    /// `{stale, source, site, sites, variants, here, elsewhere, figures, ties}` of the page at a path of a site.
    pub fn about(&self, laid: &Laid<'_>, path: &str, is_stale: bool) -> Json {
        let shown = laid.page(path);
        let scope = shown.map(|(variant, page)| Scope { editions: &laid.editions, variant, page, mode: self.mode });
        let (here, elsewhere) = match self.unreadable {
            Some(told) => (Vec::new(), self.errors(told.report.diagnostics().to_vec(), &told.sources)),
            None => self.findings(laid, path, scope.as_ref()),
        };
        json!({
            "stale": is_stale,
            "source": shown.map(|(_, page)| &self.told.sources.get(page.file).path),
            "site": laid.editions.site.id,
            "sites": sites(laid.editions.workspace, path),
            "variants": shown.map(|(variant, page)| variants(laid, variant, page)),
            "here": here,
            "elsewhere": elsewhere,
            "figures": shown.map(|(variant, page)| Figures { laid, variant, page, words: self.words }.tell(path)),
            "ties": scope.map(|scope| ties(&scope, &self.told.sources, self.words)),
        })
    }

    /// What is said of the files that the page's text stands in, and the errors in other files.
    fn findings(&self, laid: &Laid<'_>, path: &str, scope: Option<&Scope<'_>>) -> (Vec<Json>, Vec<Json>) {
        let mut report = Report::default();
        report.add_all(self.told.report.diagnostics().iter().chain(laid.report.diagnostics()).cloned());
        let policy = Policy { workspace: laid.editions.workspace, date: self.mode.date };
        let clean = write::load_clean(&Cache::new(self.root), CleanOf::Texts);
        check::check_shared(&policy, &clean, &mut report);
        report.extend(laid.check());
        if let Some(Err(broken)) = laid.bytes(path) {
            report.add(*broken);
        }
        report.settle();
        let own: Vec<FileId> = scope.map(files).into_iter().flatten().collect();
        let is_own = |one: &Diagnostic| own.iter().any(|file| is_in(one, *file, &self.told.sources.get(*file).path));
        let (here, elsewhere): (Vec<_>, Vec<_>) = report.into_diagnostics().into_iter().partition(is_own);
        let here = here.into_iter().map(|one| {
            let spot = scope.and_then(|scope| Spot::of(&one, scope.page, &self.told.sources));
            with_spot(self.finding(one, &self.told.sources), spot)
        });
        (here.collect(), self.errors(elsewhere, &self.told.sources))
    }

    fn errors(&self, found: Vec<Diagnostic>, sources: &Sources) -> Vec<Json> {
        let errors = found.into_iter().filter(|one| one.level == Level::Error);
        errors.map(|one| self.finding(one, sources)).collect()
    }

    /// One message: in short, and as `lots check` says it.
    fn finding(&self, diagnostic: Diagnostic, sources: &Sources) -> Json {
        let level = match diagnostic.level {
            Level::Error => "error",
            Level::Warning => "warning",
            Level::Note => "note",
        };
        let (code, message) = (diagnostic.code.name(), words::message(&diagnostic, self.words));
        let why = self.words.attribute(code, "why", &[]);
        let mut report = Report::default();
        report.add(diagnostic);
        let text = full::full(&report, sources, self.words, false);
        json!({ "level": level, "code": code, "message": message, "text": text.trim_end(), "why": why })
    }
}

/// A message of the page that is shown can be followed to its place there.
fn with_spot(mut finding: Json, spot: Option<Spot>) -> Json {
    if let Some(spot) = spot {
        finding["section"] = json!(spot.section);
        finding["quote"] = json!(spot.quote);
    }
    finding
}

/// The same page on every site.
fn sites(workspace: &Workspace, path: &str) -> Vec<Json> {
    let address = path.strip_suffix("index.html").unwrap_or(path);
    workspace
        .sites()
        .iter()
        .map(|site| json!({ "id": site.id, "name": site.name, "address": format!("/{}/{address}", site.id) }))
        .collect()
}

/// The page in every variant that has it, this one included.
fn variants(laid: &Laid<'_>, own: usize, page: &Page) -> Vec<Json> {
    let editions = &laid.editions;
    (0..editions.editions.len())
        .filter(|variant| editions.page(*variant, &page.id).is_some())
        .map(|variant| {
            let path = editions.path(variant, &page.id, false);
            let address = format!("/{}/{path}", editions.site.id);
            json!({ "name": editions.variant(variant).name, "address": address, "current": variant == own })
        })
        .collect()
}
