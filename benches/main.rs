//! What `lots` costs, measured: `cargo bench` prints what can be measured, `cargo bench -- NAME` measures it.

#![allow(clippy::disallowed_methods, reason = "benchmarks write files and look at the clock")]

mod all;
mod builds;
mod change;
mod corpus;
mod delivered;
mod folders;
mod goals;
mod growth;
mod instructions;
mod itself;
mod machine;
mod measure;
mod peers;
mod plot;
mod preview;
mod records;
mod stages;
mod table;
mod tools;

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use all::result;
use corpus::Corpus;
use growth::Most;
use tempfile::TempDir;
use tools::Tools;

const HELP: &str = "\
cargo bench --bench lots -- all [PAGES] [MUNICIPALITIES]                    what sites cost, at sizes up to these (10000, 290), into benches/results/
cargo bench --bench lots -- builds [PAGES] [MUNICIPALITIES] [easy]          whole builds: cold, and after one change of each kind
cargo bench --bench lots -- growth [PAGES] [MUNICIPALITIES]                 the same at sizes up to these, into growth.csv and growth.svg
cargo bench --bench lots -- plot                                            draws growth.svg anew from growth.csv
cargo bench --bench lots -- stages [PAGES] [MUNICIPALITIES] [easy]          what each stage costs a page
cargo bench --bench lots -- instructions [PAGES] [MUNICIPALITIES] [easy]    how many instructions a build takes; needs valgrind
cargo bench --bench lots -- preview [PAGES]                                 from saving a page to its new bytes
cargo bench --bench lots -- delivered                                       builds of the content that is delivered, and its preview
cargo bench --bench lots -- itself                                          building the program itself from nothing, into benches/results/
cargo bench --bench lots -- generate FOLDER [PAGES] [MUNICIPALITIES] [easy] writes a workspace with made-up text

HUGO=/path/to/hugo measures Hugo beside it, and ELEVENTY=benches/eleventy Eleventy (after `npm ci --prefix benches/eleventy`).
";

pub type Done = Result<(), Box<dyn std::error::Error>>;

fn main() -> ExitCode {
    // Cargo adds `--bench` behind what is asked for.
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match asked(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}

fn asked(arguments: &[&str]) -> Done {
    let [name, size @ ..] = arguments else {
        print!("{HELP}");
        return Ok(());
    };
    match *name {
        measure::ALONE => return Ok(measure::alone(size)?),
        "plot" => return growth::draw(&result("growth.csv"), &result("growth.svg")),
        _ => {}
    }
    let (tools, folder) = (Tools::new()?, TempDir::new()?);
    let (corpus, most, folder) = (corpus(size), most(size), folder.path());
    match (*name, size) {
        ("all", _) => all::all(most, &tools, folder)?,
        ("builds", _) => print!("{}", builds::table(corpus, &builds::measure(corpus, &tools, folder, &[])?)),
        ("growth", _) => {
            fs::create_dir_all(result(""))?;
            growth::growth(most, &tools, folder, &result("growth.csv"))?;
            growth::draw(&result("growth.csv"), &result("growth.svg"))?;
        }
        ("stages", _) => print!("{}", stages::stages(corpus, &tools, folder)?),
        ("instructions", _) => print!("{}", instructions::instructions(corpus, &tools, folder)?),
        ("preview", _) => {
            print!("{}", preview::table(&corpus.to_string(), &preview::preview(corpus.pages, &tools, folder)?));
        }
        ("delivered", _) => {
            println!("{}", delivered::builds(&tools, &folder.join("builds"))?);
            let previews = preview::delivered(&tools, &folder.join("preview"))?;
            print!("{}", preview::table("the delivered content", &previews));
        }
        ("itself", _) => all::itself(&tools, folder)?,
        ("generate", [target, ..]) => corpus.write(&PathBuf::from(target))?,
        _ => print!("{HELP}"),
    }
    Ok(())
}

fn numbers(size: &[&str]) -> Vec<usize> {
    size.iter().filter_map(|word| word.parse().ok()).collect()
}

fn corpus(size: &[&str]) -> Corpus {
    let numbers = numbers(size);
    Corpus {
        pages: numbers.first().copied().unwrap_or(1000),
        municipalities: numbers.get(1).copied().unwrap_or(0),
        easy: size.contains(&"easy"),
    }
}

fn most(size: &[&str]) -> Most {
    let numbers = numbers(size);
    Most { pages: numbers.first().copied().unwrap_or(10_000), municipalities: numbers.get(1).copied().unwrap_or(290) }
}
