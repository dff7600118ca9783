//! What the frame shows of a page: where it is, its other versions, and everything that the program has to say about it.

use std::path::Path;

use serde_json::{Value as Json, json};

use crate::catalog::Catalog;
use crate::check::{self, Policy};
use crate::diag::{Diagnostic, Level, Report};
use crate::model::memory::{Cache, CleanOf};
use crate::model::page::Page;
use crate::model::scope::Mode;
use crate::model::workspace::Workspace;
use crate::serve::finding::finding;
use crate::serve::laid::{Laid, is_in};
use crate::text::Sources;
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
    /// `{title, stale, source, sites, variants, here, elsewhere}` of the page at a path of a site.
    pub fn about(&self, laid: &Laid<'_>, path: &str, is_stale: bool) -> Json {
        let shown = laid.page(path);
        let (here, elsewhere) = match self.unreadable {
            Some(told) => (Vec::new(), self.errors(told.report.diagnostics().to_vec(), &told.sources)),
            None => self.findings(laid, path, shown.map(|(_, page)| page)),
        };
        json!({
            "stale": is_stale,
            "source": shown.map(|(_, page)| &self.told.sources.get(page.file).path),
            "site": laid.editions.site.id,
            "sites": sites(laid.editions.workspace, path),
            "variants": shown.map(|(variant, page)| variants(laid, variant, page)),
            "here": here,
            "elsewhere": elsewhere,
        })
    }

    /// What is said of the page's own file, and the errors in other files.
    fn findings(&self, laid: &Laid<'_>, path: &str, page: Option<&Page>) -> (Vec<Json>, Vec<Json>) {
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
        let source = page.map(|page| (page.file, self.told.sources.get(page.file).path.clone()));
        let (here, elsewhere): (Vec<_>, Vec<_>) = report
            .into_diagnostics()
            .into_iter()
            .partition(|one| source.as_ref().is_some_and(|(file, path)| is_in(one, *file, path)));
        let here = here.into_iter().map(|one| finding(one, &self.told.sources, self.words)).collect();
        (here, self.errors(elsewhere, &self.told.sources))
    }

    fn errors(&self, found: Vec<Diagnostic>, sources: &Sources) -> Vec<Json> {
        let errors = found.into_iter().filter(|one| one.level == Level::Error);
        errors.map(|one| finding(one, sources, self.words)).collect()
    }
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
