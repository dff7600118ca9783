//! What a document has to do with the world around it, gathered once: whoever asks for each page of each site need not read them all
//! again.

use std::collections::BTreeSet;

use crate::digest::{Digest, Mix};
use crate::model::document::{Block, Inline};
use crate::model::nodes::{Node, walk_blocks, walk_inlines};

#[derive(Clone, Debug)]
pub struct Dependencies {
    /// The names of the components that stand in it.
    pub components: BTreeSet<String>,
    /// Does it hold values such as `{{ municipality.name }}`?
    pub has_values: bool,
    /// Of what links from elsewhere can meet: the ids of its sections, and whether each pairs with one in another variant.
    pub sections: Digest,
}

impl Dependencies {
    pub fn of(blocks: &[Block]) -> Self {
        let (mut components, mut has_values, mut sections) = (BTreeSet::new(), false, Mix::default());
        walk_blocks(blocks, &mut |node| match node {
            Node::Section(section) => {
                sections.add(section.id.as_str().as_bytes());
                sections.add(&[u8::from(section.named)]);
            }
            Node::Directive(one) => add(&mut components, &one.name),
            Node::InlineDirective(one) => add(&mut components, &one.name),
            Node::Value(_) => has_values = true,
            Node::Link(_) | Node::Image(_) | Node::Placeholder(_) => {}
        });
        Self { components, has_values, sections: sections.digest() }
    }
}

fn add(components: &mut BTreeSet<String>, name: &str) {
    if !components.contains(name) {
        components.insert(name.to_owned());
    }
}

/// Do values stand in a line of text?
pub fn has_values(line: &[Inline]) -> bool {
    let mut found = false;
    walk_inlines(line, &mut |node| found |= matches!(node, Node::Value(_)));
    found
}
