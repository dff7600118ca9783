//! What in a document asks something of the world around it, met by walking through the tree.

use crate::model::document::{Block, Directive, Image, Inline, InlineDirective, Link, Placeholder, Section, ValueName};

/// A node that asks something of the world around the document.
#[derive(Clone, Copy, Debug)]
pub enum Node<'a> {
    Section(&'a Section),
    Directive(&'a Directive),
    InlineDirective(&'a InlineDirective),
    Link(&'a Link),
    Image(&'a Image),
    Value(&'a ValueName),
    Placeholder(&'a Placeholder),
}

/// The blocks of all children of a block, for code that walks the tree.
pub fn walk_blocks<'a>(blocks: &'a [Block], see: &mut dyn FnMut(Node<'a>)) {
    for block in blocks {
        match block {
            Block::Section(section) => {
                see(Node::Section(section));
                walk_inlines(&section.title, see);
                walk_blocks(&section.blocks, see);
            }
            Block::Paragraph(text) | Block::Plain(text) if text.has_nodes() => walk_inlines(text, see),
            Block::List(list) => list.items.iter().for_each(|item| walk_blocks(item, see)),
            Block::Quote(blocks) => walk_blocks(blocks, see),
            Block::Table(table) => {
                table.head.iter().chain(table.rows.iter().flatten()).for_each(|cell| walk_inlines(cell, see));
            }
            Block::Directive(directive) => {
                see(Node::Directive(directive));
                walk_blocks(&directive.blocks, see);
            }
            Block::Paragraph(_) | Block::Plain(_) | Block::Code(_) | Block::Rule => {}
        }
    }
}

/// Visits every [`Node`] of a run of text.
pub fn walk_inlines<'a>(inlines: &'a [Inline], see: &mut dyn FnMut(Node<'a>)) {
    for inline in inlines {
        match inline {
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Strikethrough(inner) => walk_inlines(inner, see),
            Inline::Link(link) => {
                see(Node::Link(link));
                walk_inlines(&link.content, see);
            }
            Inline::Image(image) => see(Node::Image(image)),
            Inline::Value(value) => see(Node::Value(value)),
            Inline::Placeholder(placeholder) => see(Node::Placeholder(placeholder)),
            Inline::Directive(directive) => see(Node::InlineDirective(directive)),
            Inline::Text(_) | Inline::Code(_) | Inline::SoftBreak | Inline::HardBreak => {}
        }
    }
}
