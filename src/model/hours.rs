//! When somebody answers: weekday by weekday, with exceptions on days of their own (requirement R-053). A page never says whether it is
//! open at this moment: it is a file, and does not know.

use jiff::civil::Date;
use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::model::period::Period;
use crate::text::Span;

/// The weekdays as they are written, Monday first.
pub const WEEKDAYS: [&str; 7] = ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"];

/// What is written where nobody answers.
const CLOSED: &str = "stängt";

#[derive(Clone, Debug, serde::Serialize)]
pub struct Hours {
    pub week: Vec<Row>,
    pub exceptions: Vec<Exception>,
}

/// Weekdays that have the same times.
#[derive(Clone, Debug)]
pub struct Row {
    pub days: Days,
    pub times: Times,
    pub span: Span,
}

/// One day or several in a row with other times, both ends among them.
#[derive(Clone, Debug)]
pub struct Exception {
    pub from: Date,
    pub until: Date,
    pub times: Times,
    /// Why, in words that can follow "stängt": `jul och nyår`.
    pub reason: Option<String>,
    pub span: Span,
}

/// First and last weekday of each stretch, from 0 for Monday.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Days(Vec<(usize, usize)>);

/// From when to when, between lunch and the end of the day again; nothing where it is closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Times(pub Vec<(Clock, Clock)>);

/// Hour and minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Clock(u8, u8);

impl Days {
    /// Reads `måndag–torsdag`, `måndag, onsdag och fredag`.
    pub fn new(text: &str) -> Option<Self> {
        let day = |name: &str| WEEKDAYS.iter().position(|day| *day == name.trim().to_lowercase());
        let stretch = |part: &str| match part.split_once(['–', '-']) {
            Some((first, last)) => Some((day(first)?, day(last)?)).filter(|(first, last)| first < last),
            None => day(part).map(|day| (day, day)),
        };
        parts(text).map(stretch).collect::<Option<Vec<_>>>().map(Self)
    }

    /// Each of them, from 0 for Monday; twice if it is written twice.
    pub fn each(&self) -> impl Iterator<Item = usize> {
        self.0.iter().flat_map(|(first, last)| *first..=*last)
    }

    fn shown(&self) -> String {
        let stretch = |(first, last): &(usize, usize)| match first == last {
            true => WEEKDAYS[*first].to_owned(),
            false => format!("{}–{}", WEEKDAYS[*first], WEEKDAYS[*last]),
        };
        joined(self.0.iter().map(stretch).collect())
    }
}

impl Times {
    /// Reads `stängt`, `9.00–15.00`, `9.00–11.30 och 13.00–15.00`.
    pub fn new(text: &str) -> Option<Self> {
        if text.trim().to_lowercase() == CLOSED {
            return Some(Self(Vec::new()));
        }
        let stretch = |part: &str| {
            let (opens, closes) = part.split_once(['–', '-'])?;
            Some((Clock::new(opens)?, Clock::new(closes)?))
        };
        parts(text).map(stretch).collect::<Option<Vec<_>>>().map(Self)
    }

    /// Does each stretch end after it begins, and before the next begins?
    pub fn are_in_order(&self) -> bool {
        self.0.iter().all(|(opens, closes)| opens < closes) && self.0.windows(2).all(|pair| pair[0].1 <= pair[1].0)
    }

    pub fn shown(&self) -> String {
        let stretch = |(opens, closes): &(Clock, Clock)| format!("{}–{}", opens.shown(), closes.shown());
        if self.0.is_empty() { CLOSED.to_owned() } else { joined(self.0.iter().map(stretch).collect()) }
    }
}

impl Clock {
    fn new(text: &str) -> Option<Self> {
        let (hour, minute) = text.trim().split_once(['.', ':'])?;
        let is_digits = |text: &str| text.chars().all(|c| c.is_ascii_digit());
        let fits = (1..=2).contains(&hour.len()) && minute.len() == 2 && is_digits(hour) && is_digits(minute);
        let clock = Self(hour.parse().ok()?, minute.parse().ok()?);
        Some(clock).filter(|clock| fits && clock.0 < 24 && clock.1 < 60)
    }

    pub fn shown(self) -> String {
        format!("{}.{:02}", self.0, self.1)
    }

    /// As machines write it: `09:00`.
    pub fn iso(self) -> String {
        format!("{:02}:{:02}", self.0, self.1)
    }
}

/// The parts of `a, b och c`.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split(" och ").flat_map(|part| part.split(','))
}

fn joined(mut parts: Vec<String>) -> String {
    let last = parts.pop().unwrap_or_default();
    if parts.is_empty() { last } else { format!("{} och {last}", parts.join(", ")) }
}

impl Exception {
    pub fn period(&self) -> Period {
        Period { from: Some(self.from), until: Some(self.until) }
    }
}

impl Hours {
    /// The exceptions that are not over.
    pub fn coming(&self, day: Date) -> impl Iterator<Item = &Exception> {
        self.exceptions.iter().filter(move |one| !one.period().is_over(day))
    }

    /// The first day after this one on which an exception is no longer told.
    pub fn next_change(&self, day: Date) -> Option<Date> {
        self.coming(day).filter_map(|one| one.until.tomorrow().ok()).min()
    }
}

/// What components see: the words, and the stretches one by one for easy pages.
fn times<S: SerializeStruct>(part: &mut S, times: &Times) -> Result<(), S::Error> {
    let stretches: Vec<[String; 2]> = times.0.iter().map(|(opens, closes)| [opens.shown(), closes.shown()]).collect();
    part.serialize_field("times", &times.shown())?;
    part.serialize_field("parts", &stretches)
}

impl Serialize for Row {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut row = serializer.serialize_struct("Row", 3)?;
        row.serialize_field("days", &self.days.shown())?;
        times(&mut row, &self.times)?;
        row.end()
    }
}

impl Serialize for Exception {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut one = serializer.serialize_struct("Exception", 5)?;
        one.serialize_field("from", &self.from.to_string())?;
        one.serialize_field("until", &Some(self.until).filter(|until| *until != self.from).map(|day| day.to_string()))?;
        times(&mut one, &self.times)?;
        one.serialize_field("reason", &self.reason)?;
        one.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_times_are_read_as_they_are_written_and_shown_alike() {
        let days = |text| Days::new(text).map(|days| days.shown());
        assert_eq!(days("måndag-torsdag").as_deref(), Some("måndag–torsdag"));
        assert_eq!(days("Måndag, onsdag och fredag").as_deref(), Some("måndag, onsdag och fredag"));
        for wrong in ["", "fredag–måndag", "vardagar", "24 december", "måndag och", "mån–fre"] {
            assert_eq!(days(wrong), None, "{wrong}");
        }
        let times = |text| Times::new(text).map(|times| (times.shown(), times.are_in_order()));
        let shown = |text: &str, order| Some((text.to_owned(), order));
        assert_eq!(times("09:00-11:30 och 13.00–15.00"), shown("9.00–11.30 och 13.00–15.00", true));
        assert_eq!(times("stängt"), shown("stängt", true));
        assert_eq!(times("13.00–15.00 och 9.00–11.30"), shown("13.00–15.00 och 9.00–11.30", false));
        assert_eq!(times("15.00–15.00"), shown("15.00–15.00", false));
        for wrong in ["", "9–15", "24.00–25.00", "8.60–9.00", "9.00", "öppet", "+9.00–10.00"] {
            assert_eq!(times(wrong), None, "{wrong}");
        }
    }
}
