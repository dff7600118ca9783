//! Files to send to somebody who has no tools: one HTML file each, with its look inside, to read, print and keep.

pub mod changes;
mod compare;
pub mod review;

use crate::catalog::Catalog;
use crate::render::html::escaped;

/// The sides of what changes.
const CHANGES: [&str; 2] = ["changes-before", "changes-after"];

const STYLES: &str = include_str!("letter.css");

/// A letter in the making.
pub struct Letter<'a> {
    words: &'a Catalog,
    html: String,
    /// What the two sides of a comparison are called, by their keys.
    sides: [&'static str; 2],
}

impl<'a> Letter<'a> {
    /// Begins a letter with its title, which is plain text.
    fn new(words: &'a Catalog, title: &str) -> Self {
        let (language, title) = (escaped(&words.text("language", &[])), escaped(title));
        let html = format!(
            "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{title}</title>\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n<link rel=\"icon\" href=\"data:,\">\n\
             <style>\n{STYLES}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n"
        );
        Self { words, html, sides: CHANGES }
    }

    fn finish(mut self) -> String {
        self.html.push_str("</main>\n</body>\n</html>\n");
        self.html
    }

    /// A text of the program, ready for HTML.
    fn text(&self, key: &str, arguments: &[(&str, String)]) -> String {
        escaped(&self.words.text(key, arguments))
    }

    fn push(&mut self, html: &str) {
        self.html.push_str(html);
        self.html.push('\n');
    }

    fn paragraph(&mut self, key: &str, arguments: &[(&str, String)]) {
        let text = self.text(key, arguments);
        self.push(&format!("<p>{text}</p>"));
    }

    fn heading(&mut self, level: u8, id: &str, key: &str, arguments: &[(&str, String)]) {
        let text = self.text(key, arguments);
        self.push(&format!("<h{level} id=\"{id}\">{text}</h{level}>"));
    }

    /// Lines as a list; they are HTML already.
    fn list(&mut self, lines: &[String]) {
        let items: String = lines.iter().map(|line| format!("<li>{line}</li>\n")).collect();
        self.push(&format!("<ul>\n{items}</ul>"));
    }
}
