//! Reads a document as a person does, from top to bottom: section by section, with the values in their places.

use tera::Error;

use crate::digest::Digest;
use crate::model::document::{Block, Directive, Inline, Link, Target};
use crate::model::scope::Scope;
use crate::model::texts::{BEGINNING, SectionText};
use crate::model::theme::{AttributeKind, Theme};
use crate::model::words::{push_spaced, spaced};
use crate::render::components::Writer;
use crate::render::texts::visible::visible;

/// How much of a page is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// What somebody has written: a change of theme changes nothing of it.
    Text,
    /// Also what components say around it, as “Ombudet kan inte” above a list: who has only the words would take it for its
    /// opposite without that.
    Whole,
}

pub struct Reader<'a> {
    reading: Reading,
    /// Says what a component shows of the data.
    writer: Writer<'a>,
    sections: Vec<SectionText>,
    /// The section that is being read.
    current: usize,
    /// What stands before the next line: the mark of a list's item.
    mark: Option<String>,
}

impl<'a> Reader<'a> {
    /// The sections of a page, the one before the first heading with the page's title and description.
    pub fn read(scope: &'a Scope<'a>, theme: &'a Theme, reading: Reading) -> Result<Vec<SectionText>, Error> {
        let writer = Writer::new(scope, theme);
        let mut reader = Reader { reading, writer, sections: Vec::new(), current: 0, mark: None };
        let front = &scope.page.front;
        reader.open(BEGINNING, &front.title);
        reader.lines(&front.description);
        reader.blocks(&scope.page.document.blocks)?;
        Ok(reader.sections)
    }

    fn open(&mut self, id: &str, title: &[Inline]) {
        let title = spaced(&self.words(title));
        self.current = self.sections.len();
        self.sections.push(SectionText { id: id.to_owned(), title, digest: Digest::of(b""), text: String::new() });
    }

    fn blocks(&mut self, blocks: &[Block]) -> Result<(), Error> {
        blocks.iter().try_for_each(|block| self.block(block))
    }

    fn block(&mut self, block: &Block) -> Result<(), Error> {
        match block {
            Block::Section(section) => {
                let around = self.current;
                self.open(section.id.as_str(), &section.title);
                self.blocks(&section.blocks)?;
                self.current = around;
            }
            Block::Paragraph(text) | Block::Plain(text) => self.lines(text),
            Block::List(list) => {
                for (index, item) in list.items.iter().enumerate() {
                    let number = list.start.map(|start| format!("{}. ", start + index as u64));
                    self.mark = Some(number.unwrap_or_else(|| "• ".to_owned()));
                    self.blocks(item)?;
                    self.mark = None;
                }
            }
            Block::Quote(blocks) => self.blocks(blocks)?,
            Block::Code(code) => self.add(&code.text),
            Block::Table(table) => {
                for row in std::iter::once(&table.head).chain(&table.rows) {
                    let cells: Vec<String> = row.iter().map(|cell| self.words(cell)).collect();
                    self.add(&cells.join(" | "));
                }
            }
            Block::Rule => {}
            Block::Directive(directive) => self.directive(directive)?,
        }
        Ok(())
    }

    /// A component around a text is layout; one without a text of its own shows data, and what it says of them is the text.
    fn directive(&mut self, directive: &Directive) -> Result<(), Error> {
        if directive.blocks.is_empty() || self.reading == Reading::Whole {
            let empty = Directive { blocks: Vec::new(), ..directive.clone() };
            let html = self.writer.directive(&empty)?;
            self.add(&visible(&html));
            return self.blocks(&directive.blocks);
        }
        let signature = self.writer.theme.component(&directive.name);
        for attribute in &directive.attributes {
            let kind = signature.and_then(|one| one.attribute(&attribute.name)).map(|one| one.kind);
            if kind == Some(AttributeKind::Text) {
                self.add(&attribute.value);
            }
        }
        self.blocks(&directive.blocks)
    }

    fn lines(&mut self, text: &[Inline]) {
        let words = self.words(text);
        self.add(&words);
    }

    /// Adds lines to the current section, without spaces that nobody sees.
    fn add(&mut self, text: &str) {
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            let mark = self.mark.take().unwrap_or_default();
            let text = &mut self.sections[self.current].text;
            if !text.is_empty() {
                text.push('\n');
            }
            text.push_str(&mark);
            push_spaced(text, line);
        }
    }

    fn words(&self, inlines: &[Inline]) -> String {
        let mut words = String::new();
        self.push_words(&mut words, inlines);
        words
    }

    fn push_words(&self, words: &mut String, inlines: &[Inline]) {
        let scope = self.writer.scope;
        for inline in inlines {
            match inline {
                Inline::Text(text) => words.push_str(text.words()),
                Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Strikethrough(inner) => {
                    self.push_words(words, inner);
                }
                Inline::Link(link) => words.push_str(&self.link(link)),
                Inline::Image(image) => words.push_str(&image.alt),
                Inline::SoftBreak if scope.editions.variant(scope.variant).keep_lines => words.push('\n'),
                Inline::HardBreak => words.push('\n'),
                other => words.push_str(&scope.line(std::slice::from_ref(other))),
            }
        }
    }

    /// Where a number to call or another website is not what the link says, it stands behind: it is as much for readers to
    /// rely on as the words are.
    fn link(&self, link: &Link) -> String {
        let words = self.words(&link.content);
        match &link.target {
            Target::External(address) if *address != words => format!("{words} ({address})"),
            _ => words,
        }
    }
}
