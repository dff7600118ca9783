//! Stage 5: the list of a site's output files, each with the digest of what it depends on.

mod files;

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::diag::{Code, Diagnostic, Holds, Report};
use crate::digest::{Digest, Mix};
use crate::model::crawl;
use crate::model::edition::Editions;
use crate::model::page::Page;
use crate::model::plan::{Artifact, ArtifactKind, Plan};
use crate::model::scope::{Mode, Scope};
use crate::model::share::Share;
use crate::model::theme::{Asset, Theme};
use crate::model::view;
use crate::text::Span;

/// Plans a site. Two files with the same path are reported.
pub fn plan(editions: &Editions<'_>, mode: Mode, report: &mut Report) -> Plan {
    let Some(theme) = editions.workspace.theme(&editions.site) else { return Plan::default() };
    let mut planner = Planner { editions, mode, theme, artifacts: BTreeMap::new(), clashes: Vec::new() };
    planner.pages();
    planner.aliases();
    planner.cards();
    planner.site_files();
    for (path, span) in planner.clashes {
        let diagnostic = Diagnostic::at(Code::SamePath, span).with("path", path);
        let owner =
            editions.workspace.owners.get(&span.file).map_or_else(|| editions.site.id.clone(), |owner| owner.site());
        report.add(diagnostic.holding(&Holds::site(owner)));
    }
    Plan { artifacts: planner.artifacts.into_values().collect() }
}

struct Planner<'a> {
    editions: &'a Editions<'a>,
    mode: Mode,
    theme: &'a Theme,
    artifacts: BTreeMap<String, Artifact>,
    clashes: Vec<(String, Span)>,
}

impl Planner<'_> {
    fn add(&mut self, path: String, kind: ArtifactKind, key: Digest, span: Option<Span>) {
        let key = Mix::default().text(&path).part(key).digest();
        let artifact = Artifact { path: path.clone(), kind, key };
        if self.artifacts.insert(path.clone(), artifact).is_some()
            && let Some(span) = span
        {
            self.clashes.push((format!("/{path}"), span));
        }
    }

    fn pages(&mut self) {
        let pages: Vec<(usize, &Page)> = self.editions.pages().collect();
        let keys: Vec<(Digest, Digest)> = pages.par_iter().map(|(variant, page)| self.keys(*variant, page)).collect();
        for ((variant, page), (article, key)) in pages.into_iter().zip(keys) {
            let path = self.editions.path(variant, &page.id, true);
            let kind = ArtifactKind::Page { variant, page: page.id.clone(), article };
            self.add(path, kind, key, Some(page.front.title_span));
        }
    }

    /// The keys of a page's article, and of the whole page.
    fn keys(&self, variant: usize, page: &Page) -> (Digest, Digest) {
        let scope = Scope { editions: self.editions, variant, page, mode: self.mode };
        let engine = self.theme.engines[variant].digest;
        let article = article_key(&scope, self.theme, engine);
        let shell = view::page(&scope, self.theme).to_string();
        (article, Mix::default().part(engine).part(article).text(&shell).digest())
    }

    fn aliases(&mut self) {
        for (variant, page) in self.editions.pages() {
            for alias in &page.front.aliases {
                let path = format!("{}/index.html", alias.path);
                let kind = ArtifactKind::Alias { variant, page: page.id.clone(), from: alias.path.clone() };
                let view = view::alias(self.editions, variant, page, &alias.path, self.mode).to_string();
                let key = Mix::default().part(self.theme.engines[variant].digest).text(&view).digest();
                self.add(path, kind, key, Some(alias.span));
            }
        }
    }

    fn asset(&mut self, asset: &Asset) {
        let key = Digest::of(asset.text.as_bytes());
        self.add(asset.path.clone(), ArtifactKind::Asset(asset.text.clone()), key, None);
    }

    /// Contact cards of the districts and municipalities that pages are about. Pages about the same one share its card.
    fn cards(&mut self) {
        for (_, page) in self.editions.pages() {
            // An address on the card is that of the standard page.
            let scope = Scope { editions: self.editions, variant: 0, page, mode: self.mode };
            if let Some((path, text)) = scope.card() {
                let key = Digest::of(text.as_bytes());
                self.add(path, ArtifactKind::Asset(text.into()), key, None);
            }
        }
    }

    fn site_files(&mut self) {
        let shell = view::not_found(self.editions, self.theme, self.mode).to_string();
        let key = Mix::default().part(self.theme.engines[0].digest).text(&shell).digest();
        self.add("404.html".to_owned(), ArtifactKind::NotFound, key, None);
        if let Some(stylesheet) = self.theme.stylesheets.get(&self.editions.site.brand.scheme) {
            self.asset(stylesheet);
        }
        if let Some(share) = Share::of(&self.editions.site, self.theme) {
            let (path, key) = (share.path(), share.digest());
            self.add(path, ArtifactKind::Share(Box::new(share)), key, None);
        }
        self.theme.assets.values().for_each(|asset| self.asset(asset));
        for name in files::used(self.editions, self.theme, self.mode) {
            if let Some(file) = self.editions.workspace.files.get(&name) {
                self.add(format!("files/{name}"), ArtifactKind::File { name: name.clone() }, file.digest, None);
            }
        }
        let sitemap = crawl::sitemap(self.editions);
        self.add("sitemap.xml".to_owned(), ArtifactKind::Sitemap, Digest::of(sitemap.as_bytes()), None);
        let robots = crawl::robots(self.editions, self.mode);
        self.add("robots.txt".to_owned(), ArtifactKind::Robots, Digest::of(robots.as_bytes()), None);
    }
}

/// The digest of everything an article depends on: its document, the theme's components and texts, and the answers to all it
/// asks. Two sites in which these are the same share the article.
fn article_key(scope: &Scope<'_>, theme: &Theme, engine: Digest) -> Digest {
    let mut mix = Mix::default().part(engine).part(scope.page.document.digest);
    let keep_lines = scope.editions.variant(scope.variant).keep_lines;
    mix.add(&[u8::from(scope.mode.publish), scope.variant as u8, u8::from(keep_lines)]);
    scope.page.document.walk(&mut |node| mix.add(scope.answer_text(node, theme).as_bytes()));
    mix.digest()
}
