//! Contrast between two colours (WCAG 2.2, relative luminance and contrast ratio).

/// Contrast ratio of two colours written `#rgb` or `#rrggbb`, from 1 to 21; `None` if one is not so written.
pub fn ratio(one: &str, other: &str) -> Option<f64> {
    let (a, b) = (luminance(one)?, luminance(other)?);
    Some((a.max(b) + 0.05) / (a.min(b) + 0.05))
}

/// The colour nearest to this one, darker or lighter and otherwise the same, that has at least its contrast to each of the
/// backgrounds. `None` if neither black nor white has.
pub fn nearest(colour: &str, backgrounds: &[(&str, f64)]) -> Option<String> {
    let channels = channels(colour)?;
    let passes = |colour: &str| {
        backgrounds.iter().all(|(background, least)| ratio(colour, background).is_some_and(|ratio| ratio >= *least))
    };
    (0..=100).find_map(|step| {
        [0.0, 255.0].into_iter().find_map(|end| {
            let mixed = channels.map(|value| {
                let value = f64::from(value);
                (value + (end - value) * f64::from(step) / 100.0).round() as u8
            });
            let colour = format!("#{:02x}{:02x}{:02x}", mixed[0], mixed[1], mixed[2]);
            passes(&colour).then_some(colour)
        })
    })
}

/// Red, green and blue of a colour written `#rgb` or `#rrggbb`.
pub fn channels(colour: &str) -> Option<[u8; 3]> {
    let digits = colour.strip_prefix('#').filter(|digits| digits.is_ascii())?;
    let channel = |index: usize| match digits.len() {
        3 => u8::from_str_radix(&digits[index..=index].repeat(2), 16).ok(),
        6 => u8::from_str_radix(&digits[index * 2..index * 2 + 2], 16).ok(),
        _ => None,
    };
    Some([channel(0)?, channel(1)?, channel(2)?])
}

fn luminance(colour: &str) -> Option<f64> {
    let linear = |value: u8| {
        let value = f64::from(value) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    let [red, green, blue] = channels(colour)?.map(linear);
    Some(0.2126 * red + 0.7152 * green + 0.0722 * blue)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used, reason = "a test")]

    use super::*;

    #[test]
    fn the_nearest_colour_passes_and_changes_no_more_than_it_must() {
        let found = nearest("#777777", &[("#ffffff", 7.0)]).expect("dark enough grey exists");
        assert!(ratio(&found, "#fff").is_some_and(|ratio| (7.0..7.3).contains(&ratio)), "{found}");
        assert_eq!(nearest("#123456", &[("#ffffff", 4.5)]).as_deref(), Some("#123456"));
        assert_eq!(nearest("#777777", &[("#808080", 21.0)]), None);
    }

    #[test]
    fn black_on_white_is_21_and_order_does_not_matter() {
        assert!(ratio("#000", "#ffffff").is_some_and(|ratio| (ratio - 21.0).abs() < 1e-9));
        assert_eq!(ratio("#777", "#fff"), ratio("#fff", "#777"));
        assert!(ratio("#777777", "#fff").is_some_and(|ratio| (ratio - 4.48).abs() < 0.01));
        assert_eq!(ratio("red", "#fff"), None);
        assert_eq!(ratio("#åå", "#fff"), None);
    }
}
