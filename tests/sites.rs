//! Whole workspaces: what is built, what is held back, and what the program says about it.

use std::collections::BTreeSet;
use std::fs;

use crate::support::Workspace;

const COUNTY: &str = "public/varmland";

#[test]
fn the_real_content_becomes_17_sites() {
    let workspace = Workspace::real();
    let ran = workspace.run(&["build"]);
    assert_eq!((ran.code, ran.stderr.as_str()), (0, ""), "{}", ran.stdout);
    assert!(ran.stdout.starts_with("Klart: 17 av 17 webbplatser"), "{}", ran.stdout);
    assert_eq!(ran.stdout.lines().count(), 3, "{}", ran.stdout);
    let sites = fs::read_dir(workspace.out())
        .expect("output")
        .filter(|entry| entry.as_ref().is_ok_and(|one| one.path().is_dir() && one.file_name() != "_servers"));
    assert_eq!(sites.count(), 17);
    for page in [
        "index.html",
        "latt/index.html",
        "har-finns-vi/torsby/index.html",
        "kommun/arjang/index.html",
        "404.html",
        "sitemap.xml",
        "robots.txt",
    ] {
        assert!(workspace.path(&format!("{COUNTY}/{page}")).is_file(), "{page}");
    }
    let draft = workspace.read(&format!("{COUNTY}/index.html"));
    assert!(draft.contains("noindex") && draft.contains("utkast"));
}

/// Requirements 8.5: the strict build of the delivered content lists at least the contact data of four districts and the
/// district of 16 municipalities; nothing is written.
#[test]
fn the_real_content_is_not_ready_to_be_published() {
    let workspace = Workspace::real();
    let ran = workspace.run(&["build", "--publish"]);
    assert_eq!(ran.code, 1);
    for district in ["Arvika", "Karlstad", "Kristinehamn", "Torsby"] {
        for channel in ["telefonnummer", "e-postadress", "postadress", "besöksadress", "telefontider"] {
            assert!(ran.stdout.contains(&format!("{channel}, distrikt {district}")), "{channel} {district}");
        }
    }
    let municipalities = fs::read_dir(workspace.path("content/municipalities")).expect("folder").count();
    assert_eq!(municipalities, 16);
    assert_eq!(ran.stdout.matches("distrikt för ").count(), municipalities);
    assert!(ran.stdout.contains("PO Värmland:"), "{}", ran.stdout);
    assert!(!workspace.path(&format!("{COUNTY}/index.html")).exists());
}

#[test]
fn missing_data_is_readable_text_and_never_a_link() {
    let workspace = Workspace::real();
    workspace.run(&["build"]);
    for (path, bytes) in Workspace::tree(&workspace.out()).iter().filter(|(path, _)| path.ends_with(".html")) {
        let html = String::from_utf8_lossy(bytes);
        for link in html.split("href=").skip(1).map(|rest| rest.trim_start_matches('"')) {
            let dialled = link.strip_prefix("tel:").map(|rest| rest.split(['"', '>', ' ']).next().unwrap_or_default());
            assert!(matches!(dialled, None | Some("112" | "1177")), "{path}: {dialled:?}");
            assert!(!link.starts_with("mailto:"), "{path}");
        }
    }
    let about = workspace.read("public/kil/om-webbplatsen/index.html");
    assert!(about.contains("Uppgift saknas: utgivare för webbplatsen om Kil. Lämnas av Kils kommun."), "{about}");
    let torsby = workspace.read(&format!("{COUNTY}/har-finns-vi/torsby/index.html"));
    assert!(torsby.contains("Uppgift saknas: telefonnummer, distrikt Torsby. Lämnas av PO Värmland."));
}

#[test]
fn a_broken_municipality_stops_itself_and_nothing_else() {
    let workspace = Workspace::real();
    workspace.run(&["build"]);
    let old = workspace.read("public/kil/index.html");
    workspace.edit("content/municipalities/kil.yaml", "status: active", "stauts: active");
    let ran = workspace.run(&["build"]);
    assert_eq!(ran.code, 1);
    assert!(ran.stderr.contains("fel[unknown-key]"), "{}", ran.stderr);
    assert!(ran.stderr.contains("content/municipalities/kil.yaml:5:1"), "{}", ran.stderr);
    assert!(ran.stderr.contains("Menade du ”status”?"), "{}", ran.stderr);
    assert!(ran.stderr.contains("hålls tillbaka tills det är rättat: kil"), "{}", ran.stderr);
    assert!(ran.stdout.starts_with("Klart: 16 av 17"), "{}", ran.stdout);
    assert_eq!(workspace.read("public/kil/index.html"), old, "the old site is untouched");
    assert!(!workspace.path(&format!("{COUNTY}/kommun/kil")).exists(), "the county site leaves Kil's page out");
    assert!(workspace.path(&format!("{COUNTY}/kommun/sunne/index.html")).exists());
    let list = workspace.read(&format!("{COUNTY}/har-finns-vi/index.html"));
    assert!(list.contains("Kil") && !list.contains("kommun/kil/"));
}

#[test]
fn a_broken_shared_page_is_told_once_and_holds_all_sites_back() {
    let workspace = Workspace::real();
    workspace.run(&["build"]);
    let before = Workspace::tree(&workspace.out());
    workspace.edit("content/pages/index.md", "](sa-kontaktar-du-oss", "](sa-kontaktar-du-os");
    let ran = workspace.run(&["build"]);
    assert_eq!(ran.code, 1);
    assert_eq!(ran.stderr.matches("fel[").count(), 1, "{}", ran.stderr);
    assert!(
        ran.stderr.contains("fel[dead-link]") && ran.stderr.contains("Menade du ”sa-kontaktar-du-oss”?"),
        "{}",
        ran.stderr
    );
    assert!(ran.stderr.contains("Alla webbplatser hålls tillbaka"), "{}", ran.stderr);
    assert_eq!(before, Workspace::tree(&workspace.out()));
}

#[test]
fn all_faults_of_all_files_are_told_in_one_run() {
    let workspace = Workspace::real();
    workspace.edit("content/districts/torsby.yaml", "name: Torsby", "name:\nnmae: Torsby\nname: Torsby");
    workspace.edit("content/districts/karlstad.yaml", "base_town: Karlstad\n", "");
    workspace.edit("content/municipalities/eda.yaml", "code: \"1730\"", "code: 17");
    workspace.edit("content/municipalities/sunne.yaml", "genitive: ", "genitiv: ");
    workspace.edit("content/pages/index.md", "title: ", "titel: ");
    workspace.edit("content/pages/vem-kan-fa.md", ":::faq", ":::fqa");
    fs::write(workspace.path("content/pages/x.md"), b"---\ntitle: \xff\n---\n").expect("write");
    let ran = workspace.run(&["check"]);
    for told in [
        "empty-value",
        "duplicate-key",
        "unknown-key",
        "bad-value",
        "missing-key",
        "unknown-directive",
        "not-utf8",
        "torsby.yaml:1:5",
        "torsby.yaml:3:1",
        "torsby.yaml:2:1",
        "eda.yaml:3:7",
        "sunne.yaml",
        "index.md:2:1",
        "x.md:2",
        "0xFF",
    ] {
        assert!(ran.stderr.contains(told), "{told} in {}", ran.stderr);
    }
}

#[test]
fn two_files_of_one_name_are_told_and_none_is_lost() {
    let workspace = Workspace::real();
    workspace.write("content/municipalities/säffle.yaml", &workspace.read("content/municipalities/saffle.yaml"));
    workspace.write("content/districts/tørsby.yaml", &workspace.read("content/districts/torsby.yaml"));
    let ran = workspace.run(&["build"]);
    assert_eq!(ran.code, 1);
    assert_eq!(ran.stderr.matches("fel[same-name]").count(), 2, "{}", ran.stderr);
}

#[test]
fn a_municipality_cannot_have_the_county_sites_name() {
    let workspace = Workspace::real();
    workspace.write("content/municipalities/värmland.yaml", &workspace.read("content/municipalities/kil.yaml"));
    let ran = workspace.run(&["build"]);
    assert_eq!(ran.code, 1);
    assert!(ran.stderr.contains("fel[same-path]") && ran.stderr.contains("värmland.yaml"), "{}", ran.stderr);
}

#[test]
fn the_complete_fixture_publishes_clean() {
    let workspace = Workspace::fixture("complete");
    let ran = workspace.run(&["build", "--publish"]);
    assert_eq!((ran.code, ran.stderr.as_str()), (0, ""), "{}", ran.stdout);
    for (path, bytes) in Workspace::tree(&workspace.out()).iter().filter(|(path, _)| path.ends_with(".html")) {
        let html = String::from_utf8_lossy(bytes);
        let is_alias = html.contains("http-equiv=\"refresh\"");
        assert!(is_alias || path.ends_with("404.html") || !html.contains("noindex"), "{path}");
        assert!(!html.contains("Uppgift saknas"), "{path}");
    }
}

#[test]
fn one_gap_withholds_only_the_sites_that_show_it() {
    let workspace = Workspace::fixture("complete");
    let ids = fs::read_dir(workspace.path("content/municipalities")).expect("folder");
    let mut ids: Vec<String> =
        ids.filter_map(|entry| entry.ok()?.file_name().to_str()?.strip_suffix(".yaml").map(str::to_owned)).collect();
    ids.sort();
    let (first, second) = (&ids[0], &ids[1]);
    let path = format!("content/municipalities/{second}.yaml");
    let yaml = workspace.read(&path);
    let start = yaml.find("social_services:").expect("the key");
    let end = start + yaml[start..].find("\nout_of_hours:").expect("the next key");
    let missing = "social_services:\n  status: missing\n  what: nummer\n  owner: Kommunen\n  question: Vilket?";
    workspace.write(&path, &format!("{}{missing}{}", &yaml[..start], &yaml[end..]));
    let ran = workspace.run(&["build", "--publish"]);
    assert_eq!(ran.code, 1);
    assert!(ran.stdout.contains("Kommunen: 1"), "{}", ran.stdout);
    assert!(workspace.path(&format!("public/{first}/index.html")).exists());
    assert!(!workspace.path(&format!("public/{second}/index.html")).exists());
    // With the owner's leave the page says that it is missing, and everything is published.
    workspace.edit(&path, "  question: Vilket?", "  question: Vilket?\n  show_as_missing: true");
    let ran = workspace.run(&["build", "--publish"]);
    assert_eq!(ran.code, 0, "{}", ran.stdout);
    let html = workspace.read(&format!("public/{second}/kommun/{second}/index.html"));
    assert!(html.contains("Vi saknar den uppgiften just nu"));
}

#[test]
fn a_fact_that_nobody_has_approved_stops_publishing() {
    let workspace = Workspace::fixture("complete");
    workspace.edit("content/pages/index.md", "reviewed:", "facts: [F-4]\nreviewed:");
    assert_eq!(workspace.run(&["build", "--publish"]).code, 0);
    workspace.edit("content/facts.yaml", "  approval: { date: 2026-10-01, role: samordnare }\n", "");
    let ran = workspace.run(&["build", "--publish"]);
    assert_eq!(ran.code, 1);
    assert!(ran.stdout.contains("Väntar på godkännande: F-4: Du får ett besked efter samtalet."), "{}", ran.stdout);
}

#[test]
fn an_overdue_review_stops_publishing() {
    let workspace = Workspace::fixture("complete");
    let ran = workspace.run(&["build", "--publish", "--date", "2030-01-01"]);
    assert_eq!(ran.code, 1);
    assert!(ran.stdout.contains("content/pages/index.md"), "{}", ran.stdout);
}

/// Requirements 8.4: everything in which Krokom differs shows on its pages, and nothing of it elsewhere.
#[test]
fn krokom_differs_and_nothing_leaks() {
    let workspace = Workspace::fixture("krokom");
    let ran = workspace.run(&["build", "--publish"]);
    assert_eq!((ran.code, ran.stderr.as_str()), (0, ""), "{}", ran.stdout);
    let own = workspace.read("public/krokom/kommun/krokom/index.html");
    let marks = ["blankett", "e-tjänst", "skriftlig", "ett år", "070-174"];
    for mark in marks {
        assert!(own.to_lowercase().contains(mark), "{mark} in {own}");
    }
    let values = overrides(&workspace);
    assert!(values.len() >= 9, "{values:?}");
    let real = Workspace::real();
    real.run(&["build"]);
    for (path, bytes) in Workspace::tree(&real.out()).iter().filter(|(path, _)| path.ends_with(".html")) {
        let html = String::from_utf8_lossy(bytes);
        for value in values.iter().map(String::as_str).chain(["Krokom", "Östersund", "070-174"]) {
            assert!(!html.contains(value), "{path}: {value}");
        }
    }
}

/// The texts of the fixture's local rules.
fn overrides(workspace: &Workspace) -> Vec<String> {
    let yaml = workspace.read("content/municipalities/krokom.yaml");
    let rules = &yaml[yaml.find("\noverrides:").expect("overrides")..];
    rules
        .lines()
        .filter_map(|line| line.trim().strip_prefix("value: ").or_else(|| line.trim().strip_prefix("- ")))
        .map(|text| text.trim_matches('"').to_owned())
        .filter(|text| text.len() > 20)
        .collect()
}

#[test]
fn a_further_language_is_data() {
    let workspace = Workspace::fixture("complete");
    workspace.run(&["build"]);
    let county = fs::read_dir(workspace.out())
        .expect("output")
        .filter_map(Result::ok)
        .find(|entry| entry.path().join("ar/index.html").is_file())
        .expect("a site with an Arabic start page");
    let html = fs::read_to_string(county.path().join("ar/index.html")).expect("readable");
    assert!(html.contains("<html lang=\"ar\" dir=\"rtl\""), "{html}");
    let standard = fs::read_to_string(county.path().join("index.html")).expect("readable");
    assert!(standard.contains("hreflang=\"ar\"") && standard.contains("ar/"), "{standard}");
}

#[test]
fn foreign_files_and_folders_are_left_alone() {
    let workspace = Workspace::fixture("complete");
    workspace.write("elsewhere/important.txt", "mine");
    let ran = workspace.run(&["build", "--out", "elsewhere"]);
    assert_eq!(ran.code, 2, "{}", ran.stderr);
    assert_eq!(workspace.read("elsewhere/important.txt"), "mine");
    assert_eq!(fs::read_dir(workspace.path("elsewhere")).expect("folder").count(), 1);

    workspace.run(&["build"]);
    let site = workspace.run(&["build"]).stdout;
    assert!(site.contains("Inget hade ändrats"), "{site}");
    let first = fs::read_dir(workspace.out())
        .expect("output")
        .filter_map(Result::ok)
        .find(|entry| entry.path().join("index.html").is_file())
        .expect("a site");
    let foreign = first.path().join("undermapp/min.txt");
    fs::create_dir_all(foreign.parent().expect("folder")).expect("make");
    fs::write(&foreign, "mine").expect("write");
    let empty = first.path().join("egen/tom");
    fs::create_dir_all(&empty).expect("make");
    workspace.edit("content/pages/index.md", "title: ", "title: Ny ");
    assert_eq!(workspace.run(&["build"]).code, 0);
    assert_eq!(fs::read_to_string(&foreign).expect("still there"), "mine");
    assert!(empty.is_dir(), "an empty folder is somebody's, too");
}

#[test]
fn a_municipality_that_leaves_takes_its_site_with_it_and_nothing_foreign() {
    let workspace = Workspace::real();
    workspace.run(&["build"]);
    workspace.write("public/kil/egen.txt", "mine").remove("content/municipalities/kil.yaml");
    assert_eq!(workspace.run(&["build", "--allow-removals"]).code, 0);
    assert!(!workspace.path("public/kil/index.html").exists());
    assert_eq!(workspace.read("public/kil/egen.txt"), "mine");
    assert!(!workspace.path(&format!("{COUNTY}/kommun/kil")).exists());
}

#[test]
fn byte_order_mark_and_line_ends_do_not_matter() {
    let workspace = Workspace::fixture("complete");
    workspace.run(&["build"]);
    let before = Workspace::tree(&workspace.out());
    for path in ["content/pages/index.md", "content/site.yaml"] {
        let text = workspace.read(path);
        workspace.write(path, &format!("\u{feff}{}", text.trim_end().replace('\n', "\r\n")));
    }
    assert_eq!(workspace.run(&["build"]).code, 0);
    let after = Workspace::tree(&workspace.out());
    assert_eq!(before.keys().collect::<Vec<_>>(), after.keys().collect::<Vec<_>>());
    assert!(before == after);
}

#[test]
fn offline_links_name_their_file() {
    let workspace = Workspace::fixture("complete");
    workspace.run(&["build", "--offline"]);
    let tree = Workspace::tree(&workspace.out());
    for (path, bytes) in tree.iter().filter(|(path, _)| path.ends_with("index.html")) {
        let html = String::from_utf8_lossy(bytes);
        for link in html.split(" href=").skip(1) {
            let link = link.trim_start_matches('"').split(['"', '>', ' ', '#']).next().unwrap_or_default();
            let is_page = !link.contains(':') && !link.is_empty();
            assert!(!is_page || !link.ends_with('/'), "{path}: {link}");
        }
    }
}

#[test]
fn a_workspace_needs_only_content() {
    let workspace = Workspace::real();
    fs::remove_dir_all(workspace.path("themes")).expect("remove");
    fs::remove_dir_all(workspace.path("i18n")).expect("remove");
    let ran = workspace.run(&["build", "--site", "kil"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
}

#[test]
fn new_files_are_whole_and_never_replace_others() {
    let workspace = Workspace::real();
    let made = workspace.run(&[
        "new",
        "municipality",
        "nyby",
        "--name",
        "Nyby",
        "--genitive",
        "Nyby kommuns",
        "--code",
        "9999",
    ]);
    assert_eq!(made.code, 0, "{}", made.stderr);
    let made = workspace.run(&["new", "page", "Fråga oss", "--title", "Fråga oss: så gör du"]);
    assert_eq!(made.code, 0, "{}", made.stderr);
    assert_eq!(workspace.run(&["new", "page", "fraga-oss", "--title", "Annat"]).code, 2);
    workspace.edit("content/site.yaml", "    - sok\n", "    - sok\n    - fraga-oss\n");
    let ran = workspace.run(&["build"]);
    assert_eq!((ran.code, ran.stderr.as_str()), (0, ""));
    assert!(workspace.path("public/nyby/latt/fraga-oss/index.html").is_file());
}

#[test]
fn wrong_use_is_answered_in_words_and_with_2() {
    let workspace = Workspace::fixture("complete");
    for arguments in [
        &["biuld"][..],
        &["build", "--site", "finns-inte"],
        &["build", "--jobs", "0"],
        &["explain", "x-y"],
        &["new"],
        &[],
    ] {
        let ran = workspace.run(arguments);
        assert_eq!(ran.code, 2, "{arguments:?}: {}", ran.stdout);
        assert!(ran.stderr.starts_with("fel: "), "{arguments:?}: {}", ran.stderr);
        assert!(workspace.run_in("en", arguments).stderr.starts_with("error: "), "{arguments:?}");
    }
    let elsewhere = tempfile::TempDir::new().expect("a folder");
    let outside = workspace.run(&["build", "--workspace", &elsewhere.path().to_string_lossy()]);
    assert_eq!(outside.code, 2);
}

#[test]
fn why_names_the_file_and_the_rule() {
    let workspace = Workspace::real();
    let ran = workspace.run(&["why", "varmland", "kommun/kil#kontakt"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    for part in ["content/pages/kommun/municipality.md", "Kil"] {
        assert!(ran.stdout.contains(part), "{}", ran.stdout);
    }
    assert_eq!(workspace.run(&["why", "varmland", "finns-inte"]).code, 2);
}

#[test]
fn every_page_names_the_image_of_its_own_site() {
    let workspace = Workspace::fixture("complete");
    workspace.run(&["build"]);
    let tree = Workspace::tree(&workspace.out());
    let pages = tree.iter().filter(|(_, bytes)| bytes.windows(6).any(|part| part == b"og:url"));
    let mut images = BTreeSet::new();
    for (path, bytes) in pages {
        let html = String::from_utf8_lossy(bytes);
        let site = path.split('/').next().expect("a site");
        let name = html.split("/assets/share.").nth(1).and_then(|rest| rest.split_once(".png")).expect("an image").0;
        let image = format!("{site}/assets/share.{name}.png");
        let png = tree.get(&image).unwrap_or_else(|| panic!("{path}: {image}"));
        // A PNG says its width and height in the first chunk.
        let size = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().expect("four bytes"));
        assert_eq!((size(16), size(20)), (1200, 630), "{image}");
        for part in ["og:image:width", "og:image:height", "og:image:type", "Bild med texten: "] {
            assert!(html.contains(part), "{path}: {part}");
        }
        images.insert(image);
    }
    let sites: BTreeSet<&str> =
        tree.keys().filter_map(|path| path.split('/').next()).filter(|one| !one.starts_with(['.', '_'])).collect();
    assert!(images.len() > 1 && images.len() == sites.len(), "{images:?} {sites:?}");
}
