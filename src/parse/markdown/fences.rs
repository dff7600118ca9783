//! Fence lines of directives: `:::name {…}` opens, `:::` closes, `::name{…}` stands alone. Code fences are safe.

use crate::diag::{Code, Diagnostic, Report};
use crate::model::document::{Attribute, Block, Directive, Form};
use crate::parse::markdown::tokens::attributes;
use crate::text::{FileId, Span};

/// A stretch of a file: text for CommonMark, or a directive with what it holds.
#[derive(Debug)]
pub enum Region {
    Text { start: usize, end: usize },
    Directive(Open),
}

/// A directive while its block is read.
#[derive(Debug)]
pub struct Open {
    name: String,
    form: Form,
    attributes: Vec<Attribute>,
    /// The opening line.
    span: Span,
    colons: usize,
    pub children: Vec<Region>,
}

impl Open {
    pub fn directive(&self, blocks: Vec<Block>) -> Directive {
        Directive {
            name: self.name.clone(),
            form: self.form,
            attributes: self.attributes.clone(),
            blocks,
            span: self.span,
        }
    }
}

/// Splits a file's text from `start` on. Blocks that are never closed, or closed without having been opened, are reported.
pub fn regions(file: FileId, text: &str, start: usize, report: &mut Report) -> Vec<Region> {
    let mut splitter = Splitter { file, top: Vec::new(), open: Vec::new() };
    let mut code: Option<(char, usize)> = None;
    let mut offset = start;
    let mut text_start = start;
    for line in text[start..].split_inclusive('\n') {
        let end = offset + line.len();
        let was_code = code.is_some();
        code = code_fence(line, code);
        if !was_code && code.is_none() {
            let trimmed = line.trim_end();
            let indent = trimmed.len() - trimmed.trim_start().len();
            if indent <= 3
                && let Some(fence) = Fence::read(file, &trimmed[indent..], offset + indent, report)
            {
                splitter.text(text_start, offset);
                splitter.fence(fence, report);
                text_start = end;
            }
        }
        offset = end;
    }
    splitter.text(text_start, offset);
    splitter.finish(report)
}

/// The code fence that is open after a line (CommonMark 0.31, 4.5).
fn code_fence(line: &str, open: Option<(char, usize)>) -> Option<(char, usize)> {
    let trimmed = line.trim_end();
    let content = trimmed.trim_start();
    let mark = content.chars().next().filter(|mark| matches!(mark, '`' | '~'));
    let length = mark.map_or(0, |mark| content.chars().take_while(|c| *c == mark).count());
    if trimmed.len() - content.len() > 3 || length < 3 {
        return open;
    }
    match (open, mark) {
        (None, Some('`')) if content[length..].contains('`') => None,
        (None, Some(mark)) => Some((mark, length)),
        (Some((mark, least)), Some(this)) if mark == this && length >= least && content.len() == length => None,
        (open, _) => open,
    }
}

/// One fence line.
enum Fence {
    Open(Open),
    Leaf(Open),
    Close {
        colons: usize,
        span: Span,
    },
    /// Meant as a fence but not readable; already reported.
    Broken,
}

impl Fence {
    fn read(file: FileId, line: &str, offset: usize, report: &mut Report) -> Option<Self> {
        let colons = line.chars().take_while(|c| *c == ':').count();
        let rest = line[colons..].trim_start();
        let span = Span::new(file, offset, offset + line.len());
        match (colons, rest.is_empty()) {
            (3.., true) => return Some(Self::Close { colons, span }),
            (2, false) if rest.starts_with(|c: char| c.is_ascii_alphabetic()) && !line[colons..].starts_with(' ') => {}
            (3.., false) => {}
            _ => return None,
        }
        let name: String = rest.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-')).collect();
        let after = offset + line.len() - rest.len() + name.len();
        let tail = rest[name.len()..].trim();
        let start = after + (rest[name.len()..].len() - rest[name.len()..].trim_start().len());
        let read = if tail.is_empty() { Some(Vec::new()) } else { braces(file, tail, start) };
        let (false, Some(attributes)) = (name.is_empty(), read) else {
            report.add(Diagnostic::at(Code::DirectiveSyntax, span));
            return Some(Self::Broken);
        };
        let form = if colons == 2 { Form::Leaf } else { Form::Block };
        let open = Open { name, form, attributes, span, colons, children: Vec::new() };
        Some(if form == Form::Leaf { Self::Leaf(open) } else { Self::Open(open) })
    }
}

/// `{key="value"}` and nothing after it.
fn braces(file: FileId, text: &str, offset: usize) -> Option<Vec<Attribute>> {
    let inner = text.strip_prefix('{')?.strip_suffix('}')?;
    attributes(file, inner, offset + 1)
}

struct Splitter {
    file: FileId,
    top: Vec<Region>,
    open: Vec<Open>,
}

impl Splitter {
    fn regions(&mut self) -> &mut Vec<Region> {
        match self.open.last_mut() {
            Some(open) => &mut open.children,
            None => &mut self.top,
        }
    }

    fn text(&mut self, start: usize, end: usize) {
        if start < end {
            self.regions().push(Region::Text { start, end });
        }
    }

    fn fence(&mut self, fence: Fence, report: &mut Report) {
        match fence {
            Fence::Open(open) => self.open.push(open),
            Fence::Leaf(leaf) => self.regions().push(Region::Directive(leaf)),
            Fence::Close { colons, span } => self.close(colons, span, report),
            Fence::Broken => {}
        }
    }

    /// Closes the innermost block that was opened with as many colons; blocks left open inside it are reported.
    fn close(&mut self, colons: usize, span: Span, report: &mut Report) {
        let Some(depth) = self.open.iter().rposition(|open| open.colons == colons) else {
            report.add(Diagnostic::at(Code::UnopenedDirective, span));
            return;
        };
        while self.open.len() > depth + 1 {
            self.unclosed(report);
        }
        self.pop();
    }

    fn unclosed(&mut self, report: &mut Report) {
        if let Some(open) = self.open.last() {
            report.add(Diagnostic::at(Code::UnclosedDirective, open.span).with("name", &open.name));
        }
        self.pop();
    }

    fn pop(&mut self) {
        if let Some(open) = self.open.pop() {
            self.regions().push(Region::Directive(open));
        }
    }

    fn finish(mut self, report: &mut Report) -> Vec<Region> {
        debug_assert!(self.open.iter().all(|open| open.span.file == self.file));
        while !self.open.is_empty() {
            self.unclosed(report);
        }
        self.top
    }
}
