//! Digests: the name under which a value is remembered, made of everything the value depends on.

use std::fmt;
use std::fs::File;
use std::io;

use serde::de::{Error, Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use xxhash_rust::xxh3::xxh3_128;

/// Bytes from which on copying costs more than it saves.
const LARGE: usize = 1 << 14;

/// 128 bits: enough that two different contents never meet in one workspace, and short in the cache file. BLAKE3, apart from
/// those [of what is read](Digest::of_input).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest([u8; 16]);

impl Digest {
    /// The same as of a [`Mix`] of one part.
    pub fn of(bytes: &[u8]) -> Self {
        // Small ones are gathered first: what comes in one piece is digested several blocks at a time.
        if bytes.len() < LARGE {
            return Mix(Vec::with_capacity(bytes.len() + size_of::<u64>())).bytes(bytes).digest();
        }
        let mut hasher = blake3::Hasher::new();
        Self::cut(hasher.update(&length(bytes)).update(bytes).finalize().as_bytes())
    }

    /// The same of the bytes of a file, which are not all in memory for it.
    pub fn of_file(file: &File) -> io::Result<Self> {
        let mut hasher = blake3::Hasher::new();
        hasher.update(&file.metadata()?.len().to_le_bytes()).update_reader(file)?;
        Ok(Self::cut(hasher.finalize().as_bytes()))
    }

    /// Of a text as it is read, to tell whether a file is as it was: XXH3, which takes a tenth of the time. It is held against digests
    /// of the same file only, so nobody gains by a second text with the digest of their first. What sites or pages share is
    /// remembered under other digests.
    pub fn of_input(text: &str) -> Self {
        Self(xxh3_128(text.as_bytes()).to_le_bytes())
    }

    fn cut(hash: &[u8; 32]) -> Self {
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&hash[..16]);
        Self(bytes)
    }

    /// Its hexadecimal digits, put into a buffer: thousands are written into one manifest.
    fn hex<'a>(&self, buffer: &'a mut [u8; 32]) -> &'a str {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        for (pair, byte) in buffer.chunks_exact_mut(2).zip(self.0) {
            pair[0] = DIGITS[usize::from(byte >> 4)];
            pair[1] = DIGITS[usize::from(byte & 15)];
        }
        std::str::from_utf8(buffer).unwrap_or_default()
    }

    /// The first eight hexadecimal digits, for fingerprints in file names.
    pub fn short(&self) -> String {
        self.to_string()[..8].to_owned()
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.hex(&mut [0; 32]))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Digest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if !serializer.is_human_readable() {
            return self.0.serialize(serializer);
        }
        serializer.serialize_str(self.hex(&mut [0; 32]))
    }
}

impl<'de> Deserialize<'de> for Digest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if !deserializer.is_human_readable() {
            return <[u8; 16]>::deserialize(deserializer).map(Self);
        }
        deserializer.deserialize_str(Digits)
    }
}

/// Reads a digest from where its digits stand: thousands are read from one manifest.
struct Digits;

impl Visitor<'_> for Digits {
    type Value = Digest;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("32 hexadecimal digits")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Digest, E> {
        let wrong = || E::invalid_value(Unexpected::Str(text), &self);
        let (pairs, rest) = text.as_bytes().as_chunks::<2>();
        let (Ok(pairs), []) = (<&[[u8; 2]; 16]>::try_from(pairs), rest) else { return Err(wrong()) };
        let digit = |byte: u8| (byte as char).to_digit(16).map(|digit| digit as u8);
        let mut bytes = [0; 16];
        for (byte, [high, low]) in bytes.iter_mut().zip(pairs) {
            let (high, low) = digit(*high).zip(digit(*low)).ok_or_else(wrong)?;
            *byte = high << 4 | low;
        }
        Ok(Digest(bytes))
    }
}

/// A digest in the making. Every part is preceded by its length, so that `ab`+`c` and `a`+`bc` differ. The parts are small and many,
/// so they are gathered and digested at once.
#[derive(Clone, Default)]
pub struct Mix(Vec<u8>);

impl Mix {
    pub fn bytes(mut self, bytes: &[u8]) -> Self {
        self.add(bytes);
        self
    }

    pub fn text(self, text: &str) -> Self {
        self.bytes(text.as_bytes())
    }

    pub fn part(self, digest: Digest) -> Self {
        self.bytes(&digest.0)
    }

    pub fn add(&mut self, bytes: &[u8]) {
        self.0.extend_from_slice(&length(bytes));
        self.0.extend_from_slice(bytes);
    }

    pub fn digest(&self) -> Digest {
        Digest::cut(blake3::hash(&self.0).as_bytes())
    }
}

fn length(bytes: &[u8]) -> [u8; 8] {
    (bytes.len() as u64).to_le_bytes()
}

#[cfg(test)]
mod tests {
    use std::io::{Seek, Write};

    use super::*;

    #[test]
    fn parts_do_not_run_together() {
        let one = Mix::default().text("ab").text("c").digest();
        let other = Mix::default().text("a").text("bc").digest();
        assert_ne!(one, other);
    }

    #[test]
    fn one_part_is_the_same_gathered_or_not() {
        for length in [0, 3, LARGE - 1, LARGE, 3 * LARGE + 5] {
            let bytes = vec![b'a'; length];
            assert_eq!(Digest::of(&bytes), Mix::default().bytes(&bytes).digest());
            let mut file = tempfile::tempfile().expect("a file");
            file.write_all(&bytes).and_then(|()| file.rewind()).expect("written");
            assert_eq!(Digest::of_file(&file).expect("read"), Digest::of(&bytes));
        }
    }

    #[test]
    fn survives_the_cache_file() {
        let digest = Digest::of(b"x");
        let json = serde_json::to_string(&digest).expect("serialises");
        assert_eq!(serde_json::from_str::<Digest>(&json).expect("reads back"), digest);
        let bytes = postcard::to_allocvec(&digest).expect("serialises");
        assert_eq!((bytes.len(), postcard::from_bytes::<Digest>(&bytes).expect("reads back")), (16, digest));
        for wrong in [&json[..json.len() - 2], "\"\"", "\"zz\"", "1"] {
            assert!(serde_json::from_str::<Digest>(wrong).is_err());
        }
    }
}
