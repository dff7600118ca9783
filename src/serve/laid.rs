//! One site as it is laid out right now, and the files it has.

use std::collections::BTreeMap;

use crate::check;
use crate::diag::{Diagnostic, Level, Place, Report};
use crate::model::edition::Editions;
use crate::model::page::Page;
use crate::model::plan::{Artifact, ArtifactKind, Bytes};
use crate::model::scope::Mode;
use crate::model::site::Site;
use crate::model::workspace::Workspace;
use crate::plan::plan;
use crate::render::{Broken, Renderer};
use crate::resolve::resolve;
use crate::serve::articles::Articles;
use crate::text::FileId;

/// A site of the workspace, laid out when somebody first asks for it after a change.
pub struct Laid<'w> {
    pub editions: Editions<'w>,
    artifacts: BTreeMap<String, Artifact>,
    /// What was noticed while it was laid out.
    pub report: Report,
    mode: Mode,
}

impl<'w> Laid<'w> {
    pub fn new(workspace: &'w Workspace, site: Site, mode: Mode) -> Self {
        let mut report = Report::default();
        let editions = resolve(workspace, site, &mut report);
        let plan = plan(&editions, mode, &mut report);
        let artifacts = plan.artifacts.into_iter().map(|artifact| (artifact.path.clone(), artifact)).collect();
        Self { editions, artifacts, report, mode }
    }

    pub fn has(&self, path: &str) -> bool {
        self.artifacts.contains_key(path)
    }

    /// The bytes of a file: what a draft build writes.
    pub fn bytes(&self, path: &str) -> Option<Result<Bytes, Broken>> {
        let artifact = self.artifacts.get(path)?;
        let theme = self.editions.workspace.theme(&self.editions.site)?;
        Some(Renderer { editions: &self.editions, theme, mode: self.mode }.bytes(artifact, &Articles))
    }

    /// The page that a file shows, and in which variant.
    pub fn page(&self, path: &str) -> Option<(usize, &Page)> {
        match &self.artifacts.get(path)?.kind {
            ArtifactKind::Page { variant, page, .. } => Some((*variant, self.editions.page(*variant, page)?)),
            _ => None,
        }
    }

    /// Everything that the rules say of this site.
    pub fn check(&self) -> Report {
        let mut report = Report::default();
        check::check(&self.editions, self.mode, &mut report);
        report
    }
}

/// Does a diagnostic point into this file?
pub fn is_in(diagnostic: &Diagnostic, file: FileId, path: &str) -> bool {
    match &diagnostic.place {
        Place::Span(span) => span.file == file,
        Place::Path(place) => place == path,
    }
}

/// Is there an error in this file?
pub fn has_error(report: &Report, file: FileId, path: &str) -> bool {
    report.diagnostics().iter().any(|one| one.level == Level::Error && is_in(one, file, path))
}
