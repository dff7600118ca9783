//! Plain data that the stages hand to each other.

pub mod collation;
pub mod config;
pub mod contact;
pub mod district;
pub mod document;
pub mod edition;
pub mod fact;
pub mod glossary;
pub mod inventory;
pub mod known;
pub mod memory;
pub mod municipality;
pub mod overrides;
pub mod overview;
pub mod page;
pub mod plan;
pub mod scope;
pub mod site;
pub mod theme;
pub mod view;
pub mod workspace;
