//! Words in a run of text, and its small letters. Every text goes through here letter by letter, so the letters of Swedish are
//! known at once and only others are looked up in the tables of Unicode.

use std::ops::Range;

/// The letters of Latin-1 beyond ASCII, as å, ä, ö and é; × and ÷ stand among them and are none.
fn is_latin_letter(letter: char) -> bool {
    matches!(letter, 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ÿ')
}

/// Is it a letter, as Unicode says?
pub fn is_alphabetic(letter: char) -> bool {
    letter.is_ascii_alphabetic() || is_latin_letter(letter) || (!letter.is_ascii() && letter.is_alphabetic())
}

fn is_alphanumeric(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || is_latin_letter(letter) || (!letter.is_ascii() && letter.is_alphanumeric())
}

/// Most texts hold no digit, and need not be searched for what has one.
pub fn has_digit(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
}

/// A letter in its small form, if that is one letter of the same length.
pub fn small(letter: char) -> char {
    if letter.is_ascii() || matches!(letter, 'ß'..='ö' | 'ø'..='ÿ') {
        return letter.to_ascii_lowercase();
    }
    let mut lower = letter.to_lowercase();
    match (lower.next(), lower.next()) {
        (Some(small), None) if small.len_utf8() == letter.len_utf8() => small,
        _ => letter,
    }
}

/// The places of words: letters and digits, with hyphens inside them.
pub fn words(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let is_part = |c: char| is_alphanumeric(c) || matches!(c, '-' | '\u{ad}' | '\'' | '’');
    text.split(move |c: char| !is_part(c)).filter(|word| !word.is_empty()).filter_map(move |word| {
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        let from_first = word.trim_start_matches(|c: char| !is_alphanumeric(c));
        let trimmed = from_first.trim_end_matches(|c: char| !is_alphanumeric(c));
        let inset = word.len() - from_first.len();
        (!trimmed.is_empty()).then(|| start + inset..start + inset + trimmed.len())
    })
}

/// A text with one space between its words.
pub fn spaced(text: &str) -> String {
    let mut joined = String::with_capacity(text.len());
    push_spaced(&mut joined, text);
    joined
}

/// Adds the words of a text, with one space between them.
pub fn push_spaced(joined: &mut String, text: &str) {
    for (index, word) in text.split_whitespace().enumerate() {
        if index > 0 {
            joined.push(' ');
        }
        joined.push_str(word);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_short_way_says_what_the_tables_of_unicode_say() {
        for letter in ('\0'..='\u{2fff}').chain(['\u{1d400}', '\u{fffc}']) {
            assert_eq!(is_alphanumeric(letter), letter.is_alphanumeric(), "{letter:?}");
            assert_eq!(is_alphabetic(letter), letter.is_alphabetic(), "{letter:?}");
            let lower: Vec<char> = letter.to_lowercase().collect();
            let expected = if lower.len() == 1 && lower[0].len_utf8() == letter.len_utf8() { lower[0] } else { letter };
            assert_eq!(small(letter), expected, "{letter:?}");
        }
    }

    #[test]
    fn hyphens_belong_to_words_and_quotes_around_them_do_not() {
        let text = "’Hem-tjänst’ i Åmål - 3 kök.";
        assert_eq!(words(text).map(|word| &text[word]).collect::<Vec<_>>(), ["Hem-tjänst", "i", "Åmål", "3", "kök"]);
    }
}
