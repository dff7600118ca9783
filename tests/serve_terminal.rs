//! `lots serve` on the terminal: where it is, what it follows, one line a change with its time, and an end at once.

use std::time::Duration;

use crate::support::Workspace;
use crate::support::preview::Preview;

const STOD: &str = "content/pages/stod.md";

/// The line without its time, which has to be a time of day.
fn timed(line: &str) -> &str {
    let (time, said) = line.split_once(' ').unwrap_or_else(|| panic!("no time: {line}"));
    let parts: Vec<u32> = time.split(':').filter_map(|part| part.parse().ok()).collect();
    assert!(matches!(parts[..], [hour, minute, second] if hour < 24 && minute < 60 && second < 60), "{line}");
    assert_eq!(time.len(), 8, "{line}");
    said
}

#[test]
fn each_change_is_one_line_with_its_time_and_its_file() {
    let workspace = Workspace::fixture("complete");
    let preview = Preview::on(&workspace);
    assert_eq!(preview.said.len(), 1, "{:?}", preview.said);
    assert_eq!(preview.line(), "The folders content, themes and i18n are followed. End with Ctrl-C.");
    let first = preview.line();
    assert!(timed(&first).starts_with("Everything was read in "), "{first}");

    preview.after(|| _ = workspace.edit(STOD, "title: ", "title: Ny "));
    let line = preview.line();
    assert!(timed(&line).starts_with(&format!("{STOD} was changed. A new version after ")), "{line}");

    preview.after(|| _ = workspace.edit(STOD, "title: ", "title: ["));
    let line = preview.line();
    assert!(timed(&line).starts_with(&format!("{STOD} was changed. One error after ")), "{line}");
}

#[test]
fn an_editors_own_files_are_not_told_of() {
    let workspace = Workspace::fixture("complete");
    let preview = Preview::on(&workspace);
    for _ in 0..2 {
        preview.line();
    }
    workspace.write("content/pages/.stod.md.swp", "x").write("content/pages/stod.md~", "x");
    preview.after(|| _ = workspace.edit("content/pages/fragor.md", "title: ", "title: Ny "));
    let line = preview.line();
    assert!(timed(&line).starts_with("content/pages/fragor.md was changed."), "{line}");
}

/// A browser that waits for a change holds nothing up.
#[cfg(unix)]
#[test]
fn it_ends_at_once() {
    let workspace = Workspace::fixture("complete");
    let preview = Preview::on(&workspace);
    preview.after(|| _ = workspace.edit(STOD, "title: ", "title: Ny "));
    let waiting = std::net::TcpStream::connect((std::net::Ipv4Addr::LOCALHOST, preview.port)).expect("it listens");
    let asks = format!(
        "GET /_lots/changes?version={} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n\r\n",
        preview.version.get(),
        preview.port
    );
    std::io::Write::write_all(&mut &waiting, asks.as_bytes()).expect("asked");
    let took = preview.interrupt();
    assert!(took < Duration::from_secs(1), "it took {took:?}");
}
