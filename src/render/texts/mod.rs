//! A site's words, taken from its laid-out documents and not from its pages' HTML.

mod reader;
mod visible;

use std::collections::HashMap;

use crate::digest::Digest;
use crate::model::page::Page;
use crate::model::scope::{Mode, Scope};
use crate::model::texts::{PageText, SCHEMA, SiteTexts, VariantText};
use crate::render::texts::reader::Reader;
pub(super) use crate::render::texts::reader::Reading;
use crate::render::{Broken, Renderer};

impl Renderer<'_> {
    /// The words of every page. They are the same whether the build is a draft or not: what is missing is said as in a draft,
    /// with what it is and who is to give it. Pages that are `known` to say what they said are not read again.
    pub fn texts(&self, known: &[PageText]) -> Result<SiteTexts, Broken> {
        let mode = Mode { publish: false, offline: false, embed: false, date: self.mode.date };
        let own = Renderer { mode, ..*self };
        let known: HashMap<(&str, &str), &PageText> =
            known.iter().map(|page| ((page.variant.as_str(), page.page.as_str()), page)).collect();
        let pages = self.editions.pages().map(|(variant, page)| {
            match known.get(&(self.editions.variant(variant).id.as_str(), page.id.as_str())) {
                Some(known) => Ok((*known).clone()),
                None => own.page_text(variant, page, Reading::Text),
            }
        });
        let variants = self.editions.workspace.config.variants.iter().map(|variant| VariantText {
            id: variant.id.to_string(),
            name: variant.name.clone(),
            lang: variant.lang.clone(),
        });
        Ok(SiteTexts {
            schema: SCHEMA,
            site: self.editions.site.id.to_string(),
            name: self.editions.site.name.clone(),
            variants: variants.collect(),
            pages: pages.collect::<Result<_, _>>()?,
        })
    }

    /// The words of one page.
    pub(super) fn page_text(&self, variant: usize, page: &Page, reading: Reading) -> Result<PageText, Broken> {
        let scope = Scope { editions: self.editions, variant, page, mode: self.mode };
        let sections = Reader::read(&scope, self.theme, reading).map_err(|error| self.broken(&error))?;
        let mut text = PageText {
            variant: self.editions.variant(variant).id.to_string(),
            page: page.id.to_string(),
            path: self.editions.path(variant, &page.id, false),
            title: sections.first().map(|beginning| beginning.title.clone()).unwrap_or_default(),
            digest: Digest::of(b""),
            sections,
        };
        text.seal();
        Ok(text)
    }
}
