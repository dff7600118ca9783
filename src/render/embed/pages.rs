//! A page as data, and the list of all pages.

use serde_json::{Map, Value as Json, json};

use crate::model::api;
use crate::model::embed::API;
use crate::model::page::Page;
use crate::model::scope::Scope;
use crate::render::texts::Reading;
use crate::render::{Broken, Renderer};

impl Renderer<'_> {
    /// A page: what it is, its text by section, its fragment.
    pub fn page_data(&self, variant: usize, page: &Page, article: &str) -> Result<String, Broken> {
        let scope = Scope { editions: self.editions, variant, page, mode: self.mode };
        let text = self.page_text(variant, page, Reading::Whole)?;
        let mut file = api::head(self.editions, self.mode, "page.json");
        file.extend(api::page(&scope));
        file.insert("digest".to_owned(), json!(text.digest));
        file.insert("sections".to_owned(), json!(text.sections));
        file.insert("html".to_owned(), json!(self.fragment(variant, page, article)?));
        Ok(api::text(file))
    }

    /// The pages that there is data of, each with the digest of what it says.
    pub fn data_index(&self) -> Result<String, Broken> {
        let pages = self.editions.pages().map(|(variant, page)| {
            let mut entry = api::page(&Scope { editions: self.editions, variant, page, mode: self.mode });
            entry.insert("digest".to_owned(), json!(self.page_text(variant, page, Reading::Whole)?.digest));
            Ok(Json::Object(entry))
        });
        let root = self.editions.site.absolute();
        let mut file: Map<String, Json> = api::head(self.editions, self.mode, "index.json");
        file.insert("variants".to_owned(), api::variants(self.editions).into());
        file.insert("contacts".to_owned(), json!(format!("{root}{API}contacts.json")));
        file.insert("faq".to_owned(), json!(format!("{root}{API}faq.json")));
        file.insert("pages".to_owned(), Json::Array(pages.collect::<Result<_, Broken>>()?));
        Ok(api::text(file))
    }
}
