//! The README's examples, run as they stand.

use crate::support::{Workspace, project};
use snapbox::assert_data_eq;

/// A fenced block: what stands behind its fence, and its lines.
fn blocks(text: &str) -> Vec<(String, String)> {
    let mut blocks = Vec::new();
    let mut open: Option<(String, String)> = None;
    for line in text.lines() {
        match (line.strip_prefix("```"), &mut open) {
            (Some(info), None) => open = Some((info.to_owned(), String::new())),
            (Some(_), Some(_)) => blocks.extend(open.take()),
            (None, Some((_, body))) => body.push_str(&format!("{line}\n")),
            (None, None) => {}
        }
    }
    blocks
}

/// A command line's words; what stands in double quotes is one.
fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (index, part) in line.split('"').enumerate() {
        match index % 2 {
            0 => words.extend(part.split_whitespace().map(str::to_owned)),
            _ => words.push(part.to_owned()),
        }
    }
    words
}

fn run(workspace: &Workspace, transcript: &str) {
    for step in transcript.split("$ lots ").skip(1) {
        let (command, expected) = step.split_once('\n').expect("a command and what it prints");
        let arguments = words(command);
        let ran = workspace.run(&arguments.iter().map(String::as_str).collect::<Vec<_>>());
        assert_eq!(ran.code, 0, "lots {command}: {}", ran.stderr);
        // A terminal shows both, the messages before the result.
        assert_data_eq!((ran.stderr + &ran.stdout).trim_end(), expected.trim_end());
    }
}

#[test]
fn the_examples_of_the_readme_work() {
    let readme = std::fs::read_to_string(project().join("README.md")).expect("README.md");
    let (_, guides) = readme.split_once("## En sida på fem minuter").expect("the first guide");
    let (page, municipality) = guides.split_once("## En kommun på fem minuter").expect("the second guide");
    for guide in [page, municipality] {
        let workspace = Workspace::real();
        let mut commands = 0;
        for (info, body) in blocks(guide) {
            match info.split_once(' ') {
                Some(("markdown", path)) => {
                    workspace.write(path, &body);
                }
                _ if info == "console" => {
                    run(&workspace, &body);
                    commands += 1;
                }
                _ => {}
            }
        }
        assert!(commands > 0);
    }
}

#[test]
fn the_two_commands_are_the_ones_that_are_run() {
    let readme = std::fs::read_to_string(project().join("README.md")).expect("README.md");
    assert!(readme.contains("cargo run --release -- build\n"));
    assert!(readme.contains("./tests/run\n"));
    let ci = std::fs::read_to_string(project().join(".ci/run")).expect(".ci/run");
    assert!(ci.contains("tests/run"), "{ci}");
}

#[test]
fn the_readme_names_every_room() {
    let readme = std::fs::read_to_string(project().join("README.md")).expect("README.md");
    for entry in std::fs::read_dir(project().join("src")).expect("src").filter_map(Result::ok) {
        let name = entry.file_name().to_string_lossy().to_string();
        let is_room = entry.path().is_dir()
            || !["build.rs", "lib.rs", "main.rs", "embedded.rs", "timings.rs"].contains(&name.as_str());
        assert!(!is_room || readme.contains(name.trim_end_matches('/')), "{name}");
    }
}
