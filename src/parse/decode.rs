//! From YAML trees to typed data: each wrong, missing or unknown key is reported with its place, all in one reading.

use jiff::civil::Date;

use crate::diag::{Code, Diagnostic, Report};
use crate::parse::yaml::{Key, Kind, Node};
use crate::text::Span;

/// The keys of a map while they are read one by one. What has not been asked for when it is finished is unknown.
pub struct Fields<'a> {
    entries: &'a [(Key, Node)],
    span: Span,
    asked: Vec<&'static str>,
    missing: Vec<&'static str>,
    /// Messages about this map go here.
    pub report: &'a mut Report,
}

impl<'a> Fields<'a> {
    /// The keys of a node that has to be a map. A key that stands twice is reported; the first one counts.
    pub fn of(node: &'a Node, report: &'a mut Report) -> Option<Self> {
        let entries = match &node.kind {
            Kind::Map(entries) => entries.as_slice(),
            _ => {
                wrong_type(node, "type-map", report);
                return None;
            }
        };
        for (index, (key, _)) in entries.iter().enumerate() {
            if let Some((first, _)) = entries[..index].iter().find(|(earlier, _)| earlier.name == key.name) {
                let diagnostic = Diagnostic::at(Code::DuplicateKey, key.span).with("key", &key.name);
                report.add(diagnostic.related(first.span));
            }
        }
        Some(Self { entries, span: node.span, asked: Vec::new(), missing: Vec::new(), report })
    }

    /// The value of a key that must be there.
    pub fn required<T>(&mut self, key: &'static str, read: impl FnOnce(&Node, &mut Report) -> Option<T>) -> Option<T> {
        match self.find(key) {
            Some(node) => filled(node, self.report).and_then(|node| read(node, self.report)),
            None => {
                self.missing.push(key);
                None
            }
        }
    }

    /// The value of a key that may be left out.
    pub fn optional<T>(&mut self, key: &'static str, read: impl FnOnce(&Node, &mut Report) -> Option<T>) -> Option<T> {
        let node = self.find(key)?;
        filled(node, self.report).and_then(|node| read(node, self.report))
    }

    /// Span of a key's value, or of the whole map.
    pub fn span_of(&self, key: &str) -> Span {
        self.entries.iter().find(|(entry, _)| entry.name == key).map_or(self.span, |(_, node)| node.span)
    }

    pub fn has(&self, key: &str) -> bool {
        self.entries.iter().any(|(entry, _)| entry.name == key)
    }

    /// Reports the keys that nobody asked for, and those that are missing. A missing key that stands there misspelt is told
    /// as misspelt.
    pub fn finish(mut self) {
        for (key, _) in self.entries.iter().filter(|(key, _)| !self.asked.contains(&key.name.as_str())) {
            let diagnostic = Diagnostic::at(Code::UnknownKey, key.span)
                .with("key", &key.name)
                .with("valid", self.asked.join(", "))
                .suggest(&key.name, self.asked.iter().copied());
            self.missing.retain(|missing| diagnostic.suggestion.as_deref() != Some(*missing));
            self.report.add(diagnostic);
        }
        let first = self.entries.first().map_or(self.span, |(key, _)| key.span);
        for key in self.missing {
            self.report.add(Diagnostic::at(Code::MissingKey, first).with("key", key));
        }
    }

    fn find(&mut self, key: &'static str) -> Option<&'a Node> {
        self.asked.push(key);
        self.entries.iter().find(|(entry, _)| entry.name == key).map(|(_, node)| node)
    }
}

/// A plain null says nothing about why there is no value, so it is a fault.
fn filled<'a>(node: &'a Node, report: &mut Report) -> Option<&'a Node> {
    let empty = matches!(&node.kind, Kind::Null) || matches!(&node.kind, Kind::Text(text) if text.trim().is_empty());
    if empty {
        report.add(Diagnostic::at(Code::EmptyValue, node.span));
        return None;
    }
    Some(node)
}

fn wrong_type(node: &Node, expected: &'static str, report: &mut Report) {
    report.add(Diagnostic::at(Code::WrongType, node.span).with("expected", expected));
}

fn bad_value(node: &Node, expected: &'static str, report: &mut Report) {
    report.add(Diagnostic::at(Code::BadValue, node.span).with("expected", expected));
}

/// A text on one line. Numbers that YAML sees as such are text here: postcodes, municipality codes.
pub fn text(node: &Node, report: &mut Report) -> Option<String> {
    match &node.kind {
        Kind::Text(text) => Some(text.trim().to_owned()),
        Kind::Integer(number) => Some(number.to_string()),
        _ => {
            wrong_type(node, "type-text", report);
            None
        }
    }
}

pub fn boolean(node: &Node, report: &mut Report) -> Option<bool> {
    match node.kind {
        Kind::Bool(value) => Some(value),
        _ => {
            wrong_type(node, "type-bool", report);
            None
        }
    }
}

/// A date in ISO form, `2026-11-21`.
pub fn date(node: &Node, report: &mut Report) -> Option<Date> {
    let date = text(node, report)?.parse().ok();
    if date.is_none() {
        bad_value(node, "value-date", report);
    }
    date
}

/// A text in which `read` finds something, or a message that names what was expected.
pub fn parsed<T>(expected: &'static str, read: impl Fn(&str) -> Option<T>) -> impl Fn(&Node, &mut Report) -> Option<T> {
    move |node, report| {
        let value = read(&text(node, report)?);
        if value.is_none() {
            bad_value(node, expected, report);
        }
        value
    }
}

/// One of a few names.
pub fn one_of<T: Copy>(names: &'static [(&'static str, T)]) -> impl Fn(&Node, &mut Report) -> Option<T> {
    move |node, report| {
        let written = text(node, report)?;
        let found = names.iter().find(|(name, _)| *name == written).map(|(_, value)| *value);
        if found.is_none() {
            let valid: Vec<&str> = names.iter().map(|(name, _)| *name).collect();
            report.add(unknown_name(node.span, &written, &valid));
        }
        found
    }
}

pub fn unknown_name(span: Span, written: &str, valid: &[&str]) -> Diagnostic {
    Diagnostic::at(Code::UnknownName, span)
        .with("name", written)
        .with("valid", valid.join(", "))
        .suggest(written, valid.iter().copied())
}

/// A list, each item read in turn; items that cannot be read are reported and left out.
pub fn list<T>(
    mut read: impl FnMut(&Node, &mut Report) -> Option<T>,
) -> impl FnMut(&Node, &mut Report) -> Option<Vec<T>> {
    move |node, report| match &node.kind {
        Kind::List(items) => {
            Some(items.iter().filter_map(|item| filled(item, report).and_then(|item| read(item, report))).collect())
        }
        _ => {
            wrong_type(node, "type-list", report);
            None
        }
    }
}
