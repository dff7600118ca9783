//! Numbers and addresses made for tests, books and films: nobody answers there.

/// Ranges of numbers that the Swedish Post and Telecom Authority sets aside for books and films, as digits.
const FICTION: [(&str, &str); 5] = [
    ("0701740605", "0701740699"),
    ("0846500400", "0846500499"),
    ("0313906000", "0313906099"),
    ("0406280400", "0406280499"),
    ("0980319200", "0980319299"),
];

/// Names that belong to nobody (RFC 2606, RFC 6761), and one that people take for such.
const EXAMPLE_DOMAINS: [&str; 8] =
    ["example.com", "example.net", "example.org", "example.se", ".example", ".test", ".invalid", ".localhost"];

/// Does a number or an address stand for nothing real?
pub fn is_test_detail(written: &str) -> bool {
    let digits: String = written.chars().filter(char::is_ascii_digit).collect();
    let digits = digits
        .strip_prefix("46")
        .filter(|_| written.starts_with('+'))
        .map_or(digits.clone(), |rest| format!("0{rest}"));
    let is_number = digits.len() >= 8 && !written.contains(char::is_alphabetic);
    let is_fiction = is_number
        && (FICTION.iter().any(|(first, last)| (*first..=*last).contains(&digits.as_str()))
            || ["1234567", "123456", "000000"].iter().any(|made_up| digits.ends_with(made_up)));
    let written = written.to_lowercase();
    let host = written.split_once("://").map_or(written.as_str(), |(_, rest)| rest);
    let host = host.split('/').next().unwrap_or_default();
    let is_example = host.contains('.') && EXAMPLE_DOMAINS.iter().any(|domain| host.ends_with(domain));
    is_fiction || is_example
}
