//! Stage 6: an artifact becomes bytes. Document → HTML → template.

mod components;
mod html;

use serde_json::Value as Json;
use tera::{Context, Tera, Value};

use crate::diag::{Code, Diagnostic, Holds, Place};
use crate::minify;
use crate::model::document::Block;
use crate::model::edition::Editions;
use crate::model::page::Page;
use crate::model::plan::{Artifact, ArtifactKind, Bytes};
use crate::model::scope::{Mode, Scope};
use crate::model::theme::Theme;
use crate::model::view;

/// A template or component that could not be rendered, as a message for the author of the theme.
pub type Broken = Box<Diagnostic>;

/// What rendering needs to know of a site.
#[derive(Clone, Copy)]
pub struct Renderer<'a> {
    pub editions: &'a Editions<'a>,
    pub theme: &'a Theme,
    pub mode: Mode,
}

impl Renderer<'_> {
    /// The article of a page: its document as minified HTML. Articles with the same key are the same on every site.
    pub fn article(&self, variant: usize, page: &Page) -> Result<String, Broken> {
        Ok(minify::html(&self.article_as_written(variant, page)?))
    }

    /// The article before it is minified.
    pub fn article_as_written(&self, variant: usize, page: &Page) -> Result<String, Broken> {
        let scope = Scope { editions: self.editions, variant, page, mode: self.mode };
        components::article(&scope, self.theme).map_err(|error| self.broken(&error))
    }

    /// A page: the shell around its article.
    pub fn page(&self, variant: usize, page: &Page, article: &str) -> Result<Bytes, Broken> {
        let scope = Scope { editions: self.editions, variant, page, mode: self.mode };
        let mut context = context(&view::page(&scope, self.theme));
        context.insert_value("article", Value::safe_string(article));
        self.template(variant, "page.html", &context)
    }

    /// Any artifact that is not a page.
    pub fn other(&self, artifact: &Artifact) -> Result<Bytes, Broken> {
        match &artifact.kind {
            ArtifactKind::Page { variant, page, .. } | ArtifactKind::Alias { variant, page, .. }
                if self.editions.page(*variant, page).is_none() =>
            {
                Ok(Bytes::from(&b""[..]))
            }
            ArtifactKind::Page { variant, page, .. } => match self.editions.page(*variant, page) {
                Some(page) => self.page(*variant, page, &self.article(*variant, page)?),
                None => Ok(Bytes::from(&b""[..])),
            },
            ArtifactKind::Alias { variant, page, from } => match self.editions.page(*variant, page) {
                Some(page) => {
                    let view = view::alias(self.editions, *variant, page, from, self.mode);
                    self.template(*variant, "alias.html", &context(&view))
                }
                None => Ok(Bytes::from(&b""[..])),
            },
            ArtifactKind::NotFound => {
                self.template(0, "404.html", &context(&view::not_found(self.editions, self.theme, self.mode)))
            }
            ArtifactKind::Stylesheet => {
                let css =
                    self.theme.stylesheets.get(&self.editions.site.brand.scheme).map(|sheet| sheet.css.as_bytes());
                Ok(Bytes::from(css.unwrap_or_default()))
            }
            ArtifactKind::File { name } => Ok(self
                .editions
                .workspace
                .files
                .get(name)
                .map_or_else(|| Bytes::from(&b""[..]), |file| file.bytes.clone())),
            ArtifactKind::Sitemap => Ok(view::sitemap(self.editions, self.mode).into_bytes().into()),
            ArtifactKind::Robots => Ok(view::robots(self.editions, self.mode).into_bytes().into()),
        }
    }

    fn template(&self, variant: usize, name: &str, context: &Context) -> Result<Bytes, Broken> {
        let mut html = Vec::with_capacity(16 * 1024);
        let rendered = self.theme.engines[variant].tera.render_to(name, context, &mut html);
        rendered.map_err(|error| self.broken(&error))?;
        Ok(html.into())
    }

    fn broken(&self, error: &tera::Error) -> Broken {
        let folder = self.editions.site.brand.theme.as_deref().unwrap_or("base");
        let mut detail = error.to_string();
        let mut source = std::error::Error::source(error);
        while let Some(cause) = source {
            detail = format!("{detail}: {cause}");
            source = cause.source();
        }
        let diagnostic = Diagnostic::new(Code::TemplateError, Place::Path(format!("themes/{folder}")));
        Box::new(diagnostic.with("detail", detail).holding(&Holds::site(self.editions.site.id.clone())))
    }
}

fn context(view: &Json) -> Context {
    let mut context = Context::new();
    for (key, value) in view.as_object().into_iter().flatten() {
        context.insert(key.clone(), value);
    }
    context
}

/// Blocks that are sections, and those that are not.
fn split_sections(blocks: &[Block]) -> (Vec<&Block>, Vec<&std::sync::Arc<crate::model::document::Section>>) {
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
