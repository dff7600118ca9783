//! CommonMark blocks from pulldown-cmark's events.

use std::collections::BTreeSet;
use std::iter::Peekable;
use std::ops::Range;

use pulldown_cmark::{Alignment as CmAlignment, CodeBlockKind, Event, OffsetIter, Options, Parser, Tag, TagEnd};

use crate::diag::{Code, Diagnostic, Report};
use crate::model::document::{Alignment, Block, Code as CodeBlock, Inline, List, Section, Table, plain_text};
use crate::model::inlines::Inlines;
use crate::name::Anchor;
use crate::parse::markdown::Markdown;
use crate::parse::markdown::nest::{Flat, free_anchor};
use crate::parse::markdown::tokens::Tokens;
use crate::text::Span;

pub(super) type Events<'a> = Peekable<OffsetIter<'a>>;

/// A stretch of text between fences while its events are read.
pub(super) struct Stretch<'a> {
    pub(super) markdown: &'a Markdown<'a>,
    pub(super) tokens: &'a Tokens,
    /// Offset of the stretch in its file.
    pub(super) start: usize,
    /// Where code stands, by offsets of the file.
    pub(super) code: Vec<Range<usize>>,
    pub(super) report: &'a mut Report,
}

impl Markdown<'_> {
    /// The blocks between two offsets, headings not yet nested.
    pub(super) fn blocks(
        &self,
        start: usize,
        end: usize,
        taken: &mut BTreeSet<Anchor>,
        report: &mut Report,
    ) -> Vec<Flat> {
        let tokens = Tokens::scan(self.file, self.source, start, end);
        let masked = tokens.mask(self.text(), start, end);
        let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_HEADING_ATTRIBUTES;
        let mut events = Parser::new_ext(&masked, options).into_offset_iter().peekable();
        let mut stretch = Stretch { markdown: self, tokens: &tokens, start, code: Vec::new(), report };
        let mut flat = Vec::new();
        while let Some((event, range)) = events.next() {
            stretch.top(event, range, &mut events, &mut flat, taken);
        }
        let code = std::mem::take(&mut stretch.code);
        tokens.report(&code, report);
        flat
    }
}

impl Stretch<'_> {
    pub(super) fn span(&self, range: &Range<usize>) -> Span {
        let start = self.start + range.start;
        let text = &self.markdown.text()[start..self.start + range.end];
        Span::new(self.markdown.file, start, start + text.trim_end().len())
    }

    fn top(
        &mut self,
        event: Event<'_>,
        range: Range<usize>,
        events: &mut Events<'_>,
        flat: &mut Vec<Flat>,
        taken: &mut BTreeSet<Anchor>,
    ) {
        if let Event::Start(Tag::Heading { level, id, attrs, .. }) = event {
            let title = self.inlines(events, TagEnd::Heading(level));
            let after = attrs.iter().find(|(key, _)| &**key == "after").and_then(|(_, value)| value.as_deref());
            let after = after.and_then(Anchor::new);
            flat.extend(self.heading(level as u8, id.as_deref(), after, title, &range, taken));
        } else {
            flat.extend(self.block(event, range, events).map(Flat::Block));
        }
    }

    fn heading(
        &mut self,
        level: u8,
        id: Option<&str>,
        after: Option<Anchor>,
        title: Vec<Inline>,
        range: &Range<usize>,
        taken: &mut BTreeSet<Anchor>,
    ) -> Option<Flat> {
        let span = self.span(range);
        if level == 1 {
            self.report.add(Diagnostic::at(Code::HeadingOne, span));
        }
        let named = id.and_then(Anchor::new);
        let is_named = named.is_some();
        let id = named.or_else(|| free_anchor(&plain_text(&title), taken))?;
        let level = level.max(2);
        Some(Flat::Heading(Section { id, named: is_named, after, level, title, blocks: Vec::new(), span }))
    }

    /// One block; what is no block of ours is reported or left out.
    fn block(&mut self, event: Event<'_>, range: Range<usize>, events: &mut Events<'_>) -> Option<Block> {
        match event {
            Event::Start(Tag::Paragraph) => {
                Some(Block::Paragraph(Inlines::new(self.inlines(events, TagEnd::Paragraph))))
            }
            Event::Start(Tag::BlockQuote(kind)) => Some(Block::Quote(self.until(events, TagEnd::BlockQuote(kind)))),
            Event::Start(Tag::List(start)) => Some(self.list(start, events)),
            Event::Start(Tag::CodeBlock(kind)) => Some(self.code(kind, &range, events)),
            Event::Start(Tag::Table(alignments)) => Some(Block::Table(self.table(&alignments, &range, events).into())),
            Event::Start(Tag::HtmlBlock) => {
                self.html(&range);
                skip(events, TagEnd::HtmlBlock);
                None
            }
            // A heading inside a list or a quote is text of its own kind; it starts no section.
            Event::Start(Tag::Heading { level, .. }) => {
                Some(Block::Paragraph(Inlines::new(vec![Inline::Strong(self.inlines(events, TagEnd::Heading(level)))])))
            }
            Event::Rule => Some(Block::Rule),
            _ => None,
        }
    }

    fn until(&mut self, events: &mut Events<'_>, end: TagEnd) -> Vec<Block> {
        let mut blocks = Vec::new();
        while let Some((event, range)) = events.next() {
            if matches!(&event, Event::End(tag) if *tag == end) {
                break;
            }
            blocks.extend(self.block(event, range, events));
        }
        blocks
    }

    fn list(&mut self, start: Option<u64>, events: &mut Events<'_>) -> Block {
        let mut items = Vec::new();
        while let Some((event, _)) = events.next() {
            match event {
                Event::Start(Tag::Item) => items.push(self.item(events)),
                _ => break,
            }
        }
        Block::List(List { start, items }.into())
    }

    /// A list item: blocks, or text without a paragraph if the list is tight.
    fn item(&mut self, events: &mut Events<'_>) -> Vec<Block> {
        let mut blocks = Vec::new();
        while let Some((event, _)) = events.peek() {
            if matches!(event, Event::End(TagEnd::Item)) {
                events.next();
                break;
            }
            if is_inline(event) {
                let text = self.inline_run(events);
                blocks.push(Block::Plain(Inlines::new(text)));
            } else if let Some((event, range)) = events.next() {
                blocks.extend(self.block(event, range, events));
            }
        }
        blocks.shrink_to_fit();
        blocks
    }

    fn code(&mut self, kind: CodeBlockKind<'_>, range: &Range<usize>, events: &mut Events<'_>) -> Block {
        let language = match kind {
            CodeBlockKind::Fenced(name) if !name.is_empty() => Some(name.to_string()),
            _ => None,
        };
        let mut masked = String::new();
        for (event, _) in events.by_ref() {
            match event {
                Event::Text(text) => masked.push_str(&text),
                _ => break,
            }
        }
        let (start, end) = (self.start + range.start, self.start + range.end);
        self.code.push(start..end);
        let text = self.tokens.unmask(&masked, self.markdown.text(), start, end);
        Block::Code(CodeBlock { language, text }.into())
    }

    fn table(&mut self, alignments: &[CmAlignment], range: &Range<usize>, events: &mut Events<'_>) -> Table {
        let mut rows: Vec<Vec<Vec<Inline>>> = Vec::new();
        while let Some((event, _)) = events.next() {
            match event {
                Event::Start(Tag::TableHead | Tag::TableRow) => rows.push(Vec::new()),
                Event::Start(Tag::TableCell) => {
                    let cell = self.inlines(events, TagEnd::TableCell);
                    rows.last_mut().into_iter().for_each(|row| row.push(cell.clone()));
                }
                Event::End(TagEnd::Table) => break,
                _ => {}
            }
        }
        let head = if rows.is_empty() { Vec::new() } else { rows.remove(0) };
        Table { alignments: alignments.iter().map(alignment).collect(), head, rows, span: self.span(range) }
    }

    /// Raw HTML is refused; a comment is a note between authors and is left out.
    pub(super) fn html(&mut self, range: &Range<usize>) {
        let span = self.span(range);
        let text = &self.markdown.text()[span.start..span.end];
        // A closing tag is told with the opening one.
        let is_note = text.trim_start().starts_with("<!--") && text.trim_end().ends_with("-->");
        if !is_note && !text.starts_with("</") {
            self.report.add(Diagnostic::at(Code::RawHtml, span));
        }
    }
}

fn alignment(alignment: &CmAlignment) -> Alignment {
    match alignment {
        CmAlignment::None | CmAlignment::Left => Alignment::Start,
        CmAlignment::Center => Alignment::Center,
        CmAlignment::Right => Alignment::End,
    }
}

fn is_inline(event: &Event<'_>) -> bool {
    match event {
        Event::Start(tag) => {
            matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. })
        }
        Event::End(_) | Event::Rule | Event::Html(_) => false,
        _ => true,
    }
}

fn skip(events: &mut Events<'_>, end: TagEnd) {
    for (event, _) in events.by_ref() {
        if matches!(&event, Event::End(tag) if *tag == end) {
            break;
        }
    }
}

impl Stretch<'_> {
    /// Inline events up to the first that is none, for tight list items.
    fn inline_run(&mut self, events: &mut Events<'_>) -> Vec<Inline> {
        let mut inlines = Vec::new();
        while events.peek().is_some_and(|(event, _)| is_inline(event)) {
            if let Some((event, range)) = events.next() {
                self.inline(event, range, events, &mut inlines);
            }
        }
        inlines
    }
}
