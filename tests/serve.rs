//! `lots serve`: what a browser is given is what a draft build writes, after every change, and nobody else gets anything.

#![allow(clippy::disallowed_methods, clippy::expect_used, clippy::panic, reason = "tests read and write files")]

#[path = "support/preview.rs"]
mod preview;
mod support;

use std::collections::BTreeMap;
use std::fs;
use std::net::{Ipv4Addr, SocketAddr, TcpStream, UdpSocket};
use std::time::Duration;

use preview::Preview;
use support::{DRAFT, Workspace};
use tempfile::TempDir;

const STOD: &str = "content/pages/stod.md";
const SITE: &str = "content/site.yaml";
const TEMPLATE: &str = "themes/base/templates/page.html";

type Tree = BTreeMap<String, Vec<u8>>;

/// The fixture, with the theme and the catalogs as files that can be edited.
fn complete() -> Workspace {
    let workspace = Workspace::fixture("complete");
    for (path, text) in lots::embedded::FILES.iter().filter(|(path, _)| !workspace.path(path).exists()) {
        workspace.write(path, text);
    }
    workspace
}

/// What a draft build writes, its own notes apart.
fn draft(workspace: &Workspace) -> Tree {
    let folder = TempDir::new().expect("a folder");
    let built = workspace.build(&folder.path().join("out"), DRAFT);
    assert!(built.sites.iter().all(|site| site.written), "a site is held back");
    let mut tree = Workspace::tree(&folder.path().join("out"));
    tree.retain(|path, _| !path.ends_with("manifest.json") && path != ".lots-output");
    tree
}

/// The address of a file: a page is asked for as a folder.
fn address(path: &str) -> String {
    format!("/{}", path.strip_suffix("index.html").unwrap_or(path))
}

fn kind(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "vcf" => "text/vcard; charset=utf-8",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "xml" => "application/xml",
        "pdf" => "application/pdf",
        other => panic!("what is .{other}?"),
    }
}

/// Files that the preview shows otherwise than the build, and those it shows though they are gone.
fn differing(preview: &Preview, built: &Tree, before: &Tree) -> Vec<String> {
    let is_same = |path: &String, bytes: &Vec<u8>| {
        let answer = preview.get(&address(path));
        answer.status == 200 && answer.bytes == *bytes && answer.kind == kind(path)
    };
    let differ = built.iter().filter(|(path, bytes)| !is_same(path, bytes)).map(|(path, _)| path.clone());
    let gone = before.keys().filter(|path| !built.contains_key(*path));
    differ.chain(gone.filter(|path| preview.get(&address(path)).status != 404).cloned()).collect()
}

fn follows(preview: &Preview, workspace: &Workspace, what: &str) {
    let built = draft(workspace);
    preview.until(what, || differing(preview, &built, &Tree::new()).is_empty());
}

fn page(title: &str) -> String {
    format!("---\ntitle: {title}\ndescription: Om {title}\nreviewed: 2026-01-01\n---\n\n## A {{#a}}\n\nText.\n")
}

#[test]
fn every_file_is_byte_for_byte_what_a_draft_build_writes() {
    let workspace = Workspace::fixture("complete");
    let built = draft(&workspace);
    assert!(built.len() > 80);
    assert_eq!(differing(&Preview::on(&workspace), &built, &Tree::new()), [""; 0]);

    let workspace = Workspace::real();
    let mut built = draft(&workspace);
    let mut number = 0;
    built.retain(|_, _| {
        number += 1;
        number % 19 == 0
    });
    assert!(built.len() > 40);
    assert_eq!(differing(&Preview::on(&workspace), &built, &Tree::new()), [""; 0]);
}

/// One change of each kind, `number` of the round telling them apart.
fn edit(workspace: &Workspace, step: usize, round: usize) {
    let replace = |path: &str, from: &str, to: String| _ = workspace.edit(path, from, &to);
    match step {
        0 => replace(["content/pages/fragor.md", STOD][round % 2], "\n\n", format!("\n\nNy text {round}.\n\n")),
        1 => replace("content/pages/har-finns-vi.md", "title: ", format!("title: Ny {round} ")),
        2 => replace("content/municipalities/almby.yaml", "name: ", format!("name: N{round}")),
        3 => replace("content/municipalities/asdal.yaml", "070-174 06 2", format!("070-174 06 {} #", 50 + round)),
        4 => replace(TEMPLATE, "<h1", format!("<h1 data-n{round}")),
        5 => replace("i18n/sv/interface.ftl", "\nskip = ", format!("\nskip = {round} ")),
        6 => replace(
            "themes/base/theme.yaml",
            ["#fafcfd", "#fafcfe"][round % 2],
            ["#fafcfe", "#fafcfc"][round % 2].into(),
        ),
        7 => _ = workspace.write(&format!("content/pages/ny-{round}.md"), &page(&format!("Ny {round}"))),
        8 => {
            let path = |name: &str| workspace.path(&format!("content/pages/{name}-{round}.md"));
            fs::rename(path("ny"), path("flyttad")).expect("rename");
        }
        9 => _ = workspace.remove(&format!("content/pages/flyttad-{round}.md")),
        10 => replace(SITE, "short_name: ", format!("short_name: Nya {round} ")),
        _ => replace("content/municipalities/almby/stod.md", "bussen", format!("bussen och {round} tåg")),
    }
}

#[test]
fn after_every_change_it_is_what_a_fresh_draft_build_writes() {
    let workspace = complete();
    let preview = Preview::on(&workspace);
    let mut before = draft(&workspace);
    assert_eq!(differing(&preview, &before, &Tree::new()), [""; 0]);
    // Each kind of change once, in an order that looks random, and some again.
    for number in 0..18 {
        let (step, round) = ([7, 3, 0, 8, 10, 4, 1, 11, 6, 9, 2, 5][number % 12], number / 12);
        edit(&workspace, step, round);
        let built = draft(&workspace);
        assert!(built != before, "change {step} of round {round} changes nothing");
        preview.until(&format!("fresh after change {step} of round {round}"), || {
            differing(&preview, &built, &before).is_empty()
        });
        before = built;
    }
}

/// What `lots check` prints.
fn check(workspace: &Workspace) -> String {
    workspace.run_in("en", &["check", "--date", "2026-11-21"]).stderr
}

#[test]
fn a_broken_file_shows_the_last_good_page_and_says_what_is_wrong() {
    let workspace = Workspace::fixture("complete");
    let preview = Preview::on(&workspace);
    let good = preview.get("/provlan/stod/");
    assert_eq!(preview.about("/provlan/stod/")["stale"], false);
    let text = workspace.read(STOD);
    workspace.edit(STOD, "title: ", "title: [");
    preview.until("stale", || preview.about("/provlan/stod/")["stale"] == true);
    assert!(preview.get("/provlan/stod/") == good, "not the last good page");
    let about = preview.about("/provlan/stod/");
    let said = about["here"][0]["text"].as_str().unwrap_or_else(|| panic!("nothing is said here: {about}"));
    assert!(said.contains("content/pages/stod.md:"), "{said}");
    assert!(check(&workspace).contains(said), "lots check does not say {said}");
    assert_eq!(about["source"], STOD);

    workspace.edit("content/pages/fragor.md", "\n\n", "\n\nHelt nytt.\n\n");
    preview.until("fresh", || preview.get("/provlan/fragor/").text().contains("Helt nytt."));
    let other = preview.about("/provlan/fragor/");
    assert_eq!(other["stale"], false);
    assert!(other["elsewhere"].to_string().contains("stod.md"), "{other}");

    workspace.write(STOD, &text);
    preview.until("whole", || preview.about("/provlan/stod/")["stale"] == false);
    assert_eq!(preview.about("/provlan/stod/")["here"], serde_json::json!([]));
    follows(&preview, &workspace, "fresh after the repair");
}

#[test]
fn site_yaml_may_break_and_come_back() {
    let workspace = Workspace::fixture("complete");
    // Something to say of the end of a page that is about to become shorter.
    workspace.write(STOD, &(workspace.read(STOD) + "\n[Borta](borta)\n"));
    let (site, preview) = (workspace.read(SITE), Preview::on(&workspace));
    let good = preview.get("/provlan/stod/");
    workspace.write(SITE, &format!("[\n{site}"));
    let says = |part: &str| preview.about("/provlan/stod/")["elsewhere"].to_string().contains(part);
    preview.until("told", || says("content/site.yaml:"));
    assert!(preview.get("/provlan/stod/") == good, "not the last good page");
    // What is shown is of one reading, what is known by now of another: nobody may mix them up.
    preview.after(|| _ = workspace.remove("content/pages/akut-hjalp.md"));
    preview.after(|| _ = workspace.write(STOD, "---\ntitle: Kort\n---\n"));
    assert_eq!(preview.about("/provlan/har-finns-vi/")["source"], "content/pages/har-finns-vi.md");
    assert_eq!(preview.get("/provlan/stod/").status, 200);

    let second = Preview::on(&workspace);
    assert_eq!(second.get("/provlan/stod/").status, 404);
    let fixture = Workspace::fixture("complete");
    for path in [STOD, "content/pages/akut-hjalp.md", SITE] {
        workspace.write(path, &fixture.read(path));
    }
    follows(&preview, &workspace, "fresh after the repair");
    follows(&second, &workspace, "begun after the repair");
}

#[test]
fn a_broken_template_keeps_the_last_page() {
    // The first cannot be read, the others fail when a page is made.
    for broken in ["{% if %}", "{{ page.title | nosuch }}", "{{ page.nothing.at.all }}"] {
        let workspace = complete();
        let (template, preview) = (workspace.read(TEMPLATE), Preview::on(&workspace));
        let good = preview.get("/provlan/stod/");
        preview.after(|| _ = workspace.edit(TEMPLATE, "<h1>", &format!("{broken}<h1>")));
        let told = || preview.about("/provlan/stod/");
        preview.until("told", || told()["elsewhere"].to_string().contains("template-error"));
        assert!(preview.get("/provlan/stod/") == good, "not the last good page after {broken}");
        assert_eq!(told()["stale"], true, "{broken}");
        workspace.write(TEMPLATE, &template.replacen("<h1>", "<h1 class=\"ny\">", 1));
        follows(&preview, &workspace, "fresh after the repair");
        assert_eq!(told()["stale"], false);
    }
}

#[test]
fn creating_renaming_and_deleting_pages_is_followed() {
    let workspace = Workspace::fixture("complete");
    let preview = Preview::on(&workspace);
    let lost = String::from_utf8(draft(&workspace)["provlan/404.html"].clone()).expect("a text");
    let is_lost = |address: &str| {
        let answer = preview.get(address);
        answer.status == 404 && answer.text() == lost && answer.kind == kind("404.html")
    };
    assert!(is_lost("/provlan/ny/"));
    workspace.write("content/pages/ny.md", &page("Alldeles ny"));
    preview.until("created", || preview.get("/provlan/ny/").text().contains("Alldeles ny"));
    fs::rename(workspace.path("content/pages/ny.md"), workspace.path("content/pages/annan.md")).expect("rename");
    preview.until("renamed", || preview.get("/provlan/annan/").status == 200);
    assert!(is_lost("/provlan/ny/"), "the old address of a renamed page is {}", preview.get("/provlan/ny/").status);
    workspace.remove("content/pages/annan.md");
    preview.until("deleted", || is_lost("/provlan/annan/"));
    for (from, to) in [("/", "/_lots/page/"), ("/provlan", "/provlan/"), ("/asdal/latt/stod", "/asdal/latt/stod/")] {
        let answer = preview.get(from);
        assert_eq!((answer.status, answer.location.as_str()), (302, to), "{from}");
    }
}

#[test]
fn editors_that_save_by_renaming_are_followed() {
    let workspace = Workspace::fixture("complete");
    let preview = Preview::on(&workspace);
    let text = workspace.read(STOD);
    let fresh = |mark: &str| preview.until(mark, || preview.get("/provlan/stod/").text().contains(mark));
    for mark in ["Sparad en gång.", "Sparad två gånger."] {
        workspace.write("content/pages/.stod.tmp", &text.replacen("\n\n", &format!("\n\n{mark}\n\n"), 1));
        fs::rename(workspace.path("content/pages/.stod.tmp"), workspace.path(STOD)).expect("rename");
        fresh(mark);
    }
    // As vim does it: the old file moves aside, the new one is written, the old one goes.
    workspace.write("content/pages/4913", "").remove("content/pages/4913");
    fs::rename(workspace.path(STOD), workspace.path("content/pages/stod.md~")).expect("rename");
    workspace.write(STOD, &text.replacen("\n\n", "\n\nSparad av vim.\n\n", 1)).remove("content/pages/stod.md~");
    fresh("Sparad av vim.");
}

#[test]
fn a_thousand_files_at_once_are_followed() {
    let workspace = Workspace::fixture("small");
    let preview = Preview::on(&workspace);
    assert_eq!(preview.get("/provlan/s0/").status, 404);
    for number in 0..1000 {
        workspace.write(&format!("content/pages/s{number}.md"), &page(&format!("Sida {number}.")));
    }
    let has =
        |number| preview.get(&format!("/provlan/s{number}/")).text().contains(&format!("<h1>Sida {number}.</h1>"));
    preview.until("all there", || (0..1000).rev().all(has));
    assert!(preview.version.get() < 100, "read {} times", preview.version.get());
}

#[test]
fn polling_follows_changes() {
    let workspace = Workspace::fixture("complete");
    let preview = Preview::with(&workspace, &["--port", "0", "--poll"]);
    assert_eq!(preview.get("/provlan/fragor/").status, 200);
    workspace.edit("content/pages/fragor.md", "\n\n", "\n\nHelt nytt.\n\n");
    preview.until("fresh", || preview.get("/provlan/fragor/").text().contains("Helt nytt."));
    workspace.write("content/pages/ny.md", &page("Alldeles ny"));
    preview.until("created", || preview.get("/provlan/ny/").status == 200);
}

/// A theme is taken over while the preview runs; version control puts another `content` in place.
#[test]
fn folders_that_appear_are_followed() {
    let workspace = Workspace::fixture("complete");
    let preview = Preview::on(&workspace);
    assert_eq!(preview.get("/provlan/").status, 200);
    for (path, text) in lots::embedded::FILES.iter().filter(|(path, _)| path.starts_with("themes/")) {
        workspace.write(path, text);
    }
    workspace.edit(TEMPLATE, "<h1>", "<h1 class=\"a\">");
    follows(&preview, &workspace, "fresh with a theme of its own");
    workspace.edit(TEMPLATE, "<h1 class=\"a\">", "<h1 class=\"b\">");
    follows(&preview, &workspace, "fresh after a change in a folder that is new");

    support::copy_tree(&workspace.path("content"), &workspace.path("other"));
    fs::rename(workspace.path("content"), workspace.path("old")).expect("rename");
    fs::rename(workspace.path("other"), workspace.path("content")).expect("rename");
    workspace.edit(STOD, "\n\n", "\n\nHelt nytt.\n\n");
    follows(&preview, &workspace, "fresh after a folder has been exchanged");
    workspace.edit(STOD, "Helt nytt.", "Ännu nyare.");
    follows(&preview, &workspace, "fresh after a change in a folder that was exchanged");
}

/// A link that leads nowhere stops a reading, but not the preview.
#[cfg(unix)]
#[test]
fn what_cannot_be_read_is_read_when_it_can() {
    let workspace = Workspace::fixture("complete");
    let nowhere = || std::os::unix::fs::symlink("/nowhere/at/all", workspace.path("content/files/nowhere.pdf"));
    nowhere().expect("a link");
    let preview = Preview::on(&workspace);
    preview.get("/provlan/stod/");
    workspace.remove("content/files/nowhere.pdf");
    follows(&preview, &workspace, "begun once it can be read");
    nowhere().expect("a link");
    workspace.edit(STOD, "\n\n", "\n\nHelt nytt.\n\n").remove("content/files/nowhere.pdf");
    follows(&preview, &workspace, "fresh once it can be read");
}

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
