//! What a language's `words.yaml` knows: words to avoid, abbreviations, passives, negations.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::model::prose::Passage;
use crate::model::words::words;

/// The words of one language that rules look for.
#[derive(Clone, Debug, Default)]
pub struct Language {
    /// Must not stand in text.
    pub banned: Phrases,
    /// Link texts that do not say where the link leads.
    pub vague_links: BTreeSet<String>,
    /// Words for a place on the screen.
    pub positions: Phrases,
    /// Words for a time that has passed when the page is read: `i dag`, `just nu`.
    pub passing: Phrases,
    /// Words that have an easier one.
    pub hard: Phrases,
    /// To be written out.
    pub abbreviations: Phrases,
    /// All abbreviations in small letters, those that may stand as well.
    pub abbreviation_forms: FxHashSet<String>,
    pub passives: Phrases,
    pub negations: Phrases,
    /// Common words of other languages, by the language's name.
    pub foreign: BTreeMap<String, FxHashSet<String>>,
    /// Names of the months.
    pub months: Vec<String>,
    /// Words in capitals that are names.
    pub capital_names: BTreeSet<String>,
    /// Words that may begin a name that is no person's.
    pub titles: BTreeSet<String>,
    /// What may follow a word that is inflected: the ending, and what the word has to end in to take it.
    pub endings: BTreeMap<String, Vec<String>>,
    /// Numbers as words, from nought.
    pub numbers: Vec<String>,
    /// First names of people.
    pub given_names: BTreeSet<String>,
    /// Every word of the lists that rules look for, in small letters, with the lists it is on.
    pub marks: FxHashMap<String, Marks>,
}

/// On which lists a word is, one bit for each: so each word of a text is looked up once and not once for each list.
pub type Marks = u16;

/// On the list of some other language. There may be any number of them, and few words of a text are on one.
pub const FOREIGN: Marks = 1 << 7;

/// A number as a word.
const NUMBER: Marks = 1 << 8;

/// The second word of some phrase. Phrases often begin with a common word, as “i” or “på”, and mostly something else stands behind it.
const SECOND: Marks = 1 << 9;

/// One entry: forms of the same thing, and what to say instead.
#[derive(Clone, Debug, Default)]
pub struct Phrase {
    pub words: Vec<String>,
    pub say: Option<String>,
    pub reason: Option<String>,
    /// In a sentence with one of these words it may stand.
    pub unless: Vec<String>,
}

/// Phrases, found by their first word. Only whole words are found; a phrase with a capital letter only as it is written.
#[derive(Clone, Debug, Default)]
pub struct Phrases {
    entries: Vec<Phrase>,
    mark: Marks,
    /// First word in small letters → the words of each form that begins so, with the entry's index.
    by_first: FxHashMap<String, Vec<Form>>,
}

#[derive(Clone, Debug)]
struct Form {
    words: Vec<String>,
    /// What stands between the words; a space stands for any white space.
    gaps: Vec<String>,
    /// What stands after the last word: the full stop of an abbreviation.
    tail: String,
    exact: bool,
    entry: usize,
}

impl Phrases {
    pub fn new(entries: Vec<Phrase>) -> Self {
        let mut by_first: FxHashMap<String, Vec<Form>> = FxHashMap::default();
        for (entry, phrase) in entries.iter().enumerate() {
            for written in &phrase.words {
                let ranges: Vec<_> = words(written).collect();
                let Some(last) = ranges.last() else { continue };
                let tail = written[last.end..].to_owned();
                let exact = written.contains(char::is_uppercase);
                let gaps = ranges.windows(2).map(|pair| written[pair[0].end..pair[1].start].to_owned()).collect();
                let words: Vec<String> = ranges.iter().map(|range| written[range.clone()].to_owned()).collect();
                by_first.entry(words[0].to_lowercase()).or_default().push(Form { words, gaps, tail, exact, entry });
            }
        }
        // The longest form first: "läs mer här" before "läs mer".
        by_first.values_mut().for_each(|forms| forms.sort_by_key(|form| std::cmp::Reverse(form.words.len())));
        Self { entries, mark: 0, by_first }
    }

    /// The phrases in a stretch of a passage, with their places.
    pub fn find(&self, passage: &Passage, language: &Language, range: &Range<usize>) -> Vec<(Range<usize>, &Phrase)> {
        if !passage.has_mark(self.mark, language) {
            return Vec::new();
        }
        let (places, marks) = (passage.words_in(range), passage.marks_in(range, language));
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(next) = marks.get(at..).and_then(|rest| rest.iter().position(|marks| marks & self.mark != 0)) {
            at += next;
            let goes_on = marks.get(at + 1).is_some_and(|marks| marks & SECOND != 0);
            let forms = self.by_first.get(&passage.lower()[places[at].clone()]).into_iter().flatten();
            let mut forms = forms.filter(|form| goes_on || form.words.len() == 1);
            match forms.find(|form| form.fits(passage, &places[at..])) {
                Some(form) => {
                    let end = places[at + form.words.len() - 1].end;
                    found.push((places[at].start..end + form.tail.len(), &self.entries[form.entry]));
                    at += form.words.len();
                }
                None => at += 1,
            }
        }
        found
    }

    /// Every form of every phrase, as it is written.
    fn forms(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().flat_map(|phrase| phrase.words.iter().map(String::as_str))
    }
}

impl Form {
    fn fits(&self, passage: &Passage, places: &[Range<usize>]) -> bool {
        let Some(places) = places.get(..self.words.len()) else { return false };
        let text = if self.exact { &passage.text } else { passage.lower() };
        // Words differ more often than what stands between them.
        if !places.iter().zip(&self.words).all(|(place, word)| text[place.clone()] == **word) {
            return false;
        }
        let gaps = places.windows(2).map(|pair| &text[pair[0].end..pair[1].start]);
        let end = places[places.len() - 1].end;
        // "över 18 000" is another number than "över 18".
        let goes_on = text[..end].ends_with(|c: char| c.is_ascii_digit())
            && text[end..].trim_start_matches([' ', '\u{a0}']).starts_with(|c: char| c.is_ascii_digit());
        !goes_on
            && text[end..].starts_with(&self.tail)
            && gaps.zip(&self.gaps).all(|(gap, written)| gap == written || (written == " " && gap.trim().is_empty()))
    }
}

impl Language {
    /// Is this an abbreviation, full stop included? Then it ends no sentence.
    pub fn is_abbreviation(&self, word: &str) -> bool {
        let is_initial = word.chars().count() == 2 && word.starts_with(char::is_uppercase);
        // Every sentence ends with a word that is asked for, and most of them are in small letters.
        let lower = if word.contains(char::is_uppercase) { word.to_lowercase().into() } else { Cow::Borrowed(word) };
        is_initial || self.abbreviation_forms.contains(&*lower)
    }

    /// Is a word, in small letters, a form of another?
    pub fn is_form(&self, word: &str, of: &str) -> bool {
        let Some(ending) = word.strip_prefix(of) else { return false };
        ending.is_empty()
            || self.endings.get(ending).is_some_and(|after| after.iter().any(|after| of.ends_with(after.as_str())))
    }

    /// On which lists a word in small letters is.
    pub fn marks_of(&self, word: &str) -> Marks {
        self.marks.get(word).copied().unwrap_or_default()
    }

    /// Gives every list that rules look for its mark. To be called when the lists are complete.
    pub fn mark_lists(&mut self) {
        let Self { banned, positions, passing, hard, abbreviations, passives, negations, .. } = self;
        let phrases = [banned, positions, passing, hard, abbreviations, passives, negations];
        for (bit, list) in phrases.into_iter().enumerate() {
            list.mark = 1 << bit;
            list.by_first.keys().for_each(|word| *self.marks.entry(word.clone()).or_default() |= list.mark);
            for second in list.by_first.values().flatten().filter_map(|form| form.words.get(1)) {
                *self.marks.entry(second.to_lowercase()).or_default() |= SECOND;
            }
        }
        let foreign = self.foreign.values().flatten().map(|word| (word, FOREIGN));
        for (word, mark) in foreign.chain(self.numbers.iter().map(|word| (word, NUMBER))) {
            *self.marks.entry(word.clone()).or_default() |= mark;
        }
    }

    /// The number that a word in small letters says, by its marks and itself.
    pub fn number(&self, marks: Marks, word: &str) -> Option<usize> {
        if marks & NUMBER == 0 { None } else { self.numbers.iter().position(|number| number == word) }
    }

    /// Remembers every abbreviation's forms, those that may stand as well.
    pub fn remember_abbreviations(&mut self, fixed: impl IntoIterator<Item = String>) {
        let forms = self.abbreviations.forms().map(str::to_lowercase);
        self.abbreviation_forms = forms.chain(fixed.into_iter().map(|form| form.to_lowercase())).collect();
    }
}
