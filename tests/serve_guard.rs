//! `lots serve`: nobody but the reader of this machine gets anything, and nothing is written.

use std::fs;
use std::net::{Ipv4Addr, SocketAddr, TcpStream, UdpSocket};
use std::time::Duration;

use crate::support::Workspace;
use crate::support::draft::{STOD, draft};
use crate::support::preview::Preview;
use tempfile::TempDir;

#[test]
fn only_the_reader_of_this_machine_is_answered() {
    let workspace = Workspace::fixture("complete");
    let preview = Preview::on(&workspace);
    let own = format!("Host: 127.0.0.1:{}\r\n", preview.port);
    let ask = |line: &str, headers: &str| preview.raw(format!("{line}\r\n{headers}Connection: close\r\n\r\n"));
    let (none, other, port) = (String::new(), preview.port ^ 1, preview.port);
    let refused = [
        none.clone(),
        "Host: evil.example\r\n".into(),
        format!("Host: evil.example:{port}\r\n"),
        format!("Host: 127.0.0.1:{other}\r\n"),
        "Host: 127.0.0.1\r\n".into(),
        format!("{own}Origin: https://evil.example\r\n"),
        format!("{own}Origin: null\r\n"),
        format!("{own}Origin: http://localhost:{other}\r\n"),
        format!("{own}Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: iframe\r\n"),
        format!("{own}Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\nSec-Fetch-Dest: script\r\n"),
        format!("{own}Sec-Fetch-Site: same-site\r\nSec-Fetch-Mode: cors\r\nSec-Fetch-Dest: empty\r\n"),
    ];
    for path in
        ["/", "/provlan/", "/_lots/", "/_lots/page/", "/_lots/about?address=/provlan/", "/_lots/changes?version=0"]
    {
        for headers in &refused {
            assert_eq!(ask(&format!("GET {path} HTTP/1.1"), headers), (403, vec![]), "{path} {headers}");
        }
        for method in ["DELETE", "PATCH", "OPTIONS"] {
            assert_eq!(ask(&format!("{method} {path} HTTP/1.1"), &own), (405, vec![]), "{method} {path}");
        }
        for method in ["POST", "PUT"] {
            assert_eq!(ask(&format!("{method} {path} HTTP/1.1"), &own), (403, vec![]), "{method} {path}");
        }
    }
    assert_eq!(ask("GET /provlan/ HTTP/1.0", &none), (403, vec![]));
    assert_eq!(ask("HEAD /provlan/ HTTP/1.1", &own), (200, vec![]));
    assert_eq!(ask("GET /provlan/ HTTP/1.1", &own), (200, draft(&workspace)["provlan/index.html"].clone()));
}

/// Paths that try to get out, or to upset whoever reads them.
const PATHS: &str = r"
    /../ /../../../../etc/passwd /%2e%2e/ /%2e%2e/%2e%2e/etc/passwd /..%2f..%2fetc%2fpasswd /.%2e/ /content/site.yaml
    /provlan/../../content/site.yaml /provlan/%2e%2e/%2e%2e/content/site.yaml /provlan/..%2f..%2fcontent/site.yaml
    /provlan/..%252f..%252fcontent/site.yaml /provlan%2f..%2f..%2fcontent%2fsite.yaml /..%5c..%5ccontent%5csite.yaml
    /provlan\..\..\content\site.yaml /provlan/..\..\content\site.yaml /\evil.example/ /%2f%2fevil.example/
    /provlan/files/secret.txt /provlan/files/../files/secret.txt /files/secret.txt /asdal/files/secret.txt
    /provlan/stod/%00 /provlan/%00/index.html // /// //etc/passwd //evil.example/provlan/ /provlan//etc/passwd
    /provlan/%ff%fe /% /%zz * provlan/ http://evil.example/content/site.yaml file:///etc/passwd /C:/Windows/win.ini
    /.lots/ /public/ /provlan/?../content/site.yaml /_lots/assets/..%2f..%2fshell.rs /_lots/assets/%2fetc%2fpasswd
    /_lots/page/../../content/site.yaml /_lots/about?address=//evil.example/ /_lots/about?address=%00%ff /_lots/about
    /_lots/changes?version=-1 /_lots/changes?version=99999999999999999999";

#[test]
fn no_path_leads_out_of_what_a_build_writes() {
    let (workspace, outside) = (Workspace::fixture("complete"), TempDir::new().expect("a folder"));
    let secret = outside.path().join("secret.txt");
    fs::write(&secret, "a secret").expect("write");
    #[cfg(unix)]
    std::os::unix::fs::symlink(&secret, workspace.path("content/files/secret.txt")).expect("a link");
    let (preview, built) = (Preview::on(&workspace), draft(&workspace));
    let frame = preview.get("/_lots/page/").bytes;
    let root = workspace.root().to_string_lossy();
    let long = format!("/provlan/{}", "a/".repeat(20_000));
    let longer = format!("/provlan/{}", "a/".repeat(500_000));
    let absolute =
        [format!("/{}", secret.display()), format!("{}", secret.display()), format!("{root}/content/site.yaml")];
    let paths = absolute.iter().map(String::as_str).chain(PATHS.split_whitespace());
    let paths = paths.chain(["/provlan/\0", &long, &longer]);
    for path in paths {
        let shown: String = path.chars().take(80).collect();
        let head = format!("GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n\r\n", preview.port);
        let (status, body) = preview.raw(&head);
        let is_built = body.is_empty() || body == frame || built.values().any(|bytes| *bytes == body);
        let is_api = path.starts_with("/_lots/about") || path.starts_with("/_lots/changes");
        let text = String::from_utf8_lossy(&body);
        let leaks = ["a secret", "trial: true", "root:", "short_name"].iter().any(|part| text.contains(part));
        assert!((is_built || is_api) && !leaks && status < 500, "{shown} gives {status}: {text:.200}");
        assert_eq!(preview.get("/provlan/stod/").status, 200, "after {shown}");
    }
}

#[test]
fn it_listens_on_this_machine_only() {
    let preview = Preview::on(&Workspace::fixture("small"));
    // The address that leads to others, if there is one: nothing is sent to find out.
    let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).expect("a socket");
    let own = socket.connect((Ipv4Addr::new(192, 0, 2, 1), 9)).and_then(|()| socket.local_addr());
    let loopback = cfg!(target_os = "linux").then_some(Ipv4Addr::new(127, 0, 0, 2).into());
    for address in own.ok().map(|own| own.ip()).into_iter().chain(loopback).filter(|ip| *ip != Ipv4Addr::LOCALHOST) {
        let reached = TcpStream::connect_timeout(&SocketAddr::new(address, preview.port), Duration::from_secs(2));
        assert!(reached.is_err(), "{address} is answered");
    }
}

#[test]
fn a_port_that_is_taken_moves_the_preview() {
    let workspace = Workspace::fixture("small");
    let first = Preview::on(&workspace);
    let second = Preview::with(&workspace, &["--port", &first.port.to_string()]);
    assert!((1..=20).contains(&(second.port - first.port)), "{} after {}", second.port, first.port);
    let taken = |preview: &Preview| preview.said.iter().find(|line| line.contains("The port was taken.")).cloned();
    assert_eq!(taken(&second), Some(format!("The port was taken. The preview listens on {} instead.", second.port)));
    // Whoever lets the machine choose has wished for no port.
    assert_eq!(taken(&first), None);
    assert_eq!((first.get("/_lots/page/").status, second.get("/_lots/page/").status), (200, 200));
}

#[test]
fn nothing_is_written() {
    let workspace = Workspace::fixture("complete");
    let tree = || {
        let mut tree = Workspace::tree(workspace.root());
        tree.retain(|path, _| !path.starts_with(".lots/"));
        tree
    };
    let (text, before) = (workspace.read(STOD), tree());
    let preview = Preview::on(&workspace);
    for address in ["/provlan/", "/asdal/stod/", "/_lots/", "/_lots/page/provlan/", "/_lots/about?address=/almby/stod/"]
    {
        assert_eq!(preview.get(address).status, 200, "{address}");
    }
    workspace.edit(STOD, "title: ", "title: [");
    preview.until("broken", || preview.about("/asdal/stod/")["stale"] == true);
    workspace.write(STOD, &text);
    preview.until("whole", || preview.about("/asdal/stod/")["stale"] == false);
    drop(preview);
    assert!(tree() == before, "the workspace has changed");
    assert!(!workspace.out().exists());
}
