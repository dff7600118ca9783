//! Renderers of diagnostics, one format a file.

pub mod full;
