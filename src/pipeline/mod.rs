//! The stages in order, site by site. What several sites share is made once.

mod approvals;
mod articles;
mod changes;
mod compressed;
mod external;
mod finished;
mod fix;
mod overview;
pub mod publish;
mod removals;
mod review;
mod shared;
mod site;
mod texts;
mod unchanged;
mod writing;

pub use changes::{Comparing, changes};
pub use external::External;
pub use fix::{Fixed, fix, fix_asking};
pub use overview::overview;
pub use review::review;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use jiff::civil::Date;
use rayon::prelude::*;

use crate::check::{self, Gap, Policy};
use crate::diag::fault::FaultKind;
use crate::diag::{Fault, Holds, Report};
use crate::discover::discover;
use crate::model::memory::{Cache, CleanOf, Memory};
use crate::model::scope::Mode;
use crate::model::site::Site;
use crate::model::workspace::Workspace;
use crate::name::SiteId;
use crate::parse::parse;
use crate::pipeline::articles::Articles;
use crate::pipeline::shared::Shared;
use crate::pipeline::site::Building;
use crate::plan::plan;
use crate::resolve::resolve;
use crate::text::Sources;
use crate::timings::{Stage, Timings};
use crate::write;
use crate::write::disk::Output;
use crate::write::spare::Spare;

/// What a build is asked to do.
pub struct Settings<'a> {
    pub root: PathBuf,
    pub output: PathBuf,
    /// Only these sites; all if empty.
    pub sites: Vec<SiteId>,
    pub mode: Mode,
    /// Smaller files beside the texts of a site, for servers that hand them out.
    pub compress: bool,
    /// Sites are written however much of what is published goes.
    pub allow_removals: bool,
    /// Called when a site is done, with the number of sites done and of all.
    pub progress: &'a (dyn Fn(usize, usize) + Sync),
}

/// What a build has done.
pub struct Built {
    pub report: Report,
    pub sources: Sources,
    /// What was read, if it was needed. To give it back takes a while.
    pub workspace: Option<Workspace>,
    pub sites: Vec<SiteOutcome>,
    /// Sites asked for whose municipality's file could not be read at all.
    pub unread: usize,
    pub timings: Timings,
}

/// What became of one site.
#[derive(Debug)]
pub struct SiteOutcome {
    pub id: SiteId,
    /// The site lies on disk as the content says; otherwise it was held back and the old one is untouched.
    pub written: bool,
    pub pages: usize,
    /// Files that lie in its folder, if it is written.
    pub files: usize,
    /// Pages made anew in this build.
    pub rendered: usize,
    /// Files that differ from before, those removed included.
    pub changed: usize,
    /// What keeps it from being published.
    pub gaps: Vec<Gap>,
    /// The first day on which it would say something else.
    pub next_change: Option<Date>,
    /// What lies beside its folder for whoever runs a server.
    pub beside: BTreeMap<String, String>,
}

/// Builds sites. Faults of the content are in the report; `Err` is a fault of the machine.
pub fn build(settings: &Settings<'_>) -> Result<Built, Fault> {
    let timings = Timings::default();
    let mut report = Report::default();
    let (inventory, sources) = timings.measure(Stage::Discover, || discover(&settings.root, &mut report))?;
    let cache = Cache::new(&settings.root);
    let key = unchanged::key(settings, &inventory);
    if let Some(sites) = unchanged::sites(settings, &cache, key)? {
        return Ok(Built { report, sources, workspace: None, sites, unread: 0, timings });
    }
    let read = || parse(&inventory, &sources, &mut report);
    let (workspace, ()) = timings.measure(Stage::Parse, || rayon::join(read, check::prepare));
    let Some(workspace) = workspace else {
        settle(&mut report, None);
        return Ok(Built { report, sources, workspace: None, sites: Vec::new(), unread: 0, timings });
    };
    texts_and_data(&workspace, settings.mode, &cache, &mut report, &timings);
    let sites = chosen(&workspace, &settings.sites)?;
    // Builds of single sites share an output folder, each in its turn; two of all sites are a mistake.
    let output = Output::open(&settings.output, !settings.sites.is_empty())?;
    write::forget_last(&cache, output.folder())?;
    write::clear(&cache);
    let building = Building {
        settings,
        workspace: &workspace,
        output: &output,
        cache: &cache,
        early: &report,
        articles: Articles::new(sites.len(), settings.mode.embed),
        texts: Shared::new(sites.len() > 1),
        timings: &timings,
    };
    let done = AtomicUsize::new(0);
    let built: Vec<Result<(SiteOutcome, Report), Fault>> = sites
        .par_iter()
        // Sites are large: none waits behind another that somebody is busy with.
        .with_max_len(1)
        .map(|site| {
            let outcome = building.site(site.clone());
            building.articles.forget();
            building.texts.forget();
            (settings.progress)(done.fetch_add(1, Ordering::Relaxed) + 1, sites.len());
            outcome
        })
        .collect();
    let mut outcomes = Vec::new();
    let mut found = Report::default();
    for result in built {
        let (outcome, own) = result?;
        found.extend(own);
        outcomes.push(outcome);
    }
    report.extend(found);
    if settings.sites.is_empty() {
        remove_gone(&workspace, settings, &output, &cache, &mut report)?;
    }
    beside(&workspace, settings, &outcomes, &output)?;
    if settings.sites.is_empty() {
        Policy { workspace: &workspace, date: settings.mode.date }.waivers(false, &mut report);
    }
    settle(&mut report, Some(&workspace));
    let unread =
        workspace.site_ids().iter().filter(|id| settings.sites.is_empty() || settings.sites.contains(id)).count();
    let unread = unread - outcomes.len();
    if unread == 0 {
        unchanged::remember(&output, &cache, key, &report, &outcomes);
    }
    Ok(Built { report, sources, workspace: Some(workspace), sites: outcomes, unread, timings })
}

/// Everything that is wrong in a workspace, without writing anything.
pub fn check(root: &Path, mode: Mode) -> Result<(Report, Sources), Fault> {
    check_asking(root, mode, None)
}

/// Everything that is wrong, with the links to other websites if they are to be asked.
pub fn check_asking(root: &Path, mode: Mode, external: Option<&mut External<'_>>) -> Result<(Report, Sources), Fault> {
    let timings = Timings::default();
    let mut report = Report::default();
    let (workspace, sources) = read(root, &mut report, &timings)?;
    if let Some(workspace) = &workspace {
        let cache = Cache::new(root);
        texts_and_data(workspace, mode, &cache, &mut report, &timings);
        let clean = write::load_clean(&cache, CleanOf::Pages);
        let sites = workspace.sites();
        let (early, articles) = (&report, Articles::new(sites.len(), false));
        let found: Vec<Report> = sites
            .into_par_iter()
            .map(|site| {
                let mut report = Report::default();
                let editions = resolve(workspace, site, mode.date, &mut report);
                check::check(&editions, mode, &mut report);
                approvals::check(&editions, mode, &mut report);
                let plan = plan(&editions, mode, &Memory::default(), &mut report);
                if !report.stops(&editions.site.id) && !early.stops(&editions.site.id) {
                    finished::check(&editions, &plan, mode, &articles, &clean, &mut report);
                }
                articles.forget();
                report
            })
            .collect();
        found.into_iter().for_each(|own| report.extend(own));
        write::save_clean(&cache, CleanOf::Pages, clean);
        let policy = Policy { workspace, date: mode.date };
        let has_asked = external.is_some();
        if let Some(external) = external {
            external.check(root, &policy, &sources, &mut report);
        }
        policy.waivers(has_asked, &mut report);
    }
    settle(&mut report, workspace.as_ref());
    Ok((report, sources))
}

/// Stages 1 and 2.
pub fn read(root: &Path, report: &mut Report, timings: &Timings) -> Result<(Option<Workspace>, Sources), Fault> {
    let (inventory, sources) = timings.measure(Stage::Discover, || discover(root, report))?;
    let workspace = timings.measure(Stage::Parse, || parse(&inventory, &sources, report));
    Ok((workspace, sources))
}

/// The rules that look at each text and each detail once.
fn texts_and_data(workspace: &Workspace, mode: Mode, cache: &Cache, report: &mut Report, timings: &Timings) {
    let policy = Policy { workspace, date: mode.date };
    let clean = write::load_clean(cache, CleanOf::Texts);
    timings.measure(Stage::Check, || check::check_shared(&policy, &clean, report));
    write::save_clean(cache, CleanOf::Texts, clean);
}

/// The sites asked for, or all.
fn chosen(workspace: &Workspace, wanted: &[SiteId]) -> Result<Vec<Site>, Fault> {
    let known = workspace.site_ids();
    if let Some(unknown) = wanted.iter().find(|id| !known.contains(*id)) {
        return Err(Fault::new(FaultKind::UnknownSite, unknown.as_str()));
    }
    Ok(workspace.sites().into_iter().filter(|site| wanted.is_empty() || wanted.contains(&site.id)).collect())
}

/// One list in reading order; what holds back every site says so.
fn settle(report: &mut Report, workspace: Option<&Workspace>) {
    report.settle();
    let Some(workspace) = workspace else { return };
    let all = workspace.site_ids();
    report.widen(|holds| match holds {
        Holds::Sites(sites) if *sites == all => Holds::All,
        other => other.clone(),
    });
}

/// Sites whose municipality is no longer in the workspace. Each is a whole site, so it goes when somebody says that it is meant.
fn remove_gone(
    workspace: &Workspace,
    settings: &Settings<'_>,
    output: &Output,
    cache: &Cache,
    report: &mut Report,
) -> Result<(), Fault> {
    let known = workspace.site_ids();
    for id in output.others(&known) {
        let old = output.site(&id)?;
        match removals::stopped(settings, workspace, &id, &old, |_| false) {
            Some(stopped) => report.add(stopped),
            None => {
                old.remove()?;
                Spare::new(cache, output.folder(), &id).remove();
            }
        }
    }
    Ok(())
}

/// What servers are told of the sites, beside their folders. It changes with its site: that of a site held back stays, that of
/// one that is gone goes with it.
fn beside(
    workspace: &Workspace,
    settings: &Settings<'_>,
    outcomes: &[SiteOutcome],
    output: &Output,
) -> Result<(), Fault> {
    let written = || outcomes.iter().filter(|site| site.written);
    let made = written().flat_map(|site| site.beside.clone()).collect();
    let done: BTreeSet<SiteId> = written().map(|site| site.id.clone()).collect();
    let mut kept = workspace.site_ids();
    kept.extend(output.others(&kept));
    write::beside(output, &made, |path| {
        let id = Path::new(path).file_stem().and_then(|name| SiteId::new(&name.to_string_lossy()));
        id.is_some_and(|id| !done.contains(&id) && (kept.contains(&id) || !settings.sites.is_empty()))
    })
}
