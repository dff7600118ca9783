//! Run by Cargo before the program is compiled: says which version it is and which commit it is made from, for
//! `lots --version`: `0.1.0 (5c9b69d2f0aa)`; a `+` behind the commit says that files had been changed since.
//!
//! Only in release builds, so that the tests are not compiled anew after every commit. `LOTS_COMMIT` says it where there is no
//! `.git`, as in a container that is given the files alone.

#![allow(
    clippy::disallowed_methods,
    reason = "what it says is about the build of the program, and no site depends on it"
)]

use std::env;
use std::process::Command;

fn main() {
    println!("cargo::rerun-if-env-changed=LOTS_COMMIT");
    println!("cargo::rerun-if-changed=src/build.rs");
    let commit = match env::var("LOTS_COMMIT") {
        Ok(commit) => Some(commit),
        Err(_) if env::var("PROFILE").as_deref() == Ok("release") => of_folder(),
        Err(_) => None,
    };
    let version = env::var("CARGO_PKG_VERSION").unwrap_or_default();
    let commit = commit.filter(|commit| !commit.is_empty()).map(|commit| format!(" ({commit})")).unwrap_or_default();
    println!("cargo::rustc-env=LOTS_VERSION={version}{commit}");
    fixed_addresses();
}

/// minify-html brings a table of 10 MB full of addresses, and a program that may lie anywhere fills them all in whenever it starts: a
/// tenth of a small build's time and a fifth of its memory. One that always lies in the same place has them filled in already.
fn fixed_addresses() {
    let is = |what: &str, value: &str| env::var(what).as_deref() == Ok(value);
    if is("CARGO_CFG_TARGET_OS", "linux") && is("CARGO_CFG_TARGET_ENV", "gnu") && is("PROFILE", "release") {
        println!("cargo::rustc-link-arg-bins=-no-pie");
    }
}

/// The commit that the files are of, with `+` behind it if some have been changed since.
fn of_folder() -> Option<String> {
    for path in ["Cargo.lock", "Cargo.toml", "i18n", "src", "themes"] {
        println!("cargo::rerun-if-changed={path}");
    }
    // Written to whenever another commit is looked at.
    if let Some(log) = git(&["rev-parse", "--git-path", "logs/HEAD"]) {
        println!("cargo::rerun-if-changed={log}");
    }
    // Files of a folder that is not the top of its own history are of no commit of theirs.
    git(&["rev-parse", "--show-prefix"]).filter(String::is_empty)?;
    git(&["describe", "--always", "--exclude=*", "--abbrev=12", "--dirty=+"])
}

/// What git answers; nothing if it is not there, or if the folder has no history.
fn git(arguments: &[&str]) -> Option<String> {
    let output = Command::new("git").args(arguments).output().ok()?;
    let answer = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| answer.trim().to_owned())
}
