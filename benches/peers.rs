//! Other generators, with the same text as ours and the same parts on each page.

use std::io;
use std::path::{Path, PathBuf};

use crate::corpus::{Corpus, eleventy, hugo};
use crate::measure::{Run, run};
use crate::tools::Tools;

pub const HUGO: &str = "Hugo";
pub const ELEVENTY: &str = "Eleventy";

/// A generator with a site that it can build.
pub struct Peer {
    pub name: &'static str,
    site: PathBuf,
    /// The last word is followed by the folder to write to.
    command: Vec<String>,
}

impl Peer {
    /// Builds into a folder that does not exist yet.
    pub fn build(&self, output: &Path) -> io::Result<Run> {
        let output = path(output);
        let command: Vec<&str> = self.command.iter().map(String::as_str).chain([output.as_str()]).collect();
        run(&command, &self.site)
    }
}

/// Writes the text of a workspace for each peer that is on this machine. Eleventy builds one site, in one variant.
pub fn peers(corpus: Corpus, tools: &Tools, workspace: &Path, folder: &Path) -> io::Result<Vec<Peer>> {
    let mut peers = Vec::new();
    if let Some(program) = &tools.hugo {
        let site = folder.join("hugo");
        hugo::write(workspace, &site, corpus.municipalities)?;
        peers.push(Peer { name: HUGO, site, command: words(&[&path(program), "--minify", "--destination"]) });
    }
    if let Some(packages) = tools.eleventy.as_ref().filter(|_| corpus.municipalities == 0 && !corpus.easy) {
        let site = folder.join("eleventy");
        eleventy::write(workspace, &site, packages)?;
        let program = path(&packages.join("@11ty/eleventy/cmd.cjs"));
        peers.push(Peer { name: ELEVENTY, site, command: words(&["node", &program, "--quiet", "--output"]) });
    }
    Ok(peers)
}

fn words(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

fn path(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}
