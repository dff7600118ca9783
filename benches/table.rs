//! Tables in Markdown, as terminals and README files show them.

use std::fmt;

/// A heading for each column, and a cell for each heading in every row.
pub struct Table {
    lines: Vec<String>,
}

impl Table {
    pub fn new<Heading: AsRef<str>>(headings: &[Heading]) -> Self {
        let mut table = Self { lines: Vec::new() };
        table.row(headings);
        table.lines.push(format!("|{}", "---|".repeat(headings.len())));
        table
    }

    pub fn row<Cell: AsRef<str>>(&mut self, cells: &[Cell]) {
        let cells: Vec<&str> = cells.iter().map(AsRef::as_ref).collect();
        self.lines.push(format!("| {} |", cells.join(" | ")));
    }
}

/// `0.123 s`
pub fn seconds(seconds: f64) -> String {
    format!("{seconds:.3} s")
}

/// `12.3 MB`; an empty cell where there is no figure.
pub fn megabytes(bytes: Option<u64>) -> String {
    bytes.map_or_else(String::new, |bytes| format!("{:.1} MB", bytes as f64 / 1e6))
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.lines.iter().try_for_each(|line| writeln!(f, "{line}"))
    }
}
