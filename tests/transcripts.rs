//! Fixtures to read: a workspace, what the program is asked and answers, and every file it writes.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::support::{self, Workspace, project};

/// Runs the commands of a transcript and gives it back with what was answered. Times are masked.
fn answered(workspace: &Workspace, transcript: &str) -> String {
    let mut answered = String::new();
    for command in transcript.lines().filter_map(|line| line.strip_prefix("$ lots ")) {
        let arguments: Vec<&str> = command.split_whitespace().collect();
        let ran = workspace.run(&arguments);
        answered.push_str(&format!("$ lots {command}\n{}{}? {}\n\n", ran.stderr, masked(&ran.stdout), ran.code));
    }
    answered
}

/// `0,12 s` becomes `[..] s`.
fn masked(text: &str) -> String {
    let lines = text.lines().map(|line| {
        let words = line.split(' ').collect::<Vec<_>>();
        let is_time = |index: usize| {
            let next = words.get(index + 1).is_some_and(|next| next.trim_end_matches('.') == "s");
            next && words[index].chars().all(|c| c.is_ascii_digit() || c == ',')
        };
        let words = (0..words.len()).map(|index| if is_time(index) { "[..]" } else { words[index] });
        words.collect::<Vec<_>>().join(" ") + "\n"
    });
    lines.collect()
}

fn is_overwriting() -> bool {
    std::env::var("SNAPSHOTS").is_ok_and(|value| value == "overwrite")
}

fn text(tree: &BTreeMap<String, Vec<u8>>) -> BTreeMap<&str, String> {
    tree.iter().map(|(path, bytes)| (path.as_str(), String::from_utf8_lossy(bytes).into_owned())).collect()
}

fn check(fixture: &Path) {
    let name = fixture.file_name().expect("a name").to_string_lossy().to_string();
    let transcript = fixture.join("transcript.txt");
    let Ok(expected) = fs::read_to_string(&transcript) else { return };
    let workspace = Workspace::fixture(&name);
    let answered = answered(&workspace, &expected);
    let tree = Workspace::tree(&workspace.out());
    if is_overwriting() {
        let _ = fs::remove_dir_all(fixture.join("expected"));
        support::copy_tree(&workspace.out(), &fixture.join("expected"));
        fs::write(&transcript, answered).expect("write");
        return;
    }
    snapbox::assert_data_eq!(answered, expected);
    let expected = Workspace::tree(&fixture.join("expected"));
    assert!(expected.len() > 5, "{name}: an expected tree");
    assert_eq!(tree.keys().collect::<Vec<_>>(), expected.keys().collect::<Vec<_>>(), "{name}: files");
    for (path, expected) in text(&expected) {
        // As it is: what a site's files say is neither a path nor a pattern.
        snapbox::assert_data_eq!(text(&tree)[path].clone(), snapbox::Data::text(expected).raw());
    }
}

#[test]
fn fixtures_are_answered_and_written_as_expected() {
    let mut fixtures = 0;
    for entry in fs::read_dir(project().join("tests/fixtures")).expect("fixtures").filter_map(Result::ok) {
        fixtures += usize::from(entry.path().join("transcript.txt").is_file());
        check(&entry.path());
    }
    assert!(fixtures > 0);
}
