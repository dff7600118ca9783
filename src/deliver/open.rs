//! Opens a target with what its kind needs.

use std::path::{Component, Path};
use std::time::Duration;

use opendal::layers::{HttpClientLayer, RetryLayer, TimeoutLayer};
use opendal::services::{Fs, S3, Webdav};
use opendal::{Builder, Operator};
use url::Url;

use crate::deliver::client::Client;
use crate::deliver::keys::Keys;
use crate::deliver::refusal::Refusal;
use crate::deliver::target::{Target, is_this_machine};
use crate::diag::Fault;
use crate::diag::fault::FaultKind;

/// The region that storage outside Amazon takes for any.
const ANY_REGION: &str = "us-east-1";

/// A passing fault is tried again so many times, after pauses that double.
const AGAIN: usize = 3;
const PAUSE: Duration = Duration::from_millis(400);

/// Nothing takes longer: whatever is sent is small.
const PATIENCE: Duration = Duration::from_secs(90);

/// A target's operator, and the folder of the site as the operator names it: empty, or with a slash at its end.
pub fn open(target: &Target, keys: &Keys) -> Result<(Operator, String), Fault> {
    match target {
        Target::Folder(folder) => open_folder(target, folder),
        Target::Sftp { host, path } => Ok((sftp(target, host, keys)?, below(path))),
        Target::WebDav { server, user, path } => {
            let names = "LOTS_USER, LOTS_PASSWORD";
            let user = keys.get("LOTS_USER").or(user.as_deref()).ok_or_else(|| Fault::new(FaultKind::NoKeys, names))?;
            let password = keys.get("LOTS_PASSWORD").ok_or_else(|| Fault::new(FaultKind::NoKeys, names))?;
            let builder = Webdav::default().endpoint(server).username(user).password(password);
            Ok((made(target, builder)?, below(path)))
        }
        Target::S3 { bucket, path } => Ok((storage(target, bucket, keys)?, below(path))),
    }
}

/// The operator begins in the nearest folder that is there, since it would make the one it begins in.
fn open_folder(target: &Target, folder: &Path) -> Result<(Operator, String), Fault> {
    let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    let there = folder.ancestors().find(|above| above.is_dir()).unwrap_or(&folder);
    let rest = folder.strip_prefix(there).unwrap_or(Path::new(""));
    let names = rest.components().filter_map(|part| match part {
        Component::Normal(name) => Some(name.to_string_lossy().into_owned()),
        _ => None,
    });
    let path = names.collect::<Vec<_>>().join("/");
    Ok((made(target, Fs::default().root(&there.to_string_lossy()))?, below(&path)))
}

fn storage(target: &Target, bucket: &str, keys: &Keys) -> Result<Operator, Fault> {
    let names = "AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_ENDPOINT_URL";
    let key = |name: &str| keys.get(name).ok_or_else(|| Fault::new(FaultKind::NoKeys, names));
    let endpoint = key("AWS_ENDPOINT_URL")?;
    let url = Url::parse(endpoint).ok().filter(|url| url.password().is_none() && url.username().is_empty());
    let host = url.as_ref().and_then(|url| url.host_str().map(|host| (url.scheme(), host)));
    match host {
        Some(("https", _)) => {}
        Some(("http", host)) if is_this_machine(host) => {}
        Some(("http", host)) => return Err(Fault::new(FaultKind::OpenLine, format!("http://{host}"))),
        _ => return Err(Fault::new(FaultKind::BadTarget, "AWS_ENDPOINT_URL")),
    }
    // Nothing is taken from elsewhere on the machine than the messages and the README say.
    let builder = S3::default()
        .disable_config_load()
        .disable_ec2_metadata()
        .endpoint(endpoint)
        .bucket(bucket)
        .region(keys.get("AWS_REGION").unwrap_or(ANY_REGION))
        .access_key_id(key("AWS_ACCESS_KEY_ID")?)
        .secret_access_key(key("AWS_SECRET_ACCESS_KEY")?);
    match keys.get("AWS_SESSION_TOKEN") {
        Some(token) => made(target, builder.session_token(token)),
        None => made(target, builder),
    }
}

#[cfg(unix)]
fn sftp(target: &Target, host: &str, keys: &Keys) -> Result<Operator, Fault> {
    use std::io::ErrorKind;
    use std::process::{Command, Stdio};

    // The library would only say that it could not begin.
    let found = Command::new("ssh").arg("-V").stdin(Stdio::null()).output();
    if found.is_err_and(|cause| cause.kind() == ErrorKind::NotFound) {
        return Err(Fault::new(FaultKind::NoProgram, target.to_string()));
    }
    // A host that nobody has said yes to is refused; OpenSSH would ask, and there is nobody to answer.
    let builder = opendal::services::Sftp::default().endpoint(host).root("/").known_hosts_strategy("Strict");
    match keys.get("LOTS_SSH_KEY") {
        Some(key) => made(target, builder.key(key)),
        None => made(target, builder),
    }
}

#[cfg(not(unix))]
fn sftp(target: &Target, _: &str, _: &Keys) -> Result<Operator, Fault> {
    Err(Fault::new(FaultKind::NoSftp, target.to_string()))
}

fn made(target: &Target, builder: impl Builder) -> Result<Operator, Fault> {
    let made = Operator::new(builder).map_err(|error| Fault::new(Refusal::of(&error).kind, target.to_string()))?;
    // Each layer lies on what is finished: one type of all of them would be too deep for the compiler.
    let made = made.finish();
    let again = RetryLayer::new().with_max_times(AGAIN).with_min_delay(PAUSE).with_jitter();
    let patience = TimeoutLayer::new().with_timeout(PATIENCE).with_io_timeout(PATIENCE);
    let client = HttpClientLayer::new(opendal::raw::HttpClient::with(Client::new()));
    Ok(made.layer(client).layer(patience).layer(again))
}

fn below(path: &str) -> String {
    if path.is_empty() { String::new() } else { format!("{path}/") }
}
