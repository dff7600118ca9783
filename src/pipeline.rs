//! The stages in order, site by site. What several sites share is made once.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use rayon::prelude::*;

use crate::cache::{Cache, Memory, Remembered};
use crate::check::{self, Gap};
use crate::diag::fault::FaultKind;
use crate::diag::{Diagnostic, Fault, Holds, Report};
use crate::digest::Digest;
use crate::discover::discover;
use crate::model::edition::Editions;
use crate::model::plan::{Artifact, ArtifactKind, Bytes, Plan};
use crate::model::scope::Mode;
use crate::model::site::Site;
use crate::model::workspace::Workspace;
use crate::name::SiteId;
use crate::parse::parse;
use crate::plan::plan;
use crate::render::Renderer;
use crate::resolve::resolve;
use crate::text::Sources;
use crate::timings::{Stage, Timings};
use crate::write::disk::{OldSite, Output};
use crate::write::{self, Manifest};

/// What a build is asked to do.
pub struct Settings<'a> {
    pub root: PathBuf,
    pub output: PathBuf,
    /// Only these sites; all if empty.
    pub sites: Vec<SiteId>,
    pub mode: Mode,
    /// Called when a site is done, with the number of sites done and of all.
    pub progress: &'a (dyn Fn(usize, usize) + Sync),
}

/// What a build has done.
pub struct Built {
    pub report: Report,
    pub sources: Sources,
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
    /// Pages made anew in this build.
    pub rendered: usize,
    /// Files that differ from before, those removed included.
    pub changed: usize,
    /// What keeps it from being published.
    pub gaps: Vec<Gap>,
}

/// Builds sites. Faults of the content are in the report; `Err` is a fault of the machine.
pub fn build(settings: &Settings<'_>) -> Result<Built, Fault> {
    let timings = Timings::default();
    let mut report = Report::default();
    let (workspace, sources) = read(&settings.root, &mut report, &timings)?;
    let Some(workspace) = workspace else {
        report.settle();
        return Ok(Built { report, sources, sites: Vec::new(), unread: 0, timings });
    };
    let sites = chosen(&workspace, &settings.sites)?;
    let output = Output::open(&settings.output)?;
    let building = Building {
        settings,
        workspace: &workspace,
        output: &output,
        cache: Cache::new(&settings.root),
        early: &report,
        articles: Articles::default(),
        timings: &timings,
    };
    let done = AtomicUsize::new(0);
    let built: Vec<Result<(SiteOutcome, Report), Fault>> = sites
        .par_iter()
        .map(|site| {
            let outcome = building.site(site.clone());
            building.articles.forget();
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
    if settings.sites.is_empty() {
        remove_gone(&workspace, &output)?;
    }
    report.extend(found);
    settle(&mut report, &workspace);
    let unread = workspace.site_ids().iter().filter(|id| settings.sites.is_empty() || settings.sites.contains(id)).count();
    let unread = unread - outcomes.len();
    Ok(Built { report, sources, sites: outcomes, unread, timings })
}

/// Everything that is wrong in a workspace, without writing anything.
pub fn check(root: &Path, mode: Mode) -> Result<(Report, Sources), Fault> {
    let timings = Timings::default();
    let mut report = Report::default();
    let (workspace, sources) = read(root, &mut report, &timings)?;
    if let Some(workspace) = workspace {
        let found: Vec<Report> = workspace
            .sites()
            .into_par_iter()
            .map(|site| {
                let mut report = Report::default();
                let editions = resolve(&workspace, site, &mut report);
                check::check(&editions, mode, &mut report);
                plan(&editions, mode, &mut report);
                report
            })
            .collect();
        found.into_iter().for_each(|own| report.extend(own));
        settle(&mut report, &workspace);
    }
    report.settle();
    Ok((report, sources))
}

/// Stages 1 and 2.
pub fn read(root: &Path, report: &mut Report, timings: &Timings) -> Result<(Option<Workspace>, Sources), Fault> {
    let (inventory, sources) = timings.measure(Stage::Discover, || discover(root, report))?;
    let workspace = timings.measure(Stage::Parse, || parse(&inventory, &sources, report));
    Ok((workspace, sources))
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
fn settle(report: &mut Report, workspace: &Workspace) {
    report.settle();
    let all = workspace.site_ids();
    report.widen(|holds| match holds {
        Holds::Sites(sites) if *sites == all => Holds::All,
        other => other.clone(),
    });
}

/// Sites whose municipality is no longer in the workspace.
fn remove_gone(workspace: &Workspace, output: &Output) -> Result<(), Fault> {
    let known = workspace.site_ids();
    output.sites().iter().filter(|id| !known.contains(*id)).try_for_each(|id| output.remove(id))
}

/// Articles by their key, for all sites in which they come out the same.
#[derive(Default)]
struct Articles {
    made: Mutex<HashMap<Digest, (Arc<str>, usize)>>,
    /// Sites finished so far; an article that the last few did not use is forgotten, so that memory does not grow with sites.
    finished: AtomicUsize,
}

impl Articles {
    const KEPT_FOR: usize = 4;

    fn get(&self, key: Digest, make: impl FnOnce() -> Result<String, crate::render::Broken>) -> Result<Arc<str>, crate::render::Broken> {
        let now = self.finished.load(Ordering::Relaxed);
        if let Some((article, used)) = self.lock().get_mut(&key) {
            *used = now;
            return Ok(article.clone());
        }
        let article: Arc<str> = make()?.into();
        self.lock().insert(key, (article.clone(), now));
        Ok(article)
    }

    fn forget(&self) {
        let now = self.finished.fetch_add(1, Ordering::Relaxed) + 1;
        self.lock().retain(|_, (_, used)| *used + Self::KEPT_FOR >= now);
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<Digest, (Arc<str>, usize)>> {
        // An article is inserted whole or not at all, so a thread that stopped left nothing half done.
        self.made.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

struct Building<'a> {
    settings: &'a Settings<'a>,
    workspace: &'a Workspace,
    output: &'a Output,
    cache: Cache,
    /// What was noticed before any site was laid out.
    early: &'a Report,
    articles: Articles,
    timings: &'a Timings,
}

impl Building<'_> {
    fn site(&self, site: Site) -> Result<(SiteOutcome, Report), Fault> {
        let mode = self.settings.mode;
        let id = site.id.clone();
        let mut report = Report::default();
        let mut editions = self.timings.measure(Stage::Resolve, || resolve(self.workspace, site, &mut report));
        self.timings.measure(Stage::Check, || check::check(&editions, mode, &mut report));
        withhold(&mut editions, &report);
        let plan = self.timings.measure(Stage::Plan, || plan(&editions, mode, &mut report));
        let gaps = if mode.publish { check::gaps(&editions, mode) } else { Vec::new() };
        let pages = editions.pages().count();
        let mut outcome = SiteOutcome { id: id.clone(), written: false, pages, rendered: 0, changed: 0, gaps };
        if self.early.stops(&id) || report.stops(&id) || !outcome.gaps.is_empty() {
            return Ok((outcome, report));
        }
        match self.write(&editions, &plan)? {
            Ok(written) => {
                outcome.written = true;
                outcome.rendered = written.rendered;
                outcome.changed = written.changed;
            }
            Err(broken) => report.add(broken),
        }
        Ok((outcome, report))
    }

    /// Renders and writes what is not on disk already. The inner error is a template that could not be rendered.
    fn write(&self, editions: &Editions<'_>, plan: &Plan) -> Result<Result<Written, Diagnostic>, Fault> {
        let id = &editions.site.id;
        let old = self.output.site(id)?;
        let memory = write::load(&self.cache, self.output.folder(), id);
        let fresh = |artifact: &Artifact| {
            let remembered = memory.files.get(&artifact.path)?;
            (remembered.key == artifact.key && old.has(&artifact.path, remembered)).then_some(remembered)
        };
        let all_fresh =
            plan.artifacts.iter().all(|artifact| fresh(artifact).is_some() && old.files.contains_key(&artifact.path));
        if all_fresh && plan.artifacts.len() == old.files.len() {
            return Ok(Ok(Written::default()));
        }
        let Some(theme) = self.workspace.theme(&editions.site) else { return Ok(Ok(Written::default())) };
        let renderer = Renderer { editions, theme, mode: self.settings.mode };
        let staged = old.stage()?;
        let files: Vec<Result<Result<File, Diagnostic>, Fault>> = plan
            .artifacts
            .par_iter()
            .map(|artifact| {
                if let Some(remembered) = fresh(artifact) {
                    let kept = staged.keep(&artifact.path, artifact.key, remembered.digest)?;
                    return Ok(Ok(File { remembered: kept, rendered: false, changed: false }));
                }
                let bytes = match self.timings.measure(Stage::Render, || self.bytes(&renderer, artifact)) {
                    Ok(bytes) => bytes,
                    Err(broken) => return Ok(Err(*broken)),
                };
                self.timings.measure(Stage::Write, || self.file(&staged, &old, &memory, artifact, &bytes)).map(Ok)
            })
            .collect();
        let mut written = Written::default();
        let mut remembered = BTreeMap::new();
        for (artifact, file) in plan.artifacts.iter().zip(files) {
            let file = match file? {
                Ok(file) => file,
                Err(broken) => return Ok(Err(broken)),
            };
            written.rendered += usize::from(file.rendered && matches!(artifact.kind, ArtifactKind::Page { .. }));
            written.changed += usize::from(file.changed);
            remembered.insert(artifact.path.clone(), file.remembered);
        }
        written.changed += old.files.keys().filter(|path| !remembered.contains_key(*path)).count();
        let digests = remembered.iter().map(|(path, file)| (path.clone(), file.digest)).collect();
        self.timings.measure(Stage::Write, || staged.finish(&Manifest::new(id, digests)))?;
        write::save(&self.cache, self.output.folder(), id, &Memory { files: remembered });
        Ok(Ok(written))
    }

    fn bytes(&self, renderer: &Renderer<'_>, artifact: &Artifact) -> Result<Bytes, crate::render::Broken> {
        match &artifact.kind {
            ArtifactKind::Page { variant, page, article } => match renderer.editions.page(*variant, page) {
                Some(page) => {
                    let article = self.articles.get(*article, || renderer.article(*variant, page))?;
                    renderer.page(*variant, page, &article)
                }
                None => renderer.other(artifact),
            },
            _ => renderer.other(artifact),
        }
    }

    /// Bytes that lie on disk already are taken over, so that their time and place stay.
    fn file(
        &self,
        staged: &write::disk::Staged<'_>,
        old: &OldSite,
        memory: &Memory,
        artifact: &Artifact,
        bytes: &[u8],
    ) -> Result<File, Fault> {
        let digest = Digest::of(bytes);
        let same = memory.files.get(&artifact.path).filter(|file| file.digest == digest && old.has(&artifact.path, file));
        let remembered = match same {
            Some(_) => staged.keep(&artifact.path, artifact.key, digest)?,
            None => staged.write(&artifact.path, bytes, artifact.key, digest)?,
        };
        let changed = old.files.get(&artifact.path) != Some(&digest);
        Ok(File { remembered, rendered: true, changed })
    }
}

#[derive(Default)]
struct Written {
    rendered: usize,
    changed: usize,
}

struct File {
    remembered: Remembered,
    rendered: bool,
    changed: bool,
}

/// On the county site, leaves out the pages of municipalities in whose own files a rule found a fault.
fn withhold(editions: &mut Editions<'_>, report: &Report) {
    if editions.site.municipality.is_some() {
        return;
    }
    for edition in &mut editions.editions {
        let gone: Vec<_> = edition
            .pages
            .values()
            .filter(|page| page.subject.municipality.as_ref().is_some_and(|id| report.stops(&id.site())))
            .map(|page| page.id.clone())
            .collect();
        for id in gone {
            edition.pages.remove(&id);
            editions.withheld.insert(id);
        }
    }
}
