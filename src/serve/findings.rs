//! What the frame shows of a page: where it is, its other versions, and everything that the program has to say about it.

use serde_json::{Value as Json, json};

use crate::catalog::Catalog;
use crate::check::{self, Policy};
use crate::diag::{Diagnostic, Level, Report};
use crate::model::memory::Clean;
use crate::model::origin::files;
use crate::model::page::Page;
use crate::model::scope::Scope;
use crate::model::site::Site;
use crate::name::SiteId;
use crate::serve::figures::Figures;
use crate::serve::finding::finding;
use crate::serve::laid::{Laid, is_in};
use crate::serve::place::Place;
use crate::serve::spot::Spot;
use crate::serve::ties::ties;
use crate::text::{FileId, Sources};

/// What a reading has noticed, and the texts that it points into.
#[derive(Clone)]
pub struct Told {
    pub report: Report,
    pub sources: Sources,
}

pub struct Findings<'a> {
    pub told: &'a Told,
    /// A later reading, without which nothing can be laid out anew: only its faults are told.
    pub unreadable: Option<&'a Told>,
    pub words: &'a Catalog,
    /// Texts that are known to be without fault.
    pub clean: &'a Clean,
}

impl Findings<'_> {
    /// `{stale, source, site, sites, view, variants, here, elsewhere, figures, ties}` of the page at a path of a site.
    pub fn about(&self, laid: &Laid<'_>, path: &str, is_stale: bool) -> Json {
        let shown = laid.page(path);
        let scope = shown.map(|(variant, page)| Scope { editions: &laid.editions, variant, page, mode: laid.mode });
        let made = laid.bytes(path);
        let broken = made.as_ref().and_then(|made| made.as_ref().err()).map(|broken| &**broken);
        let (here, elsewhere) = match self.unreadable {
            Some(told) => (Vec::new(), self.errors(told.report.diagnostics().to_vec(), &told.sources)),
            None => self.findings(laid, broken, scope.as_ref()),
        };
        let bytes = made.as_ref().and_then(|made| made.as_ref().ok());
        json!({
            "stale": is_stale,
            "source": shown.map(|(_, page)| &self.told.sources.get(page.file).path),
            "site": laid.editions.site.id,
            "sites": sites(laid, path),
            "view": self.view(laid, path),
            "variants": shown.map(|(variant, page)| variants(laid, variant, page)),
            "here": here,
            "elsewhere": elsewhere,
            "figures": shown.map(|(variant, page)| Figures { laid, variant, page, words: self.words }.tell(bytes)),
            "ties": scope.map(|scope| ties(&scope, &self.told.sources, self.words)),
        })
    }

    /// What is said of the files that the page's text stands in, and the errors in other files. `broken` is why there is no page.
    fn findings(
        &self,
        laid: &Laid<'_>,
        broken: Option<&Diagnostic>,
        scope: Option<&Scope<'_>>,
    ) -> (Vec<Json>, Vec<Json>) {
        let mut report = Report::default();
        report.add_all(self.told.report.diagnostics().iter().chain(laid.report.diagnostics()).cloned());
        let policy = Policy { workspace: laid.editions.workspace, date: laid.mode.date };
        check::check_shared(&policy, self.clean, &mut report);
        report.extend(laid.check());
        report.add_all(broken.cloned());
        report.settle();
        let own: Vec<FileId> = scope.map(files).into_iter().flatten().collect();
        let is_own = |one: &Diagnostic| own.iter().any(|file| is_in(one, *file, &self.told.sources.get(*file).path));
        let (here, elsewhere): (Vec<_>, Vec<_>) = report.into_diagnostics().into_iter().partition(is_own);
        let here = here.into_iter().map(|one| {
            let spot = scope.and_then(|scope| Spot::of(&one, scope.page, &self.told.sources));
            with_spot(finding(one, &self.told.sources, self.words), spot)
        });
        (here.collect(), self.errors(elsewhere, &self.told.sources))
    }

    /// Whether the page is shown as the public would get it, where it is shown the other way, and what keeps the site from being
    /// published.
    fn view(&self, laid: &Laid<'_>, path: &str) -> Json {
        let (site, publish) = (&laid.editions.site.id, laid.mode.publish);
        let address = |publish| Place::address(site, publish, folder(path));
        let held = publish.then(|| {
            let gaps = check::gaps(&laid.editions, laid.mode).len();
            self.words.text("frame-held", &[("gaps", gaps.to_string())])
        });
        json!({ "published": publish, "draft": address(false), "other": address(!publish), "held": held })
    }

    fn errors(&self, found: Vec<Diagnostic>, sources: &Sources) -> Vec<Json> {
        let errors = found.into_iter().filter(|one| one.level == Level::Error);
        errors.map(|one| finding(one, sources, self.words)).collect()
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
fn sites(laid: &Laid<'_>, path: &str) -> Vec<Json> {
    let sites = laid.editions.workspace.sites();
    let entry = |site: &Site| json!({ "id": site.id, "name": site.name, "address": address(laid, &site.id, path) });
    sites.iter().map(entry).collect()
}

/// The page in every variant that has it, this one included.
fn variants(laid: &Laid<'_>, own: usize, page: &Page) -> Vec<Json> {
    let editions = &laid.editions;
    (0..editions.editions.len())
        .filter(|variant| editions.page(*variant, &page.id).is_some())
        .map(|variant| {
            let address = address(laid, &editions.site.id, &editions.path(variant, &page.id, false));
            json!({ "name": editions.variant(variant).name, "address": address, "current": variant == own })
        })
        .collect()
}

fn address(laid: &Laid<'_>, site: &SiteId, path: &str) -> String {
    Place::address(site, laid.mode.publish, folder(path))
}

/// A page is asked for as a folder.
fn folder(path: &str) -> &str {
    path.strip_suffix("index.html").unwrap_or(path)
}
