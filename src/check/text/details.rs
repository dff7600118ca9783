//! Details that nobody vouches for: telephone numbers, addresses, times, amounts and names in running text have to be verified
//! data (requirements R-020, R-142; facts.md, section 18).

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::check::test_details::is_test_detail;
use crate::check::text::Written;
use crate::diag::{Code, Diagnostic, Report};
use crate::model::document::{Link, Target};
use crate::model::language::Language;
use crate::model::prose::{Passage, PassageKind};
use crate::model::signs::Signs;
use crate::model::words::words;
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

impl Kind {
    fn regex(&self) -> Option<Regex> {
        // Inside a class (`[ -]`) this is a class of its own.
        Regex::new(&self.pattern.replace(' ', "[ \u{a0}]")).ok()
    }
}

/// What holds a digit. Digits are `[0-9]`: with those of all scripts, a pattern takes twice as long to make ready, which is done in
/// every build. Capitals are those of Latin-1: of `\p{Lu}` and the like this program's `regex` knows nothing. A space stands for a
/// hard one, too: good typography writes `500 kronor` with it, and so do word processors.
const KINDS: &[Kind] = &[
    Kind {
        name: "amount",
        pattern: r"\b[0-9][0-9 ]*(?:,[0-9]+)? ?(?:(?:miljoner |miljarder )?kronor|kr\b|SEK\b|tkr\b)",
    },
    Kind { name: "phone", pattern: r"(?:\+46[ -]?|\b0)[0-9]{1,3}[ /-]?[0-9]{2,3}(?:[ -]?[0-9]{2,3}){1,3}\b" },
    // Help lines with short numbers.
    Kind { name: "phone", pattern: r"\b(?:90 ?101|90 ?390|116 ?111|116 ?123|113 ?13|114 ?14)\b" },
    Kind { name: "postcode", pattern: r"\b[0-9]{3} [0-9]{2} [A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+" },
    Kind {
        name: "time",
        pattern: r"\b(?:[01]?[0-9]|2[0-3])[.:][0-5][0-9] ?[–-] ?(?:[01]?[0-9]|2[0-3])[.:][0-5][0-9]\b",
    },
    Kind {
        name: "time",
        pattern: r"\bkl(?:ockan|\.)? ?[0-9]{1,2}(?:[.:][0-5][0-9])?(?: ?[–-] ?[0-9]{1,2}(?:[.:][0-5][0-9])?)?\b",
    },
    Kind { name: "time", pattern: r"\b(?:från|till|mellan|före|efter) (?:[01]?[0-9]|2[0-3])[.:][0-5][0-9]\b" },
];

static PATTERNS: LazyLock<Vec<(&str, Regex)>> =
    LazyLock::new(|| KINDS.iter().filter_map(|kind| Some((kind.name, kind.regex()?))).collect());

/// Takes several times as long to make ready as any other, so it waits for a text that holds `@`.
static EMAIL: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"[\w.+-]+@[\w-]+\.[\w.-]*\w").ok());

static PERSONAL_NUMBER: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"\b(?:(?:19|20)[0-9][0-9]|[0-9][0-9])(?:0[0-9]|1[0-2])[0-3][0-9][-+][0-9]{4}\b").ok());

pub fn prepare() {
    LazyLock::force(&PATTERNS);
    LazyLock::force(&PERSONAL_NUMBER);
}

pub fn check(text: &Written<'_>, report: &mut Report) {
    for passage in &text.passages {
        report.add_all(dialled(text, passage));
        names(text, passage, report);
        if passage.signs().holds_digit() {
            for place in PERSONAL_NUMBER.iter().flat_map(|pattern| pattern.find_iter(&passage.text)) {
                report.add_all(text.at(Code::PersonalNumber, passage, &place.range()));
            }
        }
        let mut taken: Vec<Range<usize>> = Vec::new();
        for (kind, pattern) in patterns(passage.signs()) {
            for found in pattern.find_iter(&passage.text) {
                let place = found.range();
                let before = passage.text[..place.start].chars().next_back();
                let is_part = before.is_some_and(|c| c.is_ascii_digit() || matches!(c, '/' | '.' | ':' | '-'));
                let is_emergency = kind == "postcode" && passage.slice(&place).starts_with("112");
                if !is_part
                    && !is_emergency
                    && !taken.iter().any(|other| other.start < place.end && place.start < other.end)
                {
                    report.add_all(unverified(text, passage, &place, kind));
                    taken.push(place);
                }
            }
        }
    }
}

/// The patterns that can find something in a text, by the signs in it.
fn patterns(signs: &Signs) -> impl Iterator<Item = (&'static str, &'static Regex)> {
    let email = signs.may_hold('@').then(|| EMAIL.iter().map(|pattern| ("email", pattern)));
    let others = signs.holds_digit().then(|| PATTERNS.iter().map(|(kind, pattern)| (*kind, pattern)));
    email.into_iter().flatten().chain(others.into_iter().flatten())
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

/// A link that calls a number or writes to an address that nobody vouches for.
fn dialled(text: &Written<'_>, passage: &Passage) -> Vec<Diagnostic> {
    let told = |(place, link): &(Range<usize>, Link)| {
        let Target::External(address) = &link.target else { return None };
        let (scheme, written) = address.split_once(':')?;
        let kind = match scheme {
            "tel" => "phone",
            "mailto" => "email",
            _ => return None,
        };
        let written = written.split('?').next().unwrap_or_default();
        let is_open = OPEN_NUMBERS.contains(&written) || text.details.values.contains(&digits_or_words(written));
        let shown = passage.slice(place);
        let told_as_text = patterns(&Signs::of(shown)).any(|(_, pattern)| pattern.is_match(shown));
        if is_open || told_as_text {
            return None;
        }
        Some(Diagnostic::at(Code::UnverifiedDetail, link.span).with("kind", kind).with("written", written))
    };
    passage.links.iter().filter_map(told).collect()
}

/// A first name and the word with a capital letter after it, and two words with capital letters within a sentence of which no
/// verified data and no fact knows either. The first is a person, the second may be.
fn names(text: &Written<'_>, passage: &Passage, report: &mut Report) {
    let words = passage.words();
    let beside = |a: &Range<usize>, b: &Range<usize>| matches!(passage.slice(&(a.end..b.start)), " " | "\n");
    let is_capitalised = |word: &Range<usize>| is_capitalised(passage.slice(word));
    let mut index = 0;
    while let Some(next) = words[index..].iter().position(is_capitalised) {
        index += next;
        let pairs = words[index..].windows(2);
        let run = 1 + pairs.take_while(|pair| is_capitalised(&pair[1]) && beside(&pair[0], &pair[1])).count();
        if run >= 2 {
            let place = words[index].start..words[index + run - 1].end;
            let all = &words[index..index + run];
            report.add_all(name(text, passage, all).and_then(|code| told_name(text, passage, &place, code)));
        }
        index += run;
    }
}

/// Is a run of words with capital letters a name that is to be told, and as what?
fn name(text: &Written<'_>, passage: &Passage, run: &[Range<usize>]) -> Option<Code> {
    let word = |place: &Range<usize>| passage.slice(place);
    let is_known = |place: &Range<usize>| text.details.knows(word(place), text.language);
    let begins = passage.sentences(text.language).iter().any(|sentence| sentence.start == run[0].start);
    let given = run.iter().position(|place| text.language.given_names.contains(word(place)));
    match given {
        Some(at) if at + 1 < run.len() && !run[at..].iter().all(is_known) => Some(Code::UnverifiedDetail),
        // The first word of a sentence has its capital letter for another reason.
        _ if passage.kind == PassageKind::Heading || passage.kind == PassageKind::Title => None,
        _ if run.iter().skip(usize::from(begins)).filter(|place| !is_known(place)).count() >= 2 => {
            Some(Code::UnverifiedName)
        }
        _ => None,
    }
}

fn told_name(text: &Written<'_>, passage: &Passage, place: &Range<usize>, code: Code) -> Option<Diagnostic> {
    let written = passage.slice(place);
    if text.details.values.contains(&digits_or_words(written)) {
        return None;
    }
    Some(text.at(code, passage, place)?.with("kind", "name").with("written", written))
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
                let parts = text.split(" och ").flat_map(|part| part.split(", "));
                self.values.extend(parts.map(digits_or_words));
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

/// A number as its digits, anything else as it is but for hard spaces, so that `054-12 34 56` is the same as `054 123456`.
fn digits_or_words(text: &str) -> String {
    let is_number = text.chars().all(|c| c.is_ascii_digit() || matches!(c, '+' | '-' | ' ' | '\u{a0}'));
    if !is_number {
        return text.trim().replace('\u{a0}', " ");
    }
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    digits.strip_prefix("46").filter(|_| text.starts_with('+')).map(|rest| format!("0{rest}")).unwrap_or(digits)
}
