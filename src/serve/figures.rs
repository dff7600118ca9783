//! The page in figures: how long, how easy to read, how heavy, how clear.

use serde_json::{Value as Json, json};

use crate::catalog::Catalog;
use crate::model::page::Page;
use crate::model::plan::Bytes;
use crate::model::prose::{Passage, PassageKind, passages};
use crate::model::readability::Readability;
use crate::model::reading::Limit;
use crate::serve::laid::Laid;
use crate::write::compress::Coding;

/// What a server may send before it has heard anything back: ten packets (RFC 6928), so that nobody waits twice.
const FIRST_VIEW: usize = 14 * 1024;

/// Words a minute. Adults read 175–300 words of English prose a minute (Brysbaert 2019, doi:10.1016/j.jml.2019.104047); we stay
/// near the lower end, since Swedish says the same in fewer and longer words.
const PACE: usize = 200;

/// Words a minute for those whom easy text is for. In seventeen languages people read 184 words a minute aloud, give or take
/// 29 (Trauzettel-Klosinski and Dietz 2012, doi:10.1167/iovs.11-8284): this is two such steps below.
const EASY_PACE: usize = 126;

pub struct Figures<'a> {
    pub laid: &'a Laid<'a>,
    pub variant: usize,
    pub page: &'a Page,
    pub words: &'a Catalog,
}

impl Figures<'_> {
    /// `[{name, value, exceeds}]`, in words. `bytes` are the page's file, if it could be made.
    pub fn tell(&self, bytes: Option<&Bytes>) -> Vec<Json> {
        let weight = bytes.map(|bytes| self.weight(bytes));
        self.reading().into_iter().chain(weight).chain(self.contrast()).collect()
    }

    fn figure(&self, name: &str, value: &str, arguments: &[(&str, String)], exceeds: bool) -> Json {
        let name = self.words.text(&format!("figure-{name}"), &[]);
        json!({ "name": name, "value": self.words.text(&format!("figure-{value}"), arguments), "exceeds": exceeds })
    }

    /// How long the page is as it is shown; how easy its own text is, by the same measure as the rules.
    fn reading(&self) -> Vec<Json> {
        let editions = &self.laid.editions;
        let variant = editions.variant(self.variant);
        let Some(language) = editions.workspace.languages.get(variant.language()) else { return Vec::new() };
        let shown = Readability::of(&passages(&self.page.front.title, &[], &self.page.document.blocks), language);
        let pace = if variant.reading.easy { EASY_PACE } else { PACE };
        let minutes = shown.words.div_ceil(pace).max(1);
        let length = [("words", shown.words.to_string()), ("minutes", minutes.to_string())];
        let mut figures = vec![self.figure("length", "length-value", &length, false)];
        let source = editions.workspace.pages.iter().find(|source| source.file == self.page.file);
        let document = source.map_or(&self.page.document, |source| &source.document);
        let written = passages(&self.page.front.title, &[], &document.blocks);
        let own = Readability::of(&written, language);
        if !own.is_judged() {
            figures.push(self.figure("lix", "short", &[], false));
            return figures;
        }
        let longest =
            written.iter().filter(|one| one.kind != PassageKind::Description).flat_map(|passage: &Passage| {
                passage.sentences(language).iter().map(|sentence| passage.measured_words(sentence).count())
            });
        let longest = longest.max().unwrap_or_default();
        let reading = &variant.reading;
        figures.push(self.number("lix", own.lix(), upper(reading.lix_of(&self.page.id)), 1));
        figures.push(self.number("mean", own.mean(), reading.mean, 1));
        figures.push(self.number("longest", longest as f64, upper(reading.sentence), 0));
        figures
    }

    fn number(&self, name: &str, value: f64, limit: Option<u32>, decimals: usize) -> Json {
        let exceeds = limit.is_some_and(|limit| value > f64::from(limit));
        let key = match (limit, exceeds) {
            (None, _) => "number",
            (Some(_), false) => "number-limit",
            (Some(_), true) => "number-over",
        };
        let limit = limit.map(|limit| limit.to_string()).unwrap_or_default();
        self.figure(name, key, &[("value", self.decimal(value, decimals)), ("limit", limit)], exceeds)
    }

    /// The page and its stylesheet as a web server sends them.
    fn weight(&self, page: &Bytes) -> Json {
        let editions = &self.laid.editions;
        let theme = editions.workspace.theme(&editions.site);
        let stylesheet = theme.and_then(|theme| theme.stylesheets.get(&editions.site.brand.scheme));
        let styles = stylesheet.map_or(0, |stylesheet| compressed(stylesheet.text.as_bytes()));
        let bytes = compressed(page) + styles;
        let exceeds = bytes > FIRST_VIEW;
        let value = if exceeds { "weight-over" } else { "weight-value" };
        // Rounded up, so that what is too heavy never looks as if it were not.
        let kilobytes = |bytes: usize| (bytes as f64 / 102.4).ceil() / 10.0;
        let numbers = [("value", self.decimal(kilobytes(bytes), 1)), ("limit", self.decimal(kilobytes(FIRST_VIEW), 0))];
        self.figure("weight", value, &numbers, exceeds)
    }

    /// The lowest contrast of text in the site's colours.
    fn contrast(&self) -> Option<Json> {
        let editions = &self.laid.editions;
        let lowest = editions.workspace.theme(&editions.site)?.contrasts.get(&editions.site.brand.scheme)?;
        let is_faint = lowest.ratio < lowest.least;
        let value = if is_faint { "contrast-under" } else { "contrast-value" };
        // Rounded down, so that what is too faint never looks as if it were not.
        let ratio = (lowest.ratio * 10.0).floor() / 10.0;
        let least = self.decimal(lowest.least, usize::from(lowest.least.fract() > 0.0));
        Some(self.figure("contrast", value, &[("value", self.decimal(ratio, 1)), ("limit", least)], is_faint))
    }

    fn decimal(&self, value: f64, decimals: usize) -> String {
        format!("{value:.decimals$}").replace('.', &self.words.text("decimal-sign", &[]))
    }
}

/// What is told first when a text becomes too hard.
fn upper(limit: Limit) -> Option<u32> {
    limit.warn.or(limit.fail)
}

/// How many bytes are sent.
fn compressed(bytes: &[u8]) -> usize {
    // Writing to memory cannot fail.
    Coding::Gzip.bytes(bytes).map_or(bytes.len(), |packed| packed.len())
}
