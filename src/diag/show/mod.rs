//! Renderers of diagnostics, one format a file.

pub mod full;
mod github;
mod json;
mod sarif;
mod short;
pub mod words;

use crate::catalog::Catalog;
use crate::diag::Report;
use crate::text::Sources;

/// A whole report as one text.
pub type Format = fn(&Report, &Sources, &Catalog) -> String;

/// The formats that are a command's result, for programs to read, by the names that `--format` takes. The full form stands
/// beside a result and is not among them.
pub const FORMATS: [(&str, Format); 4] =
    [("short", short::short), ("json", json::json), ("sarif", sarif::sarif), ("github", github::github)];
