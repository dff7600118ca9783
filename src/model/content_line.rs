//! The lines of calendars and contact cards (RFC 5545 and RFC 2426 have the same rules for them).

/// A text as a value.
pub fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace('\n', "\\n")
}

/// All lines, folded, with their ends.
pub fn joined(lines: &[String]) -> String {
    lines.iter().map(|line| folded(line) + "\r\n").collect()
}

/// Lines are no longer than 75 bytes; what follows stands on the next line after a space.
fn folded(line: &str) -> String {
    let mut folded = String::new();
    let mut length = 0;
    for character in line.chars() {
        if length + character.len_utf8() > 75 {
            folded.push_str("\r\n ");
            length = 1;
        }
        folded.push(character);
        length += character.len_utf8();
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_folded_between_letters() {
        let line = folded(&"å".repeat(60));
        assert!(line.split("\r\n").all(|part| part.len() <= 75), "{line}");
        assert_eq!(line.replace("\r\n ", ""), "å".repeat(60));
    }
}
