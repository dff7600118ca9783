//! Addresses of targets: a folder, `sftp://`, `webdav+https://`, `s3://`.

use std::path::PathBuf;

use url::Url;

use crate::diag::Fault;
use crate::diag::fault::FaultKind;

/// Stands in an address for the site's name.
const SITE: &str = "{site}";

/// Where one site is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    Folder(PathBuf),
    /// Through OpenSSH. `host` is as OpenSSH takes it: `ssh://user@host:port`.
    Sftp {
        host: String,
        path: String,
    },
    /// `server` is an address without a path. The user may stand in the address, a password never.
    WebDav {
        server: String,
        user: Option<String>,
        path: String,
    },
    S3 {
        bucket: String,
        path: String,
    },
}

impl Target {
    /// Reads an address for each site, by its name. An address without `{site}` has room for one.
    pub fn read(address: &str, sites: &[&str]) -> Result<Vec<Self>, Fault> {
        if sites.len() > 1 && !address.contains(SITE) {
            return Err(Fault::new(FaultKind::ManySites, shown(address)));
        }
        sites.iter().map(|site| Self::of(&address.replace(SITE, site))).collect()
    }

    fn of(address: &str) -> Result<Self, Fault> {
        let Some((scheme, rest)) = address.split_once("://") else { return Ok(Self::Folder(address.into())) };
        let wrong = || Fault::new(FaultKind::BadTarget, shown(address));
        if rest.starts_with('/') {
            return Err(wrong());
        }
        // Schemes that browsers do not know are read as loosely as they are written; this one's rules are strict.
        let url = Url::parse(&format!("https://{rest}")).map_err(|_| wrong())?;
        if url.password().is_some() || (scheme == "s3" && !url.username().is_empty()) {
            return Err(Fault::new(FaultKind::SecretInTarget, shown(address)));
        }
        if url.query().is_some() || url.fragment().is_some() {
            return Err(wrong());
        }
        let decoded = |text: &str| percent_encoding::percent_decode_str(text).decode_utf8_lossy().into_owned();
        let path = decoded(url.path()).trim_matches('/').to_owned();
        let host = url.host_str().ok_or_else(wrong)?;
        // The port as it was written: the one that `https` has of itself is left out of an address.
        let port = rest.split('/').next().and_then(|host| host.rsplit_once(':')).map(|(_, port)| port);
        let port = port.filter(|port| port.parse::<u16>().is_ok()).map(|port| format!(":{port}")).unwrap_or_default();
        let user = Some(decoded(url.username())).filter(|user| !user.is_empty());
        match scheme {
            "sftp" => {
                let user = user.map(|user| format!("{user}@")).unwrap_or_default();
                Ok(Self::Sftp { host: format!("ssh://{user}{host}{port}"), path })
            }
            "webdav+https" => Ok(Self::WebDav { server: format!("https://{host}{port}"), user, path }),
            "webdav+http" if is_this_machine(host) => {
                Ok(Self::WebDav { server: format!("http://{host}{port}"), user, path })
            }
            "webdav+http" => Err(Fault::new(FaultKind::OpenLine, shown(address))),
            "s3" if port.is_empty() => Ok(Self::S3 { bucket: host.to_owned(), path }),
            _ => Err(wrong()),
        }
    }
}

/// Where a secret may go without being hidden on its way.
pub fn is_this_machine(host: &str) -> bool {
    ["127.0.0.1", "localhost", "[::1]"].contains(&host)
}

/// An address as a message may show it: what stands before the host's name may be a secret.
fn shown(address: &str) -> String {
    let Some((scheme, rest)) = address.split_once("://") else { return address.to_owned() };
    let (host, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    let host = host.rsplit_once('@').map_or(host, |(_, host)| host);
    // A query may hold one, too.
    let path = path.split(['?', '#']).next().unwrap_or_default();
    format!("{scheme}://{host}{path}")
}

/// For messages.
impl std::fmt::Display for Target {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Folder(path) => write!(f, "{}", path.display()),
            Self::Sftp { host, path } => write!(f, "{}/{path}", host.replacen("ssh", "sftp", 1)),
            Self::WebDav { server, path, .. } => write!(f, "webdav+{server}/{path}"),
            Self::S3 { bucket, path } => write!(f, "s3://{bucket}/{path}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(address: &str) -> Result<String, FaultKind> {
        let targets = Target::read(address, &["kil"]).map_err(|fault| fault.kind)?;
        Ok(targets.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn addresses_are_read() {
        assert_eq!(read("/srv/www/{site}").as_deref(), Ok("/srv/www/kil"));
        assert_eq!(
            read("sftp://webb@kommunen.example:2222/srv/po/").as_deref(),
            Ok("sftp://webb@kommunen.example:2222/srv/po")
        );
        assert_eq!(read("sftp://kommunen.example:443/srv").as_deref(), Ok("sftp://kommunen.example:443/srv"));
        assert_eq!(
            read("webdav+https://webb@kommunen.example/po").as_deref(),
            Ok("webdav+https://kommunen.example/po")
        );
        assert_eq!(read("webdav+http://127.0.0.1:80/po").as_deref(), Ok("webdav+http://127.0.0.1:80/po"));
        assert_eq!(read("s3://hink/webb/{site}").as_deref(), Ok("s3://hink/webb/kil"));
    }

    #[test]
    fn what_is_no_target_is_refused() {
        assert_eq!(read("ftp://kommunen.example/po"), Err(FaultKind::BadTarget));
        assert_eq!(read("https://kommunen.example/po"), Err(FaultKind::BadTarget));
        assert_eq!(read("s3:///webb"), Err(FaultKind::BadTarget));
        assert_eq!(read("webdav+http://kommunen.example/po"), Err(FaultKind::OpenLine));
        assert_eq!(Target::read("/srv/www", &["kil", "sunne"]).map_err(|fault| fault.kind), Err(FaultKind::ManySites));
    }

    #[test]
    fn a_secret_in_an_address_is_refused_and_not_shown() {
        for address in [
            "sftp://webb:hemligt@kommunen.example/po",
            "s3://hemligt@hink/po",
            "webdav+https://w:hemligt@x.example/?hemligt",
        ] {
            let fault = Target::read(address, &["kil"]).err();
            let fault = fault.filter(|fault| fault.kind == FaultKind::SecretInTarget);
            assert!(fault.is_some_and(|fault| !fault.path.display().to_string().contains("hemligt")), "{address}");
        }
    }
}
