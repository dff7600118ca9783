//! `i18n/<language>/words.yaml`: what the rules for text look for.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashSet;

use crate::diag::{Code, Diagnostic, Report};
use crate::model::config::Config;
use crate::model::inventory::{Inventory, below};
use crate::model::language::{Language, Phrase, Phrases};
use crate::parse::decode::{Fields, list, text};
use crate::parse::yaml::{Kind, Node, read};
use crate::text::Sources;

/// The word lists of the languages that the variants are in.
pub fn languages(
    config: &Config,
    inventory: &Inventory,
    sources: &Sources,
    report: &mut Report,
) -> BTreeMap<String, Language> {
    let used: BTreeSet<&str> = config.variants.iter().map(|variant| variant.language()).collect();
    let files = inventory.texts_below("i18n").filter_map(|file| {
        let language = below(&file.path, "i18n")?.strip_suffix("/words.yaml")?;
        used.contains(language).then_some((language, file))
    });
    let mut languages = BTreeMap::new();
    for (name, file) in files {
        let node = read(file.file, &sources.get(file.file).text, 0, report);
        if let Some(language) = node.and_then(|node| language(&node, report)) {
            languages.insert(name.to_owned(), language);
        }
    }
    languages
}

pub fn language(node: &Node, report: &mut Report) -> Option<Language> {
    let mut fields = Fields::of(node, report)?;
    let mut phrases = |key| Phrases::new(fields.optional(key, list(phrase)).unwrap_or_default());
    let banned = phrases("banned");
    let positions = phrases("positions");
    let passing = phrases("passing");
    let hard = phrases("hard");
    let abbreviations = phrases("abbreviations");
    let vague_links = fields.optional("vague_links", list(phrase)).unwrap_or_default();
    let mut words = |key| fields.optional(key, list(text)).unwrap_or_default();
    let (passives, negations, months) = (words("passives"), words("negations"), words("months"));
    let fixed_abbreviations = words("fixed_abbreviations");
    let capital_names = words("capital_names").into_iter().collect();
    let titles = words("titles").into_iter().collect();
    let endings = endings(words("endings"));
    let numbers = words("numbers");
    let given_names = words("given_names").into_iter().collect();
    let foreign = fields.optional("foreign", foreign).unwrap_or_default();
    fields.finish();
    let mut language = Language {
        banned,
        vague_links: vague_links.into_iter().flat_map(|phrase| phrase.words).collect(),
        positions,
        passing,
        hard,
        abbreviations,
        passives: bare(passives),
        negations: bare(negations),
        foreign,
        months,
        capital_names,
        titles,
        endings,
        numbers,
        given_names,
        ..Language::default()
    };
    language.remember_abbreviations(fixed_abbreviations);
    language.mark_lists();
    Some(language)
}

/// `ing:ar` is the ending `ar` after `ing`.
fn endings(written: Vec<String>) -> BTreeMap<String, Vec<String>> {
    let mut endings: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for entry in written {
        let (after, ending) = entry.split_once(':').unwrap_or(("", &entry));
        endings.entry(ending.to_owned()).or_default().push(after.to_owned());
    }
    endings
}

/// Words with nothing to say about each.
fn bare(words: Vec<String>) -> Phrases {
    Phrases::new(words.into_iter().map(|word| Phrase { words: vec![word], ..Phrase::default() }).collect())
}

fn phrase(node: &Node, report: &mut Report) -> Option<Phrase> {
    let mut fields = Fields::of(node, report)?;
    let words = fields.required("words", list(text));
    let say = fields.optional("say", text);
    let reason = fields.optional("reason", text);
    let unless = fields.optional("unless", list(text)).unwrap_or_default();
    fields.finish();
    Some(Phrase { words: words?, say, reason, unless })
}

fn foreign(node: &Node, report: &mut Report) -> Option<BTreeMap<String, FxHashSet<String>>> {
    let Kind::Map(entries) = &node.kind else {
        report.add(Diagnostic::at(Code::WrongType, node.span).with("expected", "type-map"));
        return None;
    };
    let read = |(key, node): &(crate::parse::yaml::Key, Node), report: &mut Report| {
        Some((key.name.clone(), list(text)(node, report)?.into_iter().collect()))
    };
    Some(entries.iter().filter_map(|entry| read(entry, report)).collect())
}
