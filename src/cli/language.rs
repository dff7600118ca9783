//! Which language the program speaks, and the date it works on: what it takes from its surroundings.

#![expect(clippy::disallowed_methods, reason = "the command line is where the environment and the clock are read")]

use std::ffi::OsString;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::catalog::Catalog;
use crate::diag::Report;
use crate::embedded;
use crate::parse::catalog::catalog;
use crate::text::{FileId, Source, Sources};

/// The languages that messages exist in.
pub const LANGUAGES: [&str; 2] = ["sv", "en"];

/// The files that messages stand in: what can stop a site and what the command line says, and the rules for text.
const CATALOGS: [&str; 2] = ["messages", "rules"];

/// The messages in the language of `--lang`, or else of the environment: Swedish if it is Swedish, English otherwise.
pub fn words(arguments: &[OsString]) -> Catalog {
    let asked = asked(arguments);
    let language = LANGUAGES.into_iter().find(|language| asked.as_deref() == Some(*language));
    in_language(language.unwrap_or_else(from_environment))
}

/// The program's messages in one language.
pub fn in_language(language: &str) -> Catalog {
    let mut sources = Sources::default();
    let files: Vec<FileId> = CATALOGS
        .iter()
        .map(|name| {
            let path = format!("i18n/{language}/{name}.ftl");
            let text = embedded::FILES.iter().find(|(name, _)| *name == path).map_or("", |(_, text)| text);
            sources.add(Source { path, text: text.to_owned() })
        })
        .collect();
    catalog(language, &files, &sources, &mut Report::default())
}

/// The value of `--lang`, before the arguments as a whole are read: also wrong ones are answered in that language.
fn asked(arguments: &[OsString]) -> Option<String> {
    let texts: Vec<_> = arguments.iter().map(|argument| argument.to_string_lossy()).collect();
    let joined = texts.iter().find_map(|text| text.strip_prefix("--lang=").map(str::to_owned));
    joined.or_else(|| {
        let index = texts.iter().position(|text| text == "--lang")?;
        texts.get(index + 1).map(|text| text.to_string())
    })
}

fn from_environment() -> &'static str {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(|name| std::env::var(name).ok());
    let locale = set.into_iter().find(|value| !value.is_empty()).unwrap_or_default();
    if locale.starts_with("sv") { "sv" } else { "en" }
}

/// Has the reader asked for no colours (no-color.org)?
pub fn no_colour() -> bool {
    std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty())
}

/// Today, or the day of `SOURCE_DATE_EPOCH` (reproducible-builds.org), in universal time so that the place does not matter.
pub fn today() -> Date {
    let epoch = std::env::var("SOURCE_DATE_EPOCH").ok().and_then(|seconds| seconds.parse().ok());
    let moment = epoch.and_then(|seconds| Timestamp::from_second(seconds).ok()).unwrap_or_else(Timestamp::now);
    moment.to_zoned(TimeZone::UTC).date()
}

/// The time on the reader's own clock, for lines on a terminal; nothing that is written knows of it.
pub fn time_of_day() -> String {
    Timestamp::now().to_zoned(TimeZone::system()).strftime("%H:%M:%S").to_string()
}
