//! The rules of the house: which room may look into which, how large a room may grow, and that nothing is left unnamed.

use std::fs;
use std::path::{Path, PathBuf};

use crate::support::project;
use lots::diag::Code;
use lots::diag::fault::FaultKind;
use walkdir::WalkDir;

/// From the ground up; a file may use what stands on its own line or before it. Stages never use each other. `ask` and
/// `deliver` stand among them: the one is given addresses and gives answers, the other is given files and where they go.
const FLOORS: &[&[&str]] = &[
    &["text", "name", "digest", "contrast", "cores", "catalog", "minify", "embedded", "schema"],
    &["diag"],
    &["model"],
    &["ask", "deliver", "discover", "parse", "resolve", "check", "plan", "render", "write"],
    &["timings"],
    &["pipeline"],
    &["serve"],
    &["cli"],
];

const STAGES: usize = 3;

fn sources() -> Vec<(PathBuf, String)> {
    WalkDir::new(project().join("src"))
        .sort_by_file_name()
        .into_iter()
        .map(|entry| entry.expect("readable"))
        .filter(|entry| entry.path().extension().is_some_and(|ending| ending == "rs"))
        .map(|entry| (entry.path().to_owned(), fs::read_to_string(entry.path()).expect("readable")))
        .collect()
}

/// The room at the top of `src/` that a file or a path belongs to.
fn room(path: &Path) -> String {
    let below = path.strip_prefix(project().join("src")).expect("below src");
    let first = below.components().next().expect("a name").as_os_str().to_string_lossy().to_string();
    first.trim_end_matches(".rs").to_owned()
}

fn floor(room: &str) -> Option<usize> {
    FLOORS.iter().position(|rooms| rooms.contains(&room))
}

#[test]
fn imports_point_one_way() {
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        let from = room(&path);
        let Some(own) = floor(&from) else {
            assert!(["build", "lib", "main"].contains(&from.as_str()), "{from} stands on no floor");
            continue;
        };
        for (number, line) in text.lines().enumerate() {
            for used in line.split("crate::").skip(1) {
                let to: String = used.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
                let Some(other) = floor(&to) else { continue };
                let allowed = other < own || from == to || (other == own && own != STAGES);
                if !allowed {
                    wrong.push(format!("{}:{}: {from} looks into {to}", path.display(), number + 1));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A build reaches nobody. `lots check --external` does through `ask`, `lots publish` through `deliver`. `serve` listens and asks nobody.
#[test]
fn two_rooms_open_connections() {
    for (path, text) in sources() {
        let listens = path.ends_with("serve/http.rs");
        assert!(!listens || (!text.contains("TcpStream") && !text.contains("connect(")), "{}", path.display());
        if ["ask", "deliver"].contains(&room(&path).as_str()) || listens {
            continue;
        }
        for name in ["ureq", "std::net", "TcpStream", "UdpSocket", "socket_addrs", "opendal"] {
            assert!(!text.contains(name), "{} names {name}", path.display());
        }
    }
}

#[test]
fn rooms_stay_small() {
    for (path, text) in sources() {
        let lines = text.lines().count();
        assert!(lines <= 300, "{} has {lines} lines", path.display());
    }
}

#[test]
fn every_file_says_what_it_is_for() {
    for (path, text) in sources() {
        assert!(text.starts_with("//! "), "{} does not begin with a sentence about itself", path.display());
    }
}

/// A file of tests that nothing names is passed over in silence.
#[test]
fn every_file_of_tests_is_run() {
    let tests = project().join("tests");
    let main = fs::read_to_string(tests.join("main.rs")).expect("readable");
    for entry in fs::read_dir(&tests).expect("readable") {
        let name = entry.expect("readable").file_name().to_string_lossy().to_string();
        let Some(file) = name.strip_suffix(".rs").filter(|file| *file != "main") else { continue };
        assert!(main.lines().any(|line| line == format!("mod {file};")), "tests/main.rs does not name {name}");
    }
}

#[test]
fn the_whole_theme_and_all_catalogs_are_embedded() {
    let mut on_disk: Vec<String> = ["themes/base", "i18n"]
        .iter()
        .flat_map(|folder| WalkDir::new(project().join(folder)))
        .map(|entry| entry.expect("readable"))
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| entry.path().strip_prefix(project()).expect("below").to_string_lossy().to_string())
        .collect();
    on_disk.sort();
    let embedded: Vec<String> = lots::embedded::FILES.iter().map(|(path, _)| (*path).to_owned()).collect();
    assert_eq!(embedded, on_disk);
}

/// Codes that no example makes clearer: the fault is in what Tera says about a template.
const NO_EXAMPLE: &[Code] = &[Code::TemplateError];

#[test]
fn every_code_and_fault_has_words_in_every_language() {
    for language in lots::cli::LANGUAGES {
        let words = lots::cli::words_in(language);
        for code in Code::ALL {
            assert!(words.has(code.name()), "{language}: {code}");
            let said = |attribute: &str| words.attribute(code.name(), attribute, &[]);
            for attribute in ["help", "why"] {
                assert!(said(attribute).is_some_and(|text| !text.trim().is_empty()), "{language}: {code}.{attribute}");
            }
            let (bad, good) = (said("bad"), said("good"));
            assert_eq!(bad.is_none(), NO_EXAMPLE.contains(code), "{language}: {code}.bad");
            assert_eq!(good.is_none(), NO_EXAMPLE.contains(code), "{language}: {code}.good");
            assert!(bad.is_none() || bad != good, "{language}: {code} is right and wrong alike");
            if Code::RULES.contains(code) {
                assert!(said("source").is_some(), "{language}: {code}: no rule without a source");
            }
        }
        for kind in FaultKind::ALL {
            assert!(words.has(kind.message()), "{language}: {}", kind.message());
        }
    }
}

/// A key that the code says and a catalog lacks would be shown as it is.
#[test]
fn every_text_that_the_command_line_says_exists() {
    let said = sources().into_iter().filter(|(path, _)| ["cli", "diag"].contains(&room(path).as_str()));
    for (path, text) in said {
        for start in ["say(\"", "text(\"", "self.at(\"", "=> \"gap-"] {
            for used in text.split(start).skip(1) {
                let key = used.split('"').next().unwrap_or_default();
                let key = if start.ends_with("gap-") { format!("gap-{key}") } else { key.to_owned() };
                for language in lots::cli::LANGUAGES {
                    assert!(lots::cli::words_in(language).has(&key), "{}: {language} lacks {key}", path.display());
                }
            }
        }
    }
}

/// What is said of pages in the bar, by `lots why` and on the desk, where a missing text would be shown as its key, too.
#[test]
fn every_text_about_pages_exists() {
    let mut keys: Vec<String> = lots::model::standing::State::ALL
        .iter()
        .flat_map(|state| [format!("desk-{}", state.name()), format!("desk-with-{}", state.name())])
        .collect();
    for (path, text) in sources() {
        for (file, start, prefix) in [
            ("model/origin.rs", "Sentence::of(\"", ""),
            ("model/origin.rs", "Sentence::at(\"", ""),
            ("model/uses.rs", "Sentence::of(\"", ""),
            ("model/uses.rs", "say(\"", ""),
            ("serve/figures.rs", "self.figure(\"", "figure-"),
            ("serve/figures.rs", "self.number(\"", "figure-"),
            ("render/desk/filter.rs", "text(\"", ""),
            ("render/desk/standings.rs", "self.text(\"", ""),
            ("render/letter/changes.rs", "text(\"", ""),
            ("render/letter/changes.rs", "paragraph(\"", ""),
            ("render/letter/review.rs", "text(\"", ""),
            ("render/letter/review.rs", "paragraph(\"", ""),
            ("render/letter/review.rs", "\"review-", "review-"),
            ("check/gaps.rs", "=> \"gap-", "gap-"),
            ("render/letter/mod.rs", "[\"changes-", "changes-"),
        ] {
            let found = text.split(start).skip(1).filter(|_| path.ends_with(file));
            keys.extend(found.map(|rest| format!("{prefix}{}", rest.split('"').next().unwrap_or_default())));
        }
    }
    assert!(keys.len() > 50, "{keys:?}");
    for language in lots::cli::LANGUAGES {
        let words = lots::cli::words_in(language);
        let lacking: Vec<&String> = keys.iter().filter(|key| !words.has(key)).collect();
        assert!(lacking.is_empty(), "{language}: {lacking:?}");
    }
}
