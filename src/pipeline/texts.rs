//! What a site says, made anew only for pages that are: the words of the others lie beside the old site, or come from another site
//! of the same build that says the same.

use std::collections::HashMap;
use std::io::{self, Write};

use crate::digest::{Digest, Mix};
use crate::model::memory::Remembered;
use crate::model::page::Page;
use crate::model::plan::{Artifact, ArtifactKind, Plan};
use crate::model::scope::{Mode, Scope};
use crate::model::texts::{Written, WrittenTexts};
use crate::name::PageId;
use crate::pipeline::shared::Shared;
use crate::render::{Broken, Renderer, Words};

/// Writes the file of texts. A page whose file is `fresh` says what it said, and `old` holds its words; there is one entry for each
/// file of the plan. The inner error is a page whose words cannot be made.
pub fn write(
    renderer: &Renderer<'_>,
    plan: &Plan,
    old: &[u8],
    fresh: &[Option<&Remembered>],
    shared: &Shared<str>,
    to: &mut dyn Write,
) -> io::Result<Result<(), Broken>> {
    let old = WrittenTexts::read(old).unwrap_or_default();
    let pages = plan.artifacts.iter().zip(fresh).filter_map(|(artifact, fresh)| match &artifact.kind {
        ArtifactKind::Page { variant, page } => Some(((*variant, page), (artifact, fresh.is_some()))),
        _ => None,
    });
    let known = Known { renderer, old, pages: pages.collect(), shared };
    renderer.write_texts(&known, to)
}

/// Words that need not be read from a page again.
struct Known<'a> {
    renderer: &'a Renderer<'a>,
    old: WrittenTexts<'a>,
    /// The files of the pages, and whether they lie as they would be written.
    pages: HashMap<(usize, &'a PageId), (&'a Artifact, bool)>,
    shared: &'a Shared<str>,
}

impl Words for Known<'_> {
    fn words(
        &self,
        variant: usize,
        page: &Page,
        make: &dyn Fn() -> Result<String, Broken>,
    ) -> Result<Written<'_>, Broken> {
        let made = || Ok(make()?.into());
        let Some((artifact, is_fresh)) = self.pages.get(&(variant, &page.id)) else { return made().map(Written::Made) };
        let id = self.renderer.editions.variant(variant).id.as_str();
        match self.old.page(id, page.id.as_str()) {
            Some(old) if *is_fresh => Ok(Written::Old(old)),
            _ => match self.key(variant, page, artifact) {
                Some(key) => self.shared.get_or(key, made).map(Written::Made),
                None => made().map(Written::Made),
            },
        }
    }
}

impl Known<'_> {
    /// Of all that the words depend on: what the article does, and the lines that stand before it. `None` where nobody has asked what
    /// the article depends on.
    fn key(&self, variant: usize, page: &Page, artifact: &Artifact) -> Option<Digest> {
        let mode = Mode { publish: false, ..self.renderer.mode };
        let scope = Scope { editions: self.renderer.editions, variant, page, mode };
        let (title, about) = (scope.line(&page.front.title), scope.line(&page.front.description));
        let mix = Mix::default().part(artifact.article?);
        Some(mix.text(page.id.as_str()).text(&title).text(&about).digest())
    }
}
