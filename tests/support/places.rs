//! Real servers on this machine that sites are sent to: OpenSSH, Apache with WebDAV, and a storage as S3's.

use std::fs;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::support::{Ran, Workspace};

/// Made up, and looked for in everything that is printed.
pub const SECRET: &str = "hemligt-losen-42";

/// The same as Apache keeps it.
const KEPT: &str = "webb:{SHA}9sxNTDxAI0zKLa/yQwCPuuW2hwI=\n";

/// A target, and where what is sent to it lies on this machine's disk.
pub struct Place {
    pub address: String,
    pub disk: PathBuf,
    /// What opens it, as the environment says it.
    pub keys: Vec<(&'static str, String)>,
    pub port: u16,
    pub folder: TempDir,
    pub process: Option<Child>,
}

/// What a server lets us do.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Rights {
    All,
    ReadOnly,
    /// Small files only.
    LittleRoom,
}

impl Place {
    fn new(address: String, disk: PathBuf, port: u16, folder: TempDir) -> Self {
        Self { address, disk, keys: Vec::new(), port, folder, process: None }
    }

    pub fn folder() -> Self {
        let folder = TempDir::new().expect("a folder");
        let disk = folder.path().join("webb/po");
        Self::new(disk.display().to_string(), disk, 0, folder)
    }

    /// The same place, reached through another port.
    pub fn through(mut self, port: u16) -> Self {
        let (old, new) = (format!("127.0.0.1:{}", self.port), format!("127.0.0.1:{port}"));
        self.address = self.address.replace(&old, &new);
        self.keys.iter_mut().for_each(|(_, value)| *value = value.replace(&old, &new));
        self
    }

    pub fn key(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.keys.retain(|(key, _)| *key != name);
        self.keys.push((name, value.into()));
        self
    }

    /// Runs `lots publish` with this place as its target. No secret is ever printed.
    pub fn publish(&self, workspace: &Workspace, more: &[&str]) -> Ran {
        let ran = run(workspace, &self.address, &self.keys, more);
        for text in [&ran.stdout, &ran.stderr] {
            assert!(!text.contains(SECRET) && !text.contains("hemligt"), "a secret is shown: {text}");
        }
        ran
    }

    /// A WebDAV server for the user `webb`.
    pub fn webdav(rights: Rights) -> Option<Self> {
        let program = found("apache2", "/usr/sbin/apache2")?;
        let (folder, port) = (TempDir::new().expect("a folder"), free_port());
        let disk = folder.path().join("webb");
        fs::create_dir(&disk).expect("a folder");
        all_may(folder.path());
        all_may(&disk);
        fs::write(folder.path().join("users"), KEPT).expect("write");
        let load = ["mpm_event", "authz_core", "authz_user", "authn_core", "authn_file", "auth_basic", "dav", "dav_fs"];
        let load: String = load
            .iter()
            .map(|name| format!("LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n"))
            .collect();
        let limit = match rights {
            Rights::All => "Require valid-user",
            Rights::LittleRoom => "Require valid-user\nLimitRequestBody 1500",
            Rights::ReadOnly => {
                "<Limit GET PROPFIND>\nRequire valid-user\n</Limit>\n<LimitExcept GET PROPFIND>\nRequire all denied\n</LimitExcept>"
            }
        };
        let (work, root) = (folder.path().display(), disk.display());
        let text = format!(
            "{load}User #65534\nGroup #65534\nServerName localhost\nListen 127.0.0.1:{port}\nPidFile {work}/pid\nErrorLog {work}/log
DefaultRuntimeDir {work}\nDavLockDB {work}/lock\nDocumentRoot {root}\n<Directory {root}>\nAllowOverride None\nDav On\nAuthType Basic\nAuthName prov
AuthUserFile {work}/users\n{limit}\n</Directory>\n"
        );
        let file = folder.path().join("configuration");
        fs::write(&file, text).expect("write");
        let process = Command::new(program).arg("-X").arg("-f").arg(&file).stderr(Stdio::null()).spawn();
        let address = format!("webdav+http://webb@127.0.0.1:{port}/stod/po");
        let place = Self::new(address, disk.join("stod/po"), port, folder);
        Some(place.key("LOTS_PASSWORD", SECRET).running(process.expect("Apache starts")))
    }

    /// OpenSSH's server, for the user of the tests. It is known to `ssh` unless `unknown`, and lets its key in.
    pub fn sftp(rights: Rights) -> Option<Self> {
        let program = found("sshd", "/usr/sbin/sshd")?;
        let (folder, port) = (TempDir::new().expect("a folder"), free_port());
        let work = folder.path().to_owned();
        key(&work.join("host"));
        key(&work.join("own"));
        key(&work.join("stranger"));
        fs::copy(work.join("own.pub"), work.join("authorized")).expect("copy");
        // The folder that it gives its rights up in; as a service it has one.
        let _ = fs::create_dir_all("/run/sshd");
        let read_only = if rights == Rights::ReadOnly { " -R" } else { "" };
        let text = format!(
            "Port {port}\nListenAddress 127.0.0.1\nHostKey {work}/host\nAuthorizedKeysFile {work}/authorized\nPidFile none\nUsePAM no
StrictModes no\nPasswordAuthentication no\nKbdInteractiveAuthentication no\nSubsystem sftp internal-sftp{read_only}\n",
            work = work.display()
        );
        fs::write(work.join("configuration"), text).expect("write");
        let place = Self::new(String::new(), work.join("webb/po"), port, folder);
        place.knows(&[port]);
        place.own_ssh();
        let log = fs::File::create(work.join("log")).expect("a file");
        let process =
            Command::new(program).arg("-D").arg("-e").arg("-f").arg(work.join("configuration")).stderr(log).spawn();
        let user = Command::new("id").arg("-un").output().expect("id").stdout;
        let user = String::from_utf8(user).expect("a name");
        fs::create_dir(work.join("webb")).expect("a folder");
        let mut place = place.key("LOTS_SSH_KEY", work.join("own").display().to_string());
        place.address = format!("sftp://{}@127.0.0.1:{port}{}", user.trim(), place.disk.display());
        Some(place.running(process.expect("sshd starts")))
    }

    /// Whom `ssh` knows: this server at these ports.
    pub fn knows(&self, ports: &[u16]) {
        let host = fs::read_to_string(self.folder.path().join("host.pub")).expect("a key");
        let lines: String = ports.iter().map(|port| format!("[127.0.0.1]:{port} {host}")).collect();
        fs::write(self.folder.path().join("known"), lines).expect("write");
    }

    /// `ssh` as it is, with settings of the test's own instead of the user's.
    fn own_ssh(&self) {
        let work = self.folder.path();
        let settings = format!(
            "UserKnownHostsFile {}/known\nGlobalKnownHostsFile /dev/null\nIdentityAgent none\n",
            work.display()
        );
        fs::write(work.join("settings"), settings).expect("write");
        fs::create_dir_all(work.join("bin")).expect("a folder");
        let script = work.join("bin/ssh");
        fs::write(&script, format!("#!/bin/sh\nexec /usr/bin/ssh -F {}/settings \"$@\"\n", work.display()))
            .expect("write");
        all_may(&script);
    }

    fn running(mut self, process: Child) -> Self {
        self.process = Some(process);
        wait_for(self.port);
        self
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        if let Some(process) = &mut self.process {
            let _ = process.kill();
            let _ = process.wait();
        }
    }
}

/// `lots publish` with nothing in its environment but what is said here.
pub fn run(workspace: &Workspace, address: &str, keys: &[(&'static str, String)], more: &[&str]) -> Ran {
    let output = command(workspace, address, keys, more).output().expect("the program runs");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("output is UTF-8");
    Ran { code: output.status.code().unwrap_or(-1), stdout: text(output.stdout), stderr: text(output.stderr) }
}

pub fn command(workspace: &Workspace, address: &str, keys: &[(&'static str, String)], more: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_lots"));
    let own =
        keys.iter().find(|(name, _)| *name == "LOTS_SSH_KEY").map(|(_, key)| Path::new(key).with_file_name("bin"));
    let path = own.map(|own| format!("{}:", own.display())).unwrap_or_default();
    command
        .args(["publish", "--to", address])
        .args(more)
        .current_dir(workspace.root())
        .env_clear()
        .env("PATH", format!("{path}{}", std::env::var("PATH").unwrap_or_default()))
        .env("HOME", workspace.root())
        .env("LC_ALL", "sv_SE.UTF-8")
        .envs(keys.iter().map(|(name, value)| (name, value)));
    command
}

fn key(path: &Path) {
    let made = Command::new("ssh-keygen").args(["-q", "-t", "ed25519", "-N", "", "-f"]).arg(path).status();
    assert!(made.expect("ssh-keygen").success());
}

fn found(name: &str, path: &str) -> Option<PathBuf> {
    let path = PathBuf::from(path);
    if path.is_file() {
        return Some(path);
    }
    assert!(std::env::var("SERVERS").is_err(), "{name} is not installed");
    eprintln!("{name} is not installed: passed over");
    None
}

pub fn free_port() -> u16 {
    TcpListener::bind(("127.0.0.1", 0)).expect("a free port").local_addr().expect("an address").port()
}

pub fn wait_for(port: u16) {
    let start = Instant::now();
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        assert!(start.elapsed() < Duration::from_secs(20), "nothing listens on {port}");
        thread::sleep(Duration::from_millis(20));
    }
}

fn all_may(path: &Path) {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(0o777)).expect("rights");
}
