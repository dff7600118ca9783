//! `lots build --embed`: pages as pieces of other websites, and as data.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use crate::support::{DRAFT, PUBLISH, Workspace, project};
use html5gum::{StartTag, Token, Tokenizer};
use lots::model::scope::Mode;
use lots::schema::API;
use serde_json::Value;

const EMBED: Mode = Mode { embed: true, ..DRAFT };

type Files = BTreeMap<String, Vec<u8>>;

/// What the delivered content says to other websites, by path from the output folder.
fn real() -> &'static Files {
    static FILES: OnceLock<Files> = OnceLock::new();
    FILES.get_or_init(|| output(&Workspace::real(), EMBED))
}

/// The same, and that of two fixtures.
fn every_output() -> [&'static Files; 3] {
    static FIXTURES: OnceLock<[Files; 2]> = OnceLock::new();
    let complete = || output(&Workspace::fixture("complete"), Mode { embed: true, ..PUBLISH });
    let [small, complete] = FIXTURES.get_or_init(|| [output(&Workspace::fixture("small"), EMBED), complete()]);
    [real(), small, complete]
}

fn output(workspace: &Workspace, mode: Mode) -> Files {
    let built = workspace.build(&workspace.out(), mode);
    assert!(built.sites.iter().all(|site| site.written), "{:?}", built.sites);
    Workspace::tree(&workspace.out())
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

fn json(bytes: &[u8]) -> Value {
    serde_json::from_slice(bytes).expect("JSON")
}

/// Site and path in it.
fn parts(path: &str) -> (&str, &str) {
    path.split_once('/').expect("a site")
}

fn fragments(files: &Files) -> impl Iterator<Item = (&str, String)> {
    let is_fragment = |path: &str| parts(path).1.starts_with("embed/") && path.ends_with(".html");
    files
        .iter()
        .filter(move |(path, _)| path.contains('/') && is_fragment(path))
        .map(|(path, file)| (path.as_str(), text(file)))
}

fn data(files: &Files) -> impl Iterator<Item = (&str, Value)> {
    let is_data = |path: &str| parts(path).1.starts_with("api/v1/") && !path.contains("/schema/");
    files
        .iter()
        .filter(move |(path, _)| path.contains('/') && is_data(path))
        .map(|(path, file)| (path.as_str(), json(file)))
}

fn tags(html: &str) -> Vec<StartTag<()>> {
    let tags = Tokenizer::new(html).filter_map(|Ok(token)| match token {
        Token::StartTag(tag) => Some(tag),
        _ => None,
    });
    tags.collect()
}

fn values(html: &str, attribute: &str) -> Vec<String> {
    let value = |tag: &StartTag<()>| tag.attributes.get(attribute.as_bytes()).map(|value| text(value));
    tags(html).iter().filter_map(value).collect()
}

fn levels(html: &str) -> Vec<u32> {
    let level = |tag: &StartTag<()>| text(&tag.name).strip_prefix('h').and_then(|level| level.parse().ok());
    tags(html).iter().filter_map(level).collect()
}

#[test]
fn every_file_of_data_is_as_its_schema_says() {
    let validators: BTreeMap<&str, jsonschema::Validator> = API
        .iter()
        .map(|schema| (schema.name, jsonschema::draft7::new(&json(schema.text.as_bytes())).expect("a schema")))
        .collect();
    for files in every_output() {
        let mut seen = BTreeMap::new();
        for (path, value) in data(files) {
            let schema = value["$schema"].as_str().and_then(|address| address.rsplit('/').next()).expect("a schema");
            let faults: Vec<String> = validators[schema].iter_errors(&value).map(|fault| fault.to_string()).collect();
            assert!(faults.is_empty(), "{path}: {faults:?}");
            let site = parts(path).0;
            assert!(files.contains_key(&format!("{site}/api/v1/schema/{schema}")), "{path}");
            *seen.entry(schema.to_owned()).or_insert(0) += 1;
        }
        assert_eq!(seen.len(), API.len(), "{seen:?}");
    }
}

#[test]
fn a_schema_refuses_a_detail_that_nobody_vouches_for() {
    let schema = API.iter().find(|schema| schema.name == "contacts.json").expect("a schema");
    let validator = jsonschema::draft7::new(&json(schema.text.as_bytes())).expect("a schema");
    let workspace = Workspace::fixture("complete");
    let mut contacts = json(&output(&workspace, Mode { embed: true, ..PUBLISH })["provlan/api/v1/contacts.json"]);
    assert!(validator.is_valid(&contacts));
    let phone = &mut contacts["districts"][0]["channels"]["phone"];
    assert_eq!(phone["status"], "verified", "{phone}");
    phone["status"] = "missing".into();
    assert!(!validator.is_valid(&contacts));
}

/// A page as another website shows it: `tests/embed` holds the fragment of one page of a fixture.
#[test]
fn a_fragment_is_as_expected() {
    let workspace = Workspace::fixture("complete");
    let files = output(&workspace, Mode { embed: true, ..PUBLISH });
    for (path, name) in [("almby/embed/stod.html", "stod.html"), ("almby/embed/latt/stod.html", "stod.easy.html")] {
        let (made, expected) = (text(&files[path]), project().join("tests/embed").join(name));
        if std::env::var("SNAPSHOTS").is_ok_and(|value| value == "overwrite") {
            std::fs::write(&expected, &made).expect("write");
        }
        let expected = std::fs::read_to_string(&expected).expect("an expected file");
        snapbox::assert_data_eq!(made, snapbox::Data::text(expected).raw());
    }
}

/// Whoever has only the words must not take what an ombud cannot do for what one can.
#[test]
fn the_words_say_what_the_boxes_around_them_say() {
    let workspace = Workspace::fixture("complete");
    let files = output(&workspace, Mode { embed: true, ..PUBLISH });
    let page = json(&files["almby/api/v1/pages/stod.json"]);
    let said = |id: &str| {
        let sections = page["sections"].as_array().expect("a list");
        sections.iter().find(|one| one["id"] == id).and_then(|one| one["text"].as_str()).expect("a section").to_owned()
    };
    assert_eq!(
        said("kan").lines().collect::<Vec<_>>(),
        [
            "Ombudet kan",
            "• reda ut vad du behöver, tillsammans med dig",
            "• följa med dig på möten",
            "• hjälpa dig att förstå brev och beslut",
            "Ombudet kan inte",
            "• ge vård eller terapi",
            "• sköta dina pengar"
        ]
    );
    assert!(said("beslut").starts_with("Gräns\n") && said("beslut").contains("\nI stället\n"), "{}", said("beslut"));
    assert!(said("_start").contains("\nBehöver du hjälp nu?\n"), "{}", said("_start"));
}

/// In the delivered content nobody has confirmed how to reach anyone: then nothing that could be called stands there.
#[test]
fn what_is_missing_is_no_detail() {
    let files = real();
    let contacts = json(&files["varmland/api/v1/contacts.json"]);
    assert_eq!(contacts["municipalities"].as_array().map(Vec::len), Some(16));
    let said = contacts.to_string();
    for word in ["SAKNAS", "owner", "question", "what", "source"] {
        assert!(!said.contains(&format!("\"{word}\"")) && !said.contains("SAKNAS"), "{word}");
    }
    assert_eq!(contacts["districts"][0]["channels"]["phone"], serde_json::json!({ "status": "missing" }));
    // A municipality's own site speaks of itself and its district.
    let own = json(&files["kil/api/v1/contacts.json"]);
    assert_eq!(own["municipalities"].as_array().map(Vec::len), Some(1));
    assert_eq!(own["municipalities"][0]["id"], "kil");
}

#[test]
fn a_draft_says_that_it_is_one() {
    let workspace = Workspace::fixture("complete");
    let draft = output(&workspace, EMBED);
    assert!(data(&draft).all(|(_, value)| value["draft"] == true));
    assert!(fragments(&draft).all(|(_, html)| html.contains("class=\"draft\"")));
    let published = output(&workspace, Mode { embed: true, ..PUBLISH });
    assert!(data(&published).all(|(_, value)| value["draft"] == false));
    assert!(fragments(&published).all(|(_, html)| !html.contains("class=\"draft\"")));
}

/// The ids of a site's fragments are all different, so that any number of them can stand in one page.
#[test]
fn no_two_elements_share_an_id() {
    for files in every_output() {
        let mut seen = BTreeSet::new();
        let mut count = 0;
        for (path, html) in fragments(files) {
            for id in values(&html, "id") {
                assert!(id.starts_with("po--"), "{path}: {id}");
                assert!(seen.insert((parts(path).0.to_owned(), id.clone())), "{path}: {id}");
                count += 1;
            }
        }
        assert!(count > 20, "{count}");
    }
}

#[test]
fn every_answer_has_ids_of_its_own() {
    let files = real();
    let faq = json(&files["varmland/api/v1/faq.json"]);
    let questions = faq["questions"].as_array().expect("a list");
    assert!(questions.len() > 20, "{}", questions.len());
    let html: String = questions.iter().filter_map(|one| one["html"].as_str()).collect();
    let ids = values(&html, "id");
    assert!(!ids.is_empty());
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
    let asked: Vec<(&Value, &Value)> = questions.iter().map(|one| (&one["variant"], &one["digest"])).collect();
    assert!(asked.iter().all(|one| asked.iter().filter(|other| *other == one).count() == 1), "an answer stands twice");
}

/// Every link is absolute or leads to the fragment itself, and whatever leads to the site leads to what is there.
#[test]
fn every_link_leads_somewhere() {
    for files in every_output() {
        let mut count = 0;
        for (path, html) in fragments(files) {
            let site = parts(path).0;
            let root = json(&files[&format!("{site}/api/v1/index.json")])["site"]["url"]
                .as_str()
                .expect("an address")
                .to_owned();
            let own: BTreeSet<String> = values(&html, "id").into_iter().collect();
            for address in values(&html, "href").into_iter().chain(values(&html, "src")) {
                count += 1;
                match (address.strip_prefix('#'), address.strip_prefix(&root)) {
                    (Some(id), _) => assert!(own.contains(id), "{path}: {address}"),
                    (None, Some(inside)) => is_there(files, site, inside, path),
                    _ => assert!(
                        ["https://", "http://", "tel:", "mailto:"].iter().any(|scheme| address.starts_with(scheme)),
                        "{path}: {address}"
                    ),
                }
            }
            for attribute in ["for", "popovertarget", "aria-describedby", "aria-labelledby", "aria-controls", "headers"]
            {
                let named = values(&html, attribute);
                assert!(named.iter().flat_map(|ids| ids.split(' ')).all(|id| own.contains(id)), "{path}: {named:?}");
            }
        }
        assert!(count > 20, "{count}");
    }
}

fn is_there(files: &Files, site: &str, address: &str, from: &str) {
    let (path, id) = address.split_once('#').map_or((address, None), |(path, id)| (path, Some(id)));
    let file = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
    let file = files.get(&format!("{site}/{file}")).unwrap_or_else(|| panic!("{from}: {address}"));
    let id = id.map(|id| percent_encoding::percent_decode_str(id).decode_utf8_lossy().into_owned());
    assert!(id.is_none_or(|id| values(&text(file), "id").contains(&id)), "{from}: {address}");
}

#[test]
fn headings_begin_where_the_policy_says_and_skip_no_level() {
    for (name, first) in [("h2", 2), ("h3", 3), ("h4", 4)] {
        let workspace = Workspace::real();
        workspace.edit(
            "content/site.yaml",
            "\npublishing:\n",
            &format!("\npublishing:\n  embed:\n    level: {name}\n"),
        );
        workspace.run(&["build", "--embed", "--site", "varmland"]);
        for (path, html) in fragments(&Workspace::tree(&workspace.out())) {
            let levels = levels(&html);
            assert_eq!(levels.first(), Some(&first), "{path}");
            assert!(levels[1..].iter().all(|level| *level > first), "{path}: {levels:?}");
            assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{path}: {levels:?}");
        }
    }
}

/// Acute help and the limits of what an ombud can do belong to a page wherever it stands.
#[test]
fn notices_and_limits_come_along() {
    let files = real();
    let (mut notices, mut limits) = (0, 0);
    for (path, html) in fragments(files) {
        let (site, inside) = parts(path);
        let name = inside.trim_start_matches("embed/").trim_end_matches(".html");
        let folder =
            if name.ends_with("index") { name.trim_end_matches("index").to_owned() } else { format!("{name}/") };
        let page = text(&files[&format!("{site}/{folder}index.html")]);
        for (class, count) in [("notice", &mut notices), ("limit", &mut limits)] {
            let found = |html: &str| values(html, "class").iter().filter(|one| *one == class).count();
            assert_eq!(found(&html), found(&page), "{path}: {class}");
            *count += found(&html);
        }
    }
    assert!(notices > 100 && limits > 20, "{notices} {limits}");
}

#[test]
fn ids_begin_as_the_policy_says() {
    let workspace = Workspace::fixture("complete");
    workspace.edit("content/site.yaml", "\nmenu:", "\npublishing:\n  embed:\n    prefix: stod-2\n\nmenu:");
    let files = output(&workspace, EMBED);
    assert!(fragments(&files).all(|(_, html)| values(&html, "id").iter().all(|id| id.starts_with("stod-2--"))));
}

#[test]
fn a_policy_that_cannot_be_is_told_with_its_place() {
    for (wrong, code) in [
        ("level: h1", "unknown-name"),
        ("prefix: 2po", "bad-value"),
        ("prefix: Ombud på sidan", "bad-value"),
        ("origin: https://kommunen.example/sida", "bad-value"),
        ("colour: red", "unknown-key"),
    ] {
        let workspace = Workspace::fixture("complete");
        workspace.edit("content/site.yaml", "\nmenu:", &format!("\npublishing:\n  embed:\n    {wrong}\n\nmenu:"));
        let ran = workspace.run(&["build", "--embed"]);
        assert_eq!(ran.code, 1, "{wrong}");
        assert!(ran.stderr.contains(code) && ran.stderr.contains("content/site.yaml:"), "{wrong}: {}", ran.stderr);
    }
}

/// A page whose own address is that of the fragments would lose its file to one of them.
#[test]
fn a_page_in_the_place_of_a_fragment_is_told() {
    let workspace = Workspace::fixture("complete");
    workspace.write("content/pages/embed.md", "---\ntitle: Inbäddat\ndescription: En sida.\n---\n\nEn text.\n");
    assert!(!workspace.run(&["build"]).stderr.contains("same-path"));
    let ran = workspace.run(&["build", "--embed"]);
    assert!(ran.stderr.contains("same-path") && ran.code == 1, "{}", ran.stderr);
}

fn inside(files: Files) -> Files {
    files.into_iter().filter(|(path, _)| !path.starts_with('.')).collect()
}

/// Paths of files that differ.
fn different<'a>(one: &'a Files, other: &'a Files) -> BTreeSet<&'a String> {
    one.keys().chain(other.keys()).filter(|path| one.get(*path) != other.get(*path)).collect()
}

#[test]
fn what_is_made_again_equals_what_is_made_anew() {
    let workspace = Workspace::fixture("complete");
    let rebuilt = workspace.path("again");
    workspace.build(&rebuilt, EMBED);
    let edits: [(&str, &str, &str); 3] = [
        ("content/pages/index.md", "title: ", "title: Nu "),
        ("content/pages/index.md", "\n---\n\n", "\n---\n\nEtt stycke till.\n\n"),
        ("content/site.yaml", "\nmenu:", "\npublishing:\n  embed:\n    level: h3\n\nmenu:"),
    ];
    for (number, (path, from, to)) in edits.into_iter().enumerate() {
        workspace.edit(path, from, to);
        let clean = workspace.path(&format!("clean-{number}"));
        workspace.build(&rebuilt, EMBED);
        workspace.build(&clean, EMBED);
        let (rebuilt_files, clean_files) = (inside(Workspace::tree(&rebuilt)), inside(Workspace::tree(&clean)));
        assert!(clean_files.contains_key("provlan/api/v1/faq.json"), "{path}");
        assert!(rebuilt_files == clean_files, "{path}: {:?}", different(&rebuilt_files, &clean_files));
        let again = workspace.build(&rebuilt, EMBED);
        assert_eq!(again.sites.iter().map(|site| site.changed).sum::<usize>(), 0, "{path}");
    }
}

#[test]
fn any_number_of_threads_gives_the_same_bytes() {
    let workspace = Workspace::fixture("complete");
    for jobs in ["1", "7"] {
        assert_eq!(workspace.run(&["build", "--embed", "--jobs", jobs, "--out", jobs]).code, 0);
    }
    let [one, seven] = ["1", "7"].map(|jobs| inside(Workspace::tree(&workspace.path(jobs))));
    assert!(one == seven, "{:?}", different(&one, &seven));
}

/// A build without `--embed` takes away what one with it made, and leaves everything else as it was.
#[test]
fn without_it_nothing_of_it_stays() {
    let workspace = Workspace::fixture("complete");
    let plain = output(&workspace, DRAFT);
    let more = output(&workspace, EMBED);
    assert!(more.len() > plain.len());
    let after = output(&workspace, DRAFT);
    assert!(after == plain, "{:?}", different(&after, &plain));
    assert!(!workspace.out().join("provlan/embed").exists());
}

/// They are copies: nobody has to say where they went.
#[test]
fn without_the_flag_they_go() {
    let workspace = Workspace::fixture("complete");
    output(&workspace, Mode { embed: true, ..PUBLISH });
    let files = output(&workspace, PUBLISH);
    assert!(!files.keys().any(|path| path.contains("/embed/") || path.contains("/api/")), "{:?}", files.keys());
}

/// What a page says of a day, the data says of the same day.
#[test]
fn how_a_municipality_stands_is_told_as_on_the_day() {
    let status = |status: &str| {
        let workspace = Workspace::fixture("complete");
        workspace.edit("content/municipalities/almby.yaml", "status: active", &format!("status: {status}"));
        let files = output(&workspace, EMBED);
        let contacts = json(&files["provlan/api/v1/contacts.json"]);
        let municipalities = contacts["municipalities"].as_array().expect("a list");
        let almby = municipalities.iter().find(|one| one["id"] == "almby").expect("Almby");
        almby["status"].as_str().expect("a status").to_owned()
    };
    assert_eq!(status("{ is: paused, from: 2026-11-01 }"), "paused");
    assert_eq!(status("{ is: paused, from: 2027-01-01 }"), "active");
    assert_eq!(status("{ is: paused, from: 2026-10-01, until: 2026-11-01 }"), "active");
}
