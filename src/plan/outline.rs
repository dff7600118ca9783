//! Which files a site has, before anybody asks what they hold.

use std::collections::HashSet;

use crate::diag::{Code, Diagnostic, Report};
use crate::model::edition::Editions;
use crate::model::former::Lead;
use crate::model::plan::{ArtifactKind, Outline};
use crate::model::scope::{Mode, Scope};
use crate::model::share::Share;
use crate::model::theme::{Asset, Theme};
use crate::plan::elsewhere::elsewhere;
use crate::plan::servers::configuration;
use crate::text::Span;

/// The files of a site, but for those of `content/files/`, which take a look into every page. Two with the same path are reported.
pub fn outline(editions: &Editions<'_>, mode: Mode, report: &mut Report) -> Outline {
    let Some(theme) = editions.workspace.theme(&editions.site) else { return Outline::default() };
    let mut outliner = Outliner { editions, mode, theme, outline: Outline::default(), clashes: Vec::new() };
    outliner.pages();
    outliner.aliases();
    outliner.former();
    outliner.cards();
    outliner.site_files();
    outliner.elsewhere();
    outliner.servers();
    for (path, span) in outliner.clashes {
        let diagnostic = Diagnostic::at(Code::SamePath, span).with("path", path);
        report.add(diagnostic.holding(&editions.workspace.holds(span.file, &editions.site.id)));
    }
    outliner.outline
}

struct Outliner<'a> {
    editions: &'a Editions<'a>,
    mode: Mode,
    theme: &'a Theme,
    outline: Outline,
    clashes: Vec<(String, Span)>,
}

impl Outliner<'_> {
    fn add(&mut self, path: String, kind: ArtifactKind, span: Option<Span>) {
        if let Some(span) = span.filter(|_| self.outline.files.contains_key(&path)) {
            self.clashes.push((format!("/{path}"), span));
        }
        self.outline.files.insert(path, kind);
    }

    fn pages(&mut self) {
        for (variant, page) in self.editions.pages() {
            let path = self.editions.path(variant, &page.id, true);
            let kind = ArtifactKind::Page { variant, page: page.id.clone() };
            self.add(path, kind, Some(page.front.title_span));
        }
    }

    fn aliases(&mut self) {
        for (variant, page) in self.editions.pages() {
            for alias in &page.front.aliases {
                let path = format!("{}/index.html", alias.path);
                let kind = ArtifactKind::Alias { variant, page: page.id.clone(), from: alias.path.clone() };
                self.add(path, kind, Some(alias.span));
            }
        }
    }

    /// Addresses from before a municipality ended or became part of another.
    fn former(&mut self) {
        for former in &self.editions.former {
            let from = former.from.clone();
            let folder = if from.is_empty() { String::new() } else { format!("{from}/") };
            let variant = former.variant;
            let kind = match &former.to {
                Lead::Page(page) => ArtifactKind::Alias { variant, page: page.clone(), from },
                Lead::Away(to) => ArtifactKind::Away { variant, to: Box::new(to.clone()), from },
            };
            self.add(format!("{folder}index.html"), kind, None);
        }
    }

    /// Contact cards of the districts and municipalities that pages are about. Pages about the same one share its card.
    fn cards(&mut self) {
        let mut seen = HashSet::new();
        for (_, page) in self.editions.pages() {
            // An address on the card is that of the standard page.
            let scope = Scope { editions: self.editions, variant: 0, page, mode: self.mode };
            let is_about_nobody = page.subject.municipality.is_none() && page.subject.district.is_none();
            if is_about_nobody || !seen.insert((&page.subject, page.front.each)) {
                continue;
            }
            if let Some((path, text)) = scope.card() {
                self.add(path, ArtifactKind::Asset(text.into()), None);
            }
        }
    }

    /// What other websites show and read.
    fn elsewhere(&mut self) {
        if self.mode.embed {
            for (path, kind, span) in elsewhere(self.editions, self.mode) {
                self.add(path, kind, span);
            }
        }
    }

    fn asset(&mut self, asset: &Asset) {
        self.add(asset.path.clone(), ArtifactKind::Asset(asset.text.clone()), None);
    }

    fn site_files(&mut self) {
        // A site that leads away from every page has nothing to dress.
        if let Some(to) = self.editions.gone_to() {
            self.add("404.html".to_owned(), ArtifactKind::NotFoundAway { to: Box::new(to.clone()) }, None);
            return;
        }
        self.add("404.html".to_owned(), ArtifactKind::NotFound, None);
        if let Some(stylesheet) = self.theme.stylesheets.get(&self.editions.site.brand.scheme) {
            self.asset(stylesheet);
        }
        if let Some(share) = Share::of(&self.editions.site, self.theme) {
            self.add(share.path(), ArtifactKind::Share(Box::new(share)), None);
        }
        self.theme.assets.values().for_each(|asset| self.asset(asset));
        self.add("sitemap.xml".to_owned(), ArtifactKind::Sitemap, None);
        self.add("robots.txt".to_owned(), ArtifactKind::Robots, None);
    }

    /// Last, since servers are told of former addresses and what lies below them.
    fn servers(&mut self) {
        let configuration = configuration(self.editions, &self.outline.files);
        for (path, text) in configuration.inside {
            self.add(path.to_owned(), ArtifactKind::Asset(text.into()), None);
        }
        self.outline.beside = configuration.beside;
    }
}
