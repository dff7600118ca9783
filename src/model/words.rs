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

/// A text in small letters, every letter at the place that it had.
pub fn lower(text: &str) -> String {
    // Many letters of ASCII are made small at once. Most texts have no other capital.
    let ascii = text.to_ascii_lowercase();
    if ascii.chars().all(|letter| letter.is_ascii() || small(letter) == letter) {
        return ascii;
    }
    let mut lower = String::with_capacity(text.len());
    lower.extend(ascii.chars().map(small));
    lower
}

/// What a sign is to words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    /// A letter or a digit.
    Letter,
    /// May stand inside a word, and neither begins nor ends one.
    Joint,
    Gap,
}

const fn ascii_parts() -> [Part; 128] {
    let mut parts = [Part::Gap; 128];
    let mut byte = 0;
    while byte < parts.len() {
        if (byte as u8).is_ascii_alphanumeric() {
            parts[byte] = Part::Letter;
        }
        byte += 1;
    }
    parts[b'-' as usize] = Part::Joint;
    parts[b'\'' as usize] = Part::Joint;
    parts
}

/// The sign at a place, and how many bytes it has; `None` at the end.
#[inline]
fn part(text: &str, at: usize) -> Option<(Part, usize)> {
    static ASCII: [Part; 128] = ascii_parts();
    let first = *text.as_bytes().get(at)?;
    if let Some(part) = ASCII.get(usize::from(first)) {
        return Some((*part, 1));
    }
    let sign = text[at..].chars().next()?;
    let part = match sign {
        '\u{ad}' | '’' => Part::Joint,
        letter if is_alphanumeric(letter) => Part::Letter,
        _ => Part::Gap,
    };
    Some((part, sign.len_utf8()))
}

/// The places of words: letters and digits, with hyphens inside them.
pub fn words(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        while let (Part::Joint | Part::Gap, length) = part(text, at)? {
            at += length;
        }
        let (start, mut end) = (at, at);
        while let Some((part @ (Part::Letter | Part::Joint), length)) = part(text, at) {
            at += length;
            if part == Part::Letter {
                end = at;
            }
        }
        Some(start..end)
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
    if is_spaced(text) {
        return joined.push_str(text);
    }
    for (index, word) in text.split_whitespace().enumerate() {
        if index > 0 {
            joined.push(' ');
        }
        joined.push_str(word);
    }
}

/// Has it one space between its words already, and none around them? “No” may be said of one that has.
fn is_spaced(text: &str) -> bool {
    // As if a space stood before and behind it. White space beyond ASCII begins with one of four bytes.
    let mut after_space = true;
    let fits = text.bytes().all(|byte| {
        let is_space = byte == b' ';
        let is_other_space = matches!(byte, b'\t'..=b'\r' | 0xc2 | 0xe1..=0xe3);
        let fits = !(is_other_space || is_space && after_space);
        after_space = is_space;
        fits
    });
    fits && !after_space
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Text with all that is looked at apart: white space and joints of one byte and of several, capitals, letters of other scripts.
    fn text() -> impl Strategy<Value = String> {
        "(\\PC|[a-zåäö]|[A-ZÅÄÖİK]|[ \t\n\r\u{85}\u{a0}\u{2003}\u{2028}]|[-'’\u{ad}–]|[0-9٣]){0,60}"
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn words_are_runs_of_letters_and_joints_without_the_joints_around_them(text in text()) {
            let is_part = |c: char| c.is_alphanumeric() || matches!(c, '-' | '\u{ad}' | '\'' | '’');
            let runs = text.split(|c: char| !is_part(c)).map(|run| run.trim_matches(|c: char| !c.is_alphanumeric()));
            let runs: Vec<&str> = runs.filter(|run| !run.is_empty()).collect();
            prop_assert_eq!(words(&text).map(|word| &text[word]).collect::<Vec<_>>(), runs);
        }

        #[test]
        fn small_letters_are_found_one_by_one(text in text()) {
            prop_assert_eq!(lower(&text), text.chars().map(small).collect::<String>());
        }

        #[test]
        fn spaces_are_single(text in text()) {
            prop_assert_eq!(spaced(&text), text.split_whitespace().collect::<Vec<_>>().join(" "));
        }
    }

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
    fn small_letters_stand_where_the_large_ones_did() {
        for (text, expected) in [("Hej Då", "hej då"), ("ÅÄÖ, É", "åäö, é"), ("hej – ”Å”", "hej – ”å”"), ("İK", "İk")]
        {
            assert_eq!(lower(text), expected);
        }
    }

    #[test]
    fn hyphens_belong_to_words_and_quotes_around_them_do_not() {
        let text = "’Hem-tjänst’ i Åmål - 3 kök.";
        assert_eq!(words(text).map(|word| &text[word]).collect::<Vec<_>>(), ["Hem-tjänst", "i", "Åmål", "3", "kök"]);
    }
}
