//! The memory of articles during one build.

use std::sync::Arc;

use crate::digest::Digest;
use crate::minify;
use crate::model::plan::Artifact;
use crate::pipeline::shared::Shared;
use crate::render::{Articles, Broken};
use crate::timings::{Stage, Timings};

/// The memory as the article of one file sees it.
pub struct Article<'a> {
    articles: &'a Shared<str>,
    /// None for what is no page.
    key: Option<Digest>,
    timings: &'a Timings,
}

impl<'a> Article<'a> {
    pub fn of(artifact: &Artifact, articles: &'a Shared<str>, timings: &'a Timings) -> Self {
        Self { articles, key: artifact.article, timings }
    }
}

impl Articles for Article<'_> {
    fn article(&self, make: &dyn Fn() -> Result<String, Broken>) -> Result<Arc<str>, Broken> {
        let minified = || {
            let html = make()?;
            Ok(self.timings.apart(Stage::Render, Stage::Minify, || minify::html(&html)).into())
        };
        match self.key {
            Some(key) => self.articles.get_or(key, minified),
            None => minified(),
        }
    }
}
