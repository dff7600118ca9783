//! Spaces that no line may break at: within numbers, and between a number and its unit (Isof, *Myndigheternas skrivregler*).

use std::borrow::Cow;

/// Words and signs that belong to the number before them.
const UNITS: &[&str] =
    &["år", "års", "kr", "kronor", "procent", "%", "§", "§§", "kap.", "timmar", "minuter", "dagar", "st."];

/// Words and signs that belong to the number after them.
const BEFORE_NUMBERS: &[&str] = &["kl.", "nr", "§", "§§", "kap.", "Ring", "ring"];

const NO_BREAK: &str = "\u{a0}";

/// The text with no-break spaces where they belong. Everything else stays as it was written.
pub fn typeset(text: &str) -> Cow<'_, str> {
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return Cow::Borrowed(text);
    }
    let bound: Vec<usize> =
        text.match_indices(' ').map(|(at, _)| at).filter(|at| binds(&text[..*at], &text[*at + 1..])).collect();
    if bound.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut set = String::with_capacity(text.len() + bound.len());
    let mut start = 0;
    for at in bound {
        set.push_str(&text[start..at]);
        set.push_str(NO_BREAK);
        start = at + 1;
    }
    set.push_str(&text[start..]);
    Cow::Owned(set)
}

/// Must a space between these two stay on its line?
fn binds(before: &str, after: &str) -> bool {
    let left = before.rsplit([' ', '\n']).next().unwrap_or_default().trim_start_matches(['(', '”']);
    let right = after.split([' ', '\n']).next().unwrap_or_default();
    let unit = right.trim_end_matches([',', '!', '?', ')', ':', ';']);
    let is_unit = UNITS.contains(&unit) || UNITS.contains(&unit.trim_end_matches('.'));
    let starts_with_digit = right.starts_with(|c: char| c.is_ascii_digit());
    let digits = right.chars().take_while(char::is_ascii_digit).count();
    let is_thousands = left.chars().all(|c| c.is_ascii_digit()) && !left.is_empty() && left.len() <= 3 && digits == 3;
    (left.ends_with(|c: char| c.is_ascii_digit()) && (is_unit || is_thousands))
        || (BEFORE_NUMBERS.contains(&left) && starts_with_digit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_keep_what_belongs_to_them() {
        for (written, set) in [
            ("Du ska ha fyllt 18 år.", "Du ska ha fyllt 18\u{a0}år."),
            ("kl. 8.30 till kl. 12", "kl.\u{a0}8.30 till kl.\u{a0}12"),
            ("Ring 112 eller ring 1177", "Ring\u{a0}112 eller ring\u{a0}1177"),
            ("10 000 personer", "10\u{a0}000 personer"),
            ("enligt 6 § i lagen", "enligt 6\u{a0}§ i lagen"),
            ("den 3 mars 2026", "den 3 mars 2026"),
            ("de här 5 sakerna", "de här 5 sakerna"),
            ("utan siffror alls", "utan siffror alls"),
        ] {
            assert_eq!(typeset(written), set);
        }
    }
}
