//! The files of one site: rendered and written where they do not lie on disk already.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashSet};
use std::io::Write;

use rayon::prelude::*;

use crate::diag::{Diagnostic, Fault};
use crate::digest::Digest;
use crate::model::edition::Editions;
use crate::model::memory::{Memory, Remembered};
use crate::model::plan::{Artifact, ArtifactKind, Plan};
use crate::pipeline::articles::Article;
use crate::pipeline::site::Building;
use crate::pipeline::{compressed, removals, texts};
use crate::render::{Broken, Renderer};
use crate::timings::Stage;
use crate::write::change::Change;
use crate::write::disk::OldSite;
use crate::write::one_file::OneFile;
use crate::write::spare::Spare;
use crate::write::staged::Staged;
use crate::write::{self, Manifest};

/// So many files are written one after the other by one thread before another may take the next: neighbours lie in one folder.
const AT_ONCE: usize = 16;

/// Into so many parts a small site's files are shared out at least, so that all threads end together.
const PARTS: usize = 64;

/// A site as it is to be, beside the site as it lies.
pub struct Writing<'a> {
    pub building: &'a Building<'a>,
    pub editions: &'a Editions<'a>,
    pub plan: &'a Plan,
    pub old: &'a OldSite,
    pub memory: &'a Memory,
}

/// What was done.
#[derive(Default)]
pub struct Written {
    /// Files that lie there now.
    pub files: usize,
    /// Pages made anew.
    pub rendered: usize,
    /// Files that differ from before, those removed included.
    pub changed: usize,
}

/// A file that was written or kept.
pub struct File {
    pub remembered: Remembered,
    pub rendered: bool,
    pub changed: bool,
}

/// What is remembered of each file of the plan, in its order, if it lies as it is to be.
type Fresh<'a> = [Option<&'a Remembered>];

impl<'a> Writing<'a> {
    /// Renders and writes what is not on disk already. The inner error is a template that could not be rendered.
    pub fn write(&self) -> Result<Result<Written, Diagnostic>, Fault> {
        let fresh: Vec<Option<&Remembered>> = self.plan.artifacts.par_iter().map(|one| self.fresh(one)).collect();
        let Building { workspace, settings, timings, .. } = self.building;
        let published = removals::published(self.plan, self.old, settings.mode);
        if self.lies_whole(&fresh) && published == self.old.published {
            return Ok(Ok(Written { files: self.old.files.len(), ..Written::default() }));
        }
        let Some(theme) = workspace.theme(&self.editions.site) else { return Ok(Ok(Written::default())) };
        let renderer = Renderer { editions: self.editions, theme, mode: settings.mode, frames: &self.plan.frames };
        let change = self.change(&fresh)?;
        let files = match self.files(&renderer, &change, &fresh)? {
            Ok(files) => files,
            Err(broken) => return Ok(Err(*broken)),
        };
        let (mut written, mut remembered) = (Written::default(), BTreeMap::new());
        for (artifact, file) in self.plan.artifacts.iter().zip(files) {
            written.rendered += usize::from(file.rendered && matches!(artifact.kind, ArtifactKind::Page { .. }));
            // The words are kept for comparing; no reader asks for them.
            written.changed += usize::from(file.changed && !artifact.is_words());
            remembered.insert(artifact.path.clone(), Remembered { basis: artifact.basis, ..file.remembered });
        }
        if let Some(staged) = change.whole().filter(|_| settings.compress) {
            let smaller = || compressed::compress(staged, self.old, self.memory, &remembered);
            let smaller = timings.measure(Stage::Write, smaller)?;
            written.changed += smaller.iter().filter(|(_, file)| file.changed).count();
            remembered.extend(smaller.into_iter().map(|(path, file)| (path, file.remembered)));
        }
        written.changed += self.old.files.keys().filter(|path| !remembered.contains_key(*path)).count();
        let (site, digests) =
            (&self.editions.site.id, remembered.iter().map(|(path, file)| (path.clone(), file.digest)));
        written.files = remembered.len();
        let manifest = Manifest::new(site, digests.collect(), published).drafted(!settings.mode.publish);
        timings.measure(Stage::Write, || change.finish(&manifest))?;
        write::save(self.building.cache, self.building.output.folder(), site, &Memory { files: remembered });
        Ok(Ok(written))
    }

    fn fresh(&self, artifact: &Artifact) -> Option<&'a Remembered> {
        let remembered = self.memory.files.get(&artifact.path)?;
        (remembered.key == artifact.key && self.old.has(&artifact.path, remembered)).then_some(remembered)
    }

    /// Does every file of the plan lie as it is to be, and no other?
    fn lies_whole(&self, fresh: &Fresh<'_>) -> bool {
        let compresses = self.building.settings.compress;
        let smaller = if compresses { compressed::texts(self.plan.paths()).count() } else { 0 };
        fresh.iter().all(Option::is_some)
            && (!compresses || compressed::is_fresh(self.plan, self.memory, self.old))
            && self.plan.artifacts.len() + smaller == self.old.files.len()
    }

    /// Where the new files go until the site is whole.
    fn change(&self, fresh: &Fresh<'_>) -> Result<Change<'a>, Fault> {
        let all = self.plan.artifacts.iter().zip(fresh);
        let stale = all.filter(|(_, fresh)| fresh.is_none()).map(|(artifact, _)| artifact);
        let mut seen = stale.clone().filter(|artifact| !artifact.is_words());
        let (first, is_one) = (seen.next(), seen.next().is_none());
        let has_same_files = self.plan.artifacts.len() == self.old.files.len()
            && stale.clone().all(|artifact| self.old.files.contains_key(&artifact.path));
        if is_one && has_same_files && !self.building.settings.compress {
            let one = OneFile::new(self.old, first.map(|artifact| artifact.path.as_str()))?;
            if let Some(one) = one {
                return Ok(Change::OneFile(one));
            }
        }
        self.stage().map(Change::Whole)
    }

    /// The folder for a whole site.
    fn stage(&self) -> Result<Staged<'a>, Fault> {
        let mut paths: HashSet<Cow<'_, str>> = self.plan.paths().map(Cow::Borrowed).collect();
        if self.building.settings.compress {
            let smaller = compressed::texts(self.plan.paths());
            paths.extend(smaller.map(|(path, coding)| Cow::Owned(coding.path(path))));
        }
        let spare = Spare::new(self.building.cache, self.building.output.folder(), &self.editions.site.id);
        self.old.stage()?.on(spare, |path| paths.contains(path))
    }

    /// The files of the plan in its order, written or kept.
    fn files(
        &self,
        renderer: &Renderer<'_>,
        change: &Change<'_>,
        fresh: &Fresh<'_>,
    ) -> Result<Result<Vec<File>, Broken>, Fault> {
        let timings = self.building.timings;
        let file = |(artifact, known): (&Artifact, &Option<&Remembered>)| match known {
            Some(known) => {
                let remembered = change.keep(&artifact.path, known)?;
                Ok(Ok(File { remembered, rendered: false, changed: false }))
            }
            None if artifact.is_words() => {
                timings.measure(Stage::Render, || self.words(renderer, change, artifact, fresh))
            }
            None => {
                let article = Article::of(artifact, &self.building.articles, timings);
                match timings.measure(Stage::Render, || renderer.bytes(&artifact.kind, &article)) {
                    Ok(bytes) => timings.measure(Stage::Write, || self.file(change, artifact, &bytes)).map(Ok),
                    Err(broken) => Ok(Err(broken)),
                }
            }
        };
        let mut all: Vec<_> = self.plan.artifacts.iter().zip(fresh).collect();
        // The file of all words takes far longer than any other: begun last, everybody would wait for it.
        all.sort_by_key(|(artifact, _)| !artifact.is_words());
        let at_once = all.len().div_ceil(PARTS).min(AT_ONCE);
        let all = || all.into_par_iter().with_max_len(at_once).map(file).collect::<Vec<_>>();
        let ((), mut files) = rayon::join(|| change.prepare(self.plan.paths()), all);
        if let Some(words) = self.plan.artifacts.iter().position(Artifact::is_words) {
            files[..=words].rotate_left(1);
        }
        // The first in the plan's order is told, whichever came first.
        files.into_iter().collect::<Result<Vec<_>, Fault>>().map(|files| files.into_iter().collect())
    }

    /// The file of all words, which is large: it is written page by page, and only then held against the old one.
    fn words(
        &self,
        renderer: &Renderer<'_>,
        change: &Change<'_>,
        artifact: &Artifact,
        fresh: &Fresh<'_>,
    ) -> Result<Result<File, Broken>, Fault> {
        let known = self.memory.files.get(&artifact.path);
        let known = known.and_then(|file| self.old.read_as_written(&artifact.path, file)).unwrap_or_default();
        let write = |to: &mut dyn Write| texts::write(renderer, self.plan, &known, fresh, &self.building.texts, to);
        let remembered = change.create(&artifact.path)?.stream(artifact.key, write)?;
        Ok(remembered.map(|remembered| {
            let changed = self.old.files.get(&artifact.path) != Some(&remembered.digest);
            File { remembered, rendered: true, changed }
        }))
    }

    /// Bytes that lie on disk already are taken over, so that their time and place stay.
    fn file(&self, change: &Change<'_>, artifact: &Artifact, bytes: &[u8]) -> Result<File, Fault> {
        let digest = Digest::of(bytes);
        let known = self.memory.files.get(&artifact.path);
        let same = known.filter(|file| file.digest == digest && self.old.has(&artifact.path, file));
        let remembered = match same {
            Some(same) => change.keep(&artifact.path, &Remembered { key: artifact.key, ..same.clone() })?,
            None => change.write(&artifact.path, bytes, artifact.key, digest)?,
        };
        let changed = self.old.files.get(&artifact.path) != Some(&digest);
        Ok(File { remembered, rendered: true, changed })
    }
}
