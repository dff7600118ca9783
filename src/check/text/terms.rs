//! Words of the glossary that a page uses and does not explain (requirements R-019).

use std::ops::Range;

use crate::check::text::Written;
use crate::diag::{Code, Diagnostic, Report};
use crate::model::document::Node;
use crate::model::glossary::Term;
use crate::model::prose::{Passage, PassageKind, words};
use crate::name::Anchor;

pub fn check(text: &Written<'_>, report: &mut Report) {
    if text.title.is_none() || shows_glossary(text) {
        return;
    }
    for (id, term) in &text.workspace.glossary.terms {
        if term.common {
            continue;
        }
        let body = text.passages.iter().filter(|one| matches!(one.kind, PassageKind::Paragraph | PassageKind::Item));
        let first = body.filter_map(|passage| first_mention(text, passage, id, term)).next();
        if let Some(Mention::Used(passage, place)) = first {
            report.add_all(told(passage, &place, id, term));
        }
    }
}

/// How a passage first mentions a term.
enum Mention<'a> {
    Explained,
    Used(&'a Passage, Range<usize>),
}

fn first_mention<'a>(text: &Written<'_>, passage: &'a Passage, id: &Anchor, term: &Term) -> Option<Mention<'a>> {
    let explained = passage.terms.iter().find(|(_, explained)| explained == id.as_str()).map(|(place, _)| place.start);
    let used = text.uses(passage, term).into_iter().next();
    match (explained, used) {
        (Some(explained), used) if used.as_ref().is_none_or(|used| explained <= used.start) => Some(Mention::Explained),
        (_, Some(used)) => Some(Mention::Used(passage, used)),
        _ => None,
    }
}

fn told(passage: &Passage, place: &Range<usize>, id: &Anchor, term: &Term) -> Option<Diagnostic> {
    let written = passage.slice(place);
    let span = passage.exact(place)?;
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

impl Written<'_> {
    /// Is the word one that the glossary has, in any form?
    pub(super) fn is_explained(&self, word: &str) -> bool {
        let word = word.to_lowercase();
        let mut terms = self.workspace.glossary.terms.values().flat_map(|term| term.word.split_whitespace());
        terms.any(|term| self.is_form(&word, &term.to_lowercase()))
    }

    /// Where a term stands outside links and outside the explanation of another, in any of its forms.
    fn uses(&self, passage: &Passage, term: &Term) -> Vec<Range<usize>> {
        let wanted: Vec<String> = term.word.split_whitespace().map(str::to_lowercase).collect();
        let places: Vec<Range<usize>> = words(&passage.text, &(0..passage.text.len())).collect();
        let is_use = |run: &&[Range<usize>]| {
            let forms = run.iter().zip(&wanted);
            forms.into_iter().all(|(place, word)| self.is_form(&passage.slice(place).to_lowercase(), word))
        };
        let taken = |place: &Range<usize>| {
            let links = passage.links.iter().map(|(link, _)| link);
            links.chain(passage.terms.iter().map(|(term, _)| term)).any(|other| other.contains(&place.start))
        };
        places
            .windows(wanted.len().max(1))
            .filter(is_use)
            .map(|run| run[0].start..run[run.len() - 1].end)
            .filter(|place| !taken(place))
            .collect()
    }

    fn is_form(&self, word: &str, of: &str) -> bool {
        word.strip_prefix(of).is_some_and(|ending| ending.is_empty() || self.language.endings.contains(ending))
    }
}
