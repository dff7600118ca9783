//! A piece of data that somebody vouches for, or one of three kinds of empty (requirements 5.2).

use jiff::civil::Date;
use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::text::Span;

/// A verified value, or the reason why there is none. A plain null does not exist.
#[derive(Clone, Debug)]
pub enum Known<T> {
    Verified(Verified<T>),
    Absent(Absence),
}

/// A value with everything that makes it verified: where it comes from, when it was checked and in which role.
#[derive(Clone, Debug)]
pub struct Verified<T> {
    pub value: T,
    pub source: String,
    pub checked: Date,
    pub checked_by: String,
    pub span: Span,
}

/// Why there is no value.
#[derive(Clone, Debug)]
pub struct Absence {
    pub kind: AbsenceKind,
    /// What is not there, in words that can follow "Uppgift saknas:".
    pub what: String,
    /// Who is to give it.
    pub owner: String,
    /// The question to send to the owner.
    pub question: String,
    /// The owner has agreed that pages say that it is missing, so it does not stop publishing.
    pub show_as_missing: bool,
    pub span: Span,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AbsenceKind {
    /// We ought to know: shown as a placeholder, stops publishing.
    Missing,
    /// It is confirmed that there is none.
    None,
    /// Nobody has asked yet: shown as a placeholder, stops publishing.
    Unknown,
}

impl AbsenceKind {
    pub const NAMES: [&'static str; 3] = ["missing", "none", "unknown"];

    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "missing" => Some(Self::Missing),
            "none" => Some(Self::None),
            "unknown" => Some(Self::Unknown),
            _ => None,
        }
    }

    pub fn name(self) -> &'static str {
        Self::NAMES[self as usize]
    }
}

impl Absence {
    /// Does this stop publishing?
    pub fn is_gap(&self) -> bool {
        self.kind != AbsenceKind::None && !self.show_as_missing
    }
}

/// A verified value as the texts in it, for rules that look at all data alike.
#[derive(Clone, Debug)]
pub struct Vouched {
    pub texts: Vec<String>,
    pub checked: Date,
    pub span: Span,
}

impl<T: Serialize> Known<T> {
    /// The value as texts with the day it was checked, if it is verified.
    pub fn vouched(&self) -> Option<Vouched> {
        let Self::Verified(verified) = self else { return None };
        Some(Vouched::new(&verified.value, verified.checked, verified.span))
    }
}

impl Vouched {
    pub fn new<T: Serialize>(value: &T, checked: Date, span: Span) -> Self {
        let mut texts = Vec::new();
        collect_texts(&serde_json::to_value(value).unwrap_or_default(), &mut texts);
        Self { texts, checked, span }
    }
}

fn collect_texts(data: &serde_json::Value, texts: &mut Vec<String>) {
    match data {
        serde_json::Value::String(text) => texts.push(text.clone()),
        serde_json::Value::Array(items) => items.iter().for_each(|item| collect_texts(item, texts)),
        serde_json::Value::Object(entries) => entries.values().for_each(|value| collect_texts(value, texts)),
        _ => {}
    }
}

impl<T> Known<T> {
    pub fn verified(&self) -> Option<&T> {
        match self {
            Self::Verified(verified) => Some(&verified.value),
            Self::Absent(_) => None,
        }
    }

    /// The absence, if it stops publishing.
    pub fn gap(&self) -> Option<&Absence> {
        match self {
            Self::Absent(absence) if absence.is_gap() => Some(absence),
            _ => None,
        }
    }
}

/// `{status: verified, value, source, checked, checked_by}` or `{status: missing | none | unknown, what, owner, …}`: the form
/// that look-ups and theme components see.
impl<T: Serialize> Serialize for Known<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        match self {
            Self::Verified(verified) => {
                map.serialize_entry("status", "verified")?;
                map.serialize_entry("value", &verified.value)?;
                map.serialize_entry("source", &verified.source)?;
                map.serialize_entry("checked", &verified.checked.to_string())?;
                map.serialize_entry("checked_by", &verified.checked_by)?;
            }
            Self::Absent(absence) => {
                map.serialize_entry("status", absence.kind.name())?;
                map.serialize_entry("what", &absence.what)?;
                map.serialize_entry("owner", &absence.owner)?;
                map.serialize_entry("show_as_missing", &absence.show_as_missing)?;
            }
        }
        map.end()
    }
}
