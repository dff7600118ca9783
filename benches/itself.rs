//! What it takes to build the program itself, from nothing: what everybody waits for who clones it, and CI each time.

use std::io;
use std::path::Path;

use crate::measure::{Run, run};
use crate::table::Table;

/// The program and all of its tests.
const TESTS: &[&str] = &["cargo", "test", "--no-run"];

/// What undoes that most packages are not optimised.
const ALIKE: &[&str] = &["profile.dev.package.'*'.opt-level=1"];

const RELEASE: &[&str] = &["cargo", "build", "--release"];

/// Each build in a folder of its own; the packages themselves are on the machine already.
pub fn itself(folder: &Path) -> io::Result<Table> {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    let builds: [(&str, &[&str], &[&str]); 3] = [
        ("the program and its tests", TESTS, &[]),
        ("the same with every package optimised alike", TESTS, ALIKE),
        ("the program for release", RELEASE, &[]),
    ];
    // Not measured: what is not on the machine yet is fetched.
    run(&["cargo", "fetch", "--locked", "--quiet"], package)?;
    let mut table = Table::new(&["from nothing", "command", "wall", "processor"]);
    for (index, (name, command, settings)) in builds.into_iter().enumerate() {
        let target = folder.join(index.to_string());
        let Run { wall, processor, .. } = build(command, settings, &target, package)?;
        let times = [wall, processor].map(|time| format!("{:.0} s", time.as_secs_f64()));
        table.row(&[name, &format!("`{}`", command.join(" ")), &times[0], &times[1]]);
    }
    Ok(table)
}

fn build(command: &[&str], settings: &[&str], target: &Path, package: &Path) -> io::Result<Run> {
    let target = target.to_string_lossy();
    let settings = settings.iter().flat_map(|setting| ["--config", *setting]);
    let rest = ["--locked", "--quiet", "--target-dir", &target].into_iter().chain(settings);
    run(&command.iter().copied().chain(rest).collect::<Vec<_>>(), package)
}
