//! The full form: message, place, the lines themselves with the spot marked, what to do.

use annotate_snippets::{AnnotationKind, Element, Group, Level as Severity, Origin, Renderer, Snippet};

use crate::catalog::Catalog;
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
        Level::Error => Severity::ERROR.with_name(words.text("level-error", &[])),
        Level::Warning => Severity::WARNING.with_name(words.text("level-warning", &[])),
        Level::Note => Severity::NOTE.with_name(words.text("level-note", &[])),
    };
    let message = words.text(diagnostic.code.name(), &arguments(diagnostic));
    let mut group =
        severity.primary_title(message).id(diagnostic.code.name()).elements(place(diagnostic, sources, words));
    for line in [help(diagnostic, words), suggestion(diagnostic, words)].into_iter().flatten() {
        group = group.element(Severity::HELP.with_name(words.text("level-help", &[])).message(line));
    }
    if let Some(line) = held_sites(diagnostic, words) {
        group = group.element(Severity::NOTE.with_name(words.text("level-note", &[])).message(line));
    }
    group
}

fn arguments(diagnostic: &Diagnostic) -> Vec<(&'static str, String)> {
    diagnostic.arguments.clone()
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

fn help(diagnostic: &Diagnostic, words: &Catalog) -> Option<String> {
    words.attribute(diagnostic.code.name(), "help", &arguments(diagnostic))
}

fn suggestion(diagnostic: &Diagnostic, words: &Catalog) -> Option<String> {
    let near = diagnostic.suggestion.as_ref()?;
    Some(words.text("did-you-mean", &[("name", near.clone())]))
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
