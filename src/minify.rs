//! Minification. Every end tag is kept, so that what a browser builds from the bytes is the same tree.

use minify_html::{Cfg, minify};

fn settings() -> Cfg {
    Cfg { keep_closing_tags: true, keep_html_and_head_opening_tags: true, ..Cfg::new() }
}

/// A fragment of finished HTML.
pub fn html(html: &str) -> String {
    utf8(minify(html.as_bytes(), &settings()), html)
}

/// A template before it is compiled: once, instead of every page that is made from it. Indentation goes, and lines that hold
/// only tags leave no empty line behind; what separates words stays.
pub fn template(source: &str) -> String {
    let mut lines = String::with_capacity(source.len());
    for line in source.lines().map(str::trim).filter(|line| !line.is_empty()) {
        lines.push_str(line);
        if !is_only_tags(line) {
            lines.push('\n');
        }
    }
    lines
}

fn is_only_tags(line: &str) -> bool {
    let mut rest = line;
    while let Some((_, after)) = rest.strip_prefix("{%").and_then(|inside| inside.split_once("%}")) {
        rest = after.trim_start();
    }
    rest.is_empty()
}

/// A stylesheet.
pub fn css(css: &str) -> String {
    inside("style", css, &Cfg { minify_css: true, ..settings() })
}

/// A script. The minifier keeps comments, so lines that are nothing else go first.
pub fn js(js: &str) -> String {
    let code: String =
        js.lines().filter(|line| !line.trim_start().starts_with("//")).flat_map(|line| [line, "\n"]).collect();
    inside("script", &code, &Cfg { minify_js: true, ..settings() })
}

/// The minifier reads stylesheets and scripts where they stand in a page.
fn inside(tag: &str, text: &str, settings: &Cfg) -> String {
    let (start, end) = (format!("<{tag}>"), format!("</{tag}>"));
    let page = format!("{start}{text}{end}");
    let minified = utf8(minify(page.as_bytes(), settings), &page);
    minified
        .strip_prefix(&start)
        .and_then(|rest| rest.strip_suffix(&end))
        .map_or_else(|| text.to_owned(), str::to_owned)
}

/// The minifier works on bytes; should it ever cut a character, the original is right.
fn utf8(minified: Vec<u8>, original: &str) -> String {
    String::from_utf8(minified).unwrap_or_else(|_| original.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_alone_leave_no_line_and_words_stay_apart() {
        assert_eq!(
            template("  <p>a\n  {% if x %}\n  b\n  {% endif %}\n  c</p>\n"),
            "<p>a\n{% if x %}b\n{% endif %}c</p>\n"
        );
    }

    #[test]
    fn words_stay_apart_and_tags_stay_closed() {
        assert_eq!(html("<p>a <em>b</em> c</p>\n<p>d</p>"), "<p>a <em>b</em> c</p><p>d</p>");
    }

    #[test]
    fn scripts_lose_comments_and_keep_their_words() {
        let js = js(
            "// why\nconst long = (text) => text.replace(/\\s+/gu, ' ');\naddEventListener('load', () => long('å'));\n",
        );
        assert!(!js.contains("why") && js.contains("load") && js.contains('å') && js.len() < 90, "{js}");
    }

    #[test]
    fn css_is_minified_and_media_queries_stay() {
        let css = css("a { color: #ffffff; }\n@media (prefers-color-scheme: dark) { a { color: #000; } }");
        assert!(css.contains("prefers-color-scheme:dark") && !css.contains("  "), "{css}");
    }
}
