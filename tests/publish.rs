//! `lots publish`: what is built reaches a folder, an SFTP server, a WebDAV server and a storage as S3's, and nothing else does.
//!
//! Each is a real server on this machine: Debian's OpenSSH and Apache, and the crate s3s, which checks signatures. `tests/run`
//! installs them and sets `SERVERS=required`; without that, one that is missing is passed over.

#![cfg(unix)]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::thread;
use std::time::Duration;

use crate::support::places::{self, Place, Rights, SECRET, command, free_port};
use crate::support::storage::{Line, bucket, storage};
use crate::support::{self, PUBLISH, Workspace};
use tempfile::TempDir;
use walkdir::WalkDir;

const NOTE: &str = ".lots-publishing.json";

fn built() -> Workspace {
    let workspace = Workspace::fixture("small");
    build(&workspace);
    workspace
}

/// Into a folder where nothing lies, as on a machine that has never seen the sites.
fn build(workspace: &Workspace) {
    let _ = fs::remove_dir_all(workspace.out());
    let built = workspace.build(&workspace.out(), PUBLISH);
    assert!(built.sites.iter().all(|site| site.written), "{:?}", built.report.diagnostics());
}

/// The same sites a day later: a page is gone, one is changed, one is new.
fn changed(workspace: &Workspace) {
    let page = |title: &str| {
        format!(
            "---\ntitle: {title}\ndescription: Om {title}.\nreviewed: 2026-11-20\nreviewed_by: samordnare\nreview_by: 2027-11-20\n---\n\n{title} är här.\n"
        )
    };
    workspace.write("content/pages/fika.md", &page("Fika"));
    build(workspace);
    workspace.remove("content/pages/fika.md").write("content/pages/kaffe.md", &page("Kaffe"));
    workspace.edit("content/pages/gratis.md", "title: ", "title: Ny ");
}

fn s3() -> Place {
    let folder = TempDir::new().expect("a folder");
    let data = folder.path().join("data");
    bucket(&data, "hink");
    let port = storage(&data, "prov-nyckel", SECRET);
    let place = Place {
        address: "s3://hink/webb/po".to_owned(),
        disk: data.join("hink/webb/po"),
        keys: Vec::new(),
        port,
        folder,
        process: None,
    };
    place
        .key("AWS_ENDPOINT_URL", format!("http://127.0.0.1:{port}"))
        .key("AWS_ACCESS_KEY_ID", "prov-nyckel")
        .key("AWS_SECRET_ACCESS_KEY", SECRET)
}

/// Every kind of place that this machine can have.
fn everywhere() -> Vec<Place> {
    [Some(Place::folder()), Place::webdav(Rights::All), Place::sftp(Rights::All), Some(s3())]
        .into_iter()
        .flatten()
        .collect()
}

fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    if folder.is_dir() { Workspace::tree(folder) } else { BTreeMap::new() }
}

/// How many files lie there, while they come and go.
fn count(folder: &Path) -> usize {
    WalkDir::new(folder).into_iter().flatten().filter(|entry| entry.file_type().is_file()).count()
}

const ALMBY: [&str; 2] = ["--site", "almby"];

/// The law: what lies there is what was built, and a second publish sends nothing.
#[test]
fn what_is_published_is_what_was_built_and_a_second_time_nothing_is_sent() {
    let workspace = built();
    for place in everywhere() {
        let first = place.publish(&workspace, &ALMBY);
        assert_eq!((first.code, first.stderr.as_str()), (0, ""), "{}: {}", place.address, first.stdout);
        assert!(first.stdout.contains(" filer skickades, varav 7 sidor ("), "{}", first.stdout);
        assert_eq!(tree(&place.disk), tree(&workspace.path("public/almby")), "{}", place.address);
        assert!(lots::write::verify(&place.disk).expect("a site").is_whole(), "{}", place.address);
        let second = place.publish(&workspace, &ALMBY);
        assert_eq!((second.code, second.stderr.as_str()), (0, ""), "{}", place.address);
        assert!(second.stdout.contains("\n  Ingenting nytt: alla "), "{}", second.stdout);
    }
}

/// Somebody else's files stay where they are, and a folder that only had a page of ours goes with it.
#[test]
fn only_what_changed_is_sent_and_only_what_is_ours_is_taken_away() {
    let workspace = built();
    for place in everywhere() {
        changed_and_published(&workspace, &place);
        workspace.remove("content/pages/kaffe.md").edit("content/pages/gratis.md", "title: Ny ", "title: ");
        build(&workspace);
    }
}

fn changed_and_published(workspace: &Workspace, place: &Place) {
    let path = |path: &str| place.disk.join(path);
    changed(workspace);
    let first = place.publish(workspace, &ALMBY);
    assert_eq!(first.code, 0, "{}: {}", place.address, first.stderr);
    assert!(path("fika/index.html").is_file());
    let foreign = path("egen.txt");
    fs::write(&foreign, "någon annans").expect("write");
    build(workspace);

    let before = tree(&place.disk);
    let dry = place.publish(workspace, &["--site", "almby", "--dry-run"]);
    assert_eq!(dry.code, 0, "{}", dry.stderr);
    assert!(dry.stdout.contains("    kaffe/index.html\n"), "{}", dry.stdout);
    assert!(dry.stdout.contains("  1 fil skulle tas bort:\n    fika/index.html\n"), "{}", dry.stdout);
    assert!(dry.stdout.ends_with("Det här var ett prov. Ingenting är skickat eller borttaget.\n"), "{}", dry.stdout);
    assert_eq!(tree(&place.disk), before, "a trial changes nothing");

    let done = place.publish(workspace, &ALMBY);
    assert_eq!(done.code, 0, "{}", done.stderr);
    assert!(done.stdout.contains("  1 fil togs bort:\n    fika/index.html\n"), "{}", done.stdout);
    assert!(done.stdout.contains(" låg redan där.\n"), "{}", done.stdout);
    let mut expected = tree(&workspace.path("public/almby"));
    expected.insert("egen.txt".to_owned(), "någon annans".into());
    assert_eq!(tree(&place.disk), expected, "{}", place.address);
    assert!(place.address.starts_with("s3") || !path("fika").exists(), "an empty folder is left at {}", place.address);
}

/// Cuts the line when some files have arrived, and looks at what a reader meets; then mends it.
fn cut(workspace: &Workspace, place: Place) {
    let (disk, some) = (place.disk.clone(), 9);
    let line = Line::to(place.port, move || count(&disk) > some);
    if place.address.starts_with("sftp") {
        place.knows(&[place.port, line.port]);
    }
    let place = place.through(line.port);
    let (built, old) = (tree(&workspace.path("public/almby")), tree(&place.disk));
    let ran = place.publish(workspace, &ALMBY);
    assert_eq!(ran.code, 2, "{}: {}", place.address, ran.stdout);
    assert!(ran.stderr.contains("det som har kommit fram skickas inte en gång till"), "{}", ran.stderr);
    let there = tree(&place.disk);
    let arrived = built.iter().filter(|(path, bytes)| there.get(*path) == Some(*bytes)).count();
    for (path, bytes) in there.iter().filter(|(path, _)| !path.starts_with(".lots-") && !path.contains(".davfs.tmp")) {
        assert!([built.get(path), old.get(path)].contains(&Some(bytes)), "{path} is neither old nor new");
    }
    assert_eq!(there.get("manifest.json"), old.get("manifest.json"), "the manifest comes last");
    assert!(arrived > 0 && arrived < built.len() - 1, "{arrived} of {} files: a cut in the middle", built.len());

    line.mend();
    let ran = place.publish(workspace, &ALMBY);
    assert_eq!((ran.code, ran.stderr.as_str()), (0, ""), "{}", place.address);
    assert!(ran.stdout.contains("Förra gången hann allt inte fram."), "{}", ran.stdout);
    let rest = format!("  {} filer skickades", built.len() - 1 - arrived);
    assert!(ran.stdout.contains(&rest), "{}: {rest} of {}: {}", place.address, built.len(), ran.stdout);
    assert!(lots::write::verify(&place.disk).expect("a site").is_whole(), "{}", place.address);
    assert_eq!(tree(&place.disk), built, "{}: nothing is left over", place.address);
    assert!(!line.sent().contains(SECRET), "the password travels as it is");
}

#[test]
fn a_cut_publish_is_taken_up_where_it_was_cut() {
    let workspace = built();
    cut(&workspace, s3());
    Place::webdav(Rights::All).into_iter().for_each(|place| cut(&workspace, place));
    Place::sftp(Rights::All).into_iter().for_each(|place| cut(&workspace, place));
}

/// Killed at many moments, a publish to a folder leaves only whole files, and the next one needs no help.
#[test]
fn a_publish_that_is_killed_leaves_whole_files() {
    let workspace = built();
    let place = Place::folder();
    let mut cut = 0;
    for moment in 0..25 {
        let before = tree(&place.disk);
        // Old and new take turns, so that every run has something to do.
        match moment % 2 {
            0 => drop(workspace.edit("content/pages/gratis.md", "title: ", "title: Ny ")),
            _ => drop(workspace.edit("content/pages/gratis.md", "title: Ny ", "title: ")),
        }
        build(&workspace);
        let built = tree(&workspace.path("public/almby"));
        let mut command = command(&workspace, &place.address, &[], &ALMBY);
        let mut process = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("the program runs");
        thread::sleep(Duration::from_millis(30 + moment * 12));
        process.kill().expect("kill");
        process.wait().expect("an end");
        let there = tree(&place.disk);
        cut += usize::from(there.contains_key(NOTE));
        for (path, bytes) in there.iter().filter(|(path, _)| !path.starts_with(".lots-")) {
            assert!([built.get(path), before.get(path)].contains(&Some(bytes)), "{path} is neither old nor new");
        }
    }
    eprintln!("cut {cut} times in the middle");
    assert_eq!(place.publish(&workspace, &ALMBY).code, 0);
    assert_eq!(tree(&place.disk), tree(&workspace.path("public/almby")));
}

/// What is said when a target says no: the first line, and nothing is left half done.
fn says(place: &Place, workspace: &Workspace, expected: &str) {
    let ran = place.publish(workspace, &ALMBY);
    assert_eq!(ran.code, 2, "{}", ran.stdout);
    assert!(ran.stderr.starts_with(&format!("fel: {expected}")), "{}", ran.stderr);
    assert!(ran.stderr.contains("\n  gör så här: "), "{}", ran.stderr);
}

#[test]
fn webdav_says_why_not() {
    let workspace = built();
    let Some(place) = Place::webdav(Rights::All) else { return };
    let shown = place.address.replace("webb@", "");
    let place = place.key("LOTS_PASSWORD", "hemligt-och-fel");
    says(&place, &workspace, &format!("{shown} känner inte igen namnet, lösenordet eller nyckeln."));
    let place = place.key("LOTS_PASSWORD", SECRET).through(free_port());
    says(&place, &workspace, "Ingen svarar på webdav+http://127.0.0.1:");
    let place = Place::webdav(Rights::ReadOnly).expect("Apache");
    says(&place, &workspace, "Du har inte rätt att läsa eller skriva webdav+http://127.0.0.1:");
    let place = Place::webdav(Rights::LittleRoom).expect("Apache");
    says(&place, &workspace, "Det finns inte plats för webdav+http://127.0.0.1:");
    let mut place = Place::webdav(Rights::All).expect("Apache");
    place.keys.clear();
    says(&place, &workspace, "Det som låser upp platsen fattas: LOTS_USER, LOTS_PASSWORD.");
}

#[test]
fn sftp_says_why_not() {
    let workspace = built();
    let Some(place) = Place::sftp(Rights::All) else { return };
    let shown = place.address.clone();
    place.knows(&[]);
    says(&place, &workspace, &format!("{shown} är inte känd av den här datorn, så ingenting skickades."));
    let stranger = fs::read_to_string(place.folder.path().join("stranger.pub")).expect("a key");
    let known = place.folder.path().join("known");
    fs::write(&known, format!("[127.0.0.1]:{} {stranger}", place.port)).expect("write");
    says(&place, &workspace, &format!("{shown} har en annan nyckel än förut, så ingenting skickades."));
    assert!(fs::read_to_string(&known).expect("hosts").contains(stranger.trim()), "nothing is learnt in silence");
    place.knows(&[place.port]);
    let stranger = place.folder.path().join("stranger").display().to_string();
    let place = place.key("LOTS_SSH_KEY", stranger);
    says(&place, &workspace, &format!("{shown} känner inte igen namnet, lösenordet eller nyckeln."));
    says(&place.through(free_port()), &workspace, "Ingen svarar på sftp://");
    let place = Place::sftp(Rights::All).expect("sshd").key("PATH", "/nowhere");
    says(&place, &workspace, "Programmet ssh finns inte på datorn");
    let place = Place::sftp(Rights::ReadOnly).expect("sshd");
    says(&place, &workspace, "Du har inte rätt att läsa eller skriva sftp://");
}

#[test]
fn storage_says_why_not() {
    let workspace = built();
    let place = s3().key("AWS_SECRET_ACCESS_KEY", "hemligt-och-fel");
    says(&place, &workspace, "s3://hink/webb/po känner inte igen namnet, lösenordet eller nyckeln.");
    let place = s3().key("AWS_ENDPOINT_URL", "http://lagring.example");
    says(
        &place,
        &workspace,
        "Till http://lagring.example skulle lösenordet skickas så att andra kan läsa det på vägen.",
    );
    let place = s3();
    let line = Line::to(place.port, || false);
    let place = place.through(line.port);
    assert_eq!(place.publish(&workspace, &ALMBY).code, 0);
    let sent = line.sent().to_lowercase();
    assert!(sent.contains("content-type: text/html; charset=utf-8"), "a storage hands out what it was told");
    assert!(sent.contains("cache-control: public, max-age=300\r\n"), "pages are kept for five minutes");
    assert!(!sent.contains(SECRET), "a signature, and never the secret");
}

#[test]
fn a_folder_says_why_not() {
    let workspace = built();
    let place = Place::folder();
    fs::create_dir_all(&place.disk).expect("a folder");
    fs::write(place.disk.join("index.html"), "någon annans").expect("write");
    says(&place, &workspace, &format!("{}/index.html är en fil som programmet inte har skickat", place.address));
    assert_eq!(tree(&place.disk).len(), 1, "nothing was sent");
    fs::remove_file(place.disk.join("index.html")).expect("remove");
    assert_eq!(place.publish(&workspace, &ALMBY).code, 0);

    let ran = place.publish(&workspace, &["--site", "provlan"]);
    assert!(
        ran.stderr.starts_with(&format!("fel: På {} (almby) ligger redan en annan webbplats", place.address)),
        "{}",
        ran.stderr
    );
    fs::write(place.disk.join("manifest.json"), "{}").expect("write");
    says(&place, &workspace, &format!("manifest.json på {} är inte som den skrevs", place.address));

    workspace.edit("public/almby/index.html", "<h1", "<h1 data-x");
    let ran = Place::folder().publish(&workspace, &ALMBY);
    assert!(
        ran.stderr.contains("public/almby/index.html är inte som den byggdes, så den skickas inte."),
        "{}",
        ran.stderr
    );
}

/// A disk of one page, in a name space of its own.
#[test]
fn a_full_disk_is_said() {
    let workspace = built();
    let (program, root) = (env!("CARGO_BIN_EXE_lots"), workspace.root().display());
    let script = format!(
        "mkdir -p {root}/full && mount -t tmpfs -o size=24k none {root}/full && cd {root} && {program} publish --to {root}/full/po --site almby --lang sv"
    );
    let ran = std::process::Command::new("unshare").args(["-rm", "sh", "-c", &script]).output();
    let Some(ran) = ran.ok().filter(|ran| ran.status.code() == Some(2)) else {
        eprintln!("no name spaces on this machine: passed over");
        return;
    };
    let said = String::from_utf8_lossy(&ran.stderr).into_owned();
    assert!(said.starts_with(&format!("fel: Det finns inte plats för {root}/full/po/")), "{said}");
}

#[test]
fn every_site_has_a_place_of_its_own() {
    let workspace = built();
    let folder = TempDir::new().expect("a folder");
    let run =
        |to: &str, more: &[&str]| places::run(&workspace, &format!("{}/{to}", folder.path().display()), &[], more);
    let ran = run("www", &[]);
    assert_eq!(ran.code, 2);
    assert!(ran.stderr.contains("www får bara en webbplats plats, men flera är byggda."), "{}", ran.stderr);
    assert!(ran.stderr.contains("till exempel /srv/www/{site}."), "{}", ran.stderr);
    assert_eq!(run("www/{site}", &[]).code, 0);
    let www = folder.path().join("www");
    for site in ["almby", "provlan"] {
        assert_eq!(tree(&www.join(site)), tree(&workspace.path("public").join(site)));
    }
    assert!(!www.join("_servers").exists(), "what is for servers is nobody's to download");
    // A site's folder, built elsewhere, and no workspace around.
    let elsewhere = TempDir::new().expect("a folder");
    support::copy_tree(&workspace.out(), elsewhere.path());
    let from = elsewhere.path().join("almby").display().to_string();
    assert_eq!(run("one", &["--from", &from]).code, 0);
    assert!(lots::write::verify(&folder.path().join("one")).expect("a site").is_whole());
}

#[test]
fn too_many_removals_stop_a_site_and_no_other() {
    let workspace = Workspace::fixture("small");
    let page =
        |number: usize| format!("---\ntitle: Sida {number}\ndescription: Om sida {number}.\n---\n\nSida {number}.\n");
    for number in 0..12 {
        workspace.write(&format!("content/municipalities/almby/sida-{number}.md"), &page(number));
    }
    let folder = TempDir::new().expect("a folder");
    let address = format!("{}/{{site}}", folder.path().display());
    workspace.build(&workspace.out(), support::DRAFT);
    let ran = places::run(&workspace, &address, &[], &[]);
    assert_eq!(ran.code, 2);
    assert!(
        ran.stderr.starts_with("fel: ”almby” är byggd som ett utkast, så ingenting skickades.\n"),
        "{}",
        ran.stderr
    );
    assert_eq!(places::run(&workspace, &address, &[], &["--drafts"]).code, 0);
    for number in 0..12 {
        workspace.remove(&format!("content/municipalities/almby/sida-{number}.md"));
    }
    fs::remove_dir_all(workspace.out()).expect("remove");
    workspace.build(&workspace.out(), support::DRAFT);
    let before = tree(&folder.path().join("almby"));
    let ran = places::run(&workspace, &address, &[], &["--drafts"]);
    assert_eq!(ran.code, 1, "{}", ran.stderr);
    assert!(ran.stderr.contains("sidor på webbplatsen ”almby” skulle 12 försvinna: /sida-0/"), "{}", ran.stderr);
    assert!(ran.stdout.contains("  Inte skickad, eftersom för mycket skulle försvinna."), "{}", ran.stdout);
    assert_eq!(tree(&folder.path().join("almby")), before);
    assert_eq!(places::run(&workspace, &address, &[], &["--drafts", "--allow-removals"]).code, 0);
    assert_eq!(tree(&folder.path().join("almby")), tree(&workspace.path("public/almby")));
}

#[test]
fn secrets_come_from_the_environment_or_a_file_of_ones_own() {
    use std::os::unix::fs::PermissionsExt;
    let workspace = built();
    let run = |address: &str, more: &[&str]| {
        let ran = places::run(&workspace, address, &[], more);
        assert!(!(ran.stdout + &ran.stderr).contains(SECRET), "{address}");
        let again = places::run(&workspace, address, &[], more);
        (again.code, again.stderr)
    };
    let (code, said) = run(&format!("sftp://webb:{SECRET}@127.0.0.1/po"), &ALMBY);
    assert_eq!(code, 2);
    assert!(
        said.starts_with("fel: I adressen till sftp://127.0.0.1/po står ett lösenord eller en nyckel.\n"),
        "{said}"
    );

    let Some(place) = Place::webdav(Rights::All) else { return };
    let file = workspace.path("nycklar");
    workspace.write("nycklar", &format!("# till webbservern\nLOTS_PASSWORD={SECRET}\n"));
    let with_file = ["--site", "almby", "--credentials", "nycklar"];
    let rights = |mode| fs::set_permissions(&file, fs::Permissions::from_mode(mode)).expect("rights");
    rights(0o640);
    let (code, said) = run(&place.address, &with_file);
    assert_eq!(code, 2);
    assert!(said.starts_with("fel: nycklar kan läsas av andra på datorn, så den används inte.\n"), "{said}");
    rights(0o600);
    assert_eq!(run(&place.address, &with_file), (0, String::new()));
    workspace.write("nycklar", &format!("LOTS_PASSWORD={SECRET}\n{SECRET}\n"));
    let (code, said) = run(&place.address, &with_file);
    assert_eq!(code, 2);
    assert!(said.starts_with("fel: På rad nycklar:2 står något som programmet inte känner igen.\n"), "{said}");
}
