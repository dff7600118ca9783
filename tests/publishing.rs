//! Stories to read: something is published, somebody changes the content, and the program says what that means.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::support::{DRAFT, PUBLISH, Workspace, copy_tree, project};

fn is_overwriting() -> bool {
    std::env::var("SNAPSHOTS").is_ok_and(|value| value == "overwrite")
}

/// The story's workspace, published and then changed.
fn changed(story: &Path) -> Workspace {
    let workspace = Workspace::fixture("small");
    if story.join("before").is_dir() {
        copy_tree(&story.join("before"), workspace.root());
    }
    let built = workspace.build(&workspace.out(), PUBLISH);
    assert!(built.sites.iter().all(|site| site.written), "{}: {:?}", story.display(), built.report);
    if story.join("after").is_dir() {
        copy_tree(&story.join("after"), workspace.root());
    }
    let gone = fs::read_to_string(story.join("gone.txt")).unwrap_or_default();
    for path in gone.lines() {
        workspace.remove(path);
    }
    workspace
}

/// Runs the commands of a transcript and gives it back with what was answered.
fn answered(workspace: &Workspace, transcript: &str) -> String {
    let commands = transcript.lines().filter_map(|line| line.strip_prefix("$ lots "));
    let answer = |command: &str| {
        let ran = workspace.run(&command.split_whitespace().collect::<Vec<_>>());
        format!("$ lots {command}\n{}{}? {}\n\n", ran.stderr, masked(&ran.stdout), ran.code)
    };
    commands.map(answer).collect()
}

/// The time that something took is another every time.
fn masked(text: &str) -> String {
    let is_time = |word: &str| {
        let is_number = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit());
        word.split_once([',', '.']).is_some_and(|(whole, part)| is_number(whole) && is_number(part))
    };
    let word = |word: &str| match is_time(word) {
        true => "[..]".to_owned(),
        false => word.to_owned(),
    };
    let line = |line: &str| line.split(' ').map(word).collect::<Vec<_>>().join(" ") + "\n";
    text.lines().map(line).collect()
}

/// The files that the commands wrote beside content and output.
fn written(workspace: &Workspace) -> BTreeMap<String, String> {
    let files = fs::read_dir(workspace.root()).expect("a workspace").map(|entry| entry.expect("readable").path());
    let html = files.filter(|path| path.extension().is_some_and(|ending| ending == "html"));
    html.map(|path| {
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        (name, fs::read_to_string(&path).expect("text"))
    })
    .collect()
}

fn check(story: &Path) {
    let expected = fs::read_to_string(story.join("transcript.txt")).expect("a transcript");
    let workspace = changed(story);
    let answered = answered(&workspace, &expected);
    let written = written(&workspace);
    if is_overwriting() {
        fs::write(story.join("transcript.txt"), answered).expect("write");
        for (name, text) in written {
            fs::create_dir_all(story.join("expected")).expect("a folder");
            fs::write(story.join("expected").join(name), text).expect("write");
        }
        return;
    }
    snapbox::assert_data_eq!(answered, snapbox::Data::text(expected).raw());
    // A story in which nothing is written has no folder.
    let folder = story.join("expected");
    let expected = if folder.is_dir() { Workspace::tree(&folder) } else { BTreeMap::new() };
    assert_eq!(written.keys().collect::<Vec<_>>(), expected.keys().collect::<Vec<_>>(), "{}", story.display());
    for (name, bytes) in expected {
        let expected = String::from_utf8(bytes).expect("text");
        snapbox::assert_data_eq!(written[&name].clone(), snapbox::Data::text(expected).raw());
    }
}

#[test]
fn stories_are_told_as_expected() {
    let stories: Vec<_> = fs::read_dir(project().join("tests/publishing"))
        .expect("stories")
        .map(|entry| entry.expect("readable").path())
        .filter(|path| path.is_dir())
        .collect();
    assert!(stories.len() > 2);
    stories.iter().for_each(|story| check(story));
}

/// The law: what has just been built differs in nothing, whichever way it was built.
#[test]
fn equal_builds_differ_in_nothing() {
    let real = Workspace::real();
    for workspace in [Workspace::fixture("complete"), Workspace::fixture("krokom"), real] {
        for mode in [DRAFT, lots::model::scope::Mode { offline: true, ..DRAFT }] {
            workspace.build(&workspace.out(), mode);
            let ran = workspace.run(&["diff"]);
            let nothing = "Ingenting ändras. Texterna är de som ligger i public.\n";
            assert_eq!((ran.code, ran.stdout.as_str()), (0, nothing), "{}", ran.stderr);
        }
    }
}

/// What a page says on one site is told of that site, and of no other.
#[test]
fn a_change_is_told_once_with_the_sites_that_show_it() {
    let workspace = Workspace::real();
    workspace.build(&workspace.out(), DRAFT);
    workspace.edit("content/pages/lag-och-ansvar.md", "\n## ", "\nEn mening till.\n\n## ");
    let ran = workspace.run(&["diff"]);
    assert_eq!(ran.stdout.matches("Ändrad sida").count(), 1, "{}", ran.stdout);
    assert!(ran.stdout.contains("På alla webbplatser."), "{}", ran.stdout);
    let ran = workspace.run(&["diff", "--site", "kil", "--lang", "en"]);
    assert!(ran.stdout.contains("On Personligt ombud i Kil."), "{}", ran.stdout);
    assert_eq!(workspace.run(&["diff", "--site", "ingen"]).code, 2);
}

/// What a municipality has of its own stands beside the shared text with its source, and what nobody has approved is said to be so.
#[test]
fn a_review_says_what_is_local_and_why() {
    let workspace = Workspace::fixture("krokom");
    let ran = workspace.run(&["review", "--site", "krokom", "--out", "krokom.html"]);
    assert_eq!((ran.code, ran.stderr.as_str()), (0, ""));
    let html = workspace.read("krokom.html");
    let local =
        html.split("id=\"local\"").nth(1).and_then(|rest| rest.split("id=\"unconfirmed\"").next()).expect("a part");
    for said in [
        "<del>",
        "<ins>",
        "Källa: ",
        "Godkänd av ",
        "Sidan finns bara här.",
        "Gemensam text",
        "<strong>Hur man ansöker:</strong>",
    ] {
        assert!(local.contains(said), "{said}\n{local}");
    }
    let real = Workspace::real();
    assert_eq!(real.run(&["review", "--site", "kil", "--out", "kil.html"]).code, 0);
    let html = real.read("kil.html");
    assert!(html.contains("Uppgift saknas: telefonnummer till socialtjänsten i Kil"), "{html}");
    assert!(html.contains("Väntar på godkännande: F-021"), "{html}");
}

/// The law: the answer of a review, filled in, is an approval that nothing differs from, on every site.
#[test]
fn an_answer_approves_all_that_was_read() {
    let workspace = Workspace::real();
    for site in ["varmland", "kil", "torsby"] {
        workspace.run(&["review", "--site", site, "--out", "review.html"]);
        let html = workspace.read("review.html");
        let answer = html.split("<pre").nth(1).and_then(|rest| rest.split("</pre>").next()).expect("an answer");
        let yaml = answer.split_once('>').expect("its text").1.replace("&quot;", "\"");
        let filled = yaml.replace("approved_by:", "approved_by: Anna Ek").replace("date:", "date: 2026-11-21");
        workspace.write(&format!("content/approvals/{site}.yaml"), &filled);
    }
    let before = workspace.run(&["check", "--format", "short"]);
    assert!(!before.stdout.contains("approval"), "{}", before.stdout);
    workspace.edit("content/pages/lag-och-ansvar.md", "\n## ", "\nEn mening till.\n\n## ");
    let after = workspace.run(&["check", "--format", "short"]);
    assert_eq!(after.stdout.matches("approval-lapsed").count(), 3, "{}", after.stdout);
}
