//! What discovery found on disk: sorted paths, contents, digests.

use std::path::PathBuf;

use bytes::Bytes;

use crate::digest::Digest;
use crate::text::FileId;

/// A folder that holds `content/site.yaml`, read into memory.
#[derive(Clone, Debug)]
pub struct Inventory {
    pub root: PathBuf,
    /// Text files by path from the root, sorted.
    pub texts: Vec<TextFile>,
    /// Other files: images, documents, fonts.
    pub blobs: Vec<BlobFile>,
}

#[derive(Clone, Debug)]
pub struct TextFile {
    /// With `/` between folders, in NFC.
    pub path: String,
    pub file: FileId,
    pub digest: Digest,
}

#[derive(Clone, Debug)]
pub struct BlobFile {
    pub path: String,
    pub bytes: Bytes,
    pub digest: Digest,
}

impl Inventory {
    pub fn text(&self, path: &str) -> Option<&TextFile> {
        let place = self.texts.binary_search_by(|text| text.path.as_str().cmp(path)).ok()?;
        self.texts.get(place)
    }

    /// Is a file of that path here, or one in a folder of that path?
    pub fn holds(&self, path: &str) -> bool {
        let mut paths = self.texts.iter().map(|text| &text.path).chain(self.blobs.iter().map(|blob| &blob.path));
        paths.any(|known| known == path || below(known, path).is_some())
    }

    /// Text files below a folder.
    pub fn texts_below<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = &'a TextFile> {
        self.texts.iter().filter(move |text| below(&text.path, folder).is_some())
    }

    pub fn blobs_below<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = &'a BlobFile> {
        self.blobs.iter().filter(move |blob| below(&blob.path, folder).is_some())
    }
}

/// Hidden files and editors' back-up files are no input.
pub fn is_visible(name: &str) -> bool {
    !name.starts_with(['.', '#']) && !name.ends_with('~')
}

/// The path from a folder, if it lies below it.
pub fn below<'a>(path: &'a str, folder: &str) -> Option<&'a str> {
    path.strip_prefix(folder)?.strip_prefix('/')
}
