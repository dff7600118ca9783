//! `lots verify DIR`: is a deployed copy what was built?

use std::collections::BTreeSet;
use std::path::PathBuf;

use clap::ArgMatches;

use crate::cli::{Ending, Shell};
use crate::diag::Fault;
use crate::write::verify;

pub fn run(shell: &Shell, options: &ArgMatches) -> Result<Ending, Fault> {
    let folder = options.get_one::<PathBuf>("folder").cloned().unwrap_or_default();
    let verified = verify(&folder)?;
    let list = |key: &str, paths: &BTreeSet<String>| {
        if !paths.is_empty() {
            shell.say(key, &[("count", paths.len().to_string())]);
            paths.iter().for_each(|path| shell.print(&format!("  {path}")));
        }
    };
    list("verify-missing", &verified.missing);
    list("verify-changed", &verified.changed);
    list("verify-extra", &verified.extra);
    let counts = [("sites", verified.sites.to_string()), ("files", verified.files.to_string())];
    match verified.is_whole() {
        true => shell.say("verified", &counts),
        false => shell.say("verify-differs", &counts),
    }
    Ok(if verified.is_whole() { Ending::Done } else { Ending::Content })
}
