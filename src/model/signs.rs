//! Which signs a text may hold. Rules that look for a sign need not search the many texts that cannot have it.

/// The bytes that a text is made of, whatever their order.
#[derive(Clone, Debug)]
pub struct Signs([bool; 256]);

impl Signs {
    pub fn of(text: &str) -> Self {
        let mut bytes = [false; 256];
        text.bytes().for_each(|byte| bytes[usize::from(byte)] = true);
        Self(bytes)
    }

    /// May the text hold this sign? “No” is certain; “yes” is so for ASCII, and for others if no other signs together have its bytes.
    pub fn may_hold(&self, sign: char) -> bool {
        sign.encode_utf8(&mut [0; 4]).bytes().all(|byte| self.0[usize::from(byte)])
    }

    pub fn may_hold_one(&self, signs: &[char]) -> bool {
        signs.iter().any(|sign| self.may_hold(*sign))
    }

    pub fn holds_digit(&self) -> bool {
        self.0[usize::from(b'0')..=usize::from(b'9')].contains(&true)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn no_sign_of_a_text_is_missed(text in "\\PC{0,40}") {
            let signs = Signs::of(&text);
            prop_assert!(text.chars().all(|sign| signs.may_hold(sign)));
            prop_assert_eq!(signs.holds_digit(), text.contains(|sign: char| sign.is_ascii_digit()));
        }
    }

    #[test]
    fn a_text_may_hold_what_it_holds_and_no_sign_of_other_bytes() {
        let signs = Signs::of("Klockan 10 ”på” ort – å");
        for sign in ['K', '1', '”', 'å', '–', ' '] {
            assert!(signs.may_hold(sign), "{sign}");
        }
        for sign in ['x', '2', '@', '«', 'ä', '…', '\u{ad}'] {
            assert!(!signs.may_hold(sign), "{sign}");
        }
        assert!(signs.holds_digit() && !Signs::of("tio").holds_digit());
        assert!(!signs.may_hold_one(&['x', '@']) && signs.may_hold_one(&['x', '1']));
    }
}
