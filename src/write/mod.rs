//! Stage 7: bytes become files. The only stage that writes.

pub mod disk;
mod manifest;
mod memory;
pub mod new;

pub use manifest::Manifest;
pub use memory::{load, save};
