//! The word that only an opened page of the preview knows: another website can send a request here, but cannot read it.

use std::path::Path;

use blake3::Hash;

use crate::diag::Fault;

/// The header that the word is sent in. No form can send it, so a browser asks us first on behalf of another website.
pub const TOKEN: &str = "x-lots-token";

pub struct Token {
    text: String,
    digest: Hash,
}

impl Token {
    /// 128 random bits, for as long as the process lives.
    pub fn new() -> Result<Self, Fault> {
        let text = random()?;
        Ok(Self { digest: blake3::hash(text.as_bytes()), text })
    }

    /// For the pages that we make ourselves.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Is this the word? Digests of BLAKE3 are compared in constant time, so that no answer tells how much of it was right.
    pub fn is(&self, said: &[u8]) -> bool {
        self.digest == blake3::hash(said)
    }
}

/// 128 random bits in hexadecimal digits.
pub fn random() -> Result<String, Fault> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|cause| Fault::read(Path::new("random"), cause.into()))?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_are_alike_and_no_part_is_enough() {
        let (one, other) = (Token::new().expect("random"), Token::new().expect("random"));
        assert_eq!(one.text().len(), 32);
        assert!(one.is(one.text().as_bytes()));
        for said in ["", &one.text()[..31], &format!("{}0", one.text()), &one.text().to_uppercase(), other.text()] {
            // A word of digits alone is the same in capitals.
            assert!(said == one.text() || !one.is(said.as_bytes()), "{said}");
        }
    }
}
