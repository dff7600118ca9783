//! The desk: everything about all sites on one page, to look at. `lots report` writes it as a file that needs nothing else, the
//! preview serves it with links to the pages.

mod filter;
mod standings;

use crate::catalog::Catalog;
use crate::model::overview::Overview;
use crate::render::html::escaped;
use crate::render::overview::{Table, tables};

/// The desk's own look, embedded in the file and served by the preview.
pub const STYLES: &str = include_str!("desk.css");

/// Filters the table; without it the whole table is there.
pub const SCRIPT: &str = include_str!("desk.js");

/// Where the desk stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Desk {
    /// A file of its own, to send to somebody: brings its style and script along, and leads nowhere.
    Alone,
    /// In the preview: takes its files from there, and each place leads to its page.
    Served,
}

impl Desk {
    /// The desk as HTML.
    pub fn page(self, overview: &Overview, words: &Catalog) -> String {
        let text = |key: &str| escaped(&words.text(key, &[]));
        let (title, language, looks) = (text("report-title"), text("language"), self.looks());
        let tables = tables(overview);
        let mut html = format!(
            "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{title}</title>\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n<link rel=\"icon\" href=\"data:,\">\n{looks}</head>\n\
             <body>\n<main>\n<h1>{title}</h1>\n<ul>\n"
        );
        let pages = overview.standings.pages.len();
        html.push_str(&format!("<li><a href=\"#standings\">{}</a> ({pages})</li>\n", text("report-standings")));
        for table in tables.iter().filter(|table| table.is_shown) {
            let heading = text(&format!("report-{}", table.name));
            html.push_str(&format!("<li><a href=\"#{}\">{heading}</a> ({})</li>\n", table.name, table.rows.len()));
        }
        html.push_str("</ul>\n");
        standings::push(&mut html, &overview.standings, self, words);
        for table in tables.iter().filter(|table| table.is_shown) {
            push_table(&mut html, table, words);
        }
        html.push_str("</main>\n</body>\n</html>\n");
        html
    }

    fn looks(self) -> String {
        match self {
            Self::Alone => format!("<style>\n{STYLES}</style>\n<script type=\"module\">\n{SCRIPT}</script>\n"),
            Self::Served => "<link rel=\"stylesheet\" href=\"/_lots/assets/desk.css\">\n\
                             <script type=\"module\" src=\"/_lots/assets/desk.js\"></script>\n"
                .to_owned(),
        }
    }
}

/// Opens a part of the desk: its heading, and a frame that is scrolled sideways by itself, also with the keyboard.
fn open_part(html: &mut String, name: &str, heading: &str) {
    html.push_str(&format!("<h2 id=\"{name}\">{heading}</h2>\n"));
}

fn open_frame(html: &mut String, name: &str) {
    html.push_str(&format!(
        "<div class=\"frame\" role=\"region\" tabindex=\"0\" aria-labelledby=\"{name}\">\n<table>\n"
    ));
}

fn close_frame(html: &mut String) {
    html.push_str("</table>\n</div>\n");
}

fn push_table(html: &mut String, table: &Table, words: &Catalog) {
    let text = |key: String| escaped(&words.text(&key, &[]));
    open_part(html, table.name, &text(format!("report-{}", table.name)));
    open_frame(html, table.name);
    html.push_str("<thead><tr>");
    for column in table.columns {
        html.push_str(&format!("<th scope=\"col\">{}</th>", text(format!("column-{column}"))));
    }
    html.push_str("</tr></thead>\n<tbody>\n");
    for row in &table.rows {
        let cells: String = row.iter().map(|cell| format!("<td>{}</td>", escaped(cell))).collect();
        html.push_str(&format!("<tr>{cells}</tr>\n"));
    }
    html.push_str("</tbody>\n");
    close_frame(html);
}
