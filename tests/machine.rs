//! A machine that says no: a full disk, a folder that can only be read, a right that is missing, a place in use. Each is told in words,
//! and what was published stays as it was.
//!
//! A small disk and places that can only be read are made in a namespace of the test's own (`unshare`). Where a machine lets nobody
//! make them, as in some containers, the test says what it did not try, also when the words of tests are not shown.

#![cfg(target_os = "linux")]

use std::collections::BTreeMap;
use std::fs::{self, Permissions};
use std::io::{self, Write};
use std::os::unix::fs::PermissionsExt;
use std::process::Command;

use crate::support::Workspace;

const LOTS: &str = env!("CARGO_BIN_EXE_lots");

/// Says something else on every site.
const CHANGE: &str = "sed -i 's/Nej, det \\*kostar inget/Nej, det *kostar ingenting/' content/pages/gratis.md";

/// What a test could not make on this machine.
fn not_tried(what: &str) {
    // Past the test's own output, which nobody sees if it succeeds.
    writeln!(io::stderr(), "tests/machine.rs: NOT TRIED, this machine cannot make it: {}", what.trim())
        .expect("stderr");
}

/// Runs a shell script that may mount what it likes, seen by nobody else. `false` if the machine has no such thing.
fn alone(workspace: &Workspace, script: &str) -> bool {
    let can = Command::new("unshare").args(["-rm", "true"]).output().is_ok_and(|ran| ran.status.success());
    if !can {
        not_tried(script.lines().find(|line| line.contains("mount")).unwrap_or(script));
        return false;
    }
    let ran = Command::new("unshare")
        .args(["-rm", "sh", "-euc", script])
        .current_dir(workspace.root())
        .env("LOTS", LOTS)
        .env("LC_ALL", "sv_SE.UTF-8")
        .env("SOURCE_DATE_EPOCH", "1795219200")
        .output()
        .expect("a shell");
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
    true
}

fn tree(workspace: &Workspace, folder: &str) -> BTreeMap<String, Vec<u8>> {
    Workspace::tree(&workspace.path(folder))
}

/// The program's last word was a fault of the machine, said with this cause.
fn told(workspace: &Workspace, cause: &str) {
    let said = workspace.read("said");
    assert_eq!(workspace.read("code").trim(), "2", "{said}");
    assert!(said.starts_with("fel: ") && said.contains(cause) && said.contains("gör så här: "), "{said}");
}

#[test]
fn a_full_disk_leaves_the_old_site() {
    let workspace = Workspace::fixture("small");
    let script = format!(
        "mkdir public
         mount -t tmpfs -o size=3m tmpfs public
         \"$LOTS\" build
         cp -a public before
         dd if=/dev/zero of=public/fyllt bs=64k 2>/dev/null || dd if=/dev/zero of=public/fyllt-2 bs=4k 2>/dev/null || true
         {CHANGE}
         code=0; \"$LOTS\" build 2>said || code=$?; echo $code >code
         rm -f public/fyllt public/fyllt-2
         cp -a public after
         \"$LOTS\" build
         cp -a public later"
    );
    if alone(&workspace, &script) {
        told(&workspace, "(disken är full)");
        assert!(tree(&workspace, "before") == tree(&workspace, "after"));
        assert_eq!(fs::read_dir(workspace.path("after")).expect("output").count(), 4, "nothing is left over");
        workspace.run(&["build", "--out", "clean"]);
        assert!(tree(&workspace, "later") == tree(&workspace, "clean"));
    }
}

#[test]
fn a_folder_that_can_only_be_read_stays_as_it_was() {
    let workspace = Workspace::fixture("small");
    let script = format!(
        "\"$LOTS\" build
         cp -a public before
         mount --bind public public
         mount -o remount,bind,ro public
         {CHANGE}
         code=0; \"$LOTS\" build 2>said || code=$?; echo $code >code"
    );
    if alone(&workspace, &script) {
        told(&workspace, "(platsen går bara att läsa från)");
        assert!(tree(&workspace, "before") == tree(&workspace, "public"));
    }
}

/// A folder that something is mounted on cannot be moved, as on other systems one with an open file.
#[test]
fn a_site_in_use_stays_and_the_others_are_published() {
    let workspace = Workspace::fixture("small");
    let script = format!(
        "\"$LOTS\" build
         cp -a public before
         mount --bind public/almby public/almby
         {CHANGE}
         code=0; \"$LOTS\" build 2>said || code=$?; echo $code >code"
    );
    if alone(&workspace, &script) {
        told(&workspace, "(något annat program använder det)");
        assert!(tree(&workspace, "before/almby") == tree(&workspace, "public/almby"));
        assert!(workspace.read("public/provlan/gratis/index.html").contains("ingenting"));
        assert_eq!(fs::read_dir(workspace.out()).expect("output").count(), 4, "nothing is left over");
        assert_eq!(workspace.run(&["build"]).code, 0);
        assert!(workspace.read("public/almby/gratis/index.html").contains("ingenting"));
    }
}

/// Runs the program as somebody who may read but not write. An administrator may do everything, so then it is somebody else who runs.
fn as_reader(workspace: &Workspace) -> Option<(i32, String)> {
    let is_administrator = fs::write(workspace.path("public/prov"), "").is_ok();
    let mut command = match is_administrator {
        false => Command::new(LOTS),
        true => {
            fs::remove_file(workspace.path("public/prov")).expect("made just now");
            let mut command = Command::new("setpriv");
            command.args(["--reuid=65534", "--regid=65534", "--clear-groups", LOTS]);
            command
        }
    };
    let ran = command.arg("build").current_dir(workspace.root()).env("LC_ALL", "sv_SE.UTF-8").output();
    let ran = ran.ok().filter(|ran| ran.status.code().is_some_and(|code| code < 126));
    if ran.is_none() {
        not_tried("a user without rights");
    }
    ran.map(|ran| (ran.status.code().unwrap_or(-1), String::from_utf8_lossy(&ran.stderr).into_owned()))
}

#[test]
fn a_missing_right_is_told_and_changes_nothing() {
    let workspace = Workspace::fixture("small");
    let permit =
        |path: &str, mode| fs::set_permissions(workspace.path(path), Permissions::from_mode(mode)).expect("a right");
    permit(".", 0o755);
    workspace.run(&["build"]);
    let before = tree(&workspace, "public");
    workspace.edit("content/pages/gratis.md", "kostar inget", "kostar ingenting");
    for (path, without, with) in [("public", 0o555, 0o755), ("content/pages/gratis.md", 0o000, 0o644)] {
        permit(path, without);
        let ran = as_reader(&workspace);
        permit(path, with);
        let Some((code, said)) = ran else { return };
        let named =
            workspace.path(path).file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        assert!(code == 2 && said.contains("(du har inte rätt till det)") && said.contains(&named), "{code} {said}");
        assert!(before == tree(&workspace, "public"), "{path}");
    }
    assert_eq!(workspace.run(&["build"]).code, 0);
}
