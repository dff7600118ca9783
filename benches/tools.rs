//! The programs that are measured.

use std::path::PathBuf;

pub struct Tools {
    pub lots: PathBuf,
    /// From the variable `HUGO`; without it, ours is measured alone.
    pub hugo: Option<PathBuf>,
}

impl Tools {
    pub fn new() -> Self {
        Self { lots: env!("CARGO_BIN_EXE_lots").into(), hugo: std::env::var_os("HUGO").map(PathBuf::from) }
    }
}
