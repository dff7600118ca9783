//! What `lots` costs, measured: `cargo bench` prints what can be measured, `cargo bench -- NAME` measures it.

#![allow(clippy::disallowed_methods, reason = "benchmarks write files and look at the clock")]

mod builds;
mod change;
mod corpus;
mod folders;
mod measure;
mod peers;
mod preview;
mod records;
mod table;
mod tools;

use std::path::PathBuf;
use std::process::ExitCode;

use corpus::Corpus;
use tempfile::TempDir;
use tools::Tools;

const HELP: &str = "\
cargo bench --bench lots -- generate FOLDER PAGES [MUNICIPALITIES] [easy]   writes a workspace with made-up text
cargo bench --bench lots -- preview [PAGES]                                 from saving a page to its new bytes
cargo bench --bench lots -- delivered                                       the same with the content that is delivered
cargo bench --bench lots -- builds PAGES [MUNICIPALITIES] [easy]            whole builds: cold, and after one change of each kind

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
    match arguments {
        [measure::ALONE, command @ ..] => Ok(measure::alone(command)?),
        ["generate", folder, size @ ..] => Ok(corpus(size).write(&PathBuf::from(folder))?),
        ["preview", size @ ..] => preview::preview(corpus(size).pages, &Tools::new()?, TempDir::new()?.path()),
        ["delivered"] => preview::delivered(&Tools::new()?, TempDir::new()?.path()),
        ["builds", size @ ..] => {
            let corpus = corpus(size);
            let records = builds::measure(corpus, &Tools::new()?, TempDir::new()?.path(), &[])?;
            print!("{}", builds::table(corpus, &records));
            Ok(())
        }
        _ => {
            print!("{HELP}");
            Ok(())
        }
    }
}

fn corpus(size: &[&str]) -> Corpus {
    let numbers: Vec<usize> = size.iter().filter_map(|word| word.parse().ok()).collect();
    Corpus {
        pages: numbers.first().copied().unwrap_or(1000),
        municipalities: numbers.get(1).copied().unwrap_or(0),
        easy: size.contains(&"easy"),
    }
}
