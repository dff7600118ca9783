//! The full form: message, place, the lines themselves with the spot marked, what to do.

use annotate_snippets::{AnnotationKind, Element, Group, Level as Severity, Origin, Renderer, Snippet};

use crate::catalog::Catalog;
use crate::diag::show::words;
use crate::diag::{Diagnostic, Holds, Level, Place, Report};
use crate::text::{Sources, Span};

/// All diagnostics of a report, each as a block of lines; sites are named only where not every site is meant.
pub fn full(report: &Report, sources: &Sources, words: &Catalog, colour: bool) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    report
        .diagnostics()
        .iter()
        .map(|diagnostic| renderer.render(&[group(diagnostic, sources, words)]) + "\n\n")
        .collect()
}

fn group<'a>(diagnostic: &Diagnostic, sources: &'a Sources, words: &Catalog) -> Group<'a> {
    let severity = match diagnostic.level {
        Level::Error => Severity::ERROR,
        Level::Warning => Severity::WARNING,
        Level::Note => Severity::NOTE,
    };
    let severity = severity.with_name(words::level(diagnostic.level, words));
    let message = words::message(diagnostic, words);
    let mut group =
        severity.primary_title(message).id(diagnostic.code.name()).elements(place(diagnostic, sources, words));
    let lines = [words::help(diagnostic, words), suggestion(diagnostic, words), fix(diagnostic, words)];
    for line in lines.into_iter().flatten() {
        group = group.element(Severity::HELP.with_name(words.text("level-help", &[])).message(line));
    }
    if let Some(line) = held_sites(diagnostic, words) {
        group = group.element(Severity::NOTE.with_name(words.text("level-note", &[])).message(line));
    }
    group
}

fn place<'a>(diagnostic: &Diagnostic, sources: &'a Sources, words: &Catalog) -> Vec<Element<'a>> {
    let span = match &diagnostic.place {
        Place::Path(path) => return vec![Origin::path(path.clone()).into()],
        Place::Span(span) => *span,
    };
    let mut snippet = snippet(sources, span).annotation(AnnotationKind::Primary.span(range(sources, span)));
    let label = diagnostic.related.map(|_| words.text("related-spot", &[]));
    match diagnostic.related {
        Some(other) if other.file == span.file => {
            snippet = snippet.annotation(AnnotationKind::Context.span(range(sources, other)).label(label));
            vec![snippet.into()]
        }
        Some(other) => {
            let second = self::snippet(sources, other)
                .annotation(AnnotationKind::Context.span(range(sources, other)).label(label));
            vec![snippet.into(), second.into()]
        }
        None => vec![snippet.into()],
    }
}

fn snippet<'a, T: Clone>(sources: &'a Sources, span: Span) -> Snippet<'a, T> {
    let source = sources.get(span.file);
    Snippet::source(source.text.as_str()).path(source.path.as_str())
}

/// The span as the renderer wants it: within the text, and no longer than its first line, so that an unclosed block does not
/// print the whole page.
fn range(sources: &Sources, span: Span) -> std::ops::Range<usize> {
    let text = &sources.get(span.file).text;
    let start = span.start.min(text.len());
    let end = span.end.clamp(start, text.len());
    let first_line = text[start..end].find('\n').map_or(end, |newline| start + newline);
    start..first_line
}

fn suggestion(diagnostic: &Diagnostic, words: &Catalog) -> Option<String> {
    let near = diagnostic.suggestion.as_ref()?;
    Some(words.text("did-you-mean", &[("name", near.clone())]))
}

/// What a fix writes; one that writes in several places is too long to tell.
fn fix(diagnostic: &Diagnostic, words: &Catalog) -> Option<String> {
    let [edit] = diagnostic.fix.as_ref()?.edits.as_slice() else { return None };
    Some(match edit.text.trim() {
        "" => words.text("fix-remove", &[]),
        _ => {
            let code = diagnostic.code.name().to_owned();
            words.text("fix-certain", &[("text", edit.text.clone()), ("code", code)])
        }
    })
}

fn held_sites(diagnostic: &Diagnostic, words: &Catalog) -> Option<String> {
    match &diagnostic.holds {
        Holds::None => None,
        Holds::All => Some(words.text("holds-all", &[])),
        Holds::Sites(sites) => {
            let names: Vec<&str> = sites.iter().map(|site| site.as_str()).collect();
            Some(words.text("holds-sites", &[("count", sites.len().to_string()), ("sites", names.join(", "))]))
        }
    }
}
