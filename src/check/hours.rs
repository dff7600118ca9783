//! Hours that say two things of the same day, or close before they open.

use std::collections::BTreeMap;

use crate::check::policy::Policy;
use crate::diag::{Code, Diagnostic, Report};
use crate::model::hours::{Hours, WEEKDAYS};

pub fn check(policy: &Policy<'_>, report: &mut Report) {
    let workspace = policy.workspace;
    let districts = workspace.districts.values().map(|one| &one.contact);
    let municipalities = workspace.municipalities.values().filter_map(|one| one.contact.as_ref());
    for hours in districts.chain(municipalities).filter_map(|contact| contact.hours.verified()) {
        order(hours, report);
        weekdays(hours, report);
        exceptions(hours, report);
    }
}

fn order(hours: &Hours, report: &mut Report) {
    let week = hours.week.iter().map(|row| (&row.times, row.span));
    let all = week.chain(hours.exceptions.iter().map(|one| (&one.times, one.span)));
    for (times, span) in all.filter(|(times, _)| !times.are_in_order()) {
        report.add(Diagnostic::at(Code::HoursClash, span).with("case", "order").with("what", times.shown()));
    }
}

fn weekdays(hours: &Hours, report: &mut Report) {
    let mut seen = BTreeMap::new();
    for row in &hours.week {
        for day in row.days.each() {
            if let Some(first) = seen.insert(day, row.span) {
                let told =
                    Diagnostic::at(Code::HoursClash, row.span).with("case", "weekday").with("what", WEEKDAYS[day]);
                report.add(told.related(first));
            }
        }
    }
}

/// Exceptions that end before they begin, and a day in two of them.
fn exceptions(hours: &Hours, report: &mut Report) {
    for (index, one) in hours.exceptions.iter().enumerate() {
        if one.from > one.until {
            let told = Diagnostic::at(Code::PeriodOrder, one.span).with("from", one.from);
            report.add(told.with("until", one.until));
        }
        let mut earlier = hours.exceptions[..index].iter();
        if let Some(other) = earlier.find(|other| other.from <= one.until && one.from <= other.until) {
            let day = one.from.max(other.from);
            let told = Diagnostic::at(Code::HoursClash, one.span).with("case", "date").with("what", day);
            report.add(told.related(other.span));
        }
    }
}
