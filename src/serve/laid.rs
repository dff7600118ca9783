//! One site as it is laid out right now, and the files it has.

use std::sync::Arc;

use crate::check;
use crate::diag::{Diagnostic, Level, Place, Report};
use crate::model::edition::{Editions, Layout};
use crate::model::frame::Frames;
use crate::model::page::Page;
use crate::model::plan::{ArtifactKind, Bytes, Outline};
use crate::model::scope::Mode;
use crate::model::site::Site;
use crate::model::workspace::Workspace;
use crate::plan::{outline, used_files};
use crate::render::{Broken, Renderer};
use crate::resolve::{self, resolve};
use crate::serve::articles::Articles;
use crate::text::FileId;

/// A site's layout by itself: kept from one change to the next, and passed on between threads.
#[derive(Clone)]
pub struct Laying {
    layout: Arc<Layout>,
    outline: Arc<Outline>,
    report: Arc<Report>,
    mode: Mode,
}

impl Laying {
    pub fn new(workspace: &Workspace, site: Site, mode: Mode) -> Self {
        let mut report = Report::default();
        let editions = resolve(workspace, site, mode.date, &mut report);
        let outline = outline(&editions, mode, &mut report);
        Self { layout: editions.into_layout(), outline: Arc::new(outline), report: Arc::new(report), mode }
    }

    /// Puts right what has changed in a page file. `false` if the site has to be laid out again.
    pub fn again(&mut self, workspace: &Workspace, file: FileId) -> bool {
        self.report.is_empty() && resolve::again(workspace, &mut self.layout, file)
    }

    /// The layout beside the workspace it was made from.
    pub fn on<'w>(&self, workspace: &'w Workspace) -> Laid<'w> {
        let editions = Editions::new(workspace, self.layout.clone());
        Laid { editions, outline: self.outline.clone(), report: self.report.clone(), mode: self.mode }
    }
}

/// A site of the workspace, laid out when somebody first asks for it.
pub struct Laid<'w> {
    pub editions: Editions<'w>,
    pub outline: Arc<Outline>,
    /// What was noticed while it was laid out.
    pub report: Arc<Report>,
    pub mode: Mode,
}

impl Laid<'_> {
    pub fn has(&self, path: &str) -> bool {
        self.kind(path).is_some()
    }

    /// The bytes of a file: what a build writes.
    pub fn bytes(&self, path: &str) -> Option<Result<Bytes, Broken>> {
        let kind = self.kind(path)?;
        let theme = self.editions.workspace.theme(&self.editions.site)?;
        let frames = Frames::default();
        Some(Renderer { editions: &self.editions, theme, mode: self.mode, frames: &frames }.bytes(&kind, &Articles))
    }

    /// The page that a file shows, and in which variant.
    pub fn page(&self, path: &str) -> Option<(usize, &Page)> {
        match self.outline.files.get(path)? {
            ArtifactKind::Page { variant, page } => Some((*variant, self.editions.page(*variant, page)?)),
            _ => None,
        }
    }

    /// Which files of `content/files/` are used is looked up only when one is asked for: every page has a say in it.
    fn kind(&self, path: &str) -> Option<ArtifactKind> {
        if let Some(kind) = self.outline.files.get(path) {
            return Some(kind.clone());
        }
        let name = path.strip_prefix("files/")?;
        let theme = self.editions.workspace.theme(&self.editions.site)?;
        let is_used = self.editions.workspace.files.contains_key(name)
            && used_files(&self.editions, theme, self.mode).contains(name);
        is_used.then(|| ArtifactKind::File { name: name.to_owned() })
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

/// Is anything said of this file?
pub fn is_told_of(report: &Report, file: FileId, path: &str) -> bool {
    report.diagnostics().iter().any(|one| is_in(one, file, path))
}
