//! Another machine's folder, for `lots publish`: read, written and tidied through OpenDAL. Stands beside the stages, as `ask` does.

mod client;
mod keys;
mod open;
mod place;
mod refusal;
mod target;

pub use keys::{Keys, NAMES};
pub use place::{File, Place};
pub use target::Target;
