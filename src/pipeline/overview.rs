//! The overview of a workspace: what is stated where, what waits for whom, how every page stands.

use std::path::Path;

use rayon::prelude::*;

use crate::check::{self, Gap, Policy, SiteStanding};
use crate::diag::{Fault, Report};
use crate::model::memory::{Cache, CleanOf};
use crate::model::overview::Overview;
use crate::model::scope::Mode;
use crate::model::site::Site;
use crate::model::workspace::Workspace;
use crate::name::SiteId;
use crate::pipeline::{read, settle};
use crate::resolve::resolve;
use crate::text::Sources;
use crate::timings::Timings;
use crate::write;

/// More files than this on all sites together make a table that nobody can look at, and no browser likes: then it is about the
/// county's site alone.
const MOST: usize = 20_000;

/// The overview. `None` if there is nothing to lay out.
pub fn overview(root: &Path, mode: Mode) -> Result<(Option<Overview>, Report, Sources), Fault> {
    let mut report = Report::default();
    let (workspace, sources) = read(root, &mut report, &Timings::default())?;
    let overview = workspace.as_ref().map(|workspace| {
        let looking = Looking { workspace, mode, shared: shared(workspace, mode, root, &report) };
        let sites = workspace.sites();
        let table = if sites.len() * workspace.pages.len() > MOST { 1 } else { sites.len() };
        let seen: Vec<Seen> = sites
            .par_iter()
            .enumerate()
            .map(|(number, site)| looking.at(number, site.clone(), number < table))
            .collect();
        let (mut gaps, mut standings) = (Vec::with_capacity(seen.len()), Vec::with_capacity(table));
        for seen in seen {
            report.extend(seen.report);
            gaps.push(seen.gaps);
            standings.extend(seen.standing);
        }
        let county = resolve(workspace, sites[0].clone(), mode.date, &mut Report::default());
        check::overview(&county, &gaps, check::standings(workspace, &sites, standings), &sources)
    });
    settle(&mut report, workspace.as_ref());
    Ok((overview, report, sources))
}

/// What is said of the texts themselves, once for all sites.
fn shared(workspace: &Workspace, mode: Mode, root: &Path, read: &Report) -> Report {
    let mut shared = Report::default();
    shared.add_all(read.diagnostics().iter().cloned());
    let clean = write::load_clean(&Cache::new(root), CleanOf::Texts);
    check::check_shared(&Policy { workspace, date: mode.date }, &clean, &mut shared);
    shared.settle();
    shared
}

struct Looking<'a> {
    workspace: &'a Workspace,
    mode: Mode,
    shared: Report,
}

/// What was seen of a site.
struct Seen {
    report: Report,
    gaps: (SiteId, Vec<Gap>),
    standing: Option<SiteStanding>,
}

impl Looking<'_> {
    fn at(&self, number: usize, site: Site, is_in_table: bool) -> Seen {
        let mut report = Report::default();
        let id = site.id.clone();
        let editions = resolve(self.workspace, site, self.mode.date, &mut report);
        check::check(&editions, self.mode, &mut report);
        report.settle();
        let standing = is_in_table.then(|| SiteStanding::of(number, &editions, self.mode, &[&self.shared, &report]));
        Seen { gaps: (id, check::gaps(&editions, self.mode)), report, standing }
    }
}
