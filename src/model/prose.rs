//! A document as running text: its passages one by one, with a way back from any word to the place where it was written.

use std::cell::OnceCell;
use std::ops::Range;

use crate::model::document::{Block, Inline, Link, Target, Text};
use crate::model::language::{Language, Marks};
use crate::model::sentences::{Sentence, sentences};
use crate::model::signs::Signs;
use crate::model::words::{lower, words};
use crate::name::Anchor;
use crate::text::Span;

/// Stands in a passage's text for a value or a placeholder: what will be there is not the author's words.
pub const OBJECT: char = '\u{fffc}';

/// Letters to a word, the space behind it included: rather too few, so that there is room for all words.
const TO_A_WORD: usize = 5;

/// What a passage is on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PassageKind {
    Title,
    Description,
    Heading,
    Paragraph,
    /// A list item, or a cell of a table.
    Item,
}

/// A run of text that stands by itself: a heading, a paragraph, a list item, a cell.
#[derive(Clone, Debug)]
pub struct Passage {
    pub kind: PassageKind,
    /// The words as they are shown. A line break of the source is `\n`.
    pub text: String,
    /// Where links stand in `text`.
    pub links: Vec<(Range<usize>, Link)>,
    /// Stretches of `text` marked as words of another language.
    pub foreign: Vec<Range<usize>>,
    /// Glossary terms explained here, by their ids, with the place in `text`.
    pub terms: Vec<(Range<usize>, String)>,
    /// All of it is in bold type.
    pub bold: bool,
    /// The sections around it that have names, the nearest last.
    pub sections: Vec<Anchor>,
    /// It is shown on some sites only.
    pub conditional: bool,
    pieces: Vec<Piece>,
    signs: OnceCell<Signs>,
    lower: OnceCell<String>,
    words: OnceCell<Vec<Range<usize>>>,
    /// Those of each word, and all of them in one.
    marks: OnceCell<(Vec<Marks>, Marks)>,
    sentences: OnceCell<Vec<Sentence>>,
}

/// A stretch of a passage's text and its place in a file.
#[derive(Clone, Copy, Debug)]
struct Piece {
    start: usize,
    length: usize,
    span: Span,
}

/// A page's passages in reading order: its title and description, then its text.
pub fn passages(title: &[Inline], description: &[Inline], blocks: &[Block]) -> Vec<Passage> {
    let mut passages = vec![
        passage(PassageKind::Title, title, &Around::default()),
        passage(PassageKind::Description, description, &Around::default()),
    ];
    collect(blocks, PassageKind::Paragraph, &Around::default(), &mut passages);
    passages.retain(|passage| !passage.text.trim().is_empty());
    passages
}

/// A text that is no part of a page: an explanation, a note in a data file.
pub fn plain(kind: PassageKind, words: &str, span: Span) -> Passage {
    passage(kind, &[Inline::Text(Text::other(words, span))], &Around::default())
}

/// What stands around a block.
#[derive(Clone, Default)]
struct Around {
    sections: Vec<Anchor>,
    conditional: bool,
}

fn collect(blocks: &[Block], kind: PassageKind, around: &Around, passages: &mut Vec<Passage>) {
    for block in blocks {
        match block {
            Block::Section(inner) => {
                let mut around = around.clone();
                around.sections.extend(inner.named.then(|| inner.id.clone()));
                passages.push(passage(PassageKind::Heading, &inner.title, &around));
                collect(&inner.blocks, PassageKind::Paragraph, &around, passages);
            }
            Block::Paragraph(inlines) | Block::Plain(inlines) => passages.push(passage(kind, inlines, around)),
            Block::List(list) => {
                list.items.iter().for_each(|item| collect(item, PassageKind::Item, around, passages));
            }
            Block::Quote(blocks) => collect(blocks, kind, around, passages),
            Block::Table(table) => {
                let cells = table.head.iter().chain(table.rows.iter().flatten());
                passages.extend(cells.map(|cell| passage(PassageKind::Item, cell, around)));
            }
            Block::Directive(directive) => {
                let conditional = around.conditional || directive.name == "only";
                let around = Around { conditional, ..around.clone() };
                collect(&directive.blocks, kind, &around, passages);
            }
            Block::Code(_) | Block::Rule => {}
        }
    }
}

fn passage(kind: PassageKind, inlines: &[Inline], around: &Around) -> Passage {
    let mut passage = Passage {
        kind,
        text: String::new(),
        links: Vec::new(),
        foreign: Vec::new(),
        terms: Vec::new(),
        bold: matches!(inlines, [Inline::Strong(_)]),
        sections: around.sections.clone(),
        conditional: around.conditional,
        pieces: Vec::new(),
        signs: OnceCell::new(),
        lower: OnceCell::new(),
        words: OnceCell::new(),
        marks: OnceCell::new(),
        sentences: OnceCell::new(),
    };
    passage.add(inlines);
    passage
}

impl Passage {
    fn add(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match inline {
                Inline::Text(text) => self.add_text(text),
                Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Strikethrough(inner) => self.add(inner),
                Inline::Link(link) => {
                    let start = self.text.len();
                    self.add(&link.content);
                    self.links.push((start..self.text.len(), (**link).clone()));
                }
                Inline::Directive(one) => {
                    let start = self.text.len();
                    self.add_text(&one.text);
                    match one.name.as_str() {
                        "lang" => self.foreign.push(start..self.text.len()),
                        "term" => {
                            let id = one.attributes.iter().find(|attribute| attribute.name == "id");
                            self.terms.extend(id.map(|id| (start..self.text.len(), id.value.clone())));
                        }
                        _ => {}
                    }
                }
                Inline::SoftBreak | Inline::HardBreak => self.text.push('\n'),
                Inline::Value(_) | Inline::Placeholder(_) | Inline::Code(_) => self.text.push(OBJECT),
                Inline::Image(_) => {}
            }
        }
    }

    fn add_text(&mut self, text: &Text) {
        self.pieces.push(Piece { start: self.text.len(), length: text.words().len(), span: text.span });
        self.text.push_str(text.words());
    }

    /// The place in its file of a stretch of the text.
    pub fn span(&self, range: &Range<usize>) -> Option<Span> {
        let first = self.pieces.iter().find(|piece| piece.start + piece.length > range.start)?;
        let last = self.pieces.iter().rev().find(|piece| piece.start < range.end.max(range.start + 1))?;
        Some(Span::new(first.span.file, first.place(range.start), last.place_of_end(range.end)))
    }

    /// The place of a stretch that stands in its file exactly as it is shown, so that it can be replaced there.
    pub fn exact(&self, range: &Range<usize>) -> Option<Span> {
        let inside = |piece: &&Piece| piece.start <= range.start && range.end <= piece.start + piece.length;
        let piece = self.pieces.iter().find(inside).filter(|piece| piece.is_exact())?;
        Some(Span::new(piece.span.file, piece.place(range.start), piece.place(range.end)))
    }

    /// Is a stretch marked as another language's?
    pub fn is_foreign(&self, range: &Range<usize>) -> bool {
        self.foreign.iter().any(|one| one.start < range.end && range.start < one.end)
    }

    pub fn slice(&self, range: &Range<usize>) -> &str {
        &self.text[range.clone()]
    }

    /// The text in small letters, every letter at the place it has in the text.
    pub fn lower(&self) -> &str {
        self.lower.get_or_init(|| lower(&self.text))
    }

    /// The signs that the text may hold.
    pub fn signs(&self) -> &Signs {
        self.signs.get_or_init(|| Signs::of(&self.text))
    }

    /// The places of all words.
    pub fn words(&self) -> &[Range<usize>] {
        self.words.get_or_init(|| {
            let mut places = Vec::with_capacity(self.text.len() / TO_A_WORD);
            places.extend(words(&self.text));
            places
        })
    }

    /// The places of the words in a stretch.
    pub fn words_in(&self, range: &Range<usize>) -> &[Range<usize>] {
        self.words().get(self.indices(range)).unwrap_or_default()
    }

    /// The marks of the words in a stretch, as many as there are words. They are those of the language asked for first.
    pub fn marks_in(&self, range: &Range<usize>, language: &Language) -> &[Marks] {
        self.marks(language).0.get(self.indices(range)).unwrap_or_default()
    }

    /// Has any of its words a mark? Most passages have few marks, and need not be searched for others.
    pub fn has_mark(&self, mark: Marks, language: &Language) -> bool {
        self.marks(language).1 & mark != 0
    }

    fn marks(&self, language: &Language) -> &(Vec<Marks>, Marks) {
        self.marks.get_or_init(|| {
            let lower = self.lower();
            let marks: Vec<_> = self.words().iter().map(|word| language.marks_of(&lower[word.clone()])).collect();
            let all = marks.iter().fold(0, |all, marks| all | marks);
            (marks, all)
        })
    }

    /// Which words a stretch holds.
    fn indices(&self, range: &Range<usize>) -> Range<usize> {
        let words = self.words();
        let start = words.partition_point(|word| word.start < range.start);
        start..words.partition_point(|word| word.end <= range.end).max(start)
    }

    /// Its [sentences]. They are those of the language asked for first.
    pub fn sentences(&self, language: &Language) -> &[Sentence] {
        self.sentences.get_or_init(|| sentences(&self.text, language))
    }

    /// Words of a stretch that count when text is measured: not numbers to call, addresses or what stands for a value.
    pub fn measured_words(&self, range: &Range<usize>) -> impl Iterator<Item = &Range<usize>> {
        let is_address = |word: &Range<usize>| {
            self.links.iter().any(|(place, link)| {
                let external = |address: &String| address.starts_with("tel:") || address.starts_with("mailto:");
                place.start <= word.start
                    && word.end <= place.end
                    && matches!(&link.target, Target::External(address) if external(address))
            })
        };
        self.words_in(range).iter().filter(move |word| !is_address(word))
    }
}

impl Piece {
    /// Words as long as their span stand there as they are shown.
    fn is_exact(&self) -> bool {
        self.span.end - self.span.start == self.length
    }

    fn place(&self, at: usize) -> usize {
        let offset = at.saturating_sub(self.start).min(self.length);
        if self.is_exact() { self.span.start + offset } else { self.span.start }
    }

    fn place_of_end(&self, at: usize) -> usize {
        if self.is_exact() { self.place(at) } else { self.span.end }
    }
}
