//! Everything in one go, written down beside the figures that it is made from.

use std::fmt::Display;
use std::fs;
use std::path::{Path, PathBuf};

use crate::Done;
use crate::builds;
use crate::delivered;
use crate::goals;
use crate::growth::{Most, draw, growth, one_site};
use crate::instructions::instructions;
use crate::itself;
use crate::machine::machine;
use crate::preview;
use crate::stages::stages;
use crate::tools::Tools;

/// Pages of the site whose stages and instructions are measured.
const PAGES: usize = 1_000;

/// Files of the results.
pub fn result(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/results").join(name)
}

/// Writes `results.md`, `growth.csv` and `growth.svg`.
pub fn all(most: Most, tools: &Tools, folder: &Path) -> Done {
    fs::create_dir_all(result(""))?;
    let machine = machine(tools)?;
    let one = one_site(most.pages.min(PAGES));
    let records = growth(most, tools, &folder.join("growth"), &result("growth.csv"))?;
    draw(&result("growth.csv"), &result("growth.svg"))?;
    let stages = stages(one, tools, &folder.join("stages"))?;
    let instructions = instructions(one, tools, &folder.join("instructions"))?;
    let delivered = delivered::builds(tools, &folder.join("delivered"))?;
    let previews = preview::preview(most.pages, tools, &folder.join("preview"))?;
    let mut text = format!("# What a build costs\n\n`cargo bench --bench lots -- all` on {machine}\n");
    let mut add = |heading: &str, part: &dyn Display| text.push_str(&format!("\n{heading}{part}"));
    add("## Goals\n\n", &goals::table(most, &records, &previews));
    add("## Growth\n\n![Time and memory against size](growth.svg)\n\n", &"All figures are medians of the runs.\n");
    for corpus in most.by_pages().into_iter().chain(most.by_sites()) {
        add("", &builds::table(corpus, &records));
    }
    add("## Stage by stage\n\n", &stages);
    add("## Instructions\n\n", &instructions);
    add("## The delivered content\n\n", &delivered);
    add("## Preview\n\n", &preview::table(&one_site(most.pages).to_string(), &previews));
    print!("{text}");
    Ok(fs::write(result("results.md"), text)?)
}

/// Writes `itself.md`, which takes as long as everything else and changes more seldom.
pub fn itself(tools: &Tools, folder: &Path) -> Done {
    fs::create_dir_all(result(""))?;
    let (machine, table) = (machine(tools)?, itself::itself(folder)?);
    let text = format!(
        "# What it takes to build the program itself\n\n`cargo bench --bench lots -- itself` on {machine}\n\n{table}"
    );
    print!("{text}");
    Ok(fs::write(result("itself.md"), text)?)
}
