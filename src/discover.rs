//! Stage 1: a folder becomes an inventory. The only stage that reads the disk.

#![allow(clippy::disallowed_methods, reason = "this stage reads the disk")]

use std::io::Read;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use walkdir::{DirEntry, WalkDir};

use crate::cores::AT_ONCE;
use crate::diag::fault::FaultKind;
use crate::diag::{Code, Diagnostic, Fault, Report};
use crate::digest::Digest;
use crate::embedded;
use crate::model::inventory::{BlobFile, Inventory, TextFile, is_visible};
use crate::text::{FileId, Source, Sources, Span, composed, normal, utf8};

/// The file that makes a folder a workspace.
const MARK: &str = "content/site.yaml";

/// Folders of a workspace that hold input.
pub const FOLDERS: [&str; 3] = ["content", "i18n", "themes"];

/// So deep below a folder of [`FOLDERS`] are folders that are walked each by itself.
const APART: usize = 2;

/// Bytes that most files fit in.
const ROOM: usize = 1 << 13;

/// Endings of files that are text.
const TEXT_ENDINGS: [&str; 8] = ["md", "yaml", "yml", "html", "css", "js", "ftl", "svg"];

/// The workspace that a folder lies in: the nearest one upwards that holds `content/site.yaml`.
pub fn workspace_root(start: &Path) -> Result<PathBuf, Fault> {
    let start = start.canonicalize().map_err(|cause| Fault::read(start, cause))?;
    let root = start.ancestors().find(|folder| folder.join(MARK).is_file());
    root.map(Path::to_owned).ok_or_else(|| Fault::new(FaultKind::NoWorkspace, start.clone()))
}

/// Reads every input file of a workspace, in order of its path. What is not valid UTF-8 is reported with the place of the byte.
pub fn discover(root: &Path, report: &mut Report) -> Result<(Inventory, Sources), Fault> {
    let paths = paths(root)?;
    let mut found = Found::default();
    let shared = paths.par_iter().with_max_len(AT_ONCE);
    let read: Vec<Result<File, Fault>> = shared.map(|(path, on_disk)| File::read(path, on_disk)).collect();
    for ((path, _), file) in paths.into_iter().zip(read) {
        found.add(path, file?, report);
    }
    let on_disk = found.texts.len();
    for (path, text) in embedded::FILES {
        if found.texts[..on_disk].binary_search_by(|file| file.path.as_str().cmp(path)).is_err() {
            found.text((*path).to_owned(), Normal::of((*text).to_owned()));
        }
    }
    found.texts.sort_by(|one, other| one.path.cmp(&other.path));
    Ok((Inventory { root: root.to_owned(), texts: found.texts, blobs: found.blobs }, found.sources))
}

/// Every input file as the inventory names it and where it lies, in order.
fn paths(root: &Path) -> Result<Vec<(String, PathBuf)>, Fault> {
    let mut on_disk = Vec::new();
    for folder in FOLDERS.map(|folder| root.join(folder)).iter().filter(|folder| folder.is_dir()) {
        on_disk.extend(collect(folder)?);
    }
    let named = |path: PathBuf| (name(path.strip_prefix(root).unwrap_or(&path)), path);
    let mut paths: Vec<(String, PathBuf)> = on_disk.into_par_iter().map(named).collect();
    paths.par_sort_unstable();
    // Of names that are the same in NFC the last counts, on every machine.
    paths.reverse();
    paths.dedup_by(|next, last| next.0 == last.0);
    paths.reverse();
    Ok(paths)
}

/// Files below a folder, in no order. Folders inside its own, like those of `content/pages/`, are walked by all cores.
fn collect(folder: &Path) -> Result<Vec<PathBuf>, Fault> {
    let near: Vec<DirEntry> = visible(WalkDir::new(folder).max_depth(APART))?;
    let is_apart = |entry: &&DirEntry| entry.depth() == APART && entry.file_type().is_dir();
    let apart: Vec<&DirEntry> = near.iter().filter(is_apart).collect();
    let far: Vec<Result<Vec<DirEntry>, Fault>> =
        apart.into_par_iter().map(|entry| visible(WalkDir::new(entry.path()).min_depth(1))).collect();
    let mut all = near;
    for entries in far {
        all.extend(entries?);
    }
    Ok(all.into_iter().filter(|entry| entry.file_type().is_file()).map(DirEntry::into_path).collect())
}

/// Files and folders; hidden ones and editors' back-up files are passed over.
fn visible(walk: WalkDir) -> Result<Vec<DirEntry>, Fault> {
    let walk = walk.follow_links(true).into_iter();
    let entries = walk.filter_entry(|entry| is_visible(&entry.file_name().to_string_lossy()));
    let fault = |error: walkdir::Error| {
        let path = error.path().unwrap_or(Path::new("")).to_owned();
        Fault::read(&path, error.into_io_error().unwrap_or_else(|| std::io::Error::other("loop")))
    };
    entries.map(|entry| entry.map_err(fault)).collect()
}

/// A path below the root as the inventory names it.
fn name(path: &Path) -> String {
    let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
    composed(parts.join("/"))
}

/// What became of a path that something has happened to.
pub enum Followed {
    /// Nothing that is read lies there, or it says what it said.
    Same,
    /// A text that says something else; that is in its place now.
    Text(FileId),
    /// Only reading everything tells.
    Unclear,
}

/// Reads one text again.
pub fn follow(inventory: &mut Inventory, sources: &mut Sources, path: &Path) -> Followed {
    let Some(name) = input_path(&inventory.root, path) else { return Followed::Same };
    let Some(known) = inventory.texts.iter_mut().find(|text| text.path == name) else {
        // An editor's own file that came and went.
        let has_gone = !path.exists() && !inventory.holds(&name);
        return if has_gone { Followed::Same } else { Followed::Unclear };
    };
    let read = std::fs::read(path).ok().and_then(|bytes| utf8(bytes).ok());
    let Some(text) = read.map(normal) else { return Followed::Unclear };
    let digest = Digest::of_input(&text);
    if digest == known.digest {
        return Followed::Same;
    }
    known.digest = digest;
    sources.replace(known.file, text);
    Followed::Text(known.file)
}

/// The path of an input file or folder from the root, as the inventory names it; `None` if it is no input.
pub fn input_path(root: &Path, path: &Path) -> Option<String> {
    let name = name(path.strip_prefix(root).ok()?);
    let is_inside = FOLDERS.contains(&name.split('/').next()?);
    (is_inside && name.split('/').all(is_visible)).then_some(name)
}

/// A file as it is read: the larger part of the work, which all cores share.
enum File {
    Text(Normal),
    /// What should be text and is not, with the first byte that is wrong.
    NotUtf8 {
        bytes: Vec<u8>,
        offset: usize,
    },
    Blob {
        bytes: Vec<u8>,
        digest: Digest,
    },
}

/// A text as a [`Source`] holds it.
struct Normal {
    text: String,
    digest: Digest,
}

impl Normal {
    fn of(text: String) -> Self {
        let text = normal(text);
        Self { digest: Digest::of_input(&text), text }
    }
}

impl File {
    fn read(path: &str, on_disk: &Path) -> Result<Self, Fault> {
        // With room for it from the start a file is not asked for its length first.
        let mut bytes = Vec::with_capacity(ROOM);
        let read = std::fs::File::open(on_disk).and_then(|file| file.take(u64::MAX).read_to_end(&mut bytes));
        read.map_err(|cause| Fault::read(on_disk, cause))?;
        let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending).to_lowercase();
        if !TEXT_ENDINGS.contains(&ending.as_str()) || path.starts_with("content/files/") {
            bytes.shrink_to_fit();
            return Ok(Self::Blob { digest: Digest::of(&bytes), bytes });
        }
        Ok(match utf8(bytes) {
            Ok(text) => Self::Text(Normal::of(text)),
            Err(bytes) => {
                let offset = std::str::from_utf8(&bytes).map_or_else(|error| error.valid_up_to(), str::len);
                Self::NotUtf8 { bytes, offset }
            }
        })
    }
}

#[derive(Default)]
struct Found {
    sources: Sources,
    texts: Vec<TextFile>,
    blobs: Vec<BlobFile>,
}

impl Found {
    fn add(&mut self, path: String, file: File, report: &mut Report) {
        match file {
            File::Blob { bytes, digest } => self.blobs.push(BlobFile { path, bytes: bytes.into(), digest }),
            File::Text(text) => drop(self.text(path, text)),
            File::NotUtf8 { bytes, offset } => {
                // The rest is read all the same, so that one wrong byte is one fault.
                let file = self.text(path, Normal::of(String::from_utf8_lossy(&bytes).into_owned()));
                let start = normal(String::from_utf8_lossy(&bytes[..offset]).into_owned()).len();
                let span = Span::new(file, start, start + char::REPLACEMENT_CHARACTER.len_utf8());
                let line = self.sources.get(file).position(start).line;
                let byte = format!("0x{:02X}", bytes[offset]);
                let diagnostic = Diagnostic::at(Code::NotUtf8, span).with("byte", byte);
                report.add(diagnostic.with("offset", offset + 1).with("line", line));
            }
        }
    }

    fn text(&mut self, path: String, text: Normal) -> FileId {
        let file = self.sources.add(Source { path: path.clone(), text: text.text });
        self.texts.push(TextFile { path, file, digest: text.digest });
        file
    }
}
