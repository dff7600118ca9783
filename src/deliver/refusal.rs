//! Why a target says no, in the terms of whoever looks after it. What a library says is not passed on: it may hold more than
//! anybody should read.

use std::error::Error;
use std::fmt;
use std::io;

use opendal::ErrorKind;

use crate::diag::fault::FaultKind;

/// A no, and the number of the answer if it came with HTTP.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refusal {
    pub kind: FaultKind,
    pub status: Option<u16>,
}

/// What S3 calls a key or a signature that it does not know.
const UNKNOWN_KEYS: [&str; 6] = [
    "InvalidAccessKeyId",
    "SignatureDoesNotMatch",
    "ExpiredToken",
    "InvalidToken",
    "AuthorizationHeaderMalformed",
    "NotSignedUp",
];

impl Refusal {
    /// Answers that mean the same whatever was asked. A file that is missing is none of them.
    pub fn of_status(method: &str, status: u16, body: &[u8]) -> Option<Self> {
        let text = || String::from_utf8_lossy(body).into_owned();
        let kind = match status {
            401 | 407 => FaultKind::SignIn,
            400 | 403 if UNKNOWN_KEYS.iter().any(|code| text().contains(&format!("<Code>{code}<"))) => {
                FaultKind::SignIn
            }
            403 => FaultKind::NoRight,
            404 if text().contains("<Code>NoSuchBucket<") => FaultKind::NoPlace,
            // A redirect, or a server without WebDAV. A folder that is to be made and is there is no refusal.
            301 | 302 | 307 | 308 | 501 => FaultKind::NoPlace,
            405 if method != "MKCOL" => FaultKind::NoPlace,
            413 | 507 => FaultKind::NoRoom,
            500..=599 => FaultKind::Cut,
            _ => return None,
        };
        Some(Self { kind, status: Some(status) })
    }

    /// What an operation of OpenDAL failed with.
    pub fn of(error: &opendal::Error) -> Self {
        let mut causes: Vec<&(dyn Error + 'static)> = Vec::new();
        let mut next = error.source();
        while let Some(cause) = next {
            causes.push(cause);
            next = cause.source();
        }
        if let Some(refusal) = causes.iter().find_map(|cause| cause.downcast_ref::<Self>()) {
            return *refusal;
        }
        let said: Vec<String> = causes.iter().map(ToString::to_string).collect();
        let disk = causes.iter().find_map(|cause| cause.downcast_ref::<io::Error>());
        let kind = of_ssh(&said.join("\n")).or_else(|| disk.and_then(of_disk)).unwrap_or(match error.kind() {
            ErrorKind::PermissionDenied => FaultKind::NoRight,
            // Where there is no right to make a folder, the file is said to have none.
            ErrorKind::NotFound => FaultKind::NoRight,
            ErrorKind::ConfigInvalid | ErrorKind::NotADirectory | ErrorKind::IsADirectory => FaultKind::NoPlace,
            _ => FaultKind::Cut,
        });
        Self { kind, status: None }
    }
}

/// What OpenSSH writes before it gives up. Its words are the same in every language of the machine.
fn of_ssh(said: &str) -> Option<FaultKind> {
    let says = |texts: &[&str]| texts.iter().any(|text| said.contains(text));
    Some(match said {
        _ if says(&["HOST IDENTIFICATION HAS CHANGED"]) => FaultKind::HostChanged,
        _ if says(&["Host key verification failed", "host key is known for"]) => FaultKind::HostUnknown,
        _ if says(&["Permission denied (", "Too many authentication failures"]) => FaultKind::SignIn,
        _ if says(&[
            "Could not resolve hostname",
            "Connection refused",
            "timed out",
            "No route to host",
            "is unreachable",
        ]) =>
        {
            FaultKind::NotReached
        }
        _ if says(&["Connection closed by", "Connection reset by", "kex_exchange_identification"]) => {
            FaultKind::NotReached
        }
        _ => return None,
    })
}

fn of_disk(cause: &io::Error) -> Option<FaultKind> {
    Some(match cause.kind() {
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => FaultKind::NoRight,
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => FaultKind::NoRoom,
        io::ErrorKind::NotADirectory | io::ErrorKind::IsADirectory => FaultKind::NoPlace,
        _ => return None,
    })
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.kind)
    }
}

impl Error for Refusal {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_mean_what_their_server_says() {
        let kind = |method: &str, status: u16, code: &str| {
            let body = format!("<Error><Code>{code}</Code></Error>");
            Refusal::of_status(method, status, body.as_bytes()).map(|refusal| refusal.kind)
        };
        assert_eq!(kind("GET", 404, "NoSuchKey"), None);
        assert_eq!(kind("GET", 404, "NoSuchBucket"), Some(FaultKind::NoPlace));
        assert_eq!(kind("PUT", 403, "AccessDenied"), Some(FaultKind::NoRight));
        assert_eq!(kind("PUT", 403, "SignatureDoesNotMatch"), Some(FaultKind::SignIn));
        assert_eq!(kind("PUT", 507, ""), Some(FaultKind::NoRoom));
        assert_eq!(kind("PROPFIND", 405, ""), Some(FaultKind::NoPlace));
        assert_eq!(kind("MKCOL", 405, ""), None);
    }
}
