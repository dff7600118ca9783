//! Writing through the preview: what is saved lies on the disk as it was written, nothing is written over what somebody else has
//! saved, and nobody but an opened page writes, nor anywhere but in an author's files.

use std::collections::BTreeMap;
use std::fs;

use crate::support::Workspace;
use crate::support::preview::Preview;
use serde_json::{Value as Json, json};
use tempfile::TempDir;

const STOD: &str = "content/pages/stod.md";
const SOURCE: &str = "/_lots/source";

type Tree = BTreeMap<String, Vec<u8>>;

/// The workspace apart from the program's own notes.
fn tree(workspace: &Workspace) -> Tree {
    let mut tree = Workspace::tree(workspace.root());
    tree.retain(|path, _| !path.starts_with(".lots/"));
    tree
}

/// A page that somebody has opened: it knows the word, and says where it comes from.
struct Page<'a> {
    preview: &'a Preview,
    token: String,
}

impl<'a> Page<'a> {
    fn of(preview: &'a Preview) -> Self {
        let page = preview.get("/_lots/edit/provlan/stod/").text();
        let token = page.split("data-token=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a word");
        assert_eq!(token.len(), 32);
        assert!(preview.get("/_lots/page/provlan/stod/").text().contains(token), "the frame does not know the word");
        Self { preview, token: token.to_owned() }
    }

    /// The header lines of an opened page.
    fn own(&self) -> String {
        let port = self.preview.port;
        format!("Host: 127.0.0.1:{port}\r\nOrigin: http://127.0.0.1:{port}\r\nX-Lots-Token: {}\r\n", self.token)
    }

    /// Status and body of a request with these header lines.
    fn ask(&self, line: &str, headers: &str, body: &[u8]) -> (u16, Json) {
        let head = format!("{line} HTTP/1.1\r\n{headers}Content-Length: {}\r\nConnection: close\r\n\r\n", body.len());
        let (status, answer) = self.preview.raw([head.as_bytes(), body].concat());
        (status, serde_json::from_slice(&answer).unwrap_or(Json::Null))
    }

    fn send(&self, line: &str, data: &Json) -> (u16, Json) {
        let headers = format!("{}Content-Type: application/json\r\n", self.own());
        self.ask(line, &headers, data.to_string().as_bytes())
    }

    /// What lies in a file.
    fn open(&self, path: &str) -> (u16, Json) {
        let answer = self.preview.get(&format!("{SOURCE}?path={path}"));
        (answer.status, serde_json::from_slice(&answer.bytes).unwrap_or(Json::Null))
    }

    fn save(&self, path: &str, digest: &Json, text: &str) -> (u16, Json) {
        self.send(&format!("PUT {SOURCE}"), &json!({ "path": path, "digest": digest, "text": text }))
    }

    fn try_out(&self, path: &str, text: &str) -> Json {
        let (status, found) =
            self.send("POST /_lots/try", &json!({ "path": path, "text": text, "address": "/provlan/stod/" }));
        assert_eq!(status, 200, "{found}");
        found
    }
}

/// A digest of nothing that lies anywhere.
fn any_digest() -> Json {
    json!("0".repeat(32))
}

#[test]
fn what_is_saved_is_on_the_disk_and_on_the_page() {
    let workspace = Workspace::fixture("complete");
    let preview = Preview::on(&workspace);
    let page = Page::of(&preview);
    let (status, opened) = page.open(STOD);
    assert_eq!((status, &opened["path"], &opened["text"]), (200, &json!(STOD), &json!(workspace.read(STOD))));
    let text = workspace.read(STOD).replacen("\n\n", "\n\nSkrivet i visningen.\n\n", 1);
    let (status, saved) = page.save(STOD, &opened["digest"], &text);
    assert_eq!((status, workspace.read(STOD)), (200, text.clone()));
    assert_eq!(page.open(STOD).1["digest"], saved["digest"]);
    preview.until("fresh", || preview.get("/provlan/stod/").text().contains("Skrivet i visningen."));
    // Going on from what was saved needs no reading in between.
    let more = format!("{text}\nMer.\n");
    assert_eq!(page.save(STOD, &saved["digest"], &more).0, 200);
    assert_eq!(workspace.read(STOD), more);
}

#[test]
fn nothing_is_written_over_what_somebody_else_has_saved() {
    let workspace = Workspace::fixture("complete");
    let preview = Preview::on(&workspace);
    let page = Page::of(&preview);
    let opened = page.open(STOD).1;
    let other = workspace.read(STOD).replacen("\n\n", "\n\nNågon annans ord.\n\n", 1);
    workspace.write(STOD, &other);
    let before = tree(&workspace);
    let (status, now) = page.save(STOD, &opened["digest"], "Mina ord.\n");
    assert_eq!((status, &now["text"]), (409, &json!(other)));
    let mend = json!({ "path": STOD, "digest": opened["digest"], "edits": [{ "start": 0, "end": 1, "text": "x" }] });
    assert_eq!(page.send("POST /_lots/fix", &mend).0, 409);
    assert!(tree(&workspace) == before, "something is overwritten");
    // With what is there now in sight, the own text may be kept.
    assert_eq!(page.save(STOD, &now["digest"], &other.replace("Någon annans", "Våra")).0, 200);
    assert!(workspace.read(STOD).contains("Våra ord."));

    let opened = page.open(STOD).1;
    workspace.remove(STOD);
    assert_eq!(page.save(STOD, &opened["digest"], "Mina ord.\n"), (404, json!({ "why": "gone" })));
    assert!(!workspace.path(STOD).exists(), "a deleted file has come back");
}

#[test]
fn of_two_that_save_at_once_one_is_told() {
    let workspace = Workspace::fixture("complete");
    let preview = Preview::on(&workspace);
    let page = Page::of(&preview);
    for round in 0..5 {
        let opened = page.open(STOD).1;
        let text = |who: usize| format!("{}\nRunda {round}, {who}.\n", opened["text"].as_str().expect("a text"));
        let statuses: Vec<u16> = std::thread::scope(|scope| {
            let savers: Vec<_> = (0..4)
                .map(|who| {
                    let (own, port, text) = (page.own(), preview.port, text(who));
                    let body = json!({ "path": STOD, "digest": opened["digest"], "text": text }).to_string();
                    scope.spawn(move || raw_status(port, &own, &body))
                })
                .collect();
            savers.into_iter().map(|saver| saver.join().expect("an answer")).collect()
        });
        let saved: Vec<usize> = (0..4).filter(|who| statuses[*who] == 200).collect();
        assert_eq!((saved.len(), statuses.iter().filter(|status| **status == 409).count()), (1, 3), "{statuses:?}");
        assert_eq!(workspace.read(STOD), text(saved[0]));
    }
}

/// The status of one save, asked for by a connection of its own.
fn raw_status(port: u16, own: &str, body: &str) -> u16 {
    use std::io::{Read, Write};
    let mut stream = std::net::TcpStream::connect(("127.0.0.1", port)).expect("it listens");
    let length = body.len();
    let head = format!(
        "PUT {SOURCE} HTTP/1.1\r\n{own}Content-Type: application/json\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n"
    );
    stream.write_all((head + body).as_bytes()).expect("sent");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer");
    answer[9..12].parse().expect("a status")
}

#[test]
fn line_ends_the_mark_and_rights_are_kept() {
    let workspace = Workspace::fixture("complete");
    let text = workspace.read(STOD);
    let windows = format!("\u{feff}{}", text.replace('\n', "\r\n"));
    workspace.write(STOD, &windows);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(workspace.path(STOD), fs::Permissions::from_mode(0o640)).expect("rights");
    }
    let preview = Preview::on(&workspace);
    let page = Page::of(&preview);
    let opened = page.open(STOD).1;
    assert_eq!(opened["text"], json!(text));
    let longer = format!("{text}\nMer.\n");
    assert_eq!(page.save(STOD, &opened["digest"], &longer).0, 200);
    assert_eq!(workspace.read(STOD), format!("{windows}\r\nMer.\r\n"));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(workspace.path(STOD)).expect("a file").permissions().mode();
        assert_eq!(mode & 0o777, 0o640);
    }
}

#[test]
fn only_an_opened_page_writes() {
    let workspace = Workspace::fixture("complete");
    let preview = Preview::on(&workspace);
    let page = Page::of(&preview);
    let (port, other, token) = (preview.port, preview.port ^ 1, &page.token);
    let (host, origin) = (format!("Host: 127.0.0.1:{port}\r\n"), format!("Origin: http://127.0.0.1:{port}\r\n"));
    let word = format!("X-Lots-Token: {token}\r\n");
    let wrong = format!("X-Lots-Token: {}\r\n", "0".repeat(32));
    let refused = [
        ("no word", format!("{host}{origin}")),
        ("a wrong word", format!("{host}{origin}{wrong}")),
        ("an empty word", format!("{host}{origin}X-Lots-Token:\r\n")),
        ("a part of the word", format!("{host}{origin}X-Lots-Token: {}\r\n", &token[..31])),
        ("the word twice", format!("{host}{origin}{word}{word}")),
        ("no origin", format!("{host}{word}")),
        ("another website", format!("{host}Origin: https://evil.example\r\n{word}")),
        ("a page without an origin", format!("{host}Origin: null\r\n{word}")),
        ("another port", format!("{host}Origin: http://127.0.0.1:{other}\r\n{word}")),
        ("two origins", format!("{host}{origin}Origin: https://evil.example\r\n{word}")),
        ("another name for this machine", format!("Host: evil.example:{port}\r\n{origin}{word}")),
        ("two hosts", format!("{host}Host: evil.example\r\n{origin}{word}")),
        ("two equal hosts", format!("{host}{host}{origin}{word}")),
        ("another site's page", format!("{host}{origin}{word}Sec-Fetch-Site: cross-site\r\n")),
        ("a sibling site's page", format!("{host}{origin}{word}Sec-Fetch-Site: same-site\r\n")),
    ];
    let opened = page.open(STOD).1;
    let save = json!({ "path": STOD, "digest": opened["digest"], "text": "Ond text.\n" }).to_string();
    let edits = json!([{ "start": 0, "end": 1, "text": "x" }]);
    let mend = json!({ "path": STOD, "digest": opened["digest"], "edits": edits }).to_string();
    let trial = json!({ "path": STOD, "text": "Ond text.\n", "address": "/provlan/" }).to_string();
    let before = tree(&workspace);
    for (line, body) in [("PUT /_lots/source", &save), ("POST /_lots/fix", &mend), ("POST /_lots/try", &trial)] {
        for (what, headers) in &refused {
            let headers = format!("{headers}Content-Type: application/json\r\n");
            let (status, answer) = page.ask(line, &headers, body.as_bytes());
            // Two hosts are refused even before they are read.
            assert!(status == 403 || (status == 400 && what.starts_with("two")), "{line} with {what}: {status}");
            assert_eq!(answer, Json::Null, "{line} with {what}");
        }
        // A form sends text without being asked, but never the word; with it, it is still no JSON.
        for kind in ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"] {
            let typed = format!("Content-Type: {kind}\r\n");
            assert_eq!(page.ask(line, &format!("{host}{origin}{typed}"), body.as_bytes()).0, 403, "{line} {kind}");
            assert_eq!(page.ask(line, &format!("{}{typed}", page.own()), body.as_bytes()).0, 415, "{line} {kind}");
        }
        // Reading never writes, whatever comes along.
        let (_, path) = line.split_once(' ').expect("a path");
        for method in ["GET", "HEAD"] {
            let headers = format!("{}Content-Type: application/json\r\n", page.own());
            let query = format!("{method} {path}?path={STOD}&digest={}&text=Ond", opened["digest"]);
            page.ask(&query.replace('"', ""), &headers, body.as_bytes());
        }
        for method in ["DELETE", "PATCH", "OPTIONS"] {
            assert_eq!(page.ask(&format!("{method} {path}"), &page.own(), &[]).0, 405, "{method} {path}");
        }
    }
    assert!(tree(&workspace) == before, "something is written");
    // Everything else is not for writing at all, not even for an opened page.
    for path in ["/", "/provlan/", "/_lots/", "/_lots/page/", "/_lots/about?address=/", "/_lots/edit/provlan/"] {
        for method in ["PUT", "POST"] {
            assert_eq!(page.ask(&format!("{method} {path}"), &page.own(), &[]).0, 405, "{method} {path}");
        }
    }
    // The same request with everything in its place is the one that writes.
    assert_eq!(page.send("PUT /_lots/source", &serde_json::from_str(&save).expect("JSON")).0, 200);
    assert_eq!(workspace.read(STOD), "Ond text.\n");
}

#[test]
fn nobody_else_reads() {
    let workspace = Workspace::fixture("complete");
    let preview = Preview::on(&workspace);
    let page = Page::of(&preview);
    let host = format!("Host: 127.0.0.1:{}\r\n", preview.port);
    let others = [
        "Host: evil.example\r\n".to_owned(),
        format!("{host}Origin: https://evil.example\r\n"),
        format!("{host}Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\nSec-Fetch-Dest: script\r\n"),
        format!("{host}Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: iframe\r\n"),
    ];
    for path in [
        format!("{SOURCE}?path={STOD}"),
        "/_lots/vocabulary?address=/provlan/".to_owned(),
        "/_lots/edit/provlan/stod/".to_owned(),
        "/_lots/assets/editor.js".to_owned(),
    ] {
        assert_eq!(page.ask(&format!("GET {path}"), &host, &[]).0, 200, "{path}");
        for headers in &others {
            assert_eq!(page.ask(&format!("GET {path}"), headers, &[]).0, 403, "{path} {headers}");
        }
    }
}

/// Paths that are no author's, or try to lead out. Each is asked for as it is, and percent-encoded once and twice.
const PATHS: &str = r"
    ../x.md ../../etc/passwd content/../Cargo.toml content/pages/../../README.md content/pages/../../../secret.md
    content/pages/../pages/stod.md ./content/pages/stod.md content/./pages/stod.md content//pages/stod.md
    /etc/passwd /content/pages/stod.md //content/pages/stod.md C:/Windows/win.ini C:\Windows\x.md file:///etc/passwd
    content\pages\stod.md content/pages/..\..\..\secret.md content/pages\stod.md \\server\share\x.md
    %2e%2e/secret.md content/%2e%2e/secret.md content/pages/%2e%2e/%2e%2e/secret.md content%2fpages%2fstod.md
    %252e%252e/secret.md content/pages/%252e%252e/%252e%252e/secret.md content/pages/..%2f..%2fsecret.md
    content/pages/..%5c..%5csecret.md content/pages/%c0%ae%c0%ae/secret.md content/pages/．．/secret.md
    content/pages/stod.md%00 content/pages/stod.md/ content/pages/stod.md/. content/pages/stod.md::$DATA
    content/pages content content/ content/files/x.md content/pages/.hidden.md content/.git/config.yaml
    content/pages/stod.md~ content/pages/#stod.md i18n/sv/words.yaml i18n/sv/interface.ftl themes/base/theme.yaml
    themes/base/assets/base.js Cargo.toml .lots/x.yaml .git/config .lots-output README.md content/pages/stod.html";

#[test]
fn no_path_leads_out_of_the_authors_files() {
    let workspace = Workspace::fixture("complete");
    for (path, text) in lots::embedded::FILES.iter().filter(|(path, _)| !workspace.path(path).exists()) {
        workspace.write(path, text);
    }
    for path in
        ["content/pages/.hidden.md", "content/.git/config.yaml", "content/files/x.md", "README.md", "Cargo.toml"]
    {
        workspace.write(path, "A secret.\n");
    }
    let preview = Preview::on(&workspace);
    let page = Page::of(&preview);
    let before = tree(&workspace);
    let encoded =
        |path: &str| percent_encoding::utf8_percent_encode(path, percent_encoding::NON_ALPHANUMERIC).to_string();
    for path in PATHS.split_whitespace().chain(["", "content/pages/stod.md\0", "content/pages/\0.md"]) {
        for digest in [any_digest(), page.open(STOD).1["digest"].clone()] {
            let (status, answer) = page.save(path, &digest, "Ond text.\n");
            assert!(matches!(status, 403 | 404), "saving {path:?}: {status} {answer}");
            let mend = json!({ "path": path, "digest": digest, "edits": [{ "start": 0, "end": 0, "text": "Ond" }] });
            assert!(matches!(page.send("POST /_lots/fix", &mend).0, 403 | 404), "mending {path:?}");
        }
        let trial = json!({ "path": path, "text": "Ond text.\n", "address": "/provlan/" });
        assert!(matches!(page.send("POST /_lots/try", &trial).0, 403 | 404), "trying {path:?}");
        for asked in [encoded(path), encoded(&encoded(path))] {
            let (status, answer) = page.open(&asked);
            assert!(matches!(status, 403 | 404), "{asked}: {status} {answer}");
            assert!(!answer.to_string().contains("A secret"), "{asked}");
        }
    }
    assert!(tree(&workspace) == before, "something is written");
    // An address that is well written and percent-encoded is the same file.
    assert_eq!(page.open(&encoded(STOD)).0, 200);
}

#[cfg(unix)]
#[test]
fn no_link_leads_out_of_the_authors_files() {
    use std::os::unix::fs::symlink;
    let (workspace, outside) = (Workspace::fixture("complete"), TempDir::new().expect("a folder"));
    let secret = outside.path().join("secret.md");
    fs::write(&secret, "---\ntitle: A secret\n---\n").expect("write");
    workspace.write("content/pages/.hidden.md", "A secret.\n").write("README.md", "A secret.\n");
    let links = [
        (secret.clone(), "content/pages/file.md", "content/pages/file.md"),
        (outside.path().to_owned(), "content/pages/folder", "content/pages/folder/secret.md"),
        (workspace.path("README.md"), "content/pages/above.md", "content/pages/above.md"),
        ("../../README.md".into(), "content/pages/relative.md", "content/pages/relative.md"),
        (workspace.path("content/pages/.hidden.md"), "content/pages/shown.md", "content/pages/shown.md"),
        (workspace.root().to_owned(), "content/pages/root", "content/pages/root/README.md"),
        (outside.path().join("nothing.md"), "content/pages/nowhere.md", "content/pages/nowhere.md"),
    ];
    let preview = Preview::on(&workspace);
    let page = Page::of(&preview);
    for (target, link, path) in links {
        symlink(&target, workspace.path(link)).expect("a link");
        let (status, answer) = page.open(path);
        assert_eq!((status, answer), (403, json!({ "why": "forbidden" })), "{path}");
        assert_eq!(page.save(path, &any_digest(), "Ond text.\n").0, 403, "{path}");
        fs::remove_file(workspace.path(link)).expect("removed");
    }
    assert_eq!(fs::read_to_string(&secret).expect("there"), "---\ntitle: A secret\n---\n");
    assert_eq!(workspace.read("README.md") + &workspace.read("content/pages/.hidden.md"), "A secret.\nA secret.\n");
    assert!(!outside.path().join("nothing.md").exists());
    // A link from one author's file to another stays inside, and stays a link.
    symlink(workspace.path(STOD), workspace.path("content/pages/other.md")).expect("a link");
    let opened = page.open("content/pages/other.md").1;
    assert_eq!(page.save("content/pages/other.md", &opened["digest"], "---\ntitle: Ny\n---\n").0, 200);
    assert_eq!(workspace.read(STOD), "---\ntitle: Ny\n---\n");
    assert!(workspace.path("content/pages/other.md").symlink_metadata().expect("there").is_symlink());
}

#[test]
fn what_cannot_be_kept_is_refused_whole() {
    let workspace = Workspace::fixture("complete");
    let bytes = b"---\ntitle: St\xf6d\n---\n";
    fs::write(workspace.path("content/pages/latin.md"), bytes).expect("write");
    let preview = Preview::on(&workspace);
    let page = Page::of(&preview);
    let not_text = (422, json!({ "why": "not-text" }));
    assert_eq!(page.open("content/pages/latin.md"), not_text);
    assert_eq!(page.save("content/pages/latin.md", &any_digest(), "Text.\n"), not_text);
    assert_eq!(fs::read(workspace.path("content/pages/latin.md")).expect("there"), bytes);

    let (opened, before) = (page.open(STOD).1, tree(&workspace));
    let long = "a".repeat(2 * 1024 * 1024);
    assert_eq!(page.save(STOD, &opened["digest"], &long).0, 413);
    let data = json!({ "path": STOD, "digest": opened["digest"], "text": long }).to_string();
    let chunked = format!(
        "PUT {SOURCE} HTTP/1.1\r\n{}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n{:x}\r\n{data}\r\n0\r\n\r\n",
        page.own(),
        data.len()
    );
    assert_eq!(preview.raw(chunked).0, 413);
    for wrong in [
        json!({}),
        json!([]),
        json!({ "path": STOD, "text": "x" }),
        json!({ "path": STOD, "digest": "../", "text": "x" }),
    ] {
        assert_eq!(page.send("PUT /_lots/source", &wrong).0, 422, "{wrong}");
    }
    for edits in [json!([{ "start": 9, "end": 8, "text": "" }]), json!([{ "start": 0, "end": 9_999_999, "text": "" }])]
    {
        let mend = json!({ "path": STOD, "digest": opened["digest"], "edits": edits });
        assert_eq!(page.send("POST /_lots/fix", &mend).0, 400, "{edits}");
    }
    assert!(tree(&workspace) == before, "something is written");
}

#[test]
fn what_is_said_while_writing_is_what_is_said_after_saving() {
    let workspace = Workspace::fixture("complete");
    let preview = Preview::on(&workspace);
    let page = Page::of(&preview);
    let before = tree(&workspace);
    let text = workspace.read(STOD) + "\n[Borta](borta) och \"citat\".\n\n::nosuch\n";
    let found = page.try_out(STOD, &text);
    let codes: Vec<&str> =
        found["here"].as_array().expect("a list").iter().filter_map(|one| one["code"].as_str()).collect();
    assert!(["dead-link", "quotes", "unknown-directive"].iter().all(|code| codes.contains(code)), "{codes:?}");
    let link = found["here"].as_array().expect("a list").iter().find(|one| one["code"] == "dead-link").expect("told");
    let line = text.lines().position(|line| line.contains("Borta")).expect("there") + 1;
    assert_eq!(link["start"], json!({ "line": line, "column": 1 }));
    assert!(tree(&workspace) == before, "trying writes");

    assert_eq!(page.save(STOD, &page.open(STOD).1["digest"], &text).0, 200);
    // The bar says as well where on the page it is; a text that is not saved is on no page.
    let told = || {
        let mut here = preview.about("/provlan/stod/")["here"].clone();
        for one in here.as_array_mut().expect("a list") {
            one.as_object_mut().expect("a message").retain(|key, _| key != "section" && key != "quote");
        }
        here
    };
    preview.until("told", || told() == found["here"]);
    // A file that cannot be read at all is told as well.
    let broken = page.try_out(STOD, "---\ntitle: [\n---\n");
    assert_eq!(broken["here"][0]["level"], "error");
    let elsewhere = page.try_out("content/site.yaml", "[\n");
    assert_eq!(elsewhere["here"][0]["path"], "content/site.yaml");
}

#[test]
fn a_certain_fix_is_made_when_asked_for() {
    let workspace = Workspace::fixture("complete");
    workspace.write(STOD, &(workspace.read(STOD).replace('\n', "\r\n") + "\r\nHan sa \"hej\" till oss.\r\n"));
    let preview = Preview::on(&workspace);
    let page = Page::of(&preview);
    let fix = || {
        let about = preview.about("/provlan/stod/");
        let found = about["here"].as_array().expect("a list").iter().find(|one| one["code"] == "quotes").cloned();
        found.map(|one| one["fix"].clone())
    };
    preview.until("told", || fix().is_some());
    while let Some(fix) = fix() {
        let (before, after) = (fix["before"].as_str().expect("lines"), fix["after"].as_str().expect("lines"));
        assert!(before.starts_with("Han sa") && after.contains('”') && !before.contains('\n'), "{fix}");
        let mend = json!({ "path": fix["path"], "digest": fix["digest"], "edits": fix["edits"] });
        assert_eq!(page.send("POST /_lots/fix", &mend).0, 200);
        assert!(workspace.read(STOD).contains(after), "{after}");
        // The same fix belongs to a text that is no more.
        assert_eq!(page.send("POST /_lots/fix", &mend).0, 409);
        preview.until("read", || fix_differs(&preview, &fix));
    }
    assert!(workspace.read(STOD).ends_with("\r\nHan sa ”hej” till oss.\r\n"), "{}", workspace.read(STOD));
}

fn fix_differs(preview: &Preview, fix: &Json) -> bool {
    preview.about("/provlan/stod/")["here"].as_array().expect("a list").iter().all(|one| one["fix"] != *fix)
}

#[test]
fn the_vocabulary_is_what_the_workspace_knows() {
    let workspace = Workspace::fixture("complete");
    let preview = Preview::on(&workspace);
    let known = |address: &str| -> Json {
        let answer = preview.get(&format!("/_lots/vocabulary?address={address}"));
        assert_eq!(answer.status, 200);
        serde_json::from_slice(&answer.bytes).expect("JSON")
    };
    let county = known("/provlan/stod/");
    let names = |list: &Json, key: &str| -> Vec<String> {
        list.as_array().expect("a list").iter().map(|one| one[key].as_str().expect("a name").to_owned()).collect()
    };
    assert_eq!(county["own"], "stod");
    let directives = names(&county["directives"], "name");
    assert!(["only", "include", "term", "steps", "notice"].iter().all(|name| directives.iter().any(|one| one == name)));
    let pages = names(&county["pages"], "id");
    assert!(pages.contains(&"stod".to_owned()) && pages.contains(&"fragor".to_owned()), "{pages:?}");
    let values = |known: &Json| names(&known["values"], "path");
    assert!(!values(&county).iter().any(|path| path.starts_with("municipality.")), "{:?}", values(&county));
    assert!(values(&county).iter().any(|path| path.starts_with("service.")), "{:?}", values(&county));
    assert!(!names(&county["terms"], "id").is_empty());
    // What is proposed is what can be written: each value has an answer.
    for path in values(&county) {
        let text = format!("{}\n{{{{ {path} }}}}\n", workspace.read(STOD));
        let codes = Page::of(&preview).try_out(STOD, &text)["here"].to_string();
        assert!(!codes.contains("unknown-value") && !codes.contains("unbound-value"), "{path}: {codes}");
    }
    workspace.write("content/site.yaml", "[\n");
    assert_eq!(known("/provlan/")["directives"], json!([]));
}

#[test]
fn every_word_of_the_pages_is_there_in_both_languages() {
    let preview = Preview::on(&Workspace::fixture("small"));
    for (page, prefix) in [("/_lots/edit/", "edit"), ("/_lots/page/", "frame")] {
        let html = preview.get(page).text();
        let words = html.split("data-words=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("words");
        let words = words.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        let words: BTreeMap<String, String> = serde_json::from_str(&words).expect("JSON");
        assert!(words.len() > 20, "{words:?}");
        for key in words.keys() {
            for language in lots::cli::LANGUAGES {
                assert!(
                    lots::cli::words_in(language).has(&format!("{prefix}-{key}")),
                    "{language} lacks {prefix}-{key}"
                );
            }
        }
    }
}
