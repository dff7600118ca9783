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
        if !self.pieces.remembers() {
            return minify::html(&pieces.concat());
        }
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

/// Can two neighbours be minified one by one? Not if a space between them could be one between words, with a comment or without.
fn is_apart(one: &str, next: &str) -> bool {
    let (one, next) = (one.trim_ascii_end(), next.trim_ascii_start());
    one.ends_with('>') && !one.ends_with("-->") && next.starts_with('<') && !next.starts_with("<!--")
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
    use proptest::prelude::*;

    use super::*;

    /// What a heading, a block or a component may become; `_` is a space or an end of line.
    const PIECES: [&str; 14] = [
        "<p>a</p>_",
        "<h2 id=\"a\">b</h2>_",
        "_<div class=\"a\">_<p>b</p>_</div>_",
        "<ul>_<li>a</li>_<li><em>b</em>_c</li>_</ul>_",
        "<pre><code>a_b</code></pre>_",
        "<span>a</span>_<b>b</b>",
        "_<a href=\"a b\">c</a>_d",
        "a_",
        "_",
        "",
        "<br>_",
        "<!-- a -->_",
        "<svg><path d=\"M0 0\"/></svg>_",
        "<p>a_<b>b</b>_</p>",
    ];

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn pieces_become_what_the_whole_becomes(
            pieces in proptest::collection::vec((0..PIECES.len(), "[ \n]"), 0..12),
            sites in 1_usize..3,
        ) {
            let pieces: Vec<String> = pieces.iter().map(|(piece, space)| PIECES[*piece].replace('_', space)).collect();
            let articles = Articles::new(sites, false);
            for _ in 0..2 {
                prop_assert_eq!(articles.minified(&pieces), minify::html(&pieces.concat()));
            }
        }
    }

    #[test]
    fn a_piece_ends_where_no_space_can_be_one_between_words() {
        for (one, next, apart) in [
            ("<p>a</p>\n", "<p>b</p>\n", true),
            ("<p>a</p>\n", "b", false),
            ("a\n", "<p>b</p>\n", false),
            ("", "<p>b</p>\n", false),
            ("<!-- a -->\n", "<p>b</p>\n", false),
            ("<p>a</p>\n", "<!-- b -->\nc", false),
        ] {
            assert_eq!(is_apart(one, next), apart, "{one:?} {next:?}");
        }
    }
}
