//! The same content gives the same bytes: wherever and whenever it is built, in whatever language, by one process or by several
//! that share a cache, and by the workflow for a municipality's own repository.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::process::{Command, Stdio};
use std::time::{Duration, SystemTime};

use crate::support::{Workspace, copy_tree, project};
use serde_json::Value;
use tempfile::TempDir;
use walkdir::WalkDir;

type Tree = BTreeMap<String, Vec<u8>>;

fn assert_same(one: &Tree, other: &Tree) {
    assert_eq!(one.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>());
    let differ: Vec<&String> = one.keys().filter(|path| one[*path] != other[*path]).collect();
    assert!(differ.is_empty(), "{differ:?}");
}

/// The files of a folder by their paths from above it.
fn below(folder: &str, tree: Tree) -> Tree {
    tree.into_iter().map(|(path, bytes)| (format!("{folder}/{path}"), bytes)).collect()
}

#[test]
fn two_clones_give_the_same_bytes() {
    let first = Workspace::real();
    let elsewhere = TempDir::new().expect("a folder");
    let second = elsewhere.path().join("en annan mapp/Åmål");
    // Copied in another order at another time: nothing may be read from how the disk happens to list files.
    let mut parts = ["themes", "i18n", "content"].map(|part| first.path(part));
    parts.reverse();
    for part in &parts {
        copy_tree(part, &second.join(part.file_name().expect("a name")));
    }
    let then = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
    for entry in WalkDir::new(&second).into_iter().map(|entry| entry.expect("readable")) {
        if entry.file_type().is_file() {
            File::options().append(true).open(entry.path()).and_then(|file| file.set_modified(then)).expect("a time");
        }
    }
    let mut trees = [Tree::new(), Tree::new()];
    // All sites as they are, and one with its smaller files, which take long to make.
    for (out, arguments) in [("public", &[][..]), ("small", &["--compress", "--site", "kil"])] {
        let build = [&["build", "--date", "2026-11-21", "--out", out], arguments].concat();
        let mut one = first.command("sv", &build);
        one.args(["--jobs", "1"]).env("TZ", "Europe/Stockholm").env("LANG", "sv_SE.UTF-8");
        let mut other = Command::new(env!("CARGO_BIN_EXE_lots"));
        other.args(&build).args(["--jobs", "7"]).current_dir(&second).env("TZ", "Pacific/Kiritimati");
        other.env("LC_ALL", "tr_TR.UTF-8").env("LANG", "C").env("SOURCE_DATE_EPOCH", "1").env("RAYON_NUM_THREADS", "3");
        for build in [&mut one, &mut other] {
            let ran = build.output().expect("the program runs");
            assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
        }
        trees[0].extend(below(out, Workspace::tree(&first.path(out))));
        trees[1].extend(below(out, Workspace::tree(&second.join(out))));
    }
    let [tree, other] = trees;
    assert_same(&tree, &other);
    let has = |ending: &str| tree.keys().any(|path| path.ends_with(ending));
    for ending in ["manifest.json", "texts.json", ".html.br", ".html.gz", ".png", "_servers/nginx/kil.conf"] {
        assert!(has(ending), "{ending}");
    }
    let path = first.root().to_string_lossy().into_owned();
    let tells = tree.iter().find(|(_, bytes)| bytes.windows(path.len()).any(|part| part == path.as_bytes()));
    assert!(tells.is_none(), "{:?} tells where it was built", tells.map(|(path, _)| path));
}

/// All sites of the delivered content, dealt out to so many processes.
fn dealt(workspace: &Workspace, processes: usize) -> Vec<Vec<String>> {
    let files = fs::read_dir(workspace.path("content/municipalities")).expect("municipalities");
    let names = files.map(|entry| entry.expect("readable").file_name().to_string_lossy().into_owned());
    let mut sites: Vec<String> = names.filter_map(|name| name.strip_suffix(".yaml").map(str::to_owned)).collect();
    sites.push("varmland".to_owned());
    sites.sort();
    assert_eq!(sites.len(), 17);
    (0..processes).map(|first| sites.iter().skip(first).step_by(processes).cloned().collect()).collect()
}

/// Builds each share in a process of its own, all at the same time in one workspace with one cache.
fn together(workspace: &Workspace, shares: &[Vec<String>], out: impl Fn(usize) -> String) -> Vec<String> {
    let start = |(number, share): (usize, &Vec<String>)| {
        let mut build = workspace.command("sv", &["build", "--out", &out(number)]);
        for site in share {
            build.args(["--site", site]);
        }
        build.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program runs")
    };
    let builds: Vec<_> = shares.iter().enumerate().map(start).collect();
    let ended = builds.into_iter().map(|build| {
        let ran = build.wait_with_output().expect("ended");
        assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
        String::from_utf8(ran.stdout).expect("words")
    });
    ended.collect()
}

#[test]
fn several_processes_give_what_one_gives() {
    let workspace = Workspace::real();
    let shares = dealt(&workspace, 4);
    assert_eq!(workspace.run(&["build", "--out", "alone"]).code, 0);
    let alone = Workspace::tree(&workspace.path("alone"));
    fs::remove_dir_all(workspace.path(".lots")).expect("a cache");
    // Into one folder: they take turns.
    together(&workspace, &shares, |_| "shared".to_owned());
    assert_same(&alone, &Workspace::tree(&workspace.path("shared")));
    for said in together(&workspace, &shares, |_| "shared".to_owned()) {
        assert!(said.contains("Inget hade ändrats"), "{said}");
    }
    // Into a folder each, as on machines of their own: each site is the same, and so is what servers are told of it.
    together(&workspace, &shares, |number| format!("share-{number}"));
    let mut union = Tree::new();
    let mut servers: BTreeSet<String> = BTreeSet::new();
    for number in 0..shares.len() {
        let mut tree = Workspace::tree(&workspace.path(&format!("share-{number}")));
        servers.extend(files(&tree.remove("_servers/manifest.json").expect("a manifest")));
        union.extend(tree);
    }
    let mut alone = alone;
    assert_eq!(servers, files(&alone.remove("_servers/manifest.json").expect("a manifest")));
    assert_same(&alone, &union);
    // And what one process finds in the cache of several is right.
    workspace.edit("content/pages/index.md", "title: ", "title: Nya ");
    assert_eq!(workspace.run(&["build", "--out", "shared"]).code, 0);
    assert_eq!(workspace.run(&["build", "--out", "clean"]).code, 0);
    assert_same(&Workspace::tree(&workspace.path("shared")), &Workspace::tree(&workspace.path("clean")));
}

/// The files that a manifest names, with their digests.
fn files(manifest: &[u8]) -> BTreeSet<String> {
    let manifest: Value = serde_json::from_slice(manifest).expect("JSON");
    let files = manifest["files"].as_object().expect("files");
    files.iter().map(|(path, digest)| format!("{path} {digest}")).collect()
}

const WORKFLOW: &str = ".github/workflows/publicera.yml";

fn workflow() -> Value {
    let text = fs::read_to_string(project().join(WORKFLOW)).expect("a workflow");
    serde_yaml::from_str(&text).expect("YAML")
}

/// The steps of the workflow's jobs.
fn steps(workflow: &Value) -> Vec<Value> {
    let jobs = workflow["jobs"].as_object().expect("jobs").values();
    jobs.flat_map(|job| job["steps"].as_array().expect("steps").clone()).collect()
}

/// What others wrote is named by its digest, which nobody can move, and the workflow may do no more than read.
#[test]
fn the_workflow_trusts_nobody() {
    let workflow = workflow();
    assert_eq!(workflow["permissions"], serde_json::json!({ "contents": "read" }));
    let steps = steps(&workflow);
    let used: Vec<&str> = steps.iter().filter_map(|step| step["uses"].as_str()).collect();
    assert!(used.len() >= 3, "{used:?}");
    for action in used {
        let digest = action.split_once('@').expect("a version").1;
        assert!(digest.len() == 40 && digest.chars().all(|c| c.is_ascii_hexdigit()), "{action}");
    }
}

/// Every site of the delivered content is built once.
#[test]
fn the_workflow_builds_every_site_once() {
    let workflow = workflow();
    let shares = workflow["jobs"]["webbplatser"]["strategy"]["matrix"]["include"].as_array().expect("shares").clone();
    let words: Vec<&str> =
        shares.iter().flat_map(|share| share["sites"].as_str().expect("sites").split_whitespace()).collect();
    let mut sites: Vec<String> = words
        .chunks(2)
        .map(|pair| {
            assert_eq!(pair[0], "--site");
            pair[1].to_owned()
        })
        .collect();
    sites.sort();
    let mut all: Vec<String> = dealt(&Workspace::real(), 1).remove(0);
    all.sort();
    assert_eq!(sites, all);
}

/// Every line of the workflow that calls the program is run, on content that can be published.
#[test]
fn the_commands_of_the_workflow_work() {
    let workspace = Workspace::fixture("complete");
    let steps = steps(&workflow());
    let lines = steps.iter().filter_map(|step| step["run"].as_str()).flat_map(str::lines);
    let commands: Vec<&str> = lines.filter_map(|line| line.trim().strip_prefix("lots ")).collect();
    assert!(commands.iter().any(|command| command.contains("${{ matrix.sites }}")), "{commands:?}");
    assert!(commands.len() >= 3, "{commands:?}");
    for command in commands {
        let command = command.replace("${{ matrix.sites }}", "--site almby --site asdal");
        assert!(!command.contains("${{"), "{command}");
        let ran = workspace.run(&command.split_whitespace().collect::<Vec<_>>());
        assert_eq!(ran.code, 0, "{command}: {}", ran.stderr);
    }
    assert!(workspace.path("public/almby/index.html.br").exists() && workspace.path("public/asdal").exists());
}
