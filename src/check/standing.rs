//! How the pages of each site stand, for the table over all of them.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::gaps::{GapKind, page_gaps};
use crate::diag::{Code, Diagnostic, Level, Place, Report};
use crate::model::edition::Editions;
use crate::model::origin::{files, path};
use crate::model::scope::{Mode, Scope};
use crate::model::site::Site;
use crate::model::standing::{PageStanding, SiteName, Standing, Standings, State};
use crate::model::workspace::Workspace;
use crate::name::PageId;
use crate::text::FileId;

/// The pages of one site: their titles, and how they stand in each variant.
pub struct SiteStanding {
    pages: BTreeMap<PageId, (String, Vec<Standing>)>,
}

/// What is said of each file.
type Said = BTreeMap<FileId, BTreeMap<State, usize>>;

impl SiteStanding {
    /// The standing of a site, the `number`-th of all; `told` is everything that was noticed about it.
    pub fn of(number: usize, editions: &Editions<'_>, mode: Mode, told: &[&Report]) -> Self {
        let said = said(told);
        let ids: BTreeSet<&PageId> = editions.editions.iter().flat_map(|edition| edition.pages.keys()).collect();
        let pages = ids.into_iter().map(|id| {
            let first = (0..editions.editions.len()).find_map(|variant| Some((variant, editions.page(variant, id)?)));
            let title = first.map(|(variant, page)| {
                let scope = Scope { editions, variant, page, mode };
                scope.line(&page.front.title)
            });
            let standings = (0..editions.editions.len()).map(|variant| match editions.page(variant, id) {
                Some(page) => standing(number, &Scope { editions, variant, page, mode }, &said),
                None => absent(number, variant),
            });
            (id.clone(), (title.unwrap_or_default(), standings.collect()))
        });
        Self { pages: pages.collect() }
    }
}

/// The standing of every page on the sites that were looked at, which are the first of all.
pub fn standings(workspace: &Workspace, all: &[Site], looked_at: Vec<SiteStanding>) -> Standings {
    let sites = all.iter().take(looked_at.len());
    let sites: Vec<SiteName> =
        sites.map(|site| SiteName { id: site.id.to_string(), name: site.name.clone() }).collect();
    let mut pages: BTreeMap<PageId, PageStanding> = BTreeMap::new();
    for (id, (title, places)) in looked_at.into_iter().flat_map(|site| site.pages) {
        let new = || PageStanding { page: id.to_string(), title, places: Vec::new() };
        pages.entry(id.clone()).or_insert_with(new).places.extend(places);
    }
    let variants = workspace.config.variants.iter().map(|variant| variant.name.clone());
    Standings {
        variants: variants.collect(),
        left_out: all.len() - sites.len(),
        sites,
        pages: pages.into_values().collect(),
    }
}

fn absent(site: usize, variant: usize) -> Standing {
    Standing { site, variant, path: None, states: BTreeMap::from([(State::Absent, 1)]), owners: BTreeMap::new() }
}

fn standing(site: usize, scope: &Scope<'_>, said: &Said) -> Standing {
    let mut standing = Standing {
        site,
        variant: scope.variant,
        path: Some(path(scope, scope.variant, &scope.page.id)),
        states: BTreeMap::new(),
        owners: BTreeMap::new(),
    };
    for (state, count) in files(scope).iter().filter_map(|file| said.get(file)).flatten() {
        *standing.states.entry(*state).or_default() += count;
    }
    for gap in page_gaps(scope) {
        let state = match gap.kind {
            GapKind::Missing | GapKind::Unconfirmed | GapKind::Old => State::Gap,
            GapKind::Unapproved => State::Waiting,
            GapKind::NotReviewed => State::NotReviewed,
            GapKind::ReviewOverdue => State::ReviewOverdue,
            GapKind::DraftPage => State::Draft,
        };
        *standing.states.entry(state).or_default() += 1;
        if state == State::Gap {
            *standing.owners.entry(gap.owner).or_default() += 1;
        }
    }
    standing
}

fn said(told: &[&Report]) -> Said {
    let mut said = Said::new();
    for diagnostic in told.iter().flat_map(|report| report.diagnostics()) {
        if let Place::Span(span) = diagnostic.place {
            *said.entry(span.file).or_default().entry(state(diagnostic)).or_default() += 1;
        }
    }
    said
}

fn state(diagnostic: &Diagnostic) -> State {
    match (diagnostic.code, diagnostic.level) {
        (Code::StaleTwin, _) => State::Stale,
        (_, Level::Error) => State::Error,
        (_, Level::Warning) => State::Warning,
        (_, Level::Note) => State::Note,
    }
}
