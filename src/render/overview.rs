//! The overview as files: the desk to look at, and tables for other programs.

use crate::catalog::Catalog;
use crate::model::overview::Overview;
use crate::model::standing::{PageStanding, Standings};
use crate::render::desk::Desk;

/// One table: its name, which is in the key of its heading, the keys of its columns, its rows.
pub struct Table {
    pub name: &'static str,
    pub columns: &'static [&'static str],
    pub rows: Vec<Vec<String>>,
    /// The desk shows it as it is; the pages have a table of their own there.
    pub is_shown: bool,
}

/// Every file of the report: name and text.
pub fn files(overview: &Overview, words: &Catalog) -> Vec<(String, String)> {
    let tables = tables(overview);
    let mut files: Vec<(String, String)> =
        tables.iter().map(|table| (format!("{}.csv", table.name), csv(table))).collect();
    files.push(("report.html".to_owned(), Desk::Alone.page(overview, words)));
    files.push(("report.json".to_owned(), serde_json::to_string_pretty(overview).unwrap_or_default() + "\n"));
    files
}

/// Everything but the desk's own table of pages is shown as it is.
pub fn tables(overview: &Overview) -> Vec<Table> {
    let yes = |value: bool| if value { "!".to_owned() } else { String::new() };
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    vec![
        Table {
            name: "gaps",
            columns: &["owner", "what", "place", "pages", "sites"],
            is_shown: true,
            rows: overview
                .gaps
                .iter()
                .map(|row| {
                    vec![
                        row.owner.clone(),
                        row.what.clone(),
                        row.place.clone(),
                        row.pages.join(" "),
                        row.sites.join(" "),
                    ]
                })
                .collect(),
        },
        Table {
            name: "approvals",
            columns: &["fact", "text", "owner", "pages"],
            is_shown: true,
            rows: overview
                .approvals
                .iter()
                .map(|row| vec![row.id.clone(), row.text.clone(), row.owner.clone(), row.pages.join(" ")])
                .collect(),
        },
        Table {
            name: "facts",
            columns: &["fact", "uncovered", "status", "text", "pages"],
            is_shown: true,
            rows: overview
                .facts
                .iter()
                .map(|row| {
                    let status = row.status.to_owned();
                    vec![row.id.clone(), yes(row.uncovered), status, row.text.clone(), row.pages.join(" ")]
                })
                .collect(),
        },
        Table {
            name: "reviews",
            columns: &["page", "reviewed", "reviewed-by", "review-by"],
            is_shown: true,
            rows: overview
                .reviews
                .iter()
                .map(|row| vec![row.page.clone(), text(&row.reviewed), text(&row.reviewed_by), text(&row.review_by)])
                .collect(),
        },
        Table {
            name: "readings",
            columns: &["page", "words", "mean", "long-words", "lix"],
            is_shown: true,
            rows: overview
                .readings
                .iter()
                .map(|row| {
                    let lix = row.lix.map(|lix| format!("{lix:.1}")).unwrap_or_default();
                    let (mean, long) = (format!("{:.1}", row.mean), format!("{:.1}", row.long_words));
                    vec![row.page.clone(), row.words.to_string(), mean, long, lix]
                })
                .collect(),
        },
        Table {
            name: "pairs",
            columns: &["page", "twin", "facts-count", "twin-facts-count", "sections-missing"],
            is_shown: true,
            rows: overview
                .pairs
                .iter()
                .map(|row| {
                    let counts = [row.facts.to_string(), row.twin_facts.to_string()];
                    let [facts, twin_facts] = counts;
                    vec![row.page.clone(), text(&row.twin), facts, twin_facts, row.sections_missing.join(" ")]
                })
                .collect(),
        },
        Table {
            name: "standings",
            columns: &["page", "site", "variant", "path", "states", "owners"],
            is_shown: false,
            rows: overview.standings.pages.iter().flat_map(|page| standing_rows(page, &overview.standings)).collect(),
        },
    ]
}

/// A row for each place of a page: `gap=3 waiting=1` are the states and how many there are of each.
fn standing_rows<'a>(page: &'a PageStanding, all: &'a Standings) -> impl Iterator<Item = Vec<String>> + 'a {
    page.places.iter().map(|place| {
        let states = place.states.iter().map(|(state, count)| format!("{}={count}", state.name()));
        let owners = place.owners.iter().map(|(owner, count)| format!("{owner}={count}"));
        vec![
            page.page.clone(),
            all.sites[place.site].id.clone(),
            all.variants[place.variant].clone(),
            place.path.clone().unwrap_or_default(),
            states.collect::<Vec<_>>().join(" "),
            owners.collect::<Vec<_>>().join("; "),
        ]
    })
}

/// Comma-separated values (RFC 4180), the columns' names first.
fn csv(table: &Table) -> String {
    let field = |text: &str| match text.contains([',', '"', '\n']) {
        true => format!("\"{}\"", text.replace('"', "\"\"")),
        false => text.to_owned(),
    };
    let names = table.columns.iter().map(|column| field(column)).collect::<Vec<_>>().join(",");
    let rows = table.rows.iter().map(|row| row.iter().map(|cell| field(cell)).collect::<Vec<_>>().join(","));
    std::iter::once(names).chain(rows).map(|line| line + "\r\n").collect()
}
