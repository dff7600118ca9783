//! A workspace in a temporary folder, the program run on it, and what came out.

pub mod draft;
pub mod hosted;
pub mod places;
pub mod preview;
pub mod server;
pub mod storage;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use jiff::civil::{Date, date};
use lots::model::scope::Mode;
use lots::pipeline::{Built, Settings};
use tempfile::TempDir;
use walkdir::WalkDir;

/// The day on which all tests take place.
pub const TODAY: Date = date(2026, 11, 21);

pub const DRAFT: Mode = Mode { publish: false, offline: false, embed: false, date: TODAY };
pub const PUBLISH: Mode = Mode { publish: true, offline: false, embed: false, date: TODAY };

/// The project's own folder.
pub fn project() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// A copy of a workspace that a test may change.
pub struct Workspace {
    folder: TempDir,
}

/// What a command printed and how it ended.
#[derive(Debug)]
pub struct Ran {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Workspace {
    /// A copy of `tests/fixtures/<name>`.
    pub fn fixture(name: &str) -> Self {
        Self::copy(&project().join("tests/fixtures").join(name))
    }

    /// A copy of the real content.
    pub fn real() -> Self {
        Self::copy(&project())
    }

    fn copy(from: &Path) -> Self {
        let folder = TempDir::new().expect("a temporary folder");
        for part in ["content", "themes", "i18n"] {
            if from.join(part).is_dir() {
                copy_tree(&from.join(part), &folder.path().join(part));
            }
        }
        Self { folder }
    }

    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    pub fn out(&self) -> PathBuf {
        self.root().join("public")
    }

    pub fn path(&self, path: &str) -> PathBuf {
        self.root().join(path)
    }

    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    pub fn write(&self, path: &str, text: &str) -> &Self {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("make the folder");
        fs::write(path, text).expect("write the file");
        self
    }

    /// Replaces a text that must be there.
    pub fn edit(&self, path: &str, from: &str, to: &str) -> &Self {
        let text = self.read(path);
        assert!(text.contains(from), "{path} does not contain {from:?}");
        self.write(path, &text.replacen(from, to, 1))
    }

    pub fn remove(&self, path: &str) -> &Self {
        fs::remove_file(self.path(path)).expect("remove the file");
        self
    }

    /// Runs the program in Swedish on the day of the tests.
    pub fn run(&self, arguments: &[&str]) -> Ran {
        self.run_in("sv", arguments)
    }

    /// The program with its arguments, before it is started.
    pub fn command(&self, language: &str, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_lots"));
        command.args(arguments).current_dir(self.root());
        command.env("LC_ALL", format!("{language}_SE.UTF-8")).env("SOURCE_DATE_EPOCH", "1795219200");
        command
    }

    pub fn run_in(&self, language: &str, arguments: &[&str]) -> Ran {
        let output = self.command(language, arguments).output().expect("the program runs");
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("output is UTF-8");
        Ran { code: output.status.code().unwrap_or(-1), stdout: text(output.stdout), stderr: text(output.stderr) }
    }

    /// Builds through the library into a folder.
    pub fn build(&self, output: &Path, mode: Mode) -> Built {
        let settings = Settings {
            root: self.root().to_owned(),
            output: output.to_owned(),
            sites: Vec::new(),
            mode,
            compress: false,
            allow_removals: true,
            progress: &|_, _| {},
        };
        lots::pipeline::build(&settings).expect("no fault of the machine")
    }

    /// All files of an output folder, by path; manifests and the folder's mark included.
    pub fn tree(output: &Path) -> BTreeMap<String, Vec<u8>> {
        WalkDir::new(output)
            .into_iter()
            .map(|entry| entry.expect("readable"))
            .filter(|entry| entry.file_type().is_file())
            .map(|entry| {
                let path = entry.path().strip_prefix(output).expect("below").to_string_lossy().replace('\\', "/");
                (path, fs::read(entry.path()).expect("readable"))
            })
            .collect()
    }
}

pub fn copy_tree(from: &Path, to: &Path) {
    for entry in WalkDir::new(from).into_iter().map(|entry| entry.expect("readable")) {
        let target = to.join(entry.path().strip_prefix(from).expect("below"));
        if entry.file_type().is_dir() {
            fs::create_dir_all(target).expect("make the folder");
        } else {
            fs::copy(entry.path(), target).expect("copy the file");
        }
    }
}
