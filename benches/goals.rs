//! What was asked of the program, and what was measured.

use crate::change::Change;
use crate::corpus::Corpus;
use crate::growth::{Most, one_site, sites};
use crate::peers::HUGO;
use crate::preview::Shown;
use crate::records::{COLD, COPYING, OURS, Record, find};

use crate::table::Table;

/// One figure that may be so large at most.
struct Goal {
    of: String,
    what: &'static str,
    measured: Option<f64>,
    most: f64,
    /// How the figure is written.
    words: fn(f64) -> String,
}

/// The goals at the largest sizes that were measured.
pub fn table(most: Most, records: &[Record], previews: &[Shown]) -> Table {
    let mut table = Table::new(&["work", "figure", "measured", "goal", ""]);
    for goal in builds(most, records).into_iter().chain(preview(most, previews)) {
        let reached = match goal.measured {
            None => "not measured",
            Some(measured) if measured <= goal.most => "reached",
            Some(_) => "not reached",
        };
        let measured = goal.measured.map_or_else(String::new, goal.words);
        table.row(&[&goal.of, goal.what, &measured, &format!("≤ {}", (goal.words)(goal.most)), reached]);
    }
    table
}

fn builds(most: Most, records: &[Record]) -> Vec<Goal> {
    let (small, large) = (one_site(most.pages.min(100)), one_site(most.pages));
    let (some, many) = (sites(most.municipalities.min(16)), sites(most.municipalities));
    let share = |corpus: Corpus, change: Change, what, of: (&str, fn(&Record) -> Option<f64>), share: f64| {
        let part = find(records, corpus, OURS, change.name()).and_then(of.1);
        let whole = find(records, corpus, of.0, COLD).and_then(of.1);
        let measured = part.zip(whole).map(|(part, whole)| part / whole);
        Goal { of: format!("{corpus}, {}", change.name()), what, measured, most: share, words: self::share }
    };
    let wall: fn(&Record) -> Option<f64> = |record| Some(record.wall);
    let processor: fn(&Record) -> Option<f64> = |record| Some(record.processor);
    let memory: fn(&Record) -> Option<f64> = |record| record.memory.map(|bytes| bytes as f64);
    vec![
        share(small, Change::All, "of Hugo's wall", (HUGO, wall), 1.0 / 6.0),
        share(large, Change::All, "of Hugo's wall", (HUGO, wall), 1.0 / 5.0),
        share(large, Change::All, "of Hugo's processor", (HUGO, processor), 1.0 / 5.0),
        share(large, Change::All, "of Hugo's memory", (HUGO, memory), 1.0 / 10.0),
        share(some, Change::All, "of Hugo's wall", (HUGO, wall), 1.0 / 14.0),
        share(many, Change::All, "of Hugo's wall", (HUGO, wall), 1.0 / 15.0),
        share(many, Change::All, "of copying's wall", (COPYING, wall), 2.0),
        Goal {
            of: format!("{many}, {}", Change::All.name()),
            what: "memory",
            measured: find(records, many, OURS, COLD).and_then(memory),
            most: 0.1e9,
            words: |bytes| format!("{:.0} MB", bytes / 1e6),
        },
        share(large, Change::Nothing, "of our cold wall", (OURS, wall), 1.0 / 20.0),
        share(many, Change::Page, "of our cold wall", (OURS, wall), 1.0 / 5.0),
        share(many, Change::FirstNumber, "of our cold wall", (OURS, wall), 1.0 / 5.0),
        share(many, Change::Number, "of our cold wall", (OURS, wall), 1.0 / 5.0),
    ]
}

fn preview(most: Most, previews: &[Shown]) -> Vec<Goal> {
    let ours = previews.iter().find(|shown| shown.server == OURS);
    let goal = |what, measured: Option<f64>, most_milliseconds| Goal {
        of: format!("{}, preview", one_site(most.pages)),
        what,
        measured,
        most: most_milliseconds,
        words: |milliseconds| format!("{milliseconds:.1} ms"),
    };
    vec![
        goal("saved page, median", ours.and_then(Shown::saved), 15.0),
        goal("its title on a list, median", ours.and_then(Shown::listed), 20.0),
    ]
}

/// `0.2` → `1/5`, `1.5` → `1.50 ×`
fn share(share: f64) -> String {
    if share >= 1.0 {
        return format!("{share:.2} ×");
    }
    let part = format!("{:.1}", 1.0 / share);
    format!("1/{}", part.strip_suffix(".0").unwrap_or(&part))
}
