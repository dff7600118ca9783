//! Rules for the words of one text. Each file is read once, whatever the number of sites that show it.

mod alternatives;
mod capitals;
mod details;
mod foreign;
mod lines;
mod link_words;
mod negation;
mod pasted;
mod readability;
mod sections;
mod sentences;
mod terms;
mod typography;
mod word_lists;

use std::collections::BTreeMap;
use std::ops::Range;

use rayon::prelude::*;

use crate::check::policy::Policy;
use crate::check::text::details::Details;
use crate::check::text::terms::Terms;
use crate::cores::AT_ONCE;
use crate::diag::{Code, Diagnostic, Report};
use crate::digest::{Digest, Mix};
use crate::model::config::Variant;
use crate::model::document::Document;
use crate::model::language::Language;
use crate::model::memory::Clean;
use crate::model::page::{Overlay, SourcePage};
use crate::model::prose::{Passage, passages};
use crate::model::workspace::Workspace;
use crate::name::PageId;
use crate::text::Span;

/// One text as an author wrote it: a page, or the sections that a municipality lays over one.
struct Written<'a> {
    workspace: &'a Workspace,
    variant: &'a Variant,
    language: &'a Language,
    /// Details that somebody vouches for.
    details: &'a Details,
    /// The words of the glossary in the text's language.
    terms: &'a Terms<'a>,
    page: &'a PageId,
    /// Span of the title; `None` for a layer, which is no whole page.
    title: Option<Span>,
    document: &'a Document,
    passages: Vec<Passage>,
}

type Rule = fn(&Written<'_>, &mut Report);

const RULES: &[Rule] = &[
    alternatives::check,
    capitals::check,
    details::check,
    foreign::check,
    lines::check,
    link_words::check,
    negation::check,
    pasted::check,
    readability::check,
    sections::check,
    sentences::check,
    terms::check,
    typography::check,
    word_lists::check,
];

/// Makes ready what rules look with, before any of them needs it.
pub fn prepare() {
    details::prepare();
    typography::prepare();
}

/// Runs every rule on every text that is not known to be without fault, several texts at a time. Texts in a language without
/// word lists are left alone.
pub fn check(policy: &Policy<'_>, clean: &Clean, report: &mut Report) {
    let workspace = policy.workspace;
    let details = Details::of(workspace);
    let terms: BTreeMap<&str, Terms<'_>> =
        workspace.languages.iter().map(|(name, language)| (name.as_str(), Terms::of(workspace, language))).collect();
    let known = Known { details: &details, terms: &terms };
    let pages = workspace.pages.par_iter().map(Source::Page);
    let layers = workspace.overlays.par_iter().map(Source::Layer);
    let found: Vec<Report> = pages
        .chain(layers)
        .with_max_len(AT_ONCE)
        .filter_map(|source| {
            let key = source.key(workspace);
            if clean.knows(key) {
                return None;
            }
            let report = judge(&written(workspace, &known, source)?);
            if report.is_empty() {
                clean.add(key);
            }
            Some(report)
        })
        .collect();
    found.into_iter().for_each(|own| report.extend(own));
}

fn judge(text: &Written<'_>) -> Report {
    let mut report = Report::default();
    RULES.iter().for_each(|rule| rule(text, &mut report));
    report
}

enum Source<'a> {
    Page(&'a SourcePage),
    Layer(&'a Overlay),
}

impl Source<'_> {
    /// Digest of all that the rules look at: the same key, the same faults.
    fn key(&self, workspace: &Workspace) -> Digest {
        let mix = Mix::default().part(workspace.words_digest);
        match self {
            Self::Page(page) => {
                let mix = mix.text(page.id.as_str()).text(page.variant.as_str());
                mix.part(page.document.digest).part(page.front.digest).digest()
            }
            Self::Layer(layer) => mix.text("layer").text(layer.variant.as_str()).part(layer.document.digest).digest(),
        }
    }
}

/// What texts are held against, made once.
#[derive(Clone, Copy)]
struct Known<'a> {
    details: &'a Details,
    terms: &'a BTreeMap<&'a str, Terms<'a>>,
}

fn written<'a>(workspace: &'a Workspace, known: &Known<'a>, source: Source<'a>) -> Option<Written<'a>> {
    let (variant, page, title, document, passages) = match source {
        Source::Page(page) => {
            let (front, document) = (&*page.front, &*page.document);
            let passages = passages(&front.title, &front.description, &document.blocks);
            (&page.variant, &page.id, Some(front.title_span), document, passages)
        }
        Source::Layer(layer) => {
            (&layer.variant, &layer.page, None, &*layer.document, passages(&[], &[], &layer.document.blocks))
        }
    };
    let variant = workspace.config.variants.iter().find(|one| one.id == *variant)?;
    let language = workspace.languages.get(variant.language())?;
    let (details, terms) = (known.details, known.terms.get(variant.language())?);
    Some(Written { workspace, variant, language, details, terms, page, title, document, passages })
}

impl Written<'_> {
    /// A diagnostic about a stretch of a passage, if the stretch has a place in a file. Another language has other rules.
    fn at(&self, code: Code, passage: &Passage, range: &Range<usize>) -> Option<Diagnostic> {
        if passage.is_foreign(range) {
            return None;
        }
        passage.span(range).map(|span| Diagnostic::at(code, span))
    }

    /// Writing `right` instead of a stretch, with the fix where the stretch stands in the file as it is shown.
    fn instead(&self, code: Code, passage: &Passage, range: &Range<usize>, right: &str) -> Option<Diagnostic> {
        let found = self.at(code, passage, range)?.with("written", passage.slice(range)).with("right", right);
        Some(match passage.exact(range) {
            Some(span) => found.fix(span, right),
            None => found,
        })
    }
}
