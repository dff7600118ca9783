//! Stage 7: bytes become files. The only stage that writes.

#![allow(clippy::disallowed_methods, reason = "this stage writes the disk, and looks at what lies there")]

pub mod authored;
mod beside;
mod carry;
pub mod change;
pub mod compress;
mod delivered;
pub mod disk;
mod manifest;
mod memory;
pub mod new;
mod new_file;
pub mod one_file;
mod place;
mod published;
pub mod receipts;
mod report;
pub mod rewrite;
mod schema;
pub mod spare;
pub mod staged;
mod swap;
mod untouched;
mod verify;

pub use beside::{NAME as BESIDE, beside};
pub use delivered::{Ready, credentials, ready};
pub use manifest::{Manifest, NAME as MANIFEST};
pub use memory::{
    clear, forget_last, load, load_answers, load_clean, load_last, save, save_answers, save_clean, save_last,
};
pub use published::published;
pub use report::{calendar, letter, report};
pub use schema::schemas;
pub use verify::{Verified, verify};
