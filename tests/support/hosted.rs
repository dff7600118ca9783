//! A real web server on a free port of this machine, showing one folder as its own configuration says.

use std::collections::BTreeMap;
use std::fs;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use tempfile::TempDir;

/// Servers that Debian has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Program {
    Nginx,
    Apache,
    Caddy,
}

/// Where the module lies that lets nginx hand out what is compressed with Brotli.
pub const BROTLI: &str = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/// A running server; it ends with the test.
pub struct Hosted {
    process: Child,
    port: u16,
    /// Its configuration and what it says of itself.
    folder: TempDir,
}

/// What was answered.
pub struct Answer {
    pub status: u16,
    /// By their names in small letters; values of a header that came twice stand in two lines.
    pub headers: BTreeMap<String, String>,
    pub body: Vec<u8>,
}

impl Program {
    /// The program, if this machine has it.
    pub fn find(self) -> Option<PathBuf> {
        let name = match self {
            Self::Nginx => "nginx",
            Self::Apache => "apache2",
            Self::Caddy => "caddy",
        };
        let path = std::env::var("PATH").unwrap_or_default();
        // Debian keeps servers where only the administrator looks.
        let folders = path.split(':').chain(["/usr/sbin"]);
        folders.map(|folder| Path::new(folder).join(name)).find(|path| path.is_file())
    }

    /// The configuration around what `lots` wrote, as short as the server allows.
    fn configuration(self, work: &Path, root: &Path, port: u16, own: &str) -> String {
        let (work, root) = (work.display(), root.display());
        match self {
            Self::Nginx => {
                let brotli = if own.contains("\n    brotli_static on;") {
                    format!("load_module {BROTLI};")
                } else {
                    String::new()
                };
                let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
                let temporary: String =
                    temporary.iter().map(|name| format!("{name}_temp_path {work}/{name};\n")).collect();
                format!(
                    "{brotli}\nmaster_process off;\ndaemon off;\npid {work}/pid;\nerror_log {work}/log;\nevents {{ }}\nhttp {{
include /etc/nginx/mime.types;\naccess_log off;\n{temporary}
server {{ listen 127.0.0.1:{port}; root {root};\n{own} }} }}\n"
                )
            }
            Self::Apache => {
                let modules = [
                    "mpm_event",
                    "authz_core",
                    "dir",
                    "mime",
                    "headers",
                    "rewrite",
                    "deflate",
                    "filter",
                    "env",
                    "alias",
                    "negotiation",
                ];
                let load: String = modules
                    .iter()
                    .map(|name| format!("LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n"))
                    .collect();
                format!(
                    "{load}User #65534\nGroup #65534\nServerName localhost\nListen 127.0.0.1:{port}\nPidFile {work}/pid
ErrorLog {work}/log\nDefaultRuntimeDir {work}\nTypesConfig /etc/mime.types\nAddType application/x-gzip .gz\nAddLanguage br .br
DocumentRoot {root}\n<Directory {root}>\nAllowOverride All\nRequire all granted\n</Directory>\n"
                )
            }
            Self::Caddy => {
                format!("{{\nadmin off\nauto_https off\n}}\nhttp://127.0.0.1:{port} {{\nroot * {root}\n{own}\n}}\n")
            }
        }
    }

    fn command(self, program: &Path, file: &Path, work: &Path) -> Command {
        let mut command = Command::new(program);
        match self {
            Self::Nginx => command.arg("-e").arg(work.join("log")).arg("-p").arg(work).arg("-c").arg(file),
            Self::Apache => command.arg("-X").arg("-f").arg(file),
            Self::Caddy => command.args(["run", "--adapter", "caddyfile", "--config"]).arg(file),
        };
        command.env("HOME", work).env("XDG_DATA_HOME", work).env("XDG_CONFIG_HOME", work);
        command
    }

    /// Starts it on a folder, with what `lots` wrote to be included.
    pub fn start(self, program: &Path, root: &Path, own: &str) -> Hosted {
        let folder = TempDir::new().expect("a folder");
        open_for_all(folder.path());
        let free = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
        let port = free.local_addr().expect("an address").port();
        drop(free);
        let file = folder.path().join("configuration");
        fs::write(&file, self.configuration(folder.path(), root, port, own)).expect("write");
        let log = fs::File::create(folder.path().join("said")).expect("a file");
        let process = self
            .command(program, &file, folder.path())
            .stdout(Stdio::null())
            .stderr(log)
            .spawn()
            .expect("the server starts");
        let mut hosted = Hosted { process, port, folder };
        hosted.wait();
        hosted
    }
}

/// A server that does not run as the administrator has to read it.
pub fn open_for_all(folder: &Path) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(folder, fs::Permissions::from_mode(0o755)).expect("rights");
    }
}

impl Hosted {
    fn wait(&mut self) {
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            let ended = self.process.try_wait().expect("a process");
            assert!(ended.is_none() && start.elapsed() < Duration::from_secs(20), "{ended:?}: {}", self.said());
            thread::sleep(Duration::from_millis(20));
        }
    }

    /// What it said about itself.
    pub fn said(&self) -> String {
        let read = |name| fs::read_to_string(self.folder.path().join(name)).unwrap_or_default();
        read("said") + &read("log")
    }

    pub fn get(&self, path: &str) -> Answer {
        self.get_in(path, "identity")
    }

    /// Asks as a browser that reads these codings. Redirects are not followed.
    pub fn get_in(&self, path: &str, codings: &str) -> Answer {
        let agent: ureq::Agent =
            ureq::Agent::config_builder().max_redirects(0).http_status_as_error(false).build().into();
        let request = agent.get(format!("http://127.0.0.1:{}{path}", self.port)).header("accept-encoding", codings);
        let mut response = request.call().unwrap_or_else(|error| panic!("{path}: {error}: {}", self.said()));
        let mut headers: BTreeMap<String, String> = BTreeMap::new();
        for (name, value) in response.headers() {
            let value = value.to_str().expect("text").to_owned();
            headers.entry(name.to_string()).and_modify(|all| *all += &format!("\n{value}")).or_insert(value);
        }
        let body = response.body_mut().read_to_vec().expect("a body");
        Answer { status: response.status().as_u16(), headers, body }
    }
}

impl Drop for Hosted {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl std::fmt::Debug for Answer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {:#?}", self.status, self.headers)
    }
}

impl Answer {
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }

    /// The path that it leads on to.
    pub fn leads_to(&self) -> &str {
        let location = self.header("location");
        match location.strip_prefix("http://").and_then(|rest| rest.find('/').map(|slash| &rest[slash..])) {
            Some(path) => path,
            None => location,
        }
    }
}
