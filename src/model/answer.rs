//! What other websites answered, and since when that is known.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use url::Url;

/// What became of asking for an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    Found,
    /// It is there, and for good at another address.
    Moved(String),
    Dead(Failure),
}

/// Why an address leads nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The server answers with a number that is not that of a page.
    Status(u16),
    /// No server has that name.
    Name,
    /// Nobody answers at that server.
    Refused,
    Timeout,
    /// The connection cannot be made safe: the certificate is not valid, or there is none.
    Tls,
    /// One address leads to the next and never to a page.
    Loop,
    Other,
}

impl Failure {
    /// What catalogs choose the words by. It is never "other", which every number is to them.
    pub fn name(self) -> String {
        match self {
            Self::Status(number) => return number.to_string(),
            Self::Name => "dns",
            Self::Refused => "refused",
            Self::Timeout => "timeout",
            Self::Tls => "tls",
            Self::Loop => "loop",
            Self::Other => "failed",
        }
        .to_owned()
    }
}

impl Answer {
    /// Did anybody answer at all?
    pub fn is_spoken(&self) -> bool {
        !matches!(self, Self::Dead(Failure::Name | Failure::Timeout | Failure::Other))
    }
}

/// The address that is asked for, the same for every way of writing it and for every section of a page. `None` if it is no web
/// address.
pub fn resource(address: &str) -> Option<String> {
    let mut url = Url::parse(address).ok().filter(|url| matches!(url.scheme(), "http" | "https"))?;
    url.set_fragment(None);
    Some(url.into())
}

/// Good answers of earlier days, by the address that was asked for.
#[derive(Debug, Serialize, Deserialize)]
pub struct Answers {
    version: u32,
    good: BTreeMap<String, Good>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Good {
    date: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    moved: Option<String>,
}

impl Default for Answers {
    fn default() -> Self {
        Self { version: Self::VERSION, good: BTreeMap::new() }
    }
}

impl Answers {
    /// Of how the answers are written.
    const VERSION: u32 = 1;

    /// For so many days a good answer is believed.
    const DAYS: i64 = 7;

    /// Answers as they were kept; those of another version are not understood.
    pub fn read(bytes: &[u8]) -> Self {
        serde_json::from_slice(bytes).ok().filter(|read: &Self| read.version == Self::VERSION).unwrap_or_default()
    }

    /// The answer of an address and its day, if it is still believed on a day.
    pub fn get(&self, resource: &str, today: Date) -> Option<(Answer, Date)> {
        let good = self.good.get(resource)?;
        let date: Date = good.date.parse().ok()?;
        let end = date.checked_add(Self::DAYS.days()).ok()?;
        let answer = good.moved.clone().map_or(Answer::Found, Answer::Moved);
        (date <= today && today < end).then_some((answer, date))
    }

    /// Keeps an answer if it is a good one; a bad one is always asked for again.
    pub fn keep(&mut self, resource: &str, answer: &Answer, date: Date) {
        let moved = match answer {
            Answer::Found => None,
            Answer::Moved(target) => Some(target.clone()),
            Answer::Dead(_) => return,
        };
        self.good.insert(resource.to_owned(), Good { date: date.to_string(), moved });
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn sections_of_a_page_and_ways_of_writing_are_one_resource() {
        assert_eq!(resource("https://A.example").as_deref(), Some("https://a.example/"));
        assert_eq!(resource("https://a.example/#b"), resource("https://a.example/"));
        assert_eq!(resource("https://å.example/ö").as_deref(), Some("https://xn--5ca.example/%C3%B6"));
        assert_eq!(resource("mailto:a@b.example"), None);
        assert_eq!(resource("https://"), None);
    }

    #[test]
    fn good_answers_are_believed_for_a_week() {
        let mut answers = Answers::default();
        let asked = date(2026, 11, 21);
        answers.keep("a", &Answer::Moved("b".into()), asked);
        answers.keep("c", &Answer::Dead(Failure::Status(404)), asked);
        let kept = serde_json::to_vec(&answers).expect("JSON");
        let answers = Answers::read(&kept);
        let moved = Some((Answer::Moved("b".into()), asked));
        assert_eq!(answers.get("a", asked), moved);
        assert_eq!(answers.get("a", date(2026, 11, 27)), moved);
        assert_eq!(answers.get("a", date(2026, 11, 28)), None);
        assert_eq!(answers.get("a", date(2026, 11, 20)), None);
        assert_eq!(answers.get("c", asked), None);
        let newer = String::from_utf8(kept).expect("text").replace("\"version\":1", "\"version\":2");
        assert_eq!(Answers::read(newer.as_bytes()).get("a", asked), None);
        assert_eq!(Answers::read(b"{").get("a", asked), None);
    }
}
