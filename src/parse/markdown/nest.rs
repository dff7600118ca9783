//! Headings and what follows them become sections that hold each other.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::model::document::{Block, Section};
use crate::name::Anchor;

/// A heading with nothing in it yet, or a block that is complete.
pub enum Flat {
    Heading(Section),
    Block(Block),
}

/// Nests a row of headings and blocks by the headings' levels. Inside a directive an `::include` brings the next section of the
/// row: it stands beside the one before it and is no part of it.
pub fn nest(flat: Vec<Flat>, inside_directive: bool) -> Vec<Block> {
    let mut top = Vec::new();
    let mut open: Vec<Section> = Vec::new();
    for item in flat {
        match item {
            Flat::Heading(section) => {
                close(&mut open, &mut top, section.level);
                open.push(section);
            }
            Flat::Block(block) if inside_directive && is_include(&block) => {
                close(&mut open, &mut top, 0);
                top.push(block);
            }
            Flat::Block(block) => match open.last_mut() {
                Some(section) => section.blocks.push(block),
                None => top.push(block),
            },
        }
    }
    close(&mut open, &mut top, 0);
    top.shrink_to_fit();
    top
}

fn is_include(block: &Block) -> bool {
    matches!(block, Block::Directive(directive) if directive.name == "include")
}

/// Closes the open sections that a heading of `level` ends.
fn close(open: &mut Vec<Section>, top: &mut Vec<Block>, level: u8) {
    while open.last().is_some_and(|section| section.level >= level) {
        let Some(mut section) = open.pop() else { return };
        // They stay as long as the build takes.
        section.blocks.shrink_to_fit();
        let block = Block::Section(Arc::new(section));
        match open.last_mut() {
            Some(parent) => parent.blocks.push(block),
            None => top.push(block),
        }
    }
}

/// An id made from a heading's words, with a number where the page has it already.
pub fn free_anchor(title: &str, taken: &mut BTreeSet<Anchor>) -> Option<Anchor> {
    let base = Anchor::new(title).or_else(|| Anchor::new("avsnitt"))?;
    let mut anchor = base.clone();
    let mut number = 2;
    while !taken.insert(anchor.clone()) {
        anchor = Anchor::new(&format!("{base}-{number}"))?;
        number += 1;
    }
    Some(anchor)
}
