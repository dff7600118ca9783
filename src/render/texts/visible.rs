//! The words that a piece of HTML shows.

use html5gum::{Token, Tokenizer};

/// Elements whose words stand in the middle of a line.
const INLINE: [&str; 14] =
    ["a", "abbr", "b", "bdi", "code", "em", "i", "mark", "small", "span", "strong", "sub", "sup", "time"];

/// Elements that hold no words to read: pictures, and what is pressed or filled in.
const WORDLESS: [&str; 7] = ["svg", "script", "style", "button", "label", "select", "template"];

/// The words, a line for each block.
pub fn visible(html: &str) -> String {
    let mut text = String::new();
    let mut inside: Vec<Vec<u8>> = Vec::new();
    let is = |names: &[&str], name: &[u8]| names.iter().any(|one| one.as_bytes() == name);
    for Ok(token) in Tokenizer::new(html.as_bytes()) {
        match token {
            Token::StartTag(tag) if is(&WORDLESS, &tag.name) && !tag.self_closing => inside.push(tag.name.to_vec()),
            Token::EndTag(tag) if inside.last().is_some_and(|name| *name == *tag.name) => drop(inside.pop()),
            Token::StartTag(tag) if !is(&INLINE, &tag.name) => text.push('\n'),
            Token::EndTag(tag) if !is(&INLINE, &tag.name) => text.push('\n'),
            // Line ends of the source are spaces to a reader.
            Token::String(words) if inside.is_empty() => {
                text.push_str(&String::from_utf8_lossy(&words).replace('\n', " "));
            }
            _ => {}
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(html: &str) -> Vec<String> {
        visible(html).lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
    }

    #[test]
    fn words_of_blocks_stand_on_lines_of_their_own() {
        assert_eq!(
            lines("<div><p>Ring <a href='tel:1'>070</a>\n&amp; fråga</p><ul><li>Mån<br>Tis</li></ul></div>"),
            ["Ring 070 & fråga", "Mån", "Tis"]
        );
    }

    #[test]
    fn pictures_and_buttons_say_nothing() {
        assert_eq!(
            lines("<p>A<svg><title>B</title><path d='x'/></svg></p><button>C</button><label>D</label>E"),
            ["A", "E"]
        );
    }
}
