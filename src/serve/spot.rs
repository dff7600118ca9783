//! Where on the page a message belongs: the section, and the very words if they can be found again.

use crate::diag::{Diagnostic, Place};
use crate::model::nodes::Node;
use crate::model::page::Page;
use crate::text::{Sources, Span};

/// So many words are enough to find a sentence again.
const ENOUGH: usize = 12;

#[derive(Debug, PartialEq, Eq)]
pub struct Spot {
    /// The id of the section; `None` for the head of the page.
    pub section: Option<String>,
    /// How it begins there, as it was written.
    pub quote: Option<String>,
}

impl Spot {
    /// The spot on a page whose text stands in the file that the message points into.
    pub fn of(diagnostic: &Diagnostic, page: &Page, sources: &Sources) -> Option<Self> {
        let Place::Span(span) = diagnostic.place else { return None };
        Some(Self { section: section(page, span), quote: quote(span, sources) })
    }
}

/// The last section that begins before the span in its file.
fn section(page: &Page, span: Span) -> Option<String> {
    let mut nearest = None;
    page.document.walk(&mut |node| {
        if let Node::Section(section) = node
            && section.span.file == span.file
            && section.span.start <= span.start
            && nearest.as_ref().is_none_or(|(start, _)| *start < section.span.start)
        {
            nearest = Some((section.span.start, section.id.to_string()));
        }
    });
    nearest.map(|(_, id)| id)
}

fn quote(span: Span, sources: &Sources) -> Option<String> {
    let words = sources.slice(span).split_whitespace().take(ENOUGH).collect::<Vec<_>>().join(" ");
    (!words.is_empty()).then_some(words)
}
