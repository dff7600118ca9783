//! Figures in the words of a picture.

/// `0.0123` → `12 ms`
pub fn seconds(seconds: f64) -> String {
    if seconds < 1.0 { format!("{} ms", two_digits(seconds * 1e3)) } else { format!("{} s", two_digits(seconds)) }
}

/// `123456789` → `120 MB`
pub fn bytes(bytes: f64) -> String {
    if bytes < 1e9 { format!("{} MB", two_digits(bytes / 1e6)) } else { format!("{} GB", two_digits(bytes / 1e9)) }
}

/// `10000` → `10,000`
pub fn count(count: f64) -> String {
    let digits = format!("{count:.0}");
    match digits.split_at_checked(digits.len().saturating_sub(3)) {
        Some((thousands, rest)) if !thousands.is_empty() => format!("{thousands},{rest}"),
        _ => digits,
    }
}

/// As many as the measurements are good for.
fn two_digits(number: f64) -> String {
    if number <= 0.0 {
        return "0".to_owned();
    }
    let place = number.log10().floor() as i32 - 1;
    let rounded = (number / 10_f64.powi(place)).round() * 10_f64.powi(place);
    let text = format!("{rounded:.*}", usize::try_from(-place).unwrap_or_default());
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
}
