//! CommonMark inlines from pulldown-cmark's events, with the masked tokens put back.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, Tag, TagEnd};

use crate::diag::{Code, Diagnostic};
use crate::model::document::{Image, Inline, Link, Target, Text, plain_text};
use crate::parse::markdown::blocks::{Events, Stretch};
use crate::parse::markdown::tokens::MASK;
use crate::text::Span;

impl Stretch<'_> {
    /// Inlines up to an end tag.
    pub(super) fn inlines(&mut self, events: &mut Events<'_>, end: TagEnd) -> Vec<Inline> {
        let mut inlines = Vec::new();
        while let Some((event, range)) = events.next() {
            if matches!(&event, Event::End(tag) if *tag == end) {
                break;
            }
            self.inline(event, range, events, &mut inlines);
        }
        // They stay as long as the build takes.
        inlines.shrink_to_fit();
        inlines
    }

    /// One inline event and what belongs to it.
    pub(super) fn inline(
        &mut self,
        event: Event<'_>,
        range: Range<usize>,
        events: &mut Events<'_>,
        inlines: &mut Vec<Inline>,
    ) {
        match event {
            Event::Text(text) => self.text(&text, &range, inlines),
            Event::Code(code) => {
                let (start, end) = (self.start + range.start, self.start + range.end);
                self.code.push(start..end);
                inlines.push(Inline::Code(self.tokens.unmask(&code, self.markdown.text(), start, end)));
            }
            Event::SoftBreak => inlines.push(Inline::SoftBreak),
            Event::HardBreak => inlines.push(Inline::HardBreak),
            Event::InlineHtml(_) => self.html(&range),
            Event::Start(Tag::Emphasis) => inlines.push(Inline::Emphasis(self.inlines(events, TagEnd::Emphasis))),
            Event::Start(Tag::Strong) => inlines.push(Inline::Strong(self.inlines(events, TagEnd::Strong))),
            Event::Start(Tag::Strikethrough) => {
                inlines.push(Inline::Strikethrough(self.inlines(events, TagEnd::Strikethrough)));
            }
            Event::Start(Tag::Link { dest_url, .. }) => {
                let content = self.inlines(events, TagEnd::Link);
                match self.target(&dest_url, &range) {
                    Some(target) => {
                        inlines.push(Inline::Link(Link { target, content, span: self.span(&range) }.into()))
                    }
                    None => inlines.extend(content),
                }
            }
            Event::Start(Tag::Image { dest_url, .. }) => {
                let alt = plain_text(&self.inlines(events, TagEnd::Image));
                if let Some(target) = self.target(&dest_url, &range) {
                    inlines.push(Inline::Image(Image { target, alt, span: self.span(&range) }.into()));
                }
            }
            _ => {}
        }
    }

    /// Text as CommonMark reads it; where it equals the source byte for byte its tokens are put back by their offsets.
    fn text(&self, text: &CowStr<'_>, range: &Range<usize>, inlines: &mut Vec<Inline>) {
        if text.contains(MASK) {
            let (start, end) = (self.start + range.start, self.start + range.end);
            inlines.extend(self.tokens.split(self.markdown.file, self.markdown.source, start, end));
            return;
        }
        let span = Span::new(self.markdown.file, self.start + range.start, self.start + range.end);
        let is_written = self.markdown.source.slice(span.start, span.end) == text.as_ref();
        match inlines.last_mut() {
            Some(Inline::Text(before)) if is_written && before.span.end == span.start => before.add(text),
            _ if is_written => inlines.push(Inline::Text(Text::written(self.markdown.source, span))),
            _ => inlines.push(Inline::Text(Text::other(text, span))),
        }
    }

    fn target(&mut self, address: &str, range: &Range<usize>) -> Option<Target> {
        let target = if address.contains(MASK) { None } else { self.markdown.home.target(address) };
        if target.is_none() {
            self.report.add(Diagnostic::at(Code::LinkForm, self.span(range)));
        }
        target
    }
}
