//! YAML as a tree with spans, so that every fault of a file is found in one reading and each has its place.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_yaml::options::DuplicateKeyPolicy;
use serde_yaml::{Location, Spanned};

use crate::diag::{Code, Diagnostic, Report};
use crate::text::{FileId, Span};

/// A value and where it stands.
#[derive(Clone, Debug)]
pub struct Node {
    pub span: Span,
    pub kind: Kind,
}

#[derive(Clone, Debug)]
pub enum Kind {
    Null,
    Bool(bool),
    Integer(i64),
    Text(String),
    List(Vec<Node>),
    Map(Vec<(Key, Node)>),
}

#[derive(Clone, Debug)]
pub struct Key {
    pub name: String,
    pub span: Span,
}

/// Reads one YAML document. `offset` is where `text` begins in its file: front matter starts after its `---` line. An empty
/// document is an empty map; a fault of the syntax is reported and gives `None`.
pub fn read(file: FileId, text: &str, offset: usize, report: &mut Report) -> Option<Node> {
    let place = Placer { file, offset, end: offset + text.len() };
    let mut options = serde_yaml::Options::default();
    // Keys that stand twice are reported here with both their places.
    options.duplicate_keys = DuplicateKeyPolicy::PassThrough;
    if text.lines().all(|line| line.trim().is_empty() || line.trim_start().starts_with('#')) {
        return Some(Node { span: place.span(0, 0), kind: Kind::Map(Vec::new()) });
    }
    match serde_yaml::from_str_with_options::<Spanned<Raw>>(text, options) {
        Ok(raw) => Some(place.node(raw, text)),
        Err(error) => {
            let at = error.location().map_or(place.span(0, 0), |location| place.point(&location, text));
            report.add(Diagnostic::at(Code::YamlSyntax, at));
            None
        }
    }
}

/// Turns the parser's locations into spans of the whole file.
struct Placer {
    file: FileId,
    offset: usize,
    end: usize,
}

impl Placer {
    fn span(&self, start: usize, length: usize) -> Span {
        let start = (self.offset + start).min(self.end);
        Span::new(self.file, start, (start + length).min(self.end))
    }

    fn located(&self, location: &Location, text: &str) -> Span {
        let span = location.span();
        match (span.byte_offset(), span.byte_len()) {
            (Some(start), Some(length)) => {
                let start = start as usize;
                let length = text.get(start..start + length as usize).map_or(0, |slice| slice.trim_end().len());
                self.span(start, length)
            }
            _ => self.point(location, text),
        }
    }

    /// The rest of the line from a location on.
    fn point(&self, location: &Location, text: &str) -> Span {
        let line = (location.line() as usize).saturating_sub(1);
        let start: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
        let line = text.get(start..).and_then(|rest| rest.lines().next()).unwrap_or_default();
        let column = (location.column() as usize).saturating_sub(1);
        let before = line.char_indices().nth(column).map_or(line.len(), |(index, _)| index);
        self.span(start + before, line.len() - before)
    }

    fn node(&self, raw: Spanned<Raw>, text: &str) -> Node {
        let span = self.located(&raw.referenced, text);
        let kind = match raw.value {
            Raw::Null => Kind::Null,
            Raw::Bool(value) => Kind::Bool(value),
            Raw::Integer(value) => Kind::Integer(value),
            Raw::Text(value) => Kind::Text(value),
            Raw::List(items) => Kind::List(items.into_iter().map(|item| self.node(item, text)).collect()),
            Raw::Map(entries) => {
                Kind::Map(entries.into_iter().map(|(key, value)| self.entry(key, value, text)).collect())
            }
        };
        Node { span, kind }
    }

    fn entry(&self, key: Spanned<String>, value: Spanned<Raw>, text: &str) -> (Key, Node) {
        let span = self.located(&key.referenced, text);
        (Key { name: key.value, span }, self.node(value, text))
    }
}

/// A value as the parser hands it over.
enum Raw {
    Null,
    Bool(bool),
    Integer(i64),
    Text(String),
    List(Vec<Spanned<Raw>>),
    Map(Vec<(Spanned<String>, Spanned<Raw>)>),
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(RawVisitor)
    }
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = Raw;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Raw, E> {
        Ok(Raw::Null)
    }

    fn visit_none<E>(self) -> Result<Raw, E> {
        Ok(Raw::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Raw, D::Error> {
        Raw::deserialize(deserializer)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Raw, E> {
        Ok(Raw::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Raw, E> {
        Ok(Raw::Integer(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Raw, E> {
        Ok(i64::try_from(value).map_or_else(|_| Raw::Text(value.to_string()), Raw::Integer))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Raw, E> {
        Ok(Raw::Text(value.to_string()))
    }

    fn visit_str<E>(self, value: &str) -> Result<Raw, E> {
        Ok(Raw::Text(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Raw, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Raw::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Raw, A::Error> {
        let mut map = Vec::new();
        while let Some(entry) = entries.next_entry()? {
            map.push(entry);
        }
        Ok(Raw::Map(map))
    }
}
