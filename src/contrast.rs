//! Contrast between two colours (WCAG 2.2, relative luminance and contrast ratio).

/// Contrast ratio of two colours written `#rgb` or `#rrggbb`, from 1 to 21; `None` if one is not so written.
pub fn ratio(one: &str, other: &str) -> Option<f64> {
    let (a, b) = (luminance(one)?, luminance(other)?);
    Some((a.max(b) + 0.05) / (a.min(b) + 0.05))
}

fn luminance(colour: &str) -> Option<f64> {
    let digits = colour.strip_prefix('#')?;
    let channel = |index: usize| match digits.len() {
        3 => u8::from_str_radix(&digits[index..=index].repeat(2), 16).ok(),
        6 => u8::from_str_radix(&digits[index * 2..index * 2 + 2], 16).ok(),
        _ => None,
    };
    let linear = |value: u8| {
        let value = f64::from(value) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    if !digits.is_ascii() {
        return None;
    }
    Some(0.2126 * linear(channel(0)?) + 0.7152 * linear(channel(1)?) + 0.0722 * linear(channel(2)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn black_on_white_is_21_and_order_does_not_matter() {
        assert!(ratio("#000", "#ffffff").is_some_and(|ratio| (ratio - 21.0).abs() < 1e-9));
        assert_eq!(ratio("#777", "#fff"), ratio("#fff", "#777"));
        assert!(ratio("#777777", "#fff").is_some_and(|ratio| (ratio - 4.48).abs() < 0.01));
        assert_eq!(ratio("red", "#fff"), None);
        assert_eq!(ratio("#åå", "#fff"), None);
    }
}
