//! Words of the glossary that a page uses before it explains them (requirements R-019).

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::check::text::Written;
use crate::diag::{Code, Diagnostic, Report};
use crate::model::language::Language;
use crate::model::nodes::Node;
use crate::model::prose::{Passage, PassageKind};
use crate::model::workspace::Workspace;
use crate::name::Anchor;

pub fn check(text: &Written<'_>, report: &mut Report) {
    if text.title.is_none() || shows_glossary(text) {
        return;
    }
    let mut met: BTreeSet<&str> = BTreeSet::new();
    for passage in text.passages.iter().filter(|one| matches!(one.kind, PassageKind::Paragraph | PassageKind::Item)) {
        for (place, id) in mentions(text, passage) {
            let is_explained = passage.terms.iter().any(|(explained, _)| *explained == place);
            if met.insert(id) && !is_explained {
                report.add_all(told(text, passage, &place, id));
            }
        }
    }
}

/// Where a passage explains or uses terms, in order. What stands in a link is no place to explain it.
fn mentions<'a>(text: &'a Written<'_>, passage: &'a Passage) -> Vec<(Range<usize>, &'a str)> {
    let explained = passage.terms.iter().map(|(place, id)| (place.clone(), id.as_str()));
    let taken = |at: usize| {
        let links = passage.links.iter().map(|(link, _)| link);
        links.chain(passage.terms.iter().map(|(place, _)| place)).any(|other| other.contains(&at))
    };
    let words = passage.words();
    let used = (0..words.len()).filter_map(|index| {
        let (id, length) = text.terms.at(passage, &words[index..])?;
        let start = words[index].start;
        (!taken(start)).then(|| (start..words[index + length - 1].end, id.as_str()))
    });
    let mut mentions: Vec<_> = explained.chain(used).collect();
    mentions.sort_by_key(|(place, _)| place.start);
    mentions
}

fn told(text: &Written<'_>, passage: &Passage, place: &Range<usize>, id: &str) -> Option<Diagnostic> {
    let written = passage.slice(place);
    let span = passage.exact(place)?;
    let term = text.workspace.glossary.terms.get(&Anchor::new(id)?)?;
    let found = Diagnostic::at(Code::UnexplainedTerm, span).with("term", &term.word).with("word", written);
    Some(found.with("id", id).fix(span, format!(":term[{written}]{{id=\"{id}\"}}")))
}

/// The page that lists all words explains them all.
fn shows_glossary(text: &Written<'_>) -> bool {
    let mut shows = false;
    text.document.walk(&mut |node| {
        shows |= matches!(node, Node::Directive(one) if one.name == "glossary");
    });
    shows
}

/// The glossary's words by their first letter, and how a language inflects them.
pub struct Terms<'a> {
    language: &'a Language,
    by_letter: BTreeMap<char, Vec<Term<'a>>>,
}

struct Term<'a> {
    id: &'a Anchor,
    words: Vec<String>,
    /// Pages need not explain it.
    common: bool,
}

impl<'a> Terms<'a> {
    pub fn of(workspace: &'a Workspace, language: &'a Language) -> Self {
        let mut by_letter: BTreeMap<char, Vec<Term<'a>>> = BTreeMap::new();
        for (id, term) in &workspace.glossary.terms {
            let words: Vec<String> = term.word.split_whitespace().map(str::to_lowercase).collect();
            if let Some(letter) = words.first().and_then(|first| first.chars().next()) {
                by_letter.entry(letter).or_default().push(Term { id, words, common: term.common });
            }
        }
        Self { language, by_letter }
    }

    /// The term that begins with these words in any of its forms, and how many words it has.
    fn at(&self, passage: &Passage, words: &[Range<usize>]) -> Option<(&'a Anchor, usize)> {
        let lower = passage.lower();
        let fits = |term: &&Term<'a>| {
            let forms = words.get(..term.words.len());
            // A hyphen at the end stands for the rest of another word: "remiss- och intygshjälp".
            let is_cut = forms.and_then(|forms| forms.last()).is_some_and(|last| lower[last.end..].starts_with('-'));
            let apart = forms
                .is_some_and(|forms| forms.windows(2).all(|pair| lower[pair[0].end..pair[1].start].trim().is_empty()));
            !term.common
                && !is_cut
                && apart
                && forms.is_some_and(|forms| {
                    forms
                        .iter()
                        .zip(&term.words)
                        .all(|(place, word)| self.language.is_form(&lower[place.clone()], word))
                })
        };
        let letter = lower[words.first()?.start..].chars().next()?;
        self.by_letter
            .get(&letter)?
            .iter()
            .filter(fits)
            .map(|term| (term.id, term.words.len()))
            .max_by_key(|(_, length)| *length)
    }

    /// Does the glossary have the word, in any form?
    pub fn knows(&self, word: &str) -> bool {
        let word = word.to_lowercase();
        let mut terms = self.by_letter.values().flatten().flat_map(|term| &term.words);
        terms.any(|term| self.language.is_form(&word, term))
    }
}
