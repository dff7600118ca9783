//! Where a municipality stands: it plans to begin, is at work, takes nobody new for a time, has ended, or has become part of
//! another (requirement R-068).

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::Serialize;

use crate::model::municipality::Municipality;
use crate::model::period::Period;
use crate::model::workspace::Workspace;
use crate::name::MunicipalityId;
use crate::text::Span;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    Planned,
    Active,
    Paused,
    Ended,
    Merged,
}

impl Status {
    pub const NAMES: [(&'static str, Self); 5] = [
        ("planned", Self::Planned),
        ("active", Self::Active),
        ("paused", Self::Paused),
        ("ended", Self::Ended),
        ("merged", Self::Merged),
    ];

    /// Is there somebody to get in touch with, or will there be?
    pub fn has_ombud(self) -> bool {
        !matches!(self, Self::Ended | Self::Merged)
    }

    pub fn name(self) -> &'static str {
        Self::NAMES[self as usize].0
    }
}

/// What the municipality's file says under `status`.
#[derive(Clone, Debug, Serialize)]
pub struct Lifecycle {
    pub status: Status,
    /// The days of a pause; the first day of what is planned, has ended or has merged.
    #[serde(skip)]
    pub period: Period,
    /// The municipality that a merged one is part of now, with its place in the file.
    #[serde(skip)]
    pub successor: Option<(MunicipalityId, Span)>,
    #[serde(skip)]
    pub span: Span,
}

impl Lifecycle {
    /// How it stands on a day. What has not begun yet, or is over, is as any other day; a plan is a plan until somebody says that
    /// it has come true.
    pub fn on(&self, day: Date) -> Status {
        match self.status {
            Status::Planned => Status::Planned,
            status if self.period.holds(day) => status,
            _ => Status::Active,
        }
    }

    /// The first day after this one on which pages say something else.
    pub fn next_change(&self, day: Date) -> Option<Date> {
        self.period.next_change(day)
    }
}

impl Workspace {
    /// The municipality that is answered for on a day instead of a merged one: the last of those that follow each other. `None` if
    /// it cannot be told, which is a fault of its own.
    pub fn heir(&self, merged: &Municipality, day: Date) -> Option<&Municipality> {
        let mut seen = BTreeSet::from([&merged.id]);
        let mut next = merged.lifecycle.successor.as_ref();
        while let Some((id, _)) = next {
            let (id, one) = self.municipalities.get_key_value(id)?;
            if !seen.insert(id) {
                return None;
            }
            if one.lifecycle.on(day) != Status::Merged {
                return Some(one);
            }
            next = one.lifecycle.successor.as_ref();
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::text::{Source, Sources};

    #[test]
    fn a_pause_is_over_by_itself_and_a_plan_is_not() {
        let file = Sources::default().add(Source { path: "almby.yaml".into(), text: String::new() });
        let span = Span::new(file, 0, 0);
        let (first, last) = (date(2026, 12, 1), date(2027, 1, 31));
        let stands =
            |status, until| Lifecycle { status, period: Period { from: Some(first), until }, successor: None, span };
        let days = [date(2026, 11, 30), first, last, date(2027, 2, 1)];
        let paused = stands(Status::Paused, Some(last));
        let on = days.map(|day| paused.on(day));
        assert_eq!(on, [Status::Active, Status::Paused, Status::Paused, Status::Active]);
        assert_eq!(days.map(|day| stands(Status::Planned, None).on(day)), [Status::Planned; 4]);
        assert_eq!(stands(Status::Ended, None).on(days[0]), Status::Active);
        assert_eq!(stands(Status::Ended, None).on(days[3]), Status::Ended);
        assert_eq!(Status::NAMES.map(|(name, status)| status.name() == name), [true; 5]);
    }
}
