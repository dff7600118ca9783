//! What stands instead of images, and above the columns of tables (WCAG 2.2, 1.1.1 and 1.3.1).

use crate::check::text::Written;
use crate::diag::{Code, Diagnostic, Report};
use crate::model::document::{Block, Inline, Table};
use crate::model::nodes::Node;

/// Characters of an alternative text from which it belongs in the text beside the image.
const LONGEST_ALT: usize = 150;

const IMAGE_ENDINGS: [&str; 7] = [".jpg", ".jpeg", ".png", ".gif", ".svg", ".webp", ".avif"];

pub fn check(text: &Written<'_>, report: &mut Report) {
    text.document.walk(&mut |node| {
        let Node::Image(image) = node else { return };
        let count = image.alt.chars().count();
        let lower = image.alt.to_lowercase();
        if IMAGE_ENDINGS.iter().any(|ending| lower.ends_with(ending)) {
            report.add(Diagnostic::at(Code::FileNameAlt, image.span).with("alt", &image.alt));
        } else if count > LONGEST_ALT {
            report.add(Diagnostic::at(Code::LongAlt, image.span).with("count", count).with("limit", LONGEST_ALT));
        }
    });
    tables(&text.document.blocks, report);
}

fn tables(blocks: &[Block], report: &mut Report) {
    for block in blocks {
        match block {
            Block::Table(table) if has_empty_head(table) => {
                report.add(Diagnostic::at(Code::EmptyTableHead, table.span));
            }
            Block::Section(section) => tables(&section.blocks, report),
            Block::Directive(directive) => tables(&directive.blocks, report),
            Block::Quote(blocks) => tables(blocks, report),
            Block::List(list) => list.items.iter().for_each(|item| tables(item, report)),
            _ => {}
        }
    }
}

fn has_empty_head(table: &Table) -> bool {
    let is_blank = |inline: &Inline| matches!(inline, Inline::Text(text) if text.words().trim().is_empty());
    table.head.iter().any(|cell| cell.iter().all(is_blank))
}
