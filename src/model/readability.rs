//! How hard a text is to read, as figures.

use crate::model::language::Language;
use crate::model::prose::{Passage, PassageKind};
use crate::model::words::is_alphabetic;

/// Words and sentences of a page. LIX is words per sentence plus the percentage of words of more than six letters (Björnsson
/// 1968); a heading, a list item and a cell count as sentences (requirements, section 7).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Readability {
    pub words: usize,
    pub sentences: usize,
    /// Words of more than six letters.
    pub long: usize,
}

/// Texts of fewer words than this are not judged by figures.
pub const LEAST_WORDS: usize = 100;

impl Readability {
    pub fn of(passages: &[Passage], language: &Language) -> Self {
        let mut figures = Self::default();
        for passage in passages.iter().filter(|passage| passage.kind != PassageKind::Description) {
            for sentence in passage.sentences(language) {
                let before = figures.words;
                for word in passage.measured_words(sentence) {
                    figures.words += 1;
                    figures.long += usize::from(is_long(passage.slice(word)));
                }
                figures.sentences += usize::from(figures.words > before);
            }
        }
        figures
    }

    pub fn is_judged(&self) -> bool {
        self.words >= LEAST_WORDS
    }

    pub fn lix(&self) -> f64 {
        self.mean() + self.share_long()
    }

    /// Words per sentence.
    pub fn mean(&self) -> f64 {
        self.words as f64 / self.sentences.max(1) as f64
    }

    /// Long words among a hundred.
    pub fn share_long(&self) -> f64 {
        100.0 * self.long as f64 / self.words.max(1) as f64
    }
}

fn is_long(word: &str) -> bool {
    word.len() > 6 && word.chars().filter(|c| is_alphabetic(*c)).count() > 6
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used, reason = "a test")]

    use super::*;
    use crate::model::prose::plain;
    use crate::text::{Source, Sources, Span};

    /// The sample of requirements section 7, which gives its own figures.
    const SAMPLE: &str = "Ett personligt ombud är en person som kan hjälpa dig. \
        Stödet är för dig som har en psykisk funktionsnedsättning och är minst 18 år. \
        Det betyder att du länge har haft psykiska besvär som gör vardagen svår. \
        Du bestämmer vad du vill ha hjälp med, och ni gör det tillsammans. \
        Ombudet kan följa med dig på möten och hjälpa dig att förstå brev. \
        Ombudet kan inte ändra ett beslut som någon annan har tagit. \
        Ombudet kan inte heller ge vård eller terapi. \
        Det kostar inget att ha ett ombud. \
        Alla som vill kan inte få ett ombud, och ibland får du vänta. \
        Ombudet är inte akut hjälp, så ring 112 om det är fara för livet.";

    #[test]
    fn the_sample_has_the_figures_that_the_requirements_give_it() {
        let mut sources = Sources::default();
        let file = sources.add(Source { path: "sample.md".into(), text: SAMPLE.into() });
        let passage = plain(PassageKind::Paragraph, SAMPLE, Span::new(file, 0, SAMPLE.len()));
        let figures = Readability::of(&[passage], &Language::default());
        assert_eq!((figures.sentences, figures.words), (10, 116));
        assert_eq!(format!("{:.1} {:.1} {:.1}", figures.mean(), figures.share_long(), figures.lix()), "11.6 10.3 21.9");
    }
}
