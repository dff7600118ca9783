//! Moves a page's HTML to another place: ids and all that names them, addresses, levels of headings. Nothing else changes.
//!
//! It works on what was written and not on the document, since only that has all ids: components of a theme write their own. The
//! HTML is read by the rules of the standard, so nothing in a text is taken for a tag.

use std::collections::BTreeSet;

use html5gum::{HtmlString, StartTag, Token, Tokenizer};
use url::Url;

use crate::model::named::BY_ID;
use crate::render::html::{escaped, push_escaped_text};

/// Where the HTML will stand.
pub struct Place<'a> {
    /// The page's own address, absolute.
    pub address: &'a str,
    pub base: Option<Url>,
    /// The beginning of every id.
    pub prefix: &'a str,
    /// What h1 becomes; the headings below it follow, down to h6.
    pub level: u8,
}

/// Attributes that hold an address.
const ADDRESSES: [&str; 7] = ["href", "src", "poster", "action", "formaction", "data", "cite"];

/// The same HTML at its new place, every element closed and every value in quotes.
pub fn moved(html: &str, place: &Place<'_>) -> String {
    let ids = ids(html);
    let mut text = String::with_capacity(html.len() + html.len() / 4);
    for Ok(token) in Tokenizer::new(html) {
        match token {
            Token::StartTag(tag) => start(&mut text, &tag, place, &ids),
            Token::EndTag(tag) => text.push_str(&format!("</{}>", place.element(&words(&tag.name)))),
            Token::String(string) => push_escaped_text(&mut text, &words(&string)),
            _ => {}
        }
    }
    text
}

fn words(bytes: &HtmlString) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn ids(html: &str) -> BTreeSet<String> {
    let tokens = Tokenizer::new(html).filter_map(|Ok(token)| match token {
        Token::StartTag(tag) => tag.attributes.get(&b"id"[..]).map(|id| words(id)),
        _ => None,
    });
    tokens.collect()
}

/// Names as the standard writes them in pictures; a browser knows them in small letters too, and a tool that reads XML does not.
const CASED: [(&str, &str); 2] = [("viewbox", "viewBox"), ("preserveaspectratio", "preserveAspectRatio")];

fn start(text: &mut String, tag: &StartTag<()>, place: &Place<'_>, ids: &BTreeSet<String>) {
    text.push_str(&format!("<{}", place.element(&words(&tag.name))));
    for (attribute, value) in &tag.attributes {
        let (attribute, value) = (words(attribute), words(value));
        let value = place.value(&attribute, value, ids);
        let attribute =
            CASED.iter().find(|(small, _)| *small == attribute).map_or(attribute.as_str(), |(_, cased)| cased);
        match value.is_empty() {
            true => text.push_str(&format!(" {attribute}")),
            false => text.push_str(&format!(" {attribute}=\"{}\"", escaped(&value))),
        }
    }
    // In a picture the slash ends the element.
    text.push_str(if tag.self_closing { "/>" } else { ">" });
}

impl Place<'_> {
    fn element(&self, name: &str) -> String {
        let level = name.strip_prefix('h').and_then(|level| level.parse::<u8>().ok());
        match level {
            Some(level @ 1..=6) => format!("h{}", (level + self.level - 1).min(6)),
            _ => name.to_owned(),
        }
    }

    fn value(&self, attribute: &str, value: String, ids: &BTreeSet<String>) -> String {
        // An id and the space behind it. White space beyond ASCII is part of an id (HTML Standard, the id attribute).
        let moved = |piece: &str| {
            let id = piece.trim_end_matches(|letter: char| letter.is_ascii_whitespace());
            if ids.contains(id) { format!("{}{piece}", self.prefix) } else { piece.to_owned() }
        };
        match attribute {
            name if name == "id" || BY_ID.contains(&name) => {
                value.split_inclusive(|letter: char| letter.is_ascii_whitespace()).map(moved).collect()
            }
            name if ADDRESSES.contains(&name) => match value.strip_prefix('#') {
                Some(id) if ids.contains(id) => format!("#{}{id}", self.prefix),
                _ => self.absolute(&value),
            },
            "srcset" => {
                let pictures = value.split(',').map(str::trim).map(|one| {
                    let (address, size) = one.split_once(' ').unwrap_or((one, ""));
                    format!("{} {size}", self.absolute(address)).trim_end().to_owned()
                });
                pictures.collect::<Vec<_>>().join(", ")
            }
            _ => value,
        }
    }

    /// An address as it is from everywhere. One with a scheme is that already.
    fn absolute(&self, address: &str) -> String {
        if address.starts_with('#') {
            return format!("{}{address}", self.address);
        }
        match (Url::parse(address), &self.base) {
            (Err(_), Some(base)) => base.join(address).map_or_else(|_| address.to_owned(), String::from),
            _ => address.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(level: u8, html: &str) -> String {
        let address = "https://ombud.example/stod/vem-kan-fa/";
        moved(html, &Place { address, base: Url::parse(address).ok(), prefix: "po--vem--", level })
    }

    #[test]
    fn ids_and_what_names_them_move_together() {
        assert_eq!(
            at(2, "<p id=a><a href=#a>x</a><a href='#b'>y</a><input aria-describedby='a b'><label for=a>z</label></p>"),
            "<p id=\"po--vem--a\"><a href=\"#po--vem--a\">x</a><a href=\"https://ombud.example/stod/vem-kan-fa/#b\">y</a>\
             <input aria-describedby=\"po--vem--a b\"><label for=\"po--vem--a\">z</label></p>"
        );
    }

    #[test]
    fn addresses_are_the_same_from_everywhere() {
        assert_eq!(
            at(2, "<a href=../latt/#x>a</a><a href=tel:112>b</a><img src=../../b.png srcset='../b.png 2x, ../c.png'>"),
            "<a href=\"https://ombud.example/stod/latt/#x\">a</a><a href=\"tel:112\">b</a>\
             <img src=\"https://ombud.example/b.png\" \
             srcset=\"https://ombud.example/stod/b.png 2x, https://ombud.example/stod/c.png\">"
        );
    }

    #[test]
    fn headings_keep_their_order_and_end_at_h6() {
        assert_eq!(at(2, "<h1>a</h1><h2>b</h2><h3>c</h3>"), "<h2>a</h2><h3>b</h3><h4>c</h4>");
        assert_eq!(at(4, "<h1>a</h1><h4>b</h4><hr>"), "<h4>a</h4><h6>b</h6><hr>");
    }

    #[test]
    fn text_that_looks_like_a_tag_stays_text() {
        assert_eq!(
            at(2, "<p title='&lt;h1 \"id\"'>&lt;h1 id=x> &amp;amp; å</p>"),
            "<p title=\"&lt;h1 &quot;id&quot;\">&lt;h1 id=x&gt; &amp;amp; å</p>"
        );
    }
}
