//! How the program reaches the machines that use it: its version, completions, pages for `man`, and the container.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::support::{Workspace, copy_tree, project};
use tempfile::TempDir;

fn ran(command: &mut Command) -> Output {
    let output = command.output().expect("it runs");
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    output
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

/// `src/build.rs` as a program of its own.
fn build_script(folder: &Path) -> PathBuf {
    let program = folder.join("script");
    let source = project().join("src/build.rs");
    ran(Command::new("rustc").args(["--edition", "2024", "-o"]).arg(&program).arg(source));
    program
}

/// What `lots --version` would say of a folder.
fn version(script: &Path, folder: &Path, profile: &str, commit: Option<&str>) -> String {
    let mut command = Command::new(script);
    command.current_dir(folder).env("PROFILE", profile).env("CARGO_PKG_VERSION", "1.2.3").env_remove("LOTS_COMMIT");
    command.env("GIT_CEILING_DIRECTORIES", folder.parent().expect("a folder"));
    let said = text(&ran(command.envs(commit.map(|commit| ("LOTS_COMMIT", commit)))).stdout);
    let line = said.lines().find_map(|line| line.strip_prefix("cargo::rustc-env=LOTS_VERSION="));
    line.expect("a version").to_owned()
}

fn git(folder: &Path, arguments: &[&str]) -> String {
    let person = ["-c", "user.name=Ingen", "-c", "user.email=ingen@example.org"];
    text(&ran(Command::new("git").current_dir(folder).args(person).args(arguments)).stdout).trim().to_owned()
}

#[test]
fn the_version_names_the_commit() {
    let temporary = TempDir::new().expect("a folder");
    let script = build_script(temporary.path());
    let folder = temporary.path().join("lots");
    fs::create_dir(&folder).expect("a folder");
    assert_eq!(version(&script, &folder, "release", None), "1.2.3", "there is no history");

    git(&folder, &["init", "--quiet"]);
    fs::write(folder.join("Cargo.toml"), "").expect("written");
    git(&folder, &["add", "."]);
    git(&folder, &["commit", "--quiet", "-m", "Första"]);
    let commit = git(&folder, &["rev-parse", "--short=12", "HEAD"]);
    assert_eq!(version(&script, &folder, "release", None), format!("1.2.3 ({commit})"));
    assert_eq!(version(&script, &folder, "debug", None), "1.2.3", "not looked up for tests");
    fs::write(folder.join("Cargo.toml"), "[package]").expect("written");
    assert_eq!(version(&script, &folder, "release", None), format!("1.2.3 ({commit}+)"));
    assert_eq!(version(&script, &folder, "release", Some("abc123")), "1.2.3 (abc123)", "what is said comes first");
    assert_eq!(version(&script, &folder, "release", Some("")), "1.2.3");

    fs::create_dir(folder.join("inside")).expect("a folder");
    assert_eq!(version(&script, &folder.join("inside"), "release", None), "1.2.3", "the history is of another folder");
}

#[test]
fn the_program_says_its_version() {
    let said = Workspace::fixture("small").run(&["--version"]);
    assert_eq!(said.code, 0);
    assert!(said.stdout.starts_with(concat!("lots ", env!("CARGO_PKG_VERSION"))), "{}", said.stdout);
}

/// What bash proposes for a line that somebody has begun.
fn proposals(script: &Path, words: &[&str]) -> BTreeSet<String> {
    let line = words.iter().map(|word| format!("'{word}'")).collect::<Vec<_>>().join(" ");
    let (count, last) = (words.len() - 1, words[words.len() - 1]);
    let before = words[count - 1];
    let asking = format!(
        "source '{}'; COMP_WORDS=({line}); COMP_CWORD={count}; _lots lots '{last}' '{before}'; printf '%s\\n' \"${{COMPREPLY[@]}}\"",
        script.display()
    );
    text(&ran(Command::new("bash").args(["--norc", "-c", &asking])).stdout).lines().map(str::to_owned).collect()
}

#[test]
fn shells_propose_commands_and_options() {
    let workspace = Workspace::fixture("small");
    let script = workspace.run(&["completions", "bash"]);
    workspace.write("lots.bash", &script.stdout);
    let proposed = |words: &[&str]| proposals(&workspace.path("lots.bash"), words);
    assert_eq!(proposed(&["lots", "bu"]), BTreeSet::from(["build".to_owned()]));
    assert!(proposed(&["lots", "build", "--"]).is_superset(&BTreeSet::from(["--publish".into(), "--compress".into()])));
    assert_eq!(proposed(&["lots", "check", "--format", "sar"]), BTreeSet::from(["sarif".to_owned()]));

    for shell in ["elvish", "fish", "powershell", "zsh"] {
        let script = workspace.run(&["completions", shell]);
        assert_eq!((script.code, script.stderr.as_str()), (0, ""), "{shell}");
        assert!(script.stdout.contains("Bygg webbplatserna som utkast"), "{shell} explains in the reader's language");
    }
    let wrong = workspace.run(&["completions", "bsh"]);
    assert_eq!(wrong.code, 2);
    assert!(wrong.stderr.contains("Menade du ”bash”?"), "{}", wrong.stderr);
}

#[test]
fn every_command_has_a_page_for_man() {
    let workspace = Workspace::fixture("small");
    let help = workspace.run(&["--help"]).stdout;
    let commands =
        help.lines().skip_while(|line| !line.starts_with("Kommandon")).skip(1).take_while(|line| !line.is_empty());
    let names: Vec<String> = commands
        .filter(|line| !line.starts_with("   "))
        .filter_map(|line| Some(line.split_whitespace().next()?.to_owned()))
        .collect();
    assert!(names.len() > 10, "{names:?}");
    assert_eq!(workspace.run(&["man", "--out", "man"]).code, 0);
    for name in names {
        let page = workspace.read(&format!("man/lots-{name}.1"));
        assert!(page.contains(".SH \"NAMN\"") && page.contains(".SH \"VAL\""), "{name}: {page}");
        assert!(!page.contains(".SH NAME"), "{name} has a heading in English");
        let options = workspace.run(&[name.as_str(), "--help"]).stdout;
        let options = options.split_whitespace().filter(|word| word.starts_with("--") && word.len() > 2);
        for option in options.map(|option| option.trim_end_matches(|sign: char| !sign.is_alphanumeric())) {
            assert!(page.contains(&option.replace('-', "\\-")), "{name} says nothing of {option}");
        }
    }
    assert_eq!(workspace.run_in("en", &["man", "--out", "man"]).code, 0);
    assert!(workspace.read("man/lots.1").contains(".SH \"COMMANDS\""));
}

/// No container can be made here: at least everything that the program is built of must be let in.
#[test]
fn the_container_is_given_every_file_that_the_program_is_built_of() {
    let dockerfile = fs::read_to_string(project().join("Dockerfile")).expect("readable");
    let lines =
        dockerfile.lines().filter_map(|line| line.strip_prefix("COPY ")).filter(|line| !line.contains("--from"));
    let copied: BTreeSet<&str> = lines.flat_map(|line| line.split(' ')).filter(|word| !word.starts_with('.')).collect();
    let let_in = fs::read_to_string(project().join(".dockerignore")).expect("readable");
    let let_in: BTreeSet<&str> = let_in.lines().filter_map(|line| line.strip_prefix('!')).collect();
    assert_eq!(copied, let_in, "the Dockerfile copies what .dockerignore lets in");

    let folder = TempDir::new().expect("a folder");
    for part in copied {
        let (from, to) = (project().join(part), folder.path().join(part));
        match from.is_dir() {
            true => copy_tree(&from, &to),
            false => _ = fs::copy(from, to).expect("copied"),
        }
    }
    // Reads every target of the package and the lock file, and writes neither. It needs what the tests are built of and no more;
    // `metadata` would ask for the packages of all other systems, too.
    ran(Command::new("cargo").current_dir(folder.path()).args(["tree", "--locked", "--offline"]));
    for (path, _) in lots::embedded::FILES {
        assert!(folder.path().join(path).is_file(), "{path} is built into the program and not copied");
    }
}
