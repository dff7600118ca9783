//! Stage 6: an artifact becomes bytes. Document → HTML → template.

mod components;
pub mod desk;
mod embed;
pub mod html;
mod inlines;
pub mod letter;
pub mod overview;
mod share;
mod texts;
mod typeset;

pub use texts::Words;

use std::sync::Arc;

use tera::{Context, Tera, Value};

use crate::diag::template::template;
use crate::diag::{Diagnostic, Holds, Place};
use crate::model::crawl;
use crate::model::document::{Block, Section};
use crate::model::edition::Editions;
use crate::model::frame::{Frames, context};
use crate::model::page::Page;
use crate::model::plan::{ArtifactKind, Bytes};
use crate::model::scope::{Mode, Scope};
use crate::model::theme::Theme;
use crate::model::view::{self, PageView};

/// A template or component that could not be rendered, as a message for the author of the theme.
pub type Broken = Box<Diagnostic>;

/// Where articles are minified, and may be remembered if they come out the same on several sites.
pub trait Articles {
    /// An article, minified. What is not remembered is made now, in pieces that come one after the other.
    fn article(&self, make: &dyn Fn() -> Result<Vec<String>, Broken>) -> Result<Arc<str>, Broken>;
}

/// What rendering needs to know of a site.
#[derive(Clone, Copy)]
pub struct Renderer<'a> {
    pub editions: &'a Editions<'a>,
    pub theme: &'a Theme,
    pub mode: Mode,
    pub frames: &'a Frames,
}

impl Renderer<'_> {
    /// The bytes of a file.
    pub fn bytes(&self, kind: &ArtifactKind, articles: &dyn Articles) -> Result<Bytes, Broken> {
        let (editions, mode) = (self.editions, self.mode);
        match kind {
            ArtifactKind::Page { variant, page } => match editions.page(*variant, page) {
                Some(page) => self.page(*variant, page, &articles.article(&|| self.article(*variant, page))?),
                None => Ok(Bytes::default()),
            },
            ArtifactKind::Alias { variant, page, from } => match editions.page(*variant, page) {
                Some(page) => {
                    let view = view::alias(editions, *variant, page, from, mode);
                    self.template(*variant, "alias.html", &context(&view))
                }
                None => Ok(Bytes::default()),
            },
            ArtifactKind::Away { variant, to, from } => {
                self.template(*variant, "alias.html", &context(&view::away(editions, *variant, to, Some(from), mode)))
            }
            ArtifactKind::NotFoundAway { to } => {
                self.template(0, "alias.html", &context(&view::away(editions, 0, to, None, mode)))
            }
            ArtifactKind::Fragment { variant, page } => match editions.page(*variant, page) {
                Some(page) => {
                    let article = articles.article(&|| self.article(*variant, page))?;
                    Ok(self.fragment(*variant, page, &article)?.into_bytes().into())
                }
                None => Ok(Bytes::default()),
            },
            ArtifactKind::PageData { variant, page } => match editions.page(*variant, page) {
                Some(page) => {
                    let article = articles.article(&|| self.article(*variant, page))?;
                    Ok(self.page_data(*variant, page, &article)?.into_bytes().into())
                }
                None => Ok(Bytes::default()),
            },
            ArtifactKind::DataIndex => Ok(self.data_index()?.into_bytes().into()),
            ArtifactKind::Faq => Ok(self.faq()?.into_bytes().into()),
            ArtifactKind::NotFound => {
                self.template(0, "404.html", &context(&view::not_found(editions, self.theme, mode)))
            }
            ArtifactKind::Asset(text) => Ok(Bytes::copy_from_slice(text.as_bytes())),
            ArtifactKind::File { name } => {
                Ok(editions.workspace.files.get(name).map(|file| file.bytes.clone()).unwrap_or_default())
            }
            ArtifactKind::Share(share) => Ok(share::picture(share).into()),
            ArtifactKind::Sitemap => Ok(crawl::sitemap(editions).into_bytes().into()),
            ArtifactKind::Texts => Ok(self.texts()?.bytes().into()),
            ArtifactKind::Robots => Ok(crawl::robots(editions, mode).into_bytes().into()),
        }
    }

    /// The article of a page: its document as HTML in pieces, before it is minified. Articles with the same key are the same on
    /// every site.
    pub fn article(&self, variant: usize, page: &Page) -> Result<Vec<String>, Broken> {
        let scope = Scope { editions: self.editions, variant, page, mode: self.mode };
        components::article(&scope, self.theme).map_err(|error| self.broken(&error))
    }

    /// A page: its article in its frame.
    fn page(&self, variant: usize, page: &Page, article: &str) -> Result<Bytes, Broken> {
        let scope = Scope { editions: self.editions, variant, page, mode: self.mode };
        let mut context = self.frames.of(&scope, self.theme).context().clone();
        let own = Context::from_serialize(&PageView::of(&scope)).map_err(|error| self.broken(&error))?;
        context.extend(own);
        context.insert_value("article", Value::safe_string(article));
        self.template(variant, "page.html", &context)
    }

    fn template(&self, variant: usize, name: &str, context: &Context) -> Result<Bytes, Broken> {
        let mut html = Vec::with_capacity(16 * 1024);
        let rendered = self.theme.engines[variant].tera.render_to(name, context, &mut html);
        rendered.map_err(|error| self.broken(&error))?;
        Ok(html.into())
    }

    fn broken(&self, error: &tera::Error) -> Broken {
        let folder = self.editions.site.brand.theme.as_deref().unwrap_or("base");
        let diagnostic = template(error, |_| None, Place::Path(format!("themes/{folder}")));
        Box::new(diagnostic.holding(&Holds::site(self.editions.site.id.clone())))
    }
}

/// Blocks that are sections, and those that are not.
fn split_sections(blocks: &[Block]) -> (Vec<&Block>, Vec<&Arc<Section>>) {
    let mut plain = Vec::new();
    let mut sections = Vec::new();
    for block in blocks {
        match block {
            Block::Section(section) => sections.push(section),
            other => plain.push(other),
        }
    }
    (plain, sections)
}

/// Calls a component of the theme.
fn component(
    tera: &Tera,
    name: &str,
    arguments: &Context,
    implicit: &Context,
    body: Option<&str>,
) -> Result<String, tera::Error> {
    tera.render_component_with_implicits(name, arguments, implicit, body, true)
}
