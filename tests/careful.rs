//! A publish that is cut off, met by another one, or led astray by a clock: what is served is always whole.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Read;
use std::path::Path;
use std::process::Stdio;
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use crate::support::{Workspace, copy_tree, project};
use walkdir::WalkDir;

/// With smaller files, so that writing takes a good part of the time.
const BUILD: &[&str] = &["build", "--compress"];

const PAGE: &str = "content/pages/gratis.md";

/// What the page says, one day and another.
const WORDS: [&str; 2] = ["Nej, det *kostar inget*.", "Nej, det kostar *ingenting*."];

type Tree = BTreeMap<String, Vec<u8>>;

fn say(workspace: &Workspace, state: usize) {
    let text = workspace.read(PAGE);
    workspace.write(PAGE, &text.replace(WORDS[1 - state], WORDS[state]));
}

/// What a clean build gives in both states.
fn clean(workspace: &Workspace) -> [Tree; 2] {
    [0, 1].map(|state| {
        say(workspace, state);
        let folder = format!("clean-{state}");
        assert_eq!(workspace.run(&[BUILD, &["--out", &folder]].concat()).code, 0);
        Workspace::tree(&workspace.path(&folder))
    })
}

/// The files of one site.
fn site(tree: &Tree, id: &str) -> Tree {
    let own = tree.iter().filter(|(path, _)| path.starts_with(&format!("{id}/")));
    own.map(|(path, bytes)| (path.clone(), bytes.clone())).collect()
}

/// Files and folders that only a build in progress has.
fn litter(workspace: &Workspace) -> Vec<String> {
    let all = WalkDir::new(workspace.root()).min_depth(1).into_iter().filter_map(Result::ok);
    let names = all.map(|entry| entry.file_name().to_string_lossy().into_owned());
    names.filter(|name| [".staging", ".new-", ".tmp"].iter().any(|start| name.starts_with(start))).collect()
}

/// Numbers that look random and are the same every time, from 0 to 1.
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 40) as f64 / f64::from(1 << 24)
    }
}

#[test]
fn killed_at_a_hundred_moments_a_site_is_wholly_old_or_wholly_new() {
    let workspace = Workspace::fixture("small");
    let states = clean(&workspace);
    assert_eq!(workspace.run(BUILD).code, 0);
    workspace.write("public/almby/egen.txt", "mine").write("public/egen.txt", "mine");
    let start = Instant::now();
    say(&workspace, 0);
    workspace.run(BUILD);
    // How long a build may go on at most. What a build takes changes with what else the machine does: where one has ended by
    // itself, the next has less time, and otherwise a little more.
    let mut most = start.elapsed();
    let (mut dice, mut now, mut cut, mut swapped) = (Dice(2026), 0, 0, 0);
    for moment in 0..100 {
        say(&workspace, 1 - now);
        let mut build = workspace.command("sv", BUILD);
        let mut build = build.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("the program runs");
        thread::sleep(most.mul_f64(dice.roll()));
        let ended = build.try_wait().expect("asked").is_some();
        most = most.mul_f64(if ended { 0.8 } else { 1.05 });
        build.kill().expect("killed");
        build.wait().expect("ended");
        cut += usize::from(!litter(&workspace).is_empty());
        let mut tree = Workspace::tree(&workspace.out());
        assert_eq!(tree.remove("almby/egen.txt").as_deref(), Some(&b"mine"[..]), "{moment}");
        for id in ["almby", "provlan"] {
            let found = site(&tree, id);
            let state = states.iter().position(|state| site(state, id) == found);
            let state = state.unwrap_or_else(|| panic!("{moment}: {id} is neither old nor new"));
            if id == "almby" {
                swapped += usize::from(state != now);
                now = state;
            }
        }
    }
    println!("{cut} of 100 builds were cut off while they wrote, {swapped} after they had put almby in its place");
    assert!(cut > 0 && swapped > 0 && swapped < 100, "{cut} {swapped}");
    assert_eq!(workspace.run(BUILD).code, 0);
    assert_eq!(litter(&workspace), [""; 0]);
    let mut tree = Workspace::tree(&workspace.out());
    assert!(tree.remove("almby/egen.txt").is_some() && tree.remove("egen.txt").is_some());
    assert!(tree == states[1 - now] || tree == states[now]);
    assert!(workspace.read("public/almby/gratis/index.html").contains("<em>"));
    assert_eq!(workspace.run(&["verify", "public/provlan"]).code, 0);
}

#[test]
fn a_build_beside_another_says_so_and_changes_nothing() {
    let workspace = Workspace::fixture("small");
    workspace.run(BUILD);
    let before = Workspace::tree(&workspace.out());
    say(&workspace, 1);
    let other = File::open(workspace.path("public/.lots-output")).expect("the mark");
    other.lock().expect("as another build does");
    let ran = workspace.run(BUILD);
    assert_eq!(ran.code, 2);
    assert!(ran.stderr.starts_with("fel: Ett annat bygge skriver just nu i "), "{}", ran.stderr);
    assert!(ran.stderr.contains("gör så här: Vänta tills det är klart"), "{}", ran.stderr);
    assert!(workspace.run_in("en", BUILD).stderr.contains("Another build is writing"));
    assert!(before == Workspace::tree(&workspace.out()));
    drop(other);
    assert_eq!(workspace.run(BUILD).code, 0);
}

#[test]
fn builds_that_start_together_end_as_one() {
    let workspace = Workspace::fixture("small");
    let states = clean(&workspace);
    for round in 0..5 {
        say(&workspace, round % 2);
        let start = || workspace.command("sv", BUILD).stdout(Stdio::null()).stderr(Stdio::piped()).spawn();
        let builds: Vec<_> = (0..4).map(|_| start().expect("the program runs")).collect();
        let ended: Vec<_> = builds.into_iter().map(|build| build.wait_with_output().expect("ended")).collect();
        let codes: Vec<Option<i32>> = ended.iter().map(|one| one.status.code()).collect();
        assert!(codes.contains(&Some(0)), "{codes:?}");
        for one in ended.iter().filter(|one| one.status.code() != Some(0)) {
            let said = String::from_utf8_lossy(&one.stderr);
            assert!(one.status.code() == Some(2) && said.contains("Ett annat bygge"), "{said}");
        }
        assert!(Workspace::tree(&workspace.out()) == states[round % 2], "round {round}");
        assert_eq!(litter(&workspace), [""; 0]);
    }
}

/// Gives every file below a folder the same time.
fn set_times(folder: &Path, time: SystemTime) {
    for entry in WalkDir::new(folder).into_iter().map(|entry| entry.expect("readable")) {
        if entry.file_type().is_file() {
            File::options().append(true).open(entry.path()).and_then(|file| file.set_modified(time)).expect("a time");
        }
    }
}

#[test]
fn a_clock_that_jumps_makes_no_difference() {
    let workspace = Workspace::fixture("small");
    let states = clean(&workspace);
    say(&workspace, 0);
    workspace.run(BUILD);
    let year = Duration::from_secs(365 * 24 * 60 * 60);
    let now = SystemTime::now();
    for time in [now + 20 * year, now - 20 * year, SystemTime::UNIX_EPOCH, SystemTime::UNIX_EPOCH - year] {
        // Files from another time are the same files.
        set_times(&workspace.path("content"), time);
        assert!(workspace.run(BUILD).stdout.contains("Inget hade ändrats"));
        // What is published is looked at again, and stays as it was.
        set_times(&workspace.out(), time);
        assert_eq!(workspace.run(BUILD).code, 0);
        assert!(Workspace::tree(&workspace.out()) == states[0]);
        // A changed text with the old time is a changed text, and so is a published file that somebody has changed.
        say(&workspace, 1);
        set_times(&workspace.path("content"), time);
        assert_eq!(workspace.run(BUILD).code, 0);
        assert!(Workspace::tree(&workspace.out()) == states[1]);
        workspace.write("public/almby/gratis/index.html", "x");
        set_times(&workspace.out(), time);
        say(&workspace, 0);
        assert_eq!(workspace.run(BUILD).code, 0);
        assert!(Workspace::tree(&workspace.out()) == states[0]);
    }
}

#[test]
fn who_reads_an_old_file_reads_it_to_its_end() {
    let workspace = Workspace::fixture("small");
    workspace.run(BUILD);
    let path = "public/almby/gratis/index.html";
    let old = workspace.read(path);
    let mut held = File::open(workspace.path(path)).expect("readable");
    let mut first = [0; 100];
    held.read_exact(&mut first).expect("a beginning");
    say(&workspace, 1);
    assert_eq!(workspace.run(BUILD).code, 0);
    let mut rest = String::new();
    held.read_to_string(&mut rest).expect("the rest");
    assert!(String::from_utf8_lossy(&first).into_owned() + &rest == old);
    assert!(workspace.read(path) != old);
    assert!(fs::read_dir(workspace.out()).expect("output").count() == 4, "nothing is left over");
}

const PUBLISH: &[&str] = &["build", "--publish"];

/// A page that somebody has reviewed, so that it can be published.
const MEETING: &str = "---\ntitle: Fika med oss\ndescription: När och hur du kan träffa ombuden över en fika.
reviewed: 2026-11-01\nreviewed_by: samordnare\nreview_by: 2027-11-01\n---\n\nDu kan träffa oss över en fika.\n";

#[test]
fn a_page_that_moves_leads_on_and_goes_on_doing_so() {
    let workspace = Workspace::fixture("small");
    workspace.write("content/pages/fika.md", MEETING);
    assert_eq!(workspace.run(PUBLISH).code, 0);
    workspace.remove("content/pages/fika.md");
    let with_alias = MEETING.replace("title:", "aliases: [/fika/]\ntitle:");
    workspace.write("content/pages/traff.md", &with_alias);
    let ran = workspace.run(PUBLISH);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    assert!(workspace.read("public/almby/_redirects").contains("/fika"));
    // The old address is one that others lead to, as much as the new one.
    workspace.write("content/pages/traff.md", MEETING);
    let ran = workspace.run(PUBLISH);
    assert!(ran.code == 1 && ran.stderr.contains("fel[vanished-page]: Sidan /fika/ är publicerad"), "{}", ran.stderr);
    assert!(workspace.read("public/almby/_redirects").contains("/fika"));
    // A draft over what is published does not make it forgotten.
    assert_eq!(workspace.run(&["build"]).code, 1);
    workspace.write("content/pages/traff.md", &with_alias);
    assert_eq!(workspace.run(&["build"]).code, 0);
    workspace.remove("content/pages/traff.md");
    let ran = workspace.run_in("en", PUBLISH);
    assert_eq!(ran.stderr.matches("error[vanished-page]").count(), 2, "{}", ran.stderr);
    assert_eq!(workspace.run(&["build", "--publish", "--allow-removals"]).code, 0);
    assert_eq!(workspace.run(PUBLISH).code, 0);
}

/// What was never published may come and go.
#[test]
fn a_draft_may_be_renamed() {
    let workspace = Workspace::fixture("small");
    workspace.write("content/pages/fika.md", MEETING);
    assert_eq!(workspace.run(&["build"]).code, 0);
    workspace.remove("content/pages/fika.md").write("content/pages/traff.md", MEETING);
    assert_eq!(workspace.run(&["build"]).code, 0);
    assert_eq!(workspace.run(PUBLISH).code, 0);
}

/// The page about a municipality whose own file is at fault is left out for a while; that is no mistake of the county's.
#[test]
fn a_municipality_at_fault_does_not_stop_the_published_county() {
    let workspace = Workspace::fixture("complete");
    assert_eq!(workspace.run(PUBLISH).code, 0);
    let file = "content/municipalities/asdal.yaml";
    workspace.edit(file, "status: active", "status: aktiv");
    let ran = workspace.run(PUBLISH);
    assert_eq!(ran.code, 1);
    assert!(!ran.stderr.contains("vanished-page") && ran.stdout.starts_with("Klart: 2 av 3"), "{}", ran.stderr);
    workspace.edit(file, "status: aktiv", "status: active");
    assert_eq!(workspace.run(PUBLISH).code, 0);
}

#[test]
fn a_whole_site_goes_only_when_that_is_meant() {
    let workspace = Workspace::fixture("small");
    copy_tree(&project().join("tests/publishing/gone/before"), workspace.root());
    assert_eq!(workspace.run(PUBLISH).code, 0);
    let before = Workspace::tree(&workspace.out());
    workspace.remove("content/municipalities/aby.yaml");
    let ran = workspace.run(PUBLISH);
    assert_eq!(ran.code, 1);
    let said = "fel[many-removals]: Av 6 sidor på webbplatsen ”aby” skulle 6 försvinna: ";
    assert!(ran.stderr.contains(said), "{}", ran.stderr);
    // The county's page about the municipality goes with it, and others lead there.
    assert!(ran.stderr.contains("fel[vanished-page]: Sidan /kommun/aby/ är publicerad"), "{}", ran.stderr);
    let after = Workspace::tree(&workspace.out());
    assert!(["aby", "provlan", "_servers"].iter().all(|part| site(&after, part) == site(&before, part)));
    assert_eq!(workspace.run(&["build", "--publish", "--allow-removals"]).code, 0);
    assert!(!workspace.path("public/aby").exists() && !workspace.path("public/_servers/nginx/aby.conf").exists());
}
