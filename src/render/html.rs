//! HTML text: escaping, and the tags that Markdown stands for.

use pulldown_cmark_escape::{escape_html, escape_html_body_text};

/// Text for an element's content or a quoted attribute.
pub fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len() + 8);
    push_escaped(&mut html, text);
    html
}

pub fn push_escaped(html: &mut String, text: &str) {
    // Writing to a String cannot fail.
    let _ = escape_html(html, text);
}

/// Text for an element's content: quotes stay as they are.
pub fn push_escaped_text(html: &mut String, text: &str) {
    // Writing to a String cannot fail.
    let _ = escape_html_body_text(html, text);
}

/// `<tag attribute="…">`; attributes without a value are left out.
pub fn open(html: &mut String, tag: &str, attributes: &[(&str, Option<&str>)]) {
    html.push('<');
    html.push_str(tag);
    for (name, value) in attributes {
        if let Some(value) = value {
            html.push(' ');
            html.push_str(name);
            html.push_str("=\"");
            push_escaped(html, value);
            html.push('"');
        }
    }
    html.push('>');
}

pub fn close(html: &mut String, tag: &str) {
    html.push_str("</");
    html.push_str(tag);
    html.push('>');
}
