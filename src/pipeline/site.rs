//! One site through the stages: laid out, checked, planned, rendered and written.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use rayon::prelude::*;

use crate::check;
use crate::diag::{Diagnostic, Fault, Report};
use crate::digest::Digest;
use crate::model::edition::Editions;
use crate::model::memory::{Cache, Memory, Remembered};
use crate::model::plan::{Artifact, ArtifactKind, Plan};
use crate::model::site::Site;
use crate::model::workspace::Workspace;
use crate::name::SiteId;
use crate::pipeline::articles::Article;
use crate::pipeline::shared::Shared;
use crate::pipeline::{Settings, SiteOutcome, approvals, compressed, removals, texts};
use crate::plan::plan;
use crate::render::Renderer;
use crate::resolve::resolve;
use crate::timings::{Stage, Timings};
use crate::write::change::Change;
use crate::write::disk::{OldSite, Output};
use crate::write::one_file::OneFile;
use crate::write::spare::Spare;
use crate::write::staged::Staged;
use crate::write::{self, Manifest};

/// What all sites of one build share.
pub struct Building<'a> {
    pub settings: &'a Settings<'a>,
    pub workspace: &'a Workspace,
    pub output: &'a Output,
    pub cache: &'a Cache,
    /// What was noticed before any site was laid out.
    pub early: &'a Report,
    pub articles: Shared<str>,
    pub texts: Shared<str>,
    pub timings: &'a Timings,
}

impl Building<'_> {
    /// Builds one site, or leaves it as it was if something holds it back.
    pub fn site(&self, site: Site) -> Result<(SiteOutcome, Report), Fault> {
        let mode = self.settings.mode;
        let id = site.id.clone();
        let mut report = Report::default();
        let mut editions =
            self.timings.measure(Stage::Resolve, || resolve(self.workspace, site, mode.date, &mut report));
        self.timings.measure(Stage::Check, || check::check(&editions, mode, &mut report));
        withhold(&mut editions, &report);
        self.timings.measure(Stage::Check, || approvals::check(&editions, mode, &mut report));
        let memory = write::load(self.cache, self.output.folder(), &id);
        let plan = self.timings.measure(Stage::Plan, || plan(&editions, mode, &memory, &mut report));
        let gaps = if mode.publish { check::gaps(&editions, mode) } else { Vec::new() };
        let pages = editions.pages().count();
        let next_change = editions.next_change();
        let mut outcome = SiteOutcome {
            id: id.clone(),
            written: false,
            pages,
            rendered: 0,
            changed: 0,
            gaps,
            next_change,
            beside: BTreeMap::new(),
        };
        if self.early.stops(&id) || report.stops(&id) || !outcome.gaps.is_empty() {
            return Ok((outcome, report));
        }
        let old = self.output.site(&id)?;
        report.add_all(removals::check(self.settings, &editions, &plan, &old));
        if report.stops(&id) {
            return Ok((outcome, report));
        }
        match self.write(&editions, &plan, &old, &memory)? {
            Ok(written) => {
                outcome.written = true;
                outcome.rendered = written.rendered;
                outcome.changed = written.changed;
                outcome.beside = plan.beside;
            }
            Err(broken) => report.add(broken),
        }
        Ok((outcome, report))
    }

    /// Renders and writes what is not on disk already. The inner error is a template that could not be rendered.
    fn write(
        &self,
        editions: &Editions<'_>,
        plan: &Plan,
        old: &OldSite,
        memory: &Memory,
    ) -> Result<Result<Written, Diagnostic>, Fault> {
        let id = &editions.site.id;
        let fresh = |artifact: &Artifact| {
            let remembered = memory.files.get(&artifact.path)?;
            (remembered.key == artifact.key && old.has(&artifact.path, remembered)).then_some(remembered)
        };
        let fresh: Vec<Option<&Remembered>> = plan.artifacts.par_iter().map(fresh).collect();
        let all_fresh = fresh.iter().all(Option::is_some);
        let compresses = self.settings.compress;
        let smaller = if compresses { compressed::texts(plan.paths()).count() } else { 0 };
        let is_whole = !compresses || compressed::is_fresh(plan, memory, old);
        let published = removals::published(plan, old, self.settings.mode);
        if all_fresh && is_whole && published == old.published && plan.artifacts.len() + smaller == old.files.len() {
            return Ok(Ok(Written::default()));
        }
        let Some(theme) = self.workspace.theme(&editions.site) else { return Ok(Ok(Written::default())) };
        let renderer = Renderer { editions, theme, mode: self.settings.mode, frames: &plan.frames };
        let change = self.change(id, plan, old, &fresh)?;
        let files: Vec<Result<Result<File, Diagnostic>, Fault>> = plan
            .artifacts
            .par_iter()
            .zip(&fresh)
            .map(|(artifact, remembered)| {
                if let Some(remembered) = remembered {
                    let kept = change.keep(&artifact.path, remembered)?;
                    return Ok(Ok(File { remembered: kept, rendered: false, changed: false }));
                }
                let made = self.timings.measure(Stage::Render, || match &artifact.kind {
                    ArtifactKind::Texts => {
                        let known = memory.files.get(&artifact.path);
                        let known = known.and_then(|file| old.read_as_written(&artifact.path, file));
                        texts::bytes(&renderer, plan, &known.unwrap_or_default(), &fresh, &self.texts)
                    }
                    kind => renderer.bytes(kind, &Article::of(artifact, &self.articles, self.timings)),
                });
                let bytes = match made {
                    Ok(bytes) => bytes,
                    Err(broken) => return Ok(Err(*broken)),
                };
                self.timings.measure(Stage::Write, || self.file(&change, old, memory, artifact, &bytes)).map(Ok)
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
            // The words are kept for comparing; no reader asks for them.
            written.changed += usize::from(file.changed && !matches!(artifact.kind, ArtifactKind::Texts));
            remembered.insert(artifact.path.clone(), Remembered { basis: artifact.basis, ..file.remembered });
        }
        if let Some(staged) = change.whole().filter(|_| compresses) {
            let smaller =
                self.timings.measure(Stage::Write, || compressed::compress(staged, old, memory, &remembered))?;
            written.changed += smaller.iter().filter(|(_, file)| file.changed).count();
            remembered.extend(smaller.into_iter().map(|(path, file)| (path, file.remembered)));
        }
        written.changed += old.files.keys().filter(|path| !remembered.contains_key(*path)).count();
        let digests = remembered.iter().map(|(path, file)| (path.clone(), file.digest)).collect();
        let manifest = Manifest::new(id, digests, published).drafted(!self.settings.mode.publish);
        self.timings.measure(Stage::Write, || change.finish(&manifest))?;
        write::save(self.cache, self.output.folder(), id, &Memory { files: remembered });
        Ok(Ok(written))
    }

    /// Where the new files go until the site is whole.
    fn change<'b>(
        &self,
        id: &SiteId,
        plan: &Plan,
        old: &'b OldSite,
        fresh: &[Option<&Remembered>],
    ) -> Result<Change<'b>, Fault> {
        let stale = plan.artifacts.iter().zip(fresh).filter(|(_, fresh)| fresh.is_none()).map(|(artifact, _)| artifact);
        let mut seen = stale.clone().filter(|artifact| !matches!(artifact.kind, ArtifactKind::Texts));
        let (first, is_one) = (seen.next(), seen.next().is_none());
        let has_same_files = plan.artifacts.len() == old.files.len()
            && stale.clone().all(|artifact| old.files.contains_key(&artifact.path));
        if is_one && has_same_files && !self.settings.compress {
            let one = OneFile::new(old, first.map(|artifact| artifact.path.as_str()))?;
            if let Some(one) = one {
                return Ok(Change::OneFile(one));
            }
        }
        self.stage(id, plan, old).map(Change::Whole)
    }

    /// The folder for a whole site.
    fn stage<'b>(&self, id: &SiteId, plan: &Plan, old: &'b OldSite) -> Result<Staged<'b>, Fault> {
        let mut paths: HashSet<Cow<'_, str>> = plan.paths().map(Cow::Borrowed).collect();
        if self.settings.compress {
            paths.extend(compressed::texts(plan.paths()).map(|(path, coding)| Cow::Owned(coding.path(path))));
        }
        let spare = Spare::new(self.cache, self.output.folder(), id);
        old.stage()?.on(spare, |path| paths.contains(path))
    }

    /// Bytes that lie on disk already are taken over, so that their time and place stay.
    fn file(
        &self,
        change: &Change<'_>,
        old: &OldSite,
        memory: &Memory,
        artifact: &Artifact,
        bytes: &[u8],
    ) -> Result<File, Fault> {
        let digest = Digest::of(bytes);
        let same =
            memory.files.get(&artifact.path).filter(|file| file.digest == digest && old.has(&artifact.path, file));
        let remembered = match same {
            Some(same) => change.keep(&artifact.path, &Remembered { key: artifact.key, ..same.clone() })?,
            None => change.write(&artifact.path, bytes, artifact.key, digest)?,
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

/// A file that was written or kept.
pub struct File {
    pub remembered: Remembered,
    pub rendered: bool,
    pub changed: bool,
}

/// On the county site, leaves out the pages of municipalities in whose own files a rule found a fault.
fn withhold(editions: &mut Editions<'_>, report: &Report) {
    if editions.site.municipality.is_some() {
        return;
    }
    let layout = Arc::make_mut(&mut editions.layout);
    for edition in &mut layout.editions {
        let gone: Vec<_> = edition
            .pages
            .values()
            .filter(|page| page.subject.municipality.as_ref().is_some_and(|id| report.stops(&id.site())))
            .map(|page| page.id.clone())
            .collect();
        for id in gone {
            edition.pages.remove(&id);
            layout.withheld.insert(id);
        }
    }
}
