//! The overview as files: a page to look at, and tables for other programs.

use crate::catalog::Catalog;
use crate::model::overview::Overview;
use crate::render::html::escaped;

/// One table: its name, the key of its heading, the keys of its columns, its rows.
struct Table {
    name: &'static str,
    columns: &'static [&'static str],
    rows: Vec<Vec<String>>,
}

/// Every file of the report: name and text.
pub fn files(overview: &Overview, words: &Catalog, lang: &str) -> Vec<(String, String)> {
    let tables = tables(overview);
    let mut files: Vec<(String, String)> =
        tables.iter().map(|table| (format!("{}.csv", table.name), csv(table))).collect();
    files.push(("report.html".to_owned(), page(&tables, words, lang)));
    files.push(("report.json".to_owned(), serde_json::to_string_pretty(overview).unwrap_or_default() + "\n"));
    files
}

fn tables(overview: &Overview) -> Vec<Table> {
    let yes = |value: bool| if value { "!".to_owned() } else { String::new() };
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    vec![
        Table {
            name: "gaps",
            columns: &["owner", "what", "place", "pages", "sites"],
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
            rows: overview
                .approvals
                .iter()
                .map(|row| vec![row.id.clone(), row.text.clone(), row.owner.clone(), row.pages.join(" ")])
                .collect(),
        },
        Table {
            name: "facts",
            columns: &["fact", "uncovered", "status", "text", "pages"],
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
            rows: overview
                .reviews
                .iter()
                .map(|row| vec![row.page.clone(), text(&row.reviewed), text(&row.reviewed_by), text(&row.review_by)])
                .collect(),
        },
        Table {
            name: "readings",
            columns: &["page", "words", "mean", "long-words", "lix"],
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
    ]
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

fn page(tables: &[Table], words: &Catalog, lang: &str) -> String {
    let title = escaped(&words.text("report-title", &[]));
    let mut html = format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{title}</title>\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<style>{STYLE}</style>\n</head>\n\
         <body>\n<main>\n<h1>{title}</h1>\n<ul>\n"
    );
    for table in tables {
        let heading = escaped(&words.text(&format!("report-{}", table.name), &[]));
        html.push_str(&format!("<li><a href=\"#{}\">{heading}</a> ({})</li>\n", table.name, table.rows.len()));
    }
    html.push_str("</ul>\n");
    for table in tables {
        push_table(&mut html, table, words);
    }
    html.push_str("</main>\n</body>\n</html>\n");
    html
}

fn push_table(html: &mut String, table: &Table, words: &Catalog) {
    let heading = escaped(&words.text(&format!("report-{}", table.name), &[]));
    html.push_str(&format!("<h2 id=\"{}\">{heading}</h2>\n<table>\n<thead><tr>", table.name));
    for column in table.columns {
        html.push_str(&format!("<th scope=\"col\">{}</th>", escaped(&words.text(&format!("column-{column}"), &[]))));
    }
    html.push_str("</tr></thead>\n<tbody>\n");
    for row in &table.rows {
        let cells: String = row.iter().map(|cell| format!("<td>{}</td>", escaped(cell))).collect();
        html.push_str(&format!("<tr>{cells}</tr>\n"));
    }
    html.push_str("</tbody>\n</table>\n");
}

const STYLE: &str = "body{font:1rem/1.5 system-ui,sans-serif;margin:2rem;color:#1b2a2f;background:#fff}\
    table{border-collapse:collapse;width:100%}th,td{text-align:start;vertical-align:top;padding:.4rem .6rem;\
    border-block-end:1px solid #9aa;overflow-wrap:anywhere}th{background:#eef3f4}h2{margin-block-start:3rem}";
