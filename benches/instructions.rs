//! How many instructions a build takes: a figure that hardly depends on what else the machine does.

use std::io::{self, ErrorKind};
use std::path::Path;

use crate::change::Change;
use crate::corpus::Corpus;
use crate::measure::said;
use crate::table::Table;
use crate::tools::Tools;

/// Counts the instructions of three builds, on one thread.
pub fn instructions(corpus: Corpus, tools: &Tools, folder: &Path) -> Result<Table, Box<dyn std::error::Error>> {
    let workspace = folder.join("lots");
    corpus.write(&workspace)?;
    let output = folder.join("out");
    let mut table = Table::new(&[&format!("{corpus}, one thread"), "million instructions", "thousand a page"]);
    for change in [Change::All, Change::Nothing, Change::Page] {
        change.make(&workspace, folder, 0)?;
        let count = count(tools, &workspace, &output)? as f64;
        let page = count / 1e3 / corpus.pages_of_all() as f64;
        table.row(&[change.name(), &format!("{:.1}", count / 1e6), &format!("{page:.1}")]);
    }
    Ok(table)
}

fn count(tools: &Tools, workspace: &Path, output: &Path) -> io::Result<u64> {
    let callgrind = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"];
    let (lots, output) = (tools.lots.to_string_lossy(), output.to_string_lossy());
    let command = [callgrind.as_slice(), &[&lots, "build", "--jobs", "1", "--out", &output]].concat();
    let (_, beside) = said(&command, workspace).map_err(|fault| match fault.kind() {
        ErrorKind::NotFound => io::Error::other("valgrind counts the instructions, and is not installed"),
        _ => fault,
    })?;
    // `==123== Collected : 4567890`
    let counted = beside.lines().find_map(|line| line.split_once("Collected : ")?.1.trim().parse().ok());
    counted.ok_or_else(|| io::Error::other(format!("valgrind counted nothing: {beside}")))
}
