//! Ways to reach somebody: telephone, e-mail, letter, visit, hours.

use serde::Serialize;
use serde::ser::{SerializeStruct, Serializer};

use crate::model::hours::Hours;
use crate::model::known::{Absence, Known, Vouched};

/// A Swedish telephone number: shown in groups, dialled in international form (RFC 3966).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phone {
    shown: String,
    dialled: String,
}

impl Phone {
    /// Reads `054-540 00 00`, `+46 54 540 00 00`, `112`. `None` if it is not a number that can be dialled in Sweden: three to
    /// six digits as they are, or an area code and number of 8 to 10 digits in all.
    pub fn new(text: &str) -> Option<Self> {
        let shown = text.trim();
        if !shown.chars().all(|c| c.is_ascii_digit() || matches!(c, '+' | '-' | ' ' | '\u{a0}')) {
            return None;
        }
        let digits: String = shown.chars().filter(char::is_ascii_digit).collect();
        let dialled = match (shown.starts_with('+'), digits.len()) {
            (true, 9..=13) => format!("+{digits}"),
            (false, 8..=10) if digits.starts_with('0') => format!("+46{}", &digits[1..]),
            (false, 3..=6) if !digits.starts_with('0') => digits,
            _ => return None,
        };
        Some(Self { shown: shown.replace(' ', "\u{a0}"), dialled })
    }
}

impl Phone {
    /// The number in the groups that Swedish numbers are written in, if its area code can be told from how it is written:
    /// `054-540 00 00`. Short numbers and numbers with `+` have no groups of their own.
    pub fn grouped(&self) -> Option<String> {
        let shown = self.shown.replace('\u{a0}', " ");
        let digits: String = shown.chars().filter(char::is_ascii_digit).collect();
        let (area, number) = match shown.split_once('-') {
            Some(parts) if shown.starts_with('0') => parts,
            // Mobile numbers have area codes of three digits.
            None if digits.starts_with("07") && digits.len() == 10 => digits.split_at(3),
            _ => return None,
        };
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        let groups: &[usize] = match digits.len() {
            5 => &[3, 2],
            6 => &[2, 2, 2],
            7 => &[3, 2, 2],
            8 => &[3, 3, 2],
            _ => return None,
        };
        let mut rest = digits.as_str();
        let parts: Vec<&str> = groups
            .iter()
            .map(|length| {
                let (part, after) = rest.split_at(*length);
                rest = after;
                part
            })
            .collect();
        Some(format!("{}-{}", area.trim(), parts.join(" ")))
    }
}

impl Serialize for Phone {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut link = serializer.serialize_struct("Phone", 2)?;
        link.serialize_field("text", &self.shown)?;
        link.serialize_field("href", &format!("tel:{}", self.dialled))?;
        link.end()
    }
}

/// An e-mail address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Email(String);

impl Email {
    /// `None` unless it has the form `name@domain.tld` without spaces.
    pub fn new(text: &str) -> Option<Self> {
        let (name, domain) = text.trim().split_once('@')?;
        let fits = !name.is_empty()
            && domain.contains('.')
            && !domain.starts_with('.')
            && !domain.ends_with('.')
            && !text.trim().contains(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | ','))
            && !domain.contains('@');
        fits.then(|| Self(text.trim().to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Serialize for Email {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut link = serializer.serialize_struct("Email", 2)?;
        link.serialize_field("text", &self.0)?;
        link.serialize_field("href", &format!("mailto:{}", self.0))?;
        link.end()
    }
}

/// An `http` or `https` address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebAddress(String);

impl WebAddress {
    /// `None` unless it begins with `https://` or `http://` and names a host.
    pub fn new(text: &str) -> Option<Self> {
        let text = text.trim();
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
        let host = rest.split('/').next().unwrap_or_default();
        let fits = !host.is_empty() && !text.contains(|c: char| c.is_whitespace() || matches!(c, '"' | '<' | '>'));
        fits.then(|| Self(text.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Serialize for WebAddress {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut link = serializer.serialize_struct("WebAddress", 2)?;
        link.serialize_field("text", &self.0)?;
        link.serialize_field("href", &self.0)?;
        link.end()
    }
}

/// The channels of a district or a municipality. A municipality leaves out the ones it shares with its district.
#[derive(Clone, Debug, Serialize)]
pub struct Contact {
    pub phone: Known<Phone>,
    pub email: Known<Email>,
    /// Lines of a postal address.
    pub letter: Known<Vec<String>>,
    /// Lines of a visiting address.
    pub visit: Known<Vec<String>>,
    pub hours: Known<Hours>,
}

impl Contact {
    pub fn gaps(&self) -> impl Iterator<Item = &Absence> {
        [self.phone.gap(), self.email.gap(), self.letter.gap(), self.visit.gap(), self.hours.gap()]
            .into_iter()
            .flatten()
    }

    /// What somebody vouches for.
    pub fn vouched(&self) -> impl Iterator<Item = Vouched> {
        let (lines, hours) = ([self.letter.vouched(), self.visit.vouched()], self.hours.vouched());
        [self.phone.vouched(), self.email.vouched(), hours].into_iter().chain(lines).flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phones_are_dialled_in_international_form() {
        let dialled = |text| Phone::new(text).map(|phone| phone.dialled);
        assert_eq!(dialled("070-174 06 05").as_deref(), Some("+46701740605"));
        assert_eq!(dialled("+46 70 174 06 05").as_deref(), Some("+46701740605"));
        assert_eq!(dialled("112").as_deref(), Some("112"));
        assert_eq!(dialled("123 45 67"), None);
        assert_eq!(dialled("ring oss"), None);
        assert_eq!(dialled(""), None);
    }

    #[test]
    fn emails_have_a_name_and_a_domain() {
        assert!(Email::new("ombud@kommun.example").is_some());
        for wrong in ["ombud", "@kommun.example", "ombud@kommun", "a b@c.example", "a@b@c.example"] {
            assert!(Email::new(wrong).is_none(), "{wrong}");
        }
    }
}
