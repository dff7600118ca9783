//! Swedish typography: quotation marks, dashes, times and dates (Isof, *Myndigheternas skrivregler*).

use std::sync::LazyLock;

use regex::{Captures, Regex};

use crate::check::text::Written;
use crate::diag::{Code, Report};
use crate::model::prose::Passage;

/// A pattern, and what to write instead of what it finds; `None` if what it finds is right.
struct Habit {
    code: Code,
    /// Without one of these signs there is nothing to look for.
    signs: &'static [char],
    pattern: &'static str,
    right: fn(&Captures<'_>, &Written<'_>) -> Option<String>,
}

const DIGITS: &[char] = &['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

const HABITS: &[Habit] = &[
    Habit {
        code: Code::Quotes,
        signs: &['"', '„', '“', '«', '»'],
        pattern: "[\"„“«»]",
        right: |_, _| Some("”".to_owned()),
    },
    Habit { code: Code::Dash, signs: &['-', '—'], pattern: r"(?P<dash> -{1,3} |—|--)", right: dash },
    Habit {
        code: Code::Dash,
        signs: &['-', '—'],
        pattern: r"\bkl\.? ?[0-9]{1,2}(?:[.:][0-9][0-9])?(?P<dash> ?- ?)[0-9]{1,2}(?:[.:][0-9][0-9])?\b",
        right: range,
    },
    Habit {
        code: Code::Dash,
        signs: &['-', '—'],
        pattern: r"\b(?:19|20)[0-9][0-9](?P<dash>-)(?:19|20)[0-9][0-9]\b",
        right: range,
    },
    Habit {
        code: Code::TimeFormat,
        signs: DIGITS,
        pattern: r"\bkl (?P<time>[0-9])",
        right: |found, _| Some(format!("kl. {}", &found["time"])),
    },
    Habit {
        code: Code::TimeFormat,
        signs: &[':'],
        pattern: r"\b(?P<hour>[01][0-9]|2[0-3]):(?P<minute>[0-5][0-9])\b",
        right: |found, _| Some(format!("{}.{}", &found["hour"], &found["minute"])),
    },
    Habit {
        code: Code::DateFormat,
        signs: DIGITS,
        pattern: r"\b(?P<year>20[0-9][0-9])-(?P<month>[0-9][0-9])-(?P<day>[0-9][0-9])\b",
        right: date,
    },
    Habit {
        code: Code::DateFormat,
        signs: DIGITS,
        pattern: r"\b(?P<day>[0-9]{1,2})[/.](?P<month>[0-9]{1,2})[ /.-](?P<year>20[0-9][0-9])\b",
        right: date,
    },
];

static PATTERNS: LazyLock<Vec<(&Habit, Regex)>> =
    LazyLock::new(|| HABITS.iter().filter_map(|habit| Some((habit, Regex::new(habit.pattern).ok()?))).collect());

pub fn prepare() {
    LazyLock::force(&PATTERNS);
}

pub fn check(text: &Written<'_>, report: &mut Report) {
    for passage in &text.passages {
        for (habit, pattern) in PATTERNS.iter().filter(|(habit, _)| passage.signs().may_hold_one(habit.signs)) {
            look(text, passage, habit, pattern, report);
        }
    }
}

fn look(text: &Written<'_>, passage: &Passage, habit: &Habit, pattern: &Regex, report: &mut Report) {
    if habit.code == Code::Quotes && passage.text.contains("::") {
        // A directive that cannot be read is told as that.
        return;
    }
    for found in pattern.captures_iter(&passage.text) {
        // Where only a part is wrong, that part is marked.
        let Some(place) = found.name("dash").or(found.get(0)) else { continue };
        if let Some(right) = (habit.right)(&found, text) {
            report.add_all(text.instead(habit.code, passage, &place.range(), &right));
        }
    }
}

fn dash(found: &Captures<'_>, _: &Written<'_>) -> Option<String> {
    let spaced = found["dash"].starts_with(' ');
    Some(if spaced { " – " } else { "–" }.to_owned())
}

fn range(_: &Captures<'_>, _: &Written<'_>) -> Option<String> {
    Some("–".to_owned())
}

fn date(found: &Captures<'_>, text: &Written<'_>) -> Option<String> {
    let number = |name: &str| found[name].parse::<usize>().ok();
    let (day, month) = (number("day").filter(|day| (1..=31).contains(day))?, number("month")?);
    let month = text.language.months.get(month.checked_sub(1)?)?;
    Some(format!("{day} {month} {}", &found["year"]))
}
