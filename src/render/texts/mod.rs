//! A site's words, taken from its laid-out documents and not from its pages' HTML.

mod reader;
mod visible;

use std::io::{self, Write};

use rayon::prelude::*;

use crate::digest::Digest;
use crate::model::page::Page;
use crate::model::scope::{Mode, Scope};
use crate::model::texts::{PageText, SCHEMA, SiteTexts, TextsFile, VariantText, Written};
use crate::render::texts::reader::Reader;
pub(super) use crate::render::texts::reader::Reading;
use crate::render::{Broken, Renderer};

/// Pages whose words are in memory beside the file: enough for many cores, and few beside a site of thousands.
const AT_ONCE: usize = 256;

/// Where the words of a page may be remembered, as they stand in the file.
pub trait Words: Sync {
    /// The words of a page, read now if they are not remembered.
    fn words(
        &self,
        variant: usize,
        page: &Page,
        make: &dyn Fn() -> Result<String, Broken>,
    ) -> Result<Written<'_>, Broken>;
}

impl Renderer<'_> {
    /// The words of every page. They are the same whether the build is a draft or not: what is missing is said as in a draft,
    /// with what it is and who is to give it.
    pub fn texts(&self) -> Result<SiteTexts, Broken> {
        let own = self.as_draft();
        let pages = self.editions.pages().map(|(variant, page)| own.page_text(variant, page, Reading::Text));
        Ok(SiteTexts { pages: pages.collect::<Result<_, _>>()?, ..self.texts_head() })
    }

    /// Writes the file of the words of every page. The inner error is a page whose words cannot be made.
    pub fn write_texts(&self, words: &dyn Words, to: &mut dyn Write) -> io::Result<Result<(), Broken>> {
        let own = self.as_draft();
        let written = |variant, page: &Page| own.page_text(variant, page, Reading::Text).map(|text| text.written());
        let pages: Vec<(usize, &Page)> = self.editions.pages().collect();
        let mut file = TextsFile::new(&self.texts_head(), to)?;
        for some in pages.chunks(AT_ONCE) {
            let words = |(variant, page): &(usize, &Page)| words.words(*variant, page, &|| written(*variant, page));
            match some.par_iter().map(words).collect::<Result<Vec<Written<'_>>, Broken>>() {
                Ok(some) => some.iter().try_for_each(|page| file.add(page))?,
                Err(broken) => return Ok(Err(broken)),
            }
        }
        file.end().map(Ok)
    }

    fn as_draft(&self) -> Self {
        let mode = Mode { publish: false, offline: false, embed: false, date: self.mode.date };
        Renderer { mode, ..*self }
    }

    /// The file of words without the pages.
    fn texts_head(&self) -> SiteTexts {
        let variants = self.editions.workspace.config.variants.iter().map(|variant| VariantText {
            id: variant.id.to_string(),
            name: variant.name.clone(),
            lang: variant.lang.clone(),
        });
        SiteTexts {
            schema: SCHEMA,
            site: self.editions.site.id.to_string(),
            name: self.editions.site.name.clone(),
            variants: variants.collect(),
            pages: Vec::new(),
        }
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
