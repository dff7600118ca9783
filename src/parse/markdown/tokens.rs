//! Tokens inside running text: `{{ value }}`, `[[SAKNAS: what | owner]]`, `:name[text]{…}`. They are masked before CommonMark
//! reads the text, each by as many bytes of plain letters, so that every offset stays true.

use std::ops::Range;
use std::sync::Arc;

use crate::diag::{Code, Diagnostic, Report};
use crate::model::document::{Attribute, Inline, InlineDirective, Placeholder, Text, ValueName};
use crate::text::{FileId, Source, Span};

/// First character of a mask: from Unicode's private use area, three bytes, a letter to CommonMark.
pub const MASK: char = '\u{e000}';

#[derive(Clone, Debug)]
struct Token {
    start: usize,
    end: usize,
    inline: Inline,
}

/// The tokens of a stretch of text, in order.
#[derive(Debug, Default)]
pub struct Tokens {
    tokens: Vec<Token>,
    /// What begins like a token and is none, by offset. In code it means nothing, and only CommonMark knows where code is.
    faults: Vec<(usize, Diagnostic)>,
}

impl Tokens {
    /// Finds the tokens between two offsets. What begins like a token and is none stays text.
    pub fn scan(file: FileId, source: &Arc<Source>, start: usize, end: usize) -> Self {
        let mut tokens = Vec::new();
        let mut faults = Vec::new();
        let text = source.text.as_str();
        let mut at = start;
        while let Some(found) = text[at..end].find(['{', '[', ':']).map(|index| at + index) {
            let line_end = text[found..end].find('\n').map_or(end, |newline| found + newline);
            let escaped = found > start && text.as_bytes()[found - 1] == b'\\';
            let read = Reader { file, source, start: found, end: line_end };
            at = found + 1;
            match (!escaped).then(|| read.token(start)) {
                Some(Ok(Some(token))) => {
                    at = token.end;
                    tokens.push(token);
                }
                Some(Err(fault)) => faults.push((found, *fault)),
                _ => {}
            }
        }
        Self { tokens, faults }
    }

    /// Reports the faults that stand outside the ranges of code.
    pub fn report(&self, code: &[Range<usize>], report: &mut Report) {
        for (offset, fault) in &self.faults {
            if !code.iter().any(|range| range.contains(offset)) {
                report.add(fault.clone());
            }
        }
    }

    /// The text between two offsets with every token masked.
    pub fn mask(&self, text: &str, start: usize, end: usize) -> String {
        let mut masked = String::with_capacity(end - start);
        let mut at = start;
        for token in &self.tokens {
            masked.push_str(&text[at..token.start]);
            masked.push(MASK);
            masked.extend(std::iter::repeat_n('x', token.end - token.start - MASK.len_utf8()));
            at = token.end;
        }
        masked.push_str(&text[at..end]);
        masked
    }

    /// A stretch of the original text as inlines: its tokens, and the plain text between them.
    pub fn split(&self, file: FileId, source: &Arc<Source>, start: usize, end: usize) -> Vec<Inline> {
        let mut inlines = Vec::new();
        let mut at = start;
        for token in self.tokens.iter().filter(|token| token.start >= start && token.end <= end) {
            if at < token.start {
                inlines.push(plain(file, source, at, token.start));
            }
            inlines.push(token.inline.clone());
            at = token.end;
        }
        if at < end {
            inlines.push(plain(file, source, at, end));
        }
        // They stay as long as the build takes.
        inlines.shrink_to_fit();
        inlines
    }

    /// A masked text as it was written, for code: there tokens mean nothing.
    pub fn unmask(&self, masked: &str, text: &str, start: usize, end: usize) -> String {
        let mut original = masked.to_owned();
        for token in self.tokens.iter().filter(|token| token.start >= start && token.end <= end) {
            let mask = Self { tokens: vec![token.clone()], faults: Vec::new() }.mask(text, token.start, token.end);
            original = original.replacen(&mask, &text[token.start..token.end], 1);
        }
        original
    }
}

fn plain(file: FileId, source: &Arc<Source>, start: usize, end: usize) -> Inline {
    Inline::Text(Text::written(source, Span::new(file, start, end)))
}

/// A token, nothing of that kind, or the message about one that is not readable.
type Read = Result<Option<Token>, Box<Diagnostic>>;

/// Reads one token that may begin at `start` and must end on its line.
struct Reader<'a> {
    file: FileId,
    source: &'a Arc<Source>,
    start: usize,
    end: usize,
}

impl Reader<'_> {
    fn rest(&self) -> &str {
        &self.source.text[self.start..self.end]
    }

    /// The token that begins here, if one does; a fault if it is not readable.
    fn token(&self, text_start: usize) -> Read {
        let rest = self.rest();
        if rest.starts_with("{{") {
            self.value()
        } else if rest.starts_with("[[") && rest[2..].starts_with(char::is_alphabetic) && !rest.contains("](") {
            self.placeholder()
        } else if rest.starts_with(':') && self.is_broken_directive(text_start) {
            Err(Box::new(Diagnostic::at(Code::DirectiveSyntax, self.span(rest.trim_end().len()))))
        } else if rest.starts_with(':') {
            let before = self.source.text[text_start..self.start].chars().next_back();
            let word_before = before.is_some_and(|c| c.is_alphanumeric() || c == ':');
            if word_before { Ok(None) } else { self.directive() }
        } else {
            Ok(None)
        }
    }

    /// `:name{…}` without its brackets, or `::name{…}` that does not stand alone on its line: left as text, it would lose what
    /// it was to show.
    fn is_broken_directive(&self, text_start: usize) -> bool {
        let after_word = self.source.text[text_start..self.start].ends_with(|c: char| c.is_alphanumeric() || c == ':');
        let name = self.rest().trim_start_matches(':');
        let length = name.chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').count();
        !after_word && length > 0 && name[length..].starts_with('{')
    }

    fn span(&self, length: usize) -> Span {
        Span::new(self.file, self.start, self.start + length)
    }

    fn found(&self, length: usize, inline: Inline) -> Read {
        Ok(Some(Token { start: self.start, end: self.start + length, inline }))
    }

    fn value(&self) -> Read {
        let rest = self.rest();
        let length = rest.find("}}").map(|close| close + 2);
        let span = self.span(length.unwrap_or(rest.len()));
        let path: Vec<String> =
            rest[2..].split("}}").next().unwrap_or_default().trim().split('.').map(str::to_owned).collect();
        let readable = |step: &String| {
            step.starts_with(|c: char| c.is_ascii_lowercase())
                && step.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
        };
        match length {
            Some(length) if path.iter().all(readable) => self.found(length, Inline::Value(ValueName { path, span })),
            _ => Err(Box::new(Diagnostic::at(Code::ValueSyntax, span))),
        }
    }

    fn placeholder(&self) -> Read {
        let rest = self.rest();
        let length = rest.find("]]").map(|close| close + 2);
        let span = self.span(length.unwrap_or(rest.len()));
        let inner = length.and_then(|length| rest[..length - 2].strip_prefix("[[SAKNAS:")?.split_once('|'));
        let parts = inner.map(|(what, owner)| (what.trim().to_owned(), owner.trim().to_owned()));
        match (length, parts) {
            (Some(length), Some((what, owner))) if !what.is_empty() && !owner.is_empty() => {
                self.found(length, Inline::Placeholder(Placeholder { what, owner, span }.into()))
            }
            _ => Err(Box::new(Diagnostic::at(Code::PlaceholderSyntax, span))),
        }
    }

    fn directive(&self) -> Read {
        let rest = self.rest();
        let name: String = rest[1..].chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect();
        let after_name = rest[1 + name.len()..].strip_prefix('[').filter(|_| !name.is_empty());
        let Some(text) = after_name.and_then(|after| after.split_once(']')).map(|(text, _)| text) else {
            return Ok(None);
        };
        let mut length = 1 + name.len() + 1 + text.len() + 1;
        let mut read = Vec::new();
        if let Some(inner) = rest[length..].strip_prefix('{') {
            let close = inner.find('}');
            let attributes = close.and_then(|close| attributes(self.file, &inner[..close], self.start + length + 1));
            let (Some(close), Some(attributes)) = (close, attributes) else {
                return Err(Box::new(Diagnostic::at(Code::DirectiveSyntax, self.span(rest.len()))));
            };
            length += close + 2;
            read = attributes;
        }
        let span = self.span(length);
        let start = self.start + name.len() + 2;
        let text = Text::written(self.source, Span::new(self.file, start, start + text.len()));
        self.found(length, Inline::Directive(InlineDirective { name, attributes: read, text, span }.into()))
    }
}

/// `key="value" other=word`, as they stand between braces. `None` if that is not what stands there.
pub fn attributes(file: FileId, text: &str, offset: usize) -> Option<Vec<Attribute>> {
    let mut attributes = Vec::new();
    let mut rest = text;
    loop {
        rest = rest.trim_start();
        if rest.is_empty() {
            return Some(attributes);
        }
        let start = offset + text.len() - rest.len();
        let (name, after) = rest.split_once('=')?;
        let name = name.trim_end();
        if name.is_empty() || !name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-')) {
            return None;
        }
        let (value, after) = match after.trim_start().strip_prefix('"') {
            Some(quoted) => quoted.split_once('"')?,
            None => {
                let after = after.trim_start();
                after.split_at(after.find(char::is_whitespace).unwrap_or(after.len()))
            }
        };
        let end = offset + text.len() - after.len();
        attributes.push(Attribute {
            name: name.to_owned(),
            value: value.to_owned(),
            span: Span::new(file, start, end),
        });
        rest = after;
    }
}
