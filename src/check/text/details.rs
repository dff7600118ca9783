//! Details that nobody vouches for: telephone numbers, addresses, times, amounts and names in running text have to be verified
//! data (requirements R-020, R-142; facts.md, section 18).

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::check::test_details::is_test_detail;
use crate::check::text::Written;
use crate::diag::{Code, Diagnostic, Report};
use crate::model::document::Target;
use crate::model::language::Language;
use crate::model::prose::{Passage, words};
use crate::model::workspace::Workspace;

/// Numbers that may be written as they are: danger to life, and advice about care.
const OPEN_NUMBERS: [&str; 2] = ["112", "1177"];

/// What text may repeat: the values of verified data, and the names in it and in the fact base.
#[derive(Debug, Default)]
pub struct Details {
    /// Texts of verified values, numbers as digits only.
    values: BTreeSet<String>,
    /// Words with a capital letter.
    names: BTreeSet<String>,
}

struct Kind {
    name: &'static str,
    pattern: &'static str,
}

const KINDS: &[Kind] = &[
    Kind { name: "email", pattern: r"[\w.+-]+@[\w-]+\.[\w.-]*\w" },
    Kind { name: "amount", pattern: r"\b\d[\d \u{a0}]*(?:,\d+)? ?(?:kronor|kr\b|SEK\b|tkr\b|miljoner|miljarder)" },
    Kind { name: "phone", pattern: r"(?:\+46[ -]?|\b0)\d{1,3}[ /-]?\d{2,3}(?:[ -]?\d{2,3}){1,3}\b" },
    Kind { name: "phone", pattern: r"\b(?:90 ?\d{3}|116 ?\d{3}|113 ?13|114 ?14)\b" },
    Kind { name: "postcode", pattern: r"\b\d{3} \d{2} \p{Lu}\p{Ll}+" },
    Kind { name: "time", pattern: r"\b(?:[01]?\d|2[0-3])[.:][0-5]\d(?: ?[–-] ?(?:[01]?\d|2[0-3])[.:][0-5]\d)?\b" },
    Kind { name: "time", pattern: r"\bkl\.? ?\d{1,2}(?:[–-]\d{1,2})?\b" },
];

static PATTERNS: LazyLock<Vec<(&str, Regex)>> =
    LazyLock::new(|| KINDS.iter().filter_map(|kind| Some((kind.name, Regex::new(kind.pattern).ok()?))).collect());

static PERSONAL_NUMBER: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"\b(?:(?:19|20)\d\d|\d\d)(?:0\d|1[0-2])[0-3]\d[-+]\d{4}\b").ok());

pub fn check(text: &Written<'_>, report: &mut Report) {
    for passage in &text.passages {
        report.add_all(dialled(text, passage));
        names(text, passage, report);
        if !passage.text.contains(|c: char| c.is_ascii_digit() || c == '@') {
            continue;
        }
        for place in PERSONAL_NUMBER.iter().flat_map(|pattern| pattern.find_iter(&passage.text)) {
            report.add_all(text.at(Code::PersonalNumber, passage, &place.range()));
        }
        let mut taken: Vec<Range<usize>> = Vec::new();
        for (kind, pattern) in PATTERNS.iter() {
            for found in pattern.find_iter(&passage.text) {
                let place = found.range();
                if !taken.iter().any(|other| other.start < place.end && place.start < other.end) {
                    report.add_all(unverified(text, passage, &place, kind));
                    taken.push(place);
                }
            }
        }
    }
}

fn unverified(text: &Written<'_>, passage: &Passage, place: &Range<usize>, kind: &'static str) -> Option<Diagnostic> {
    let written = passage.slice(place);
    if text.details.values.contains(&digits_or_words(written)) {
        return None;
    }
    if is_test_detail(written) && !text.workspace.config.trial {
        return Some(text.at(Code::TestDetail, passage, place)?.with("written", written));
    }
    Some(text.at(Code::UnverifiedDetail, passage, place)?.with("kind", kind).with("written", written))
}

/// A link that calls a number other than those that may be written.
fn dialled(text: &Written<'_>, passage: &Passage) -> Vec<Diagnostic> {
    let numbers = passage.links.iter().filter_map(|(place, link)| match &link.target {
        Target::External(address) => Some((place, link, address.strip_prefix("tel:")?)),
        _ => None,
    });
    numbers
        .filter(|(_, _, number)| !OPEN_NUMBERS.contains(number))
        .filter(|(place, _, number)| {
            let told_as_text = PATTERNS.iter().any(|(_, pattern)| pattern.is_match(passage.slice(place)));
            !told_as_text && !text.details.values.contains(&digits_or_words(number))
        })
        .map(|(_, link, number)| {
            Diagnostic::at(Code::UnverifiedDetail, link.span).with("kind", "phone").with("written", number)
        })
        .collect()
}

/// Two words with capital letters after each other, of which no verified data and no fact knows either.
fn names(text: &Written<'_>, passage: &Passage, report: &mut Report) {
    let all = passage.words();
    for pair in all.windows(2) {
        let unknown = |place: &Range<usize>| {
            let word = passage.slice(place);
            is_capitalised(word) && !text.details.knows(word, text.language)
        };
        let follows = passage.slice(&(pair[0].end..pair[1].start)) == " ";
        if follows && unknown(&pair[0]) && unknown(&pair[1]) {
            report.add_all(unverified(text, passage, &(pair[0].start..pair[1].end), "name"));
        }
    }
}

fn is_capitalised(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase)
}

impl Details {
    pub fn of(workspace: &Workspace) -> Self {
        let mut details = Self::default();
        let files = workspace.municipalities.values().filter_map(|one| serde_json::to_value(one).ok());
        let districts = workspace.districts.values().filter_map(|one| serde_json::to_value(one).ok());
        for data in files.chain(districts).chain(serde_json::to_value(&workspace.config.service).ok()) {
            details.learn(&data);
        }
        let facts = workspace.facts.values().map(|fact| fact.text.as_str());
        let terms = workspace.glossary.terms.values();
        let glossary = terms.flat_map(|term| [term.word.as_str(), term.explanation.as_str()]);
        facts.chain(glossary).for_each(|text| details.learn_names(text));
        details
    }

    fn learn(&mut self, data: &serde_json::Value) {
        match data {
            serde_json::Value::String(text) => {
                self.values.insert(digits_or_words(text));
                self.learn_names(text);
            }
            serde_json::Value::Array(items) => items.iter().for_each(|item| self.learn(item)),
            serde_json::Value::Object(entries) => entries.values().for_each(|value| self.learn(value)),
            _ => {}
        }
    }

    fn learn_names(&mut self, text: &str) {
        let words = words(text).map(|place| &text[place]);
        self.names.extend(words.filter(|word| is_capitalised(word)).map(str::to_owned));
    }

    fn knows(&self, word: &str, language: &Language) -> bool {
        let genitive = word.strip_suffix('s').unwrap_or(word);
        [word, genitive].iter().any(|word| self.names.contains(*word) || language.titles.contains(*word))
    }
}

/// A number as its digits, anything else as it is, so that `054-12 34 56` is the same as `054 123456`.
fn digits_or_words(text: &str) -> String {
    let is_number = text.chars().all(|c| c.is_ascii_digit() || matches!(c, '+' | '-' | ' ' | '\u{a0}'));
    if !is_number {
        return text.trim().to_owned();
    }
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    digits.strip_prefix("46").filter(|_| text.starts_with('+')).map(|rest| format!("0{rest}")).unwrap_or(digits)
}
