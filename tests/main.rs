//! Every test that runs the program or uses it as a whole, in one program: linked once, and a test that waits lets another one work.

#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::panic,
    reason = "tests read and write files, start programs and measure time"
)]

mod accessibility;
mod careful;
mod compress;
mod embed;
mod external;
mod fixes;
mod formats;
mod house;
mod laws;
mod machine;
mod one_file;
mod packaging;
mod periods;
mod publish;
mod publishing;
mod readme;
mod report;
mod reproducible;
mod rules;
mod schema;
mod serve_bar;
mod serve_broken;
mod serve_fresh;
mod serve_guard;
mod serve_terminal;
mod serve_writing;
mod servers;
mod sites;
mod spare;
mod support;
mod theme;
mod transcripts;
mod unchanged;
mod verify;
