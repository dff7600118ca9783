//! Who may ask: only what the reader of this machine has opened. Any website can make a browser send requests to a port of its own
//! machine, also under a name of its own that leads there (DNS rebinding), so `Host` and `Origin` must be ours. Whoever writes must
//! besides know the word that stands in the pages of this preview.

use axum::http::{HeaderMap, HeaderName, Method, header};

use crate::serve::writing::{TOKEN, Token};

/// Why a request is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// `Host` names something else than this preview.
    Host,
    /// Another website asks.
    Origin,
    /// Whoever wants to write does not say where from, or does not know the word.
    Token,
    /// There is only reading and writing.
    Method,
}

/// Lets a request in, or says why not.
pub fn guard(method: &Method, headers: &HeaderMap, port: u16, token: &Token) -> Result<(), Refusal> {
    // Two that differ would be read by us in one way and by what stands between in another.
    if !only(headers, header::HOST).is_some_and(|host| names(port).contains(&host.to_ascii_lowercase())) {
        return Err(Refusal::Host);
    }
    let is_own = only(headers, header::ORIGIN).is_some_and(|origin| is_own(origin, port));
    if headers.contains_key(header::ORIGIN) && !is_own {
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
    match *method {
        Method::GET | Method::HEAD => Ok(()),
        Method::PUT | Method::POST => {
            let knows = only(headers, HeaderName::from_static(TOKEN)).is_some_and(|said| token.is(said.as_bytes()));
            if is_own && knows { Ok(()) } else { Err(Refusal::Token) }
        }
        _ => Err(Refusal::Method),
    }
}

/// The value of a header that stands there once and can be read.
fn only(headers: &HeaderMap, name: HeaderName) -> Option<&str> {
    let mut values = headers.get_all(name).iter();
    let first = values.next()?;
    first.to_str().ok().filter(|_| values.next().is_none())
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
        send(&Method::GET, pairs, &Token::new().expect("random"))
    }

    fn send(method: &Method, pairs: &[(&'static str, &str)], token: &Token) -> Result<(), Refusal> {
        let mut headers = HeaderMap::new();
        for (name, value) in pairs {
            headers.append(*name, header::HeaderValue::from_str(value).expect("a value"));
        }
        guard(method, &headers, 4321, token)
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
        let own = ("host", "127.0.0.1:4321");
        assert_eq!(ask(&[own, own]), Err(Refusal::Host));
        assert_eq!(ask(&[own, ("host", "evil.example")]), Err(Refusal::Host));
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
        let mine = ("origin", "http://127.0.0.1:4321");
        assert_eq!(ask(&[own, mine, ("origin", "https://evil.example")]), Err(Refusal::Origin));
    }

    #[test]
    fn whoever_writes_says_where_from_and_knows_the_word() {
        let token = Token::new().expect("random");
        let (own, origin) = (("host", "127.0.0.1:4321"), ("origin", "http://127.0.0.1:4321"));
        let word = (TOKEN, token.text());
        for method in [Method::PUT, Method::POST] {
            let send = |pairs: &[(&'static str, &str)]| send(&method, pairs, &token);
            assert_eq!(send(&[own, origin, word]), Ok(()));
            let wrong = "0".repeat(32);
            for few in [
                vec![own],
                vec![own, origin],
                vec![own, word],
                vec![own, origin, (TOKEN, "")],
                vec![own, origin, (TOKEN, &wrong)],
                vec![own, origin, word, word],
            ] {
                assert_eq!(send(&few), Err(Refusal::Token), "{few:?}");
            }
            assert_eq!(send(&[own, ("origin", "https://evil.example"), word]), Err(Refusal::Origin));
            assert_eq!(send(&[own, ("origin", "null"), word]), Err(Refusal::Origin));
            assert_eq!(send(&[origin, word]), Err(Refusal::Host));
        }
        for method in [Method::DELETE, Method::PATCH, Method::OPTIONS, Method::CONNECT, Method::TRACE] {
            assert_eq!(send(&method, &[own, origin, word], &token), Err(Refusal::Method), "{method}");
        }
    }
}
