//! A page's text as a tree of our own, every node with the span it came from.

use std::sync::Arc;

use crate::digest::Digest;
use crate::model::dependencies::Dependencies;
use crate::model::inlines::Inlines;
use crate::model::nodes::{Node, walk_blocks};
use crate::name::{Anchor, PageId};
use crate::text::{Source, Span};

/// What stands in one Markdown file, or in several that were laid over each other.
#[derive(Clone, Debug)]
pub struct Document {
    pub blocks: Vec<Block>,
    /// Of everything the tree was made from.
    pub digest: Digest,
    pub dependencies: Dependencies,
}

/// Most are paragraphs, of which a page has dozens: what is larger than they lies elsewhere.
#[derive(Clone, Debug)]
pub enum Block {
    Section(Arc<Section>),
    Paragraph(Inlines),
    /// Text of a tight list item, without a paragraph around it.
    Plain(Inlines),
    List(Box<List>),
    Quote(Vec<Block>),
    Code(Box<Code>),
    Table(Box<Table>),
    Rule,
    Directive(Arc<Directive>),
}

/// A heading and what follows it, until the next heading of the same or a higher level in the same block.
#[derive(Clone, Debug)]
pub struct Section {
    pub id: Anchor,
    /// The id stands in the text as `{#id}`; otherwise it was made from the heading and pairs with nothing.
    pub named: bool,
    /// In a municipality's file: the shared section after which this new one is to stand (`{#id after=other}`).
    pub after: Option<Anchor>,
    /// 2 to 6.
    pub level: u8,
    pub title: Vec<Inline>,
    pub blocks: Vec<Block>,
    /// The heading's line.
    pub span: Span,
}

#[derive(Clone, Debug)]
pub struct List {
    /// The first number; `None` for points.
    pub start: Option<u64>,
    pub items: Vec<Vec<Block>>,
}

#[derive(Clone, Debug)]
pub struct Code {
    pub language: Option<String>,
    pub text: String,
}

#[derive(Clone, Debug)]
pub struct Table {
    pub alignments: Vec<Alignment>,
    pub head: Vec<Vec<Inline>>,
    pub rows: Vec<Vec<Vec<Inline>>>,
    pub span: Span,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alignment {
    Start,
    Center,
    End,
}

/// `:::name {key="value"}` … `:::` or `::name{key="value"}`.
#[derive(Clone, Debug)]
pub struct Directive {
    pub name: String,
    pub form: Form,
    pub attributes: Vec<Attribute>,
    pub blocks: Vec<Block>,
    /// The opening line.
    pub span: Span,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Block,
    Leaf,
    Inline,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribute {
    pub name: String,
    pub value: String,
    pub span: Span,
}

/// Most are text, of which a page has hundreds: what is larger than that lies elsewhere, so that a text takes no more than it needs.
#[derive(Clone, Debug)]
pub enum Inline {
    Text(Text),
    Emphasis(Vec<Inline>),
    Strong(Vec<Inline>),
    Strikethrough(Vec<Inline>),
    Code(String),
    Link(Box<Link>),
    Image(Box<Image>),
    Value(ValueName),
    Placeholder(Box<Placeholder>),
    /// `:name[text]{key="value"}`
    Directive(Box<InlineDirective>),
    SoftBreak,
    HardBreak,
}

/// Words as they are shown, and where they stand.
#[derive(Clone, Debug)]
pub struct Text {
    words: Words,
    pub span: Span,
}

#[derive(Clone, Debug)]
enum Words {
    /// They stand in the file as they are shown. They are read there: copied, all texts would be in memory twice.
    Written(Arc<Source>),
    /// They may be written in another way (`&amp;`).
    Other(Box<str>),
}

#[derive(Clone, Debug)]
pub struct Link {
    pub target: Target,
    pub content: Vec<Inline>,
    pub span: Span,
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    Page {
        page: PageId,
        anchor: Option<Anchor>,
    },
    /// `#anchor` on the same page.
    Here(Anchor),
    /// A file under `content/files/`, by its path there.
    File(String),
    /// `https:`, `mailto:`, `tel:` as written.
    External(String),
}

#[derive(Clone, Debug)]
pub struct Image {
    pub target: Target,
    pub alt: String,
    pub span: Span,
}

/// `{{ municipality.genitive }}`
#[derive(Clone, Debug)]
pub struct ValueName {
    pub path: Vec<String>,
    pub span: Span,
}

/// `[[SAKNAS: what | owner]]`
#[derive(Clone, Debug)]
pub struct Placeholder {
    pub what: String,
    pub owner: String,
    pub span: Span,
}

#[derive(Clone, Debug)]
pub struct InlineDirective {
    pub name: String,
    pub attributes: Vec<Attribute>,
    pub text: Text,
    pub span: Span,
}

impl Document {
    pub fn new(blocks: Vec<Block>, digest: Digest) -> Self {
        Self { dependencies: Dependencies::of(&blocks), blocks, digest }
    }

    /// Visits every [`Node`] in reading order.
    pub fn walk<'a>(&'a self, see: &mut dyn FnMut(Node<'a>)) {
        walk_blocks(&self.blocks, see);
    }

    /// The ids of its sections, in reading order.
    pub fn section_ids(&self) -> Vec<Anchor> {
        let mut ids = Vec::new();
        self.walk(&mut |node| {
            if let Node::Section(section) = node {
                ids.push(section.id.clone());
            }
        });
        ids
    }

    /// The section of that id, wherever it stands.
    pub fn section(&self, id: &Anchor) -> Option<&Arc<Section>> {
        find_section(&self.blocks, id)
    }
}

impl Text {
    /// Words that stand in a file as they are shown.
    pub fn written(source: &Arc<Source>, span: Span) -> Self {
        Self { words: Words::Written(Arc::clone(source)), span }
    }

    /// Words that may stand in a file in another way.
    pub fn other(words: &str, span: Span) -> Self {
        Self { words: Words::Other(words.into()), span }
    }

    /// Adds words that stand right behind these as they are shown.
    pub fn add(&mut self, written: &str) {
        self.span.end += written.len();
        if let Words::Other(words) = &mut self.words {
            *words = [words, written].concat().into();
        }
    }

    pub fn words(&self) -> &str {
        match &self.words {
            Words::Written(source) => source.slice(self.span.start, self.span.end),
            Words::Other(words) => words,
        }
    }
}

impl Section {
    pub fn title_text(&self) -> String {
        plain_text(&self.title)
    }
}

impl Directive {
    pub fn attribute(&self, name: &str) -> Option<&Attribute> {
        self.attributes.iter().find(|attribute| attribute.name == name)
    }
}

fn find_section<'a>(blocks: &'a [Block], id: &Anchor) -> Option<&'a Arc<Section>> {
    blocks.iter().find_map(|block| match block {
        Block::Section(section) if section.id == *id => Some(section),
        Block::Section(section) => find_section(&section.blocks, id),
        Block::Directive(directive) => find_section(&directive.blocks, id),
        Block::Quote(blocks) => find_section(blocks, id),
        _ => None,
    })
}

/// The words of a run of text, without marks; values and placeholders are left out.
pub fn plain_text(inlines: &[Inline]) -> String {
    inlines
        .iter()
        .map(|inline| match inline {
            Inline::Text(text) => text.words().to_owned(),
            Inline::Code(text) => text.clone(),
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Strikethrough(inner) => plain_text(inner),
            Inline::Link(link) => plain_text(&link.content),
            Inline::Directive(directive) => directive.text.words().to_owned(),
            Inline::SoftBreak | Inline::HardBreak => " ".to_owned(),
            Inline::Image(_) | Inline::Value(_) | Inline::Placeholder(_) => String::new(),
        })
        .collect()
}
