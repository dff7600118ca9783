//! A file that is being written where there was none.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;

use crate::diag::Fault;
use crate::digest::Digest;
use crate::model::memory::Remembered;
use crate::write::disk::remembered;

/// Bytes that are gathered before they are written.
const AT_ONCE: usize = 1 << 18;

/// An empty file of a site that is being made.
#[derive(Debug)]
pub struct NewFile {
    file: File,
    path: PathBuf,
}

impl NewFile {
    /// An open, empty file, and where it lies.
    pub fn new(file: File, path: PathBuf) -> Self {
        Self { file, path }
    }

    /// Fills it with bytes that have this digest. `key` is what they are made from.
    pub fn fill(mut self, bytes: &[u8], key: Digest, digest: Digest) -> Result<Remembered, Fault> {
        let filled = self.file.write_all(bytes);
        self.end(filled.map(|()| digest), key)
    }

    /// Fills it piece by piece, so that the whole is never in memory. The inner error is why there is nothing to write.
    pub fn stream<E>(
        self,
        key: Digest,
        write: impl FnOnce(&mut dyn Write) -> io::Result<Result<(), E>>,
    ) -> Result<Result<Remembered, E>, Fault> {
        let mut gathered = BufWriter::with_capacity(AT_ONCE, &self.file);
        let written = match write(&mut gathered).and_then(|written| gathered.flush().map(|()| written)) {
            Ok(Err(nothing)) => return Ok(Err(nothing)),
            Ok(Ok(())) => File::open(&self.path).and_then(|file| Digest::of_file(&file)),
            Err(cause) => Err(cause),
        };
        self.end(written, key).map(Ok)
    }

    fn end(&self, written: io::Result<Digest>, key: Digest) -> Result<Remembered, Fault> {
        let remembered = written.and_then(|digest| Ok(remembered(&self.file.metadata()?, key, digest)));
        remembered.map_err(|cause| Fault::write(&self.path, cause))
    }
}
