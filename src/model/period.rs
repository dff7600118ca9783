//! The days on which a part of a page is shown: `:::only {from="2026-12-20" until="2027-01-06"}`.

use jiff::civil::Date;

use crate::model::document::Directive;

/// From the first day to the last, both among them; without an end on a side where none is given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Period {
    pub from: Option<Date>,
    pub until: Option<Date>,
}

impl Period {
    /// The period of an `only`. What is no date was told when the page was read.
    pub fn of(only: &Directive) -> Self {
        let date = |name: &str| only.attribute(name)?.value.trim().parse().ok();
        Self { from: date("from"), until: date("until") }
    }

    pub fn holds(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }

    pub fn is_over(&self, day: Date) -> bool {
        self.until.is_some_and(|until| until < day)
    }

    /// The first day after this one on which it is otherwise.
    pub fn next_change(&self, day: Date) -> Option<Date> {
        let after = self.until.and_then(|until| until.tomorrow().ok());
        [self.from, after].into_iter().flatten().filter(|change| *change > day && !self.is_over(day)).min()
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn both_days_belong_to_it() {
        let (first, last) = (date(2026, 12, 20), date(2027, 1, 6));
        let period = Period { from: Some(first), until: Some(last) };
        let days = [date(2026, 12, 19), first, last, date(2027, 1, 7)];
        assert_eq!(days.map(|day| period.holds(day)), [false, true, true, false]);
        let after = Some(date(2027, 1, 7));
        assert_eq!(days.map(|day| period.next_change(day)), [Some(first), after, after, None]);
        assert_eq!(Period::default().next_change(first), None);
    }
}
