//! Headings with nothing under them.

use crate::check::text::Written;
use crate::diag::{Code, Diagnostic, Report};
use crate::model::nodes::Node;

pub fn check(text: &Written<'_>, report: &mut Report) {
    text.document.walk(&mut |node| {
        if let Node::Section(section) = node
            && section.blocks.is_empty()
        {
            report.add(Diagnostic::at(Code::EmptySection, section.span).with("section", section.title_text()));
        }
    });
}
