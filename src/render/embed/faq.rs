//! `faq.json`: questions and answers.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value as Json, json};

use crate::model::api;
use crate::model::document::Section;
use crate::model::embed::id_prefix;
use crate::model::page::Page;
use crate::model::scope::Scope;
use crate::model::structured::asked;
use crate::model::texts::SectionText;
use crate::render::components::Writer;
use crate::render::texts::Reading;
use crate::render::{Broken, Renderer};

impl Renderer<'_> {
    /// All questions with their answers, in order of variant, page and place. An answer that several pages show stands once.
    pub fn faq(&self) -> Result<String, Broken> {
        let mut questions = Vec::new();
        let mut seen = BTreeSet::new();
        for (variant, page) in self.editions.pages() {
            let sections = asked(&page.document);
            if sections.is_empty() {
                continue;
            }
            let texts = self.page_text(variant, page, Reading::Whole)?.sections;
            let texts: BTreeMap<&str, &SectionText> = texts.iter().map(|text| (text.id.as_str(), text)).collect();
            for section in sections {
                let Some(text) = texts.get(section.id.as_str()) else { continue };
                if seen.insert((variant, text.digest)) {
                    questions.push(self.question(variant, page, section, text)?);
                }
            }
        }
        let mut file = api::head(self.editions, self.mode, "faq.json");
        file.insert("questions".to_owned(), Json::Array(questions));
        Ok(api::text(file))
    }

    fn question(&self, variant: usize, page: &Page, section: &Section, text: &SectionText) -> Result<Json, Broken> {
        let scope = Scope { editions: self.editions, variant, page, mode: self.mode };
        let html = Writer::new(&scope, self.theme).blocks(&section.blocks).map_err(|error| self.broken(&error))?;
        // Answers are shown one by one, so each has ids of its own.
        let prefix = format!("{}{}--", id_prefix(self.editions, variant, &page.id), section.id);
        let own = api::page(&scope);
        Ok(json!({
            "page": page.id,
            "id": section.id,
            "variant": own["variant"],
            "language": own["language"],
            "question": text.title,
            "answer": text.text,
            "html": self.moved(&scope, &prefix, html.trim()),
            "url": format!("{}#{}", own["url"].as_str().unwrap_or_default(), section.id),
            "reviewed": own["reviewed"],
            "review_by": own["review_by"],
            "digest": text.digest,
        }))
    }
}
