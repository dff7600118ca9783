//! `lots schema`

use std::path::PathBuf;

use clap::ArgMatches;

use crate::cli::{Ending, Shell};
use crate::diag::Fault;
use crate::schema::{SCHEMAS, WRITTEN};
use crate::text::slashes;
use crate::write;

pub fn run(shell: &Shell, matches: &ArgMatches, options: &ArgMatches) -> Result<Ending, Fault> {
    let root = shell.root(matches)?;
    let folder = write::schemas(&root, options.get_one::<PathBuf>("out"))?;
    let inside = folder.strip_prefix(&root).ok();
    let shown = slashes(inside.unwrap_or(&folder));
    shell.say("schemas", &[("count", (SCHEMAS.len() + WRITTEN.len()).to_string()), ("path", shown.clone())]);
    shell.say("schemas-code", &[]);
    shell.print(&setting(if inside.is_some() { "./" } else { "" }, &shown));
    shell.say("schemas-other", &[("path", format!("{}{shown}", if inside.is_some() { "../" } else { "" }))]);
    shell.say("schemas-page", &[]);
    Ok(Ending::Done)
}

/// The setting by which an editor finds the schema of a file. A path that begins with a dot counts from the workspace.
fn setting(start: &str, folder: &str) -> String {
    let line = |name: &str, files: &str| format!("    \"{start}{folder}/{name}\": \"{files}\"");
    let lines = SCHEMAS.iter().filter_map(|schema| Some(line(schema.name, schema.files?)));
    format!("{{\n  \"yaml.schemas\": {{\n{}\n  }}\n}}", lines.collect::<Vec<_>>().join(",\n"))
}
