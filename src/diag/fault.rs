//! Faults of the machine: a disk, a right, a folder that is not ours. They end a command with exit code 2.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// What went wrong outside the content. Its words are the message `fault-<kind>` in the catalogs.
#[derive(Debug)]
pub struct Fault {
    pub kind: FaultKind,
    pub path: PathBuf,
    /// The operating system's word, for someone who looks after the machine.
    pub cause: Option<io::Error>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultKind {
    NoWorkspace,
    Read,
    Write,
    /// The output folder has files and no mark of this program.
    ForeignOutput,
    /// Another build writes into the output folder.
    Busy,
    /// A file that the program did not write stands where it wants to write one.
    ForeignFile,
    Exists,
    UnknownSite,
    /// No site that the program has built lies there.
    NoManifest,
    /// There is nothing to compare with.
    NoTexts,
    /// No section and no page of that name can be accepted.
    UnknownText,
    /// A name without a letter or digit.
    BadName,
    Internal,
}

impl FaultKind {
    pub const ALL: &'static [FaultKind] = &[
        Self::NoWorkspace,
        Self::Read,
        Self::Write,
        Self::ForeignOutput,
        Self::Busy,
        Self::ForeignFile,
        Self::Exists,
        Self::UnknownSite,
        Self::NoManifest,
        Self::NoTexts,
        Self::UnknownText,
        Self::BadName,
        Self::Internal,
    ];

    pub fn message(self) -> &'static str {
        match self {
            Self::NoWorkspace => "fault-no-workspace",
            Self::Read => "fault-read",
            Self::Write => "fault-write",
            Self::ForeignOutput => "fault-foreign-output",
            Self::Busy => "fault-busy",
            Self::ForeignFile => "fault-foreign-file",
            Self::Exists => "fault-exists",
            Self::UnknownSite => "fault-unknown-site",
            Self::NoManifest => "fault-no-manifest",
            Self::NoTexts => "fault-no-texts",
            Self::UnknownText => "fault-unknown-text",
            Self::BadName => "fault-bad-name",
            Self::Internal => "fault-internal",
        }
    }
}

impl Fault {
    pub fn new(kind: FaultKind, path: impl Into<PathBuf>) -> Self {
        Self { kind, path: path.into(), cause: None }
    }

    pub fn read(path: &Path, cause: io::Error) -> Self {
        Self { kind: FaultKind::Read, path: path.to_owned(), cause: Some(cause) }
    }

    pub fn write(path: &Path, cause: io::Error) -> Self {
        Self { kind: FaultKind::Write, path: path.to_owned(), cause: Some(cause) }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}: {}", self.kind, self.path.display())
    }
}

impl std::error::Error for Fault {}
