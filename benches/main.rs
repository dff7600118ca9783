//! What `lots` costs, measured: `cargo bench` prints what can be measured, `cargo bench -- NAME` measures it.

#![allow(clippy::disallowed_methods, reason = "benchmarks write files and look at the clock")]

mod corpus;

use std::path::PathBuf;
use std::process::ExitCode;

use corpus::Corpus;

const HELP: &str = "\
cargo bench -- generate FOLDER PAGES [MUNICIPALITIES] [easy]   writes a workspace with made-up text
";

fn main() -> ExitCode {
    // Cargo adds `--bench` behind what is asked for.
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments.as_slice() {
        ["generate", folder, size @ ..] => generate(folder, size),
        _ => {
            print!("{HELP}");
            return ExitCode::SUCCESS;
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}

type Done = Result<(), Box<dyn std::error::Error>>;

fn generate(folder: &str, size: &[&str]) -> Done {
    let numbers: Vec<usize> = size.iter().filter_map(|word| word.parse().ok()).collect();
    let corpus = Corpus {
        pages: numbers.first().copied().unwrap_or(100),
        municipalities: numbers.get(1).copied().unwrap_or(0),
        easy: size.contains(&"easy"),
    };
    Ok(corpus.write(&PathBuf::from(folder))?)
}
