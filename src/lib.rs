//! `lots` turns a communicator's Markdown into an accessible website for many municipalities at once.
//!
//! A build is seven stages. Each takes plain data and gives plain data, together with everything it noticed; they meet in
//! [`model`] and never import each other:
//!
//! 1. [`discover`] reads a folder: an `Inventory` of paths, texts and digests.
//! 2. [`parse`] turns bytes into typed data: front matter, our own tree of the Markdown, districts, municipalities, theme.
//! 3. [`resolve`] lays the data out for one site: municipal sections over shared ones, references in their places.
//! 4. [`check`] says what is wrong, one rule a file.
//! 5. [`plan`] lists the site's output files, each with the digest of all it depends on.
//! 6. [`render`] makes an output file's bytes: document → HTML → template.
//! 7. [`write`] puts them on disk: beside the old site, then swapped in.
//!
//! [`pipeline`] runs the stages site by site; a fault holds back the sites it concerns and no others. Whatever has the same
//! digest is made once: an article for all sites that show it alike, a file for all builds until something it depends on
//! changes. The law that keeps this honest: *an incremental build equals a clean one*.
//!
//! [`cli`] is the only code that prints, and only [`discover`], [`write`] and [`cli`] touch the disk. [`ask`] stands beside the
//! stages and is no part of a build: it asks other websites whether they still answer. [`deliver`] stands there, too: it sends what
//! was built to where it is served from. Only these two open a connection, and only when their commands are given.
//! [`serve`] is the preview: the same stages, asked for one page at a time; it listens on this machine's own address and writes
//! nothing but what somebody saves on its page for writing.

pub mod catalog;
pub mod contrast;
pub mod cores;
pub mod digest;
pub mod embedded;
pub mod minify;
pub mod name;
pub mod schema;
pub mod text;

pub mod diag;
pub mod model;

pub mod ask;
pub mod check;
pub mod deliver;
pub mod discover;
pub mod parse;
pub mod plan;
pub mod render;
pub mod resolve;
pub mod write;

pub mod cli;
pub mod pipeline;
pub mod serve;
pub mod timings;
