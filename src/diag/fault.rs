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
    /// Not an address that sites can be sent to.
    BadTarget,
    /// A password stands in an address.
    SecretInTarget,
    /// Several sites, and an address for one.
    ManySites,
    /// A password would travel where anybody can read it.
    OpenLine,
    /// What opens the target is not told. The path names what.
    NoKeys,
    /// A file with secrets that others may read.
    OpenKeys,
    /// A line of a file with secrets that says something else.
    BadKeys,
    /// This system has no way of SFTP.
    NoSftp,
    /// The machine has no OpenSSH.
    NoProgram,
    /// Nobody answers there.
    NotReached,
    /// Whoever answers cannot show who that is.
    Certificate,
    /// Nobody has said that this is the right machine.
    HostUnknown,
    /// It was another machine before.
    HostChanged,
    /// The target knows no such name, password or key.
    SignIn,
    /// The target lets us in, and not write.
    NoRight,
    /// The target is full.
    NoRoom,
    /// There is no such folder or storage, or nothing that takes files.
    NoPlace,
    /// It began well and came to no end.
    Cut,
    /// Another site lies at the target.
    AnotherSite,
    /// The manifest at the target is not as it was written.
    TornManifest,
    /// Somebody else's file stands at the target where ours is to be.
    ForeignThere,
    /// A file has changed since it was built.
    NotAsBuilt,
    /// A site that was built as a draft is not for readers.
    Draft,
    /// Somebody else publishes to the same place.
    BusyThere,
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
        Self::BadTarget,
        Self::SecretInTarget,
        Self::ManySites,
        Self::OpenLine,
        Self::NoKeys,
        Self::OpenKeys,
        Self::BadKeys,
        Self::NoSftp,
        Self::NoProgram,
        Self::NotReached,
        Self::Certificate,
        Self::HostUnknown,
        Self::HostChanged,
        Self::SignIn,
        Self::NoRight,
        Self::NoRoom,
        Self::NoPlace,
        Self::Cut,
        Self::AnotherSite,
        Self::TornManifest,
        Self::ForeignThere,
        Self::NotAsBuilt,
        Self::Draft,
        Self::BusyThere,
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
            Self::BadTarget => "fault-bad-target",
            Self::SecretInTarget => "fault-secret-in-target",
            Self::ManySites => "fault-many-sites",
            Self::OpenLine => "fault-open-line",
            Self::NoKeys => "fault-no-keys",
            Self::OpenKeys => "fault-open-keys",
            Self::BadKeys => "fault-bad-keys",
            Self::NoSftp => "fault-no-sftp",
            Self::NoProgram => "fault-no-ssh",
            Self::NotReached => "fault-not-reached",
            Self::Certificate => "fault-certificate",
            Self::HostUnknown => "fault-host-unknown",
            Self::HostChanged => "fault-host-changed",
            Self::SignIn => "fault-sign-in",
            Self::NoRight => "fault-no-right",
            Self::NoRoom => "fault-no-room",
            Self::NoPlace => "fault-no-place",
            Self::Cut => "fault-cut",
            Self::AnotherSite => "fault-another-site",
            Self::TornManifest => "fault-torn-manifest",
            Self::ForeignThere => "fault-foreign-there",
            Self::NotAsBuilt => "fault-not-as-built",
            Self::Draft => "fault-draft",
            Self::BusyThere => "fault-busy-there",
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
