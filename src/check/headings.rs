//! A heading more than one level below the one above it (WCAG 2.2, 1.3.1 and 2.4.10).

use crate::check::Site;
use crate::diag::{Code, Diagnostic};
use crate::model::document::Block;

pub fn check(site: &mut Site<'_>) {
    for scope in site.scopes() {
        let mut skipped = Vec::new();
        below(&scope.page.document.blocks, 1, &mut skipped);
        skipped.into_iter().for_each(|diagnostic| site.tell(diagnostic));
    }
}

fn below(blocks: &[Block], level: u8, skipped: &mut Vec<Diagnostic>) {
    for block in blocks {
        match block {
            Block::Section(section) => {
                if section.level > level + 1 {
                    let diagnostic = Diagnostic::at(Code::HeadingSkipped, section.span)
                        .with("level", section.level)
                        .with("expected", level + 1)
                        .with("marks", "#".repeat(usize::from(level) + 1));
                    skipped.push(diagnostic);
                }
                below(&section.blocks, section.level, skipped);
            }
            Block::Directive(directive) => below(&directive.blocks, level, skipped),
            _ => {}
        }
    }
}
