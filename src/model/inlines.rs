//! The text of a paragraph.

use std::ops::Deref;

use crate::model::document::Inline;
use crate::model::nodes::walk_inlines;

/// Most paragraphs are words and nothing else. One that knows it is not read by whoever looks for links, values and the like.
#[derive(Clone, Debug)]
pub struct Inlines {
    inlines: Box<[Inline]>,
    has_nodes: bool,
}

impl Inlines {
    pub fn new(inlines: Vec<Inline>) -> Self {
        let mut has_nodes = false;
        walk_inlines(&inlines, &mut |_| has_nodes = true);
        Self { inlines: inlines.into(), has_nodes }
    }

    /// Does anything stand in it that asks something of the world around the document?
    pub fn has_nodes(&self) -> bool {
        self.has_nodes
    }
}

impl Deref for Inlines {
    type Target = [Inline];

    fn deref(&self) -> &[Inline] {
        &self.inlines
    }
}
