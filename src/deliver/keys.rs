//! What opens a target: names, passwords and keys, which no message ever shows.

use std::collections::BTreeMap;
use std::fmt;

/// What may stand in the environment or in a file with credentials. Those of S3 are called as its other programs call them.
pub const NAMES: [&str; 8] = [
    "LOTS_USER",
    "LOTS_PASSWORD",
    "LOTS_SSH_KEY",
    "AWS_ACCESS_KEY_ID",
    "AWS_SECRET_ACCESS_KEY",
    "AWS_SESSION_TOKEN",
    "AWS_REGION",
    "AWS_ENDPOINT_URL",
];

/// Values by their names.
#[derive(Clone, Default)]
pub struct Keys(BTreeMap<&'static str, String>);

impl Keys {
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    pub fn set(&mut self, name: &'static str, value: String) {
        if !value.is_empty() {
            self.0.insert(name, value);
        }
    }

    /// Reads lines as `LOTS_USER=webb`; what they say holds before what was set. `Err` is the number of a line that says
    /// something else, since the line itself may hold a secret.
    pub fn read(&mut self, text: &str) -> Result<(), usize> {
        for (number, line) in text.lines().enumerate() {
            let line = line.trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let (name, value) = line.split_once('=').ok_or(number + 1)?;
            let known = NAMES.into_iter().find(|known| *known == name.trim());
            self.set(known.ok_or(number + 1)?, value.trim().to_owned());
        }
        Ok(())
    }
}

/// Names only.
impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.0.keys()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_read_and_never_shown() {
        let mut keys = Keys::default();
        keys.set("LOTS_USER", "before".to_owned());
        assert_eq!(keys.read("# nycklar\n\nLOTS_USER = webb\nLOTS_PASSWORD=a=b #c\n"), Ok(()));
        assert_eq!((keys.get("LOTS_USER"), keys.get("LOTS_PASSWORD")), (Some("webb"), Some("a=b #c")));
        assert_eq!(format!("{keys:?}"), r#"{"LOTS_PASSWORD", "LOTS_USER"}"#);
        assert_eq!(keys.read("LOTS_USER=x\nhemligt"), Err(2));
        assert_eq!(keys.read("PASSWORD=x"), Err(1));
    }
}
