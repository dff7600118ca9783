//! Markdown into our own tree: directives by their fence lines, the text between them by CommonMark, values, placeholders and
//! inline directives as tokens that CommonMark never sees.

mod blocks;
mod fences;
mod inlines;
mod nest;
mod target;
mod tokens;

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::diag::Report;
use crate::digest::Digest;
use crate::model::document::{Block, Document, Inline};
use crate::name::Anchor;
use crate::parse::markdown::fences::Region;
use crate::parse::markdown::nest::Flat;
use crate::text::{FileId, Source};

pub use target::Home;

/// One Markdown file while it is parsed.
pub struct Markdown<'a> {
    pub file: FileId,
    /// The whole file, front matter included, so that offsets are the file's own.
    pub source: &'a Arc<Source>,
    /// Where links of this file start from.
    pub home: &'a Home,
}

impl<'a> Markdown<'a> {
    fn text(&self) -> &'a str {
        &self.source.text
    }

    /// The document from a byte offset on. Faults are reported; the tree holds what could be read.
    pub fn document(&self, start: usize, digest: Digest, report: &mut Report) -> Document {
        let regions = fences::regions(self.file, self.text(), start, report);
        Document::new(self.container(&regions, false, &mut BTreeSet::new(), report), digest)
    }

    /// A line of text without Markdown: titles and descriptions, where only values are looked up.
    pub fn line(&self, start: usize, end: usize, report: &mut Report) -> Vec<Inline> {
        let tokens = tokens::Tokens::scan(self.file, self.source, start, end);
        tokens.report(&[], report);
        tokens.split(self.file, self.source, start, end)
    }

    /// `taken` holds the ids that were made from headings so far.
    fn container(
        &self,
        regions: &[Region],
        inside_directive: bool,
        taken: &mut BTreeSet<Anchor>,
        report: &mut Report,
    ) -> Vec<Block> {
        let mut flat = Vec::new();
        for region in regions {
            match region {
                Region::Text { start, end } => flat.extend(self.blocks(*start, *end, taken, report)),
                Region::Directive(open) => {
                    let directive = open.directive(self.container(&open.children, true, taken, report));
                    flat.push(Flat::Block(Block::Directive(Arc::new(directive))));
                }
            }
        }
        nest::nest(flat, inside_directive)
    }
}
