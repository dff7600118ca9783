//! Pages for other websites: a fragment of HTML, and what a page says as data.

mod faq;
#[cfg(test)]
mod law;
mod moved;
mod pages;

use tera::Value;
use url::Url;

use crate::model::embed;
use crate::model::frame::context;
use crate::model::page::Page;
use crate::model::scope::Scope;
use crate::render::embed::moved::{Place, moved};
use crate::render::{Broken, Renderer};

impl Renderer<'_> {
    /// A page as a piece of another website: its article in `embed.html`, moved to there.
    pub fn fragment(&self, variant: usize, page: &Page, article: &str) -> Result<String, Broken> {
        let scope = Scope { editions: self.editions, variant, page, mode: self.mode };
        let mut context = context(&embed::fragment(&scope));
        context.insert_value("article", Value::safe_string(article));
        let html = self.template(variant, "embed.html", &context)?;
        let prefix = embed::id_prefix(self.editions, variant, &page.id);
        Ok(self.moved(&scope, &prefix, String::from_utf8_lossy(&html).trim()) + "\n")
    }

    /// HTML of a page, moved to another website.
    fn moved(&self, scope: &Scope<'_>, prefix: &str, html: &str) -> String {
        let address = crate::model::crawl::absolute(self.editions, scope.variant, &scope.page.id);
        let level = self.editions.workspace.config.publishing.embed.level;
        moved(html, &Place { address: &address, base: Url::parse(&address).ok(), prefix, level })
    }
}
