//! Arguments in, exit code out.

use std::process::ExitCode;

fn main() -> ExitCode {
    lots::cli::run(std::env::args_os().collect())
}
