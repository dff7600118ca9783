//! Who may ask: only what the reader of this machine has opened. Any website can make a browser send requests to a port of its own
//! machine, also under a name of its own that leads there (DNS rebinding), so `Host` and `Origin` must be ours.

use axum::http::{HeaderMap, Method, header};

/// Why a request is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// `Host` names something else than this preview.
    Host,
    /// Another website asks.
    Origin,
    /// Only reading is possible.
    Method,
}

/// Lets a request in, or says why not.
pub fn guard(method: &Method, headers: &HeaderMap, port: u16) -> Result<(), Refusal> {
    let text = |name| headers.get(name).map(|value| value.to_str().unwrap_or("?"));
    if !text(header::HOST).is_some_and(|host| names(port).contains(&host.to_ascii_lowercase())) {
        return Err(Refusal::Host);
    }
    if text(header::ORIGIN).is_some_and(|origin| !is_own(origin, port)) {
        return Err(Refusal::Origin);
    }
    // Fetch metadata (W3C): a link on another page may lead here, but no other page may load or frame what is here.
    let from_elsewhere =
        matches!(headers.get("sec-fetch-site").map(|site| site.as_bytes()), Some(b"cross-site" | b"same-site"));
    let is_visit = headers.get("sec-fetch-mode").is_some_and(|mode| mode == "navigate")
        && headers.get("sec-fetch-dest").is_some_and(|dest| dest == "document");
    if from_elsewhere && !is_visit {
        return Err(Refusal::Origin);
    }
    if *method != Method::GET && *method != Method::HEAD {
        return Err(Refusal::Method);
    }
    Ok(())
}

/// The names that lead to this machine and no other.
fn names(port: u16) -> [String; 3] {
    ["127.0.0.1", "localhost", "[::1]"].map(|name| format!("{name}:{port}"))
}

fn is_own(origin: &str, port: u16) -> bool {
    origin.strip_prefix("http://").is_some_and(|host| names(port).contains(&host.to_ascii_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ask(pairs: &[(&'static str, &str)]) -> Result<(), Refusal> {
        let headers = pairs.iter().map(|(name, value)| {
            (header::HeaderName::from_static(name), header::HeaderValue::from_str(value).expect("a value"))
        });
        guard(&Method::GET, &headers.collect(), 4321)
    }

    #[test]
    fn only_names_of_this_machine_and_port() {
        for host in ["127.0.0.1:4321", "localhost:4321", "LOCALHOST:4321", "[::1]:4321"] {
            assert_eq!(ask(&[("host", host)]), Ok(()), "{host}");
        }
        for host in [
            "evil.example:4321",
            "127.0.0.1",
            "127.0.0.1:80",
            "localhost.evil.example:4321",
            "127.0.0.1:4321.evil.example",
            "",
        ] {
            assert_eq!(ask(&[("host", host)]), Err(Refusal::Host), "{host}");
        }
        assert_eq!(ask(&[]), Err(Refusal::Host));
    }

    #[test]
    fn no_other_website_reads_frames_or_writes() {
        let own = ("host", "127.0.0.1:4321");
        assert_eq!(ask(&[own, ("origin", "http://127.0.0.1:4321")]), Ok(()));
        for origin in [
            "https://evil.example",
            "null",
            "http://127.0.0.1:80",
            "https://127.0.0.1:4321",
            "http://127.0.0.1:4321.evil.example",
        ] {
            assert_eq!(ask(&[own, ("origin", origin)]), Err(Refusal::Origin), "{origin}");
        }
        let visit =
            [own, ("sec-fetch-site", "cross-site"), ("sec-fetch-mode", "navigate"), ("sec-fetch-dest", "document")];
        assert_eq!(ask(&visit), Ok(()));
        for dest in ["iframe", "image", "script", "object"] {
            let frame =
                [own, ("sec-fetch-site", "cross-site"), ("sec-fetch-mode", "navigate"), ("sec-fetch-dest", dest)];
            assert_eq!(ask(&frame), Err(Refusal::Origin), "{dest}");
        }
        let headers = HeaderMap::from_iter([(header::HOST, header::HeaderValue::from_static("127.0.0.1:4321"))]);
        assert_eq!(guard(&Method::POST, &headers, 4321), Err(Refusal::Method));
    }
}
