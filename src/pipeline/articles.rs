//! The memory of articles during one build.

use std::convert::Infallible;
use std::sync::Arc;

use crate::digest::Digest;
use crate::minify;
use crate::model::plan::Artifact;
use crate::pipeline::shared::Shared;
use crate::render::Broken;
use crate::timings::{Stage, Timings};

/// Minified HTML that comes out the same on several sites: whole articles, and pieces of articles that differ elsewhere.
pub struct Articles {
    whole: Shared<str>,
    pieces: Shared<str>,
}

/// The memory as the article of one file sees it.
pub struct Article<'a> {
    articles: &'a Articles,
    /// None for what is no page.
    key: Option<Digest>,
    timings: &'a Timings,
}

impl Articles {
    /// For that many sites; `again` if a site itself shows its articles more than once.
    pub fn new(sites: usize, again: bool) -> Self {
        Self { whole: Shared::new(sites > 1 || again), pieces: Shared::new(sites > 1) }
    }

    /// A site is done.
    pub fn forget(&self) {
        self.whole.forget();
        self.pieces.forget();
    }

    /// An article minified piece by piece. Most of a page says the same on all sites, however its other pieces differ.
    fn minified(&self, pieces: &[String]) -> String {
        let mut article = String::new();
        for some in pieces.chunk_by(|one, next| !is_apart(one, next)) {
            let html = some.concat();
            let minified = || Ok::<_, Infallible>(minify::html(&html).into());
            match self.pieces.get_or(Digest::of(html.as_bytes()), minified) {
                Ok(minified) => article.push_str(&minified),
            }
        }
        article
    }
}

/// Can two neighbours be minified one by one? Not if a space between them could be one between words.
fn is_apart(one: &str, next: &str) -> bool {
    let one = one.trim_ascii_end();
    one.ends_with('>') && !one.ends_with("-->") && next.trim_ascii_start().starts_with('<')
}

impl<'a> Article<'a> {
    pub fn of(artifact: &Artifact, articles: &'a Articles, timings: &'a Timings) -> Self {
        Self { articles, key: artifact.article, timings }
    }
}

impl crate::render::Articles for Article<'_> {
    fn article(&self, make: &dyn Fn() -> Result<Vec<String>, Broken>) -> Result<Arc<str>, Broken> {
        let minified = || {
            let pieces = make()?;
            Ok(self.timings.apart(Stage::Render, Stage::Minify, || self.articles.minified(&pieces)).into())
        };
        match self.key {
            Some(key) => self.articles.whole.get_or(key, minified),
            None => minified(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_piece_ends_where_no_space_can_be_one_between_words() {
        for (one, next, apart) in [
            ("<p>a</p>\n", "<p>b</p>\n", true),
            ("<p>a</p>\n", "b", false),
            ("a\n", "<p>b</p>\n", false),
            ("", "<p>b</p>\n", false),
            ("<!-- a -->\n", "<p>b</p>\n", false),
        ] {
            assert_eq!(is_apart(one, next), apart, "{one:?} {next:?}");
        }
    }
}
