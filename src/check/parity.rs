//! What a standard section says and its easy twin leaves out, where leaving out can do harm: numbers, and that something is
//! not so (requirements R-031, R-144).

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::LazyLock;

use rayon::prelude::*;
use regex::Regex;

use crate::check::policy::Policy;
use crate::cores::AT_ONCE;
use crate::diag::{Code, Diagnostic, Report};
use crate::model::document::{Link, Target};
use crate::model::language::{Language, Marks};
use crate::model::page::SourcePage;
use crate::model::prose::{Passage, passages};
use crate::name::Anchor;
use crate::text::Span;

pub fn check(policy: &Policy<'_>, report: &mut Report) {
    let workspace = policy.workspace;
    let standard = workspace.config.standard();
    let Some(language) = workspace.languages.get(standard.language()) else { return };
    let twins = workspace.config.variants[1..].iter().filter(|variant| variant.language() == standard.language());
    let ids: BTreeSet<_> = twins.map(|variant| &variant.id).collect();
    let standards = workspace.standard_pages();
    let easy_pages = workspace.pages.par_iter().with_max_len(AT_ONCE).filter(|page| ids.contains(&page.variant));
    let found = easy_pages.filter_map(|easy| {
        let original = standards.get(&(easy.owner.as_ref(), &easy.id))?;
        let mut own = Report::default();
        compare(original, easy, language, &mut own);
        Some(own)
    });
    found.collect::<Vec<_>>().into_iter().for_each(|own| report.extend(own));
}

fn compare(original: &SourcePage, easy: &SourcePage, language: &Language, report: &mut Report) {
    let (long, short) = (text(original), text(easy));
    let everything = Said::of(short.iter(), language);
    for (section, span) in sections(easy) {
        if original.document.section(&section).is_none() {
            continue;
        }
        let said = Said::of(long.iter().filter(|one| one.sections.last() == Some(&section)), language);
        let mut kept = Said::of(short.iter().filter(|one| one.sections.contains(&section)), language);
        // A number counts wherever the easy page says it; that something is not so has to stand in its place.
        kept.everywhere(&everything);
        for (kind, what) in said.lost(&kept) {
            let told = Diagnostic::at(Code::Parity, span).with("kind", kind).with("what", what);
            report.add(told.with("page", &easy.id).with("section", &section));
        }
    }
}

fn text(page: &SourcePage) -> Vec<Passage> {
    passages(&page.front.title, &page.front.description, &page.document.blocks)
}

fn sections(page: &SourcePage) -> Vec<(Anchor, Span)> {
    let mut sections = Vec::new();
    page.document.walk(&mut |node| {
        if let crate::model::nodes::Node::Section(section) = node
            && section.named
        {
            sections.push((section.id.clone(), section.span));
        }
    });
    sections
}

/// What a section says that its twin must say too.
#[derive(Default)]
struct Said {
    numbers: BTreeSet<String>,
    amounts: BTreeSet<String>,
    dates: BTreeSet<String>,
    /// Numbers that a link calls.
    phones: BTreeSet<String>,
    /// Where to turn: other addresses than pages of the site.
    links: BTreeSet<String>,
    negations: usize,
}

static DATE: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"\b[0-9]{1,2} \w+ 20[0-9][0-9]\b").ok());
static AMOUNT: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"\b[0-9][0-9 \u{a0}]*(?:kronor|kr)\b").ok());

impl Said {
    fn of<'a>(passages: impl Iterator<Item = &'a Passage>, language: &Language) -> Self {
        let mut said = Self::default();
        passages.for_each(|passage| said.hear(passage, language));
        said
    }

    /// Adds what another part says, negations apart.
    fn everywhere(&mut self, other: &Said) {
        self.numbers.extend(other.numbers.iter().cloned());
        self.amounts.extend(other.amounts.iter().cloned());
        self.dates.extend(other.dates.iter().cloned());
        self.phones.extend(other.phones.iter().cloned());
        self.links.extend(other.links.iter().cloned());
    }

    fn hear(&mut self, passage: &Passage, language: &Language) {
        let all = 0..passage.text.len();
        let found = |pattern: &LazyLock<Option<Regex>>| -> BTreeSet<String> {
            pattern.iter().flat_map(|one| one.find_iter(&passage.text)).map(|one| one.as_str().to_owned()).collect()
        };
        if passage.signs().holds_digit() {
            self.dates.extend(found(&DATE));
            self.amounts.extend(found(&AMOUNT));
        }
        let words = passage.words().iter().zip(passage.marks_in(&all, language));
        self.numbers.extend(words.filter_map(|(place, marks)| number(passage, place, *marks, language)));
        let negations = language.negations.find(passage, language, &all);
        // "Inte bara" says yes.
        self.negations +=
            negations.iter().filter(|(place, _)| !passage.lower()[place.end..].starts_with(" bara")).count();
        for (_, Link { target, .. }) in &passage.links {
            match target {
                Target::External(address) if address.starts_with("tel:") => self.phones.insert(address[4..].to_owned()),
                Target::External(address) => self.links.insert(address.trim_end_matches('/').to_owned()),
                _ => false,
            };
        }
    }

    /// What the other does not say. A number within a lost date or amount is not told again.
    fn lost(&self, kept: &Said) -> Vec<(&'static str, String)> {
        let mut lost = Vec::new();
        let sets = [
            ("phone", &self.phones, &kept.phones),
            ("date", &self.dates, &kept.dates),
            ("amount", &self.amounts, &kept.amounts),
            ("link", &self.links, &kept.links),
        ];
        for (kind, said, kept) in sets {
            lost.extend(said.difference(kept).map(|what| (kind, what.clone())));
        }
        let told = |number: &String| lost.iter().any(|(_, what): &(&str, String)| what.contains(number.as_str()));
        let numbers: Vec<_> = self
            .numbers
            .difference(&kept.numbers)
            .filter(|number| !told(number))
            .map(|one| ("number", one.clone()))
            .collect();
        lost.extend(numbers);
        if self.negations > 0 && kept.negations == 0 {
            lost.push(("negation", "inte".to_owned()));
        }
        lost
    }
}

/// A number that stands by itself, as digits: not one of a law, a section or a version.
fn number(passage: &Passage, place: &Range<usize>, marks: Marks, language: &Language) -> Option<String> {
    let word = &passage.lower()[place.clone()];
    if let Some(value) = language.number(marks, word) {
        return (value > 1).then(|| value.to_string());
    }
    if !word.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let before = passage.text[..place.start].chars().next_back();
    let after = passage.text[place.end..].trim_start_matches([',', '.', ':', '!', '?', ')', '”']);
    let apart = before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '”'));
    let ends = after.is_empty() || after.starts_with(char::is_whitespace);
    let is_reference = ["§", "kap."].iter().any(|sign| after.trim_start().starts_with(sign));
    (apart && ends && !is_reference).then(|| word.to_owned())
}
