//! Stage 5: the list of a site's output files, each with the digest of what it depends on.

mod basis;
mod elsewhere;
mod files;
mod outline;
mod servers;

use rayon::prelude::*;
use serde_json::json;

pub use files::used as used_files;
pub use outline::outline;

use crate::cores::AT_ONCE;
use crate::diag::Report;
use crate::digest::{Digest, Mix};
use crate::model::api;
use crate::model::crawl;
use crate::model::edition::Editions;
use crate::model::embed;
use crate::model::frame::Frames;
use crate::model::memory::Memory;
use crate::model::page::Page;
use crate::model::plan::{Artifact, ArtifactKind, Outline, Plan};
use crate::model::scope::{Mode, Scope};
use crate::model::texts;
use crate::model::theme::Theme;
use crate::model::view::{self, PageView};
use crate::plan::basis::Basis;

/// Plans a site. Two files with the same path are reported. Keys of pages that are `known` from the last build need not be made again.
pub fn plan(editions: &Editions<'_>, mode: Mode, known: &Memory, report: &mut Report) -> Plan {
    let Some(theme) = editions.workspace.theme(&editions.site) else { return Plan::default() };
    let Outline { mut files, beside } = outline(editions, mode, report);
    for name in used_files(editions, theme, mode) {
        files.insert(format!("files/{name}"), ArtifactKind::File { name });
    }
    let frames = Frames::default();
    let basis = Basis::new(editions, mode, theme);
    let keys = Keys { editions, mode, theme, frames: &frames, basis, known };
    let (gathered, files): (Vec<_>, Vec<_>) = files.into_iter().partition(|(_, kind)| kind.is_gathered());
    let mut artifacts: Vec<Artifact> =
        files.into_par_iter().with_max_len(AT_ONCE).filter_map(|(path, kind)| keys.artifact(path, kind)).collect();
    let texts = [(texts::NAME.to_owned(), ArtifactKind::Texts)];
    let gathered: Vec<Artifact> =
        gathered.into_iter().chain(texts).map(|(path, kind)| gathering(path, kind, &artifacts)).collect();
    artifacts.extend(gathered);
    artifacts.sort_by(|one, other| one.path.cmp(&other.path));
    Plan { artifacts, beside, frames }
}

/// What is gathered from all pages depends on what they depend on.
fn gathering(path: String, kind: ArtifactKind, artifacts: &[Artifact]) -> Artifact {
    let is_source = |artifact: &&Artifact| match kind {
        ArtifactKind::Texts => matches!(artifact.kind, ArtifactKind::Page { .. }),
        _ => matches!(artifact.kind, ArtifactKind::PageData { .. }),
    };
    let sources = artifacts.iter().filter(is_source);
    let key = sources.fold(Mix::default().text(&path), |mix, source| mix.part(source.key)).digest();
    Artifact { path, kind, key, basis: None, article: None }
}

/// What a site's files depend on.
struct Keys<'a> {
    editions: &'a Editions<'a>,
    mode: Mode,
    theme: &'a Theme,
    frames: &'a Frames,
    basis: Basis<'a>,
    known: &'a Memory,
}

impl Keys<'_> {
    fn artifact(&self, path: String, kind: ArtifactKind) -> Option<Artifact> {
        let basis = match &kind {
            ArtifactKind::Page { variant, page } => {
                self.basis.of(*variant, self.editions.page(*variant, page)?, self.frames)
            }
            _ => None,
        };
        let known = self.known.files.get(&path).filter(|file| basis.is_some() && file.basis == basis);
        match known {
            Some(known) => {
                let artifact = Artifact { path, kind, key: known.key, basis, article: None };
                debug_assert_eq!(
                    self.made(artifact.path.clone(), artifact.kind.clone(), basis).map(|made| made.key),
                    Some(artifact.key)
                );
                Some(artifact)
            }
            None => self.made(path, kind, basis),
        }
    }

    fn made(&self, path: String, kind: ArtifactKind, basis: Option<Digest>) -> Option<Artifact> {
        let article = match &kind {
            ArtifactKind::Page { variant, page }
            | ArtifactKind::Fragment { variant, page }
            | ArtifactKind::PageData { variant, page } => {
                Some(self.article(*variant, self.editions.page(*variant, page)?))
            }
            _ => None,
        };
        let key = Mix::default().text(&path).part(self.key(&kind, article)?).digest();
        Some(Artifact { path, kind, key, basis, article })
    }

    fn key(&self, kind: &ArtifactKind, article: Option<Digest>) -> Option<Digest> {
        let (editions, mode) = (self.editions, self.mode);
        Some(match kind {
            ArtifactKind::Page { variant, page } => {
                let scope = Scope { editions, variant: *variant, page: editions.page(*variant, page)?, mode };
                let frame = self.frames.of(&scope, self.theme).digest;
                let own = postcard::to_allocvec(&PageView::of(&scope)).ok()?;
                Mix::default().part(self.engine(*variant)).part(article?).part(frame).bytes(&own).digest()
            }
            ArtifactKind::Fragment { variant, page } => {
                let scope = Scope { editions, variant: *variant, page: editions.page(*variant, page)?, mode };
                let shell = embed::fragment(&scope).to_string();
                Mix::default().part(self.engine(*variant)).part(article?).text(&shell).digest()
            }
            ArtifactKind::PageData { variant, page } => {
                let scope = Scope { editions, variant: *variant, page: editions.page(*variant, page)?, mode };
                let (head, own) = (api::head(editions, mode, ""), api::page(&scope));
                let about = json!([head, own, embed::fragment(&scope)]).to_string();
                Mix::default().part(self.engine(*variant)).part(article?).text(&about).digest()
            }
            ArtifactKind::Alias { variant, page, from } => {
                let view = view::alias(editions, *variant, editions.page(*variant, page)?, from, mode).to_string();
                Mix::default().part(self.engine(*variant)).text(&view).digest()
            }
            ArtifactKind::Away { variant, to, from } => {
                let view = view::away(editions, *variant, to, Some(from), mode).to_string();
                Mix::default().part(self.engine(*variant)).text(&view).digest()
            }
            ArtifactKind::NotFoundAway { to } => {
                let view = view::away(editions, 0, to, None, mode).to_string();
                Mix::default().part(self.engine(0)).text(&view).digest()
            }
            ArtifactKind::NotFound => {
                let shell = view::not_found(editions, self.theme, mode).to_string();
                Mix::default().part(self.engine(0)).text(&shell).digest()
            }
            ArtifactKind::Asset(text) => Digest::of(text.as_bytes()),
            ArtifactKind::File { name } => editions.workspace.files.get(name)?.digest,
            ArtifactKind::Share(share) => share.digest(),
            ArtifactKind::Sitemap => Digest::of(crawl::sitemap(editions).as_bytes()),
            // Their keys are made of the other files' keys.
            ArtifactKind::Texts | ArtifactKind::DataIndex | ArtifactKind::Faq => return None,
            ArtifactKind::Robots => Digest::of(crawl::robots(editions, mode).as_bytes()),
        })
    }

    fn engine(&self, variant: usize) -> Digest {
        self.theme.engines[variant].digest
    }

    /// The digest of everything an article depends on: its document, the theme's components and texts, and the answers to all it
    /// asks. Two sites in which these are the same share the article.
    fn article(&self, variant: usize, page: &Page) -> Digest {
        let scope = Scope { editions: self.editions, variant, page, mode: self.mode };
        let mut mix = Mix::default().part(self.engine(variant)).part(page.document.digest);
        let keep_lines = self.editions.variant(variant).keep_lines;
        mix.add(&[u8::from(self.mode.publish), variant as u8, u8::from(keep_lines)]);
        let mut answers = String::new();
        page.document.walk(&mut |node| scope.answer(node, self.theme, &mut answers));
        mix.text(&answers).digest()
    }
}
