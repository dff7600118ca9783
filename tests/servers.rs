//! What web servers are told, and what real ones make of it. In Rust, since the workspaces and builds of the other tests are.
//!
//! `tests/run` installs nginx, Apache and Caddy and sets `SERVERS=required`; without that, one that is missing is passed over.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use crate::support::hosted::{Answer, BROTLI, Hosted, Program, open_for_all};
use crate::support::{Workspace, copy_tree, project};
use lots::model::publishing::Publishing;
use tempfile::TempDir;

/// A site of the fixture, laid out on a host: at its root, or below the path of its address.
struct Site {
    id: &'static str,
    base: &'static str,
}

const COUNTY: Site = Site { id: "provlan", base: "/" };
const BELOW: Site = Site { id: "almby", base: "/stod/po/" };

/// The configuration of the site below a path, beside each other to be read.
const EXPECTED: [(&str, &str); 6] = [
    ("public/_servers/nginx/almby.conf", "nginx.conf"),
    ("public/_servers/caddy/almby.caddy", "almby.caddy"),
    ("public/almby/.htaccess", "htaccess"),
    ("public/almby/web.config", "web.config"),
    ("public/almby/_headers", "_headers"),
    ("public/almby/_redirects", "_redirects"),
];

fn built(arguments: &[&str]) -> Workspace {
    let workspace = Workspace::fixture("complete");
    let ran = workspace.run(arguments);
    assert_eq!(ran.code, 0, "{}{}", ran.stdout, ran.stderr);
    workspace
}

#[test]
fn every_configuration_is_as_expected() {
    let workspace = Workspace::fixture("complete");
    workspace.edit(
        "content/site.yaml",
        "\nmenu:",
        "\npublishing:\n  hsts_days: 365\n  page_minutes: 10\n  file_days: 2\n\nmenu:",
    );
    assert_eq!(workspace.run(&["build", "--publish"]).code, 0);
    for (path, name) in EXPECTED {
        let expected = project().join("tests/servers").join(name);
        if std::env::var("SNAPSHOTS").is_ok_and(|value| value == "overwrite") {
            fs::write(&expected, workspace.read(path)).expect("write");
        }
        let expected = fs::read_to_string(&expected).expect("an expected file");
        snapbox::assert_data_eq!(workspace.read(path), snapbox::Data::text(expected).raw());
    }
}

#[test]
fn every_server_is_told_who_may_read_what_is_made_for_others() {
    let workspace = Workspace::fixture("complete");
    workspace.edit(
        "content/site.yaml",
        "\nmenu:",
        "\npublishing:\n  embed:\n    origin: https://Kommunen.example\n\nmenu:",
    );
    let says = |said: bool| {
        for (path, _) in EXPECTED.iter().filter(|(path, _)| !path.ends_with("_redirects")) {
            let text = workspace.read(path);
            assert_eq!(text.contains("https://kommunen.example"), said, "{path}: {text}");
            assert_eq!(text.contains("noindex"), said, "{path}: {text}");
        }
    };
    assert_eq!(workspace.run(&["build", "--publish", "--embed"]).code, 0);
    says(true);
    assert_eq!(workspace.run(&["build", "--publish"]).code, 0);
    says(false);
}

#[test]
fn pages_and_servers_say_the_same_policy() {
    let workspace = built(&["build", "--publish"]);
    let page = workspace.read("public/provlan/index.html");
    let policy = page.split("Content-Security-Policy\" content=\"").nth(1).and_then(|rest| rest.split('"').next());
    let policy = policy.expect("a policy in the page");
    for (path, _) in EXPECTED.iter().filter(|(path, _)| !path.ends_with("_redirects")) {
        assert!(workspace.read(path).contains(&format!("{policy}; frame-ancestors 'none'")), "{path}");
    }
    assert!(!workspace.read("public/almby/.htaccess").contains("Strict-Transport-Security"), "only by choice");
}

fn started(program: Program, test: impl Fn(&Path)) {
    match program.find() {
        Some(path) => test(&path),
        None => {
            assert!(std::env::var("SERVERS").is_err(), "{program:?} is not installed");
            eprintln!("{program:?} is not installed: passed over");
        }
    }
}

/// The folder that a host shows, with a site in its place.
fn laid_out(workspace: &Workspace, site: &Site) -> (TempDir, PathBuf) {
    let folder = TempDir::new().expect("a folder");
    open_for_all(folder.path());
    let place = folder.path().join(site.base.trim_matches('/'));
    copy_tree(&workspace.out().join(site.id), &place);
    let root = folder.path().to_owned();
    (folder, root)
}

#[test]
fn nginx_serves_as_it_is_told() {
    started(Program::Nginx, |program| {
        for (site, arguments) in matrix() {
            let workspace = built(arguments);
            let own = workspace.read(&format!("public/_servers/nginx/{}.conf", site.id));
            let (_folder, root) = laid_out(&workspace, &site);
            asked(&Program::Nginx.start(program, &root, &own), &site, &root, &["gzip"]);
            let has_module = Path::new(BROTLI).is_file();
            assert!(has_module || std::env::var("SERVERS").is_err(), "{BROTLI} is not installed");
            if has_module {
                let own = own.replace("    # brotli_static on;", "    brotli_static on;");
                asked(&Program::Nginx.start(program, &root, &own), &site, &root, &["br", "gzip"]);
            }
        }
    });
}

#[test]
fn apache_serves_as_it_is_told() {
    started(Program::Apache, |program| {
        for (site, arguments) in matrix() {
            let (_folder, root) = laid_out(&built(arguments), &site);
            asked(&Program::Apache.start(program, &root, ""), &site, &root, &["br", "gzip"]);
        }
    });
}

#[test]
fn caddy_serves_as_it_is_told() {
    started(Program::Caddy, |program| {
        for (site, arguments) in matrix() {
            let workspace = built(arguments);
            let own = workspace.read(&format!("public/_servers/caddy/{}.caddy", site.id));
            let (_folder, root) = laid_out(&workspace, &site);
            asked(&Program::Caddy.start(program, &root, &own), &site, &root, &["br", "gzip"]);
        }
    });
}

/// What a municipality had before it ended or became part of another leads on for good, in one step.
#[test]
fn addresses_of_municipalities_that_are_gone_lead_on() {
    let workspace = Workspace::fixture("lifecycle");
    workspace.edit("content/site.yaml", "publishing: { servers: [nginx, netlify] }\n", "");
    assert_eq!(workspace.run(&["build", "--publish"]).code, 0);
    let ended = [
        ("gratis", "/stod/po/"),
        ("latt/gratis/", "/stod/po/latt/"),
        ("pris/", "/stod/po/"),
        ("kommun/ekby", "/stod/po/"),
    ];
    let merged = [
        ("", "https://almby.example/stod/po/"),
        ("latt/", "https://almby.example/stod/po/latt/"),
        ("gratis", "https://almby.example/stod/po/gratis/"),
        ("pris/", "https://almby.example/stod/po/gratis/"),
        ("kommun/forsby/", "https://almby.example/stod/po/kommun/almby/"),
    ];
    for (id, leads) in [("ekby", &ended[..]), ("forsby", &merged[..])] {
        let site = Site { id, base: BELOW.base };
        let (_folder, root) = laid_out(&workspace, &site);
        let asked = |server: &Hosted| {
            for (from, to) in leads {
                let answer = server.get(&format!("{}{from}", site.base));
                assert_eq!((answer.status, answer.leads_to()), (301, *to), "{id}: {from}");
            }
            assert_eq!(server.get(&format!("{}borta", site.base)).status, 404, "{id}");
        };
        assert_eq!(iis_faults(&workspace.read(&format!("public/{id}/web.config"))), Vec::<String>::new(), "{id}");
        let own = |path: &str| workspace.read(&format!("public/_servers/{path}"));
        let nginx = own(&format!("nginx/{id}.conf"));
        let caddy = own(&format!("caddy/{id}.caddy"));
        started(Program::Nginx, |program| asked(&Program::Nginx.start(program, &root, &nginx)));
        started(Program::Apache, |program| asked(&Program::Apache.start(program, &root, "")));
        started(Program::Caddy, |program| asked(&Program::Caddy.start(program, &root, &caddy)));
    }
}

/// Each site once with compressed files beside the others; one without them, too, and one whose pages other websites may read.
fn matrix() -> [(Site, &'static [&'static str]); 4] {
    const COMPRESSED: &[&str] = &["build", "--publish", "--compress"];
    const OPEN: &[&str] = &["build", "--publish", "--compress", "--embed"];
    [(COUNTY, COMPRESSED), (BELOW, COMPRESSED), (BELOW, &["build", "--publish"]), (BELOW, OPEN)]
}

/// Asks a server for everything that it was told.
fn asked(server: &Hosted, site: &Site, root: &Path, codings: &[&str]) {
    let (base, folder) = (site.base, root.join(site.base.trim_matches('/')));
    let policy = Publishing::default();
    let read = |path: &str| fs::read(folder.join(path)).expect("a file");
    let kept = |path: &str, cache: &str| {
        let answer = server.get(&format!("{base}{path}"));
        assert_eq!((answer.status, answer.header("cache-control")), (200, cache), "{path}");
        is_safe(&answer, path);
        answer
    };

    for (address, path) in [("", "index.html"), ("stod/", "stod/index.html"), ("latt/stod/", "latt/stod/index.html")] {
        let answer = kept(address, &policy.cache_of_pages());
        assert!(answer.header("content-type").starts_with("text/html"), "{answer:?}");
        assert!(answer.body == read(path), "{path}");
    }
    let (style, card) = (only(&folder, "assets", ".css"), card(&folder));
    assert!(kept(&style, &policy.cache_of_fingerprinted()).header("content-type").starts_with("text/css"));
    assert!(kept(&card, &policy.cache_of_files()).header("content-type").starts_with("text/vcard"));
    kept("sitemap.xml", &policy.cache_of_files());
    kept("robots.txt", &policy.cache_of_files());

    for address in ["hjalp/gamla-stodet/", "hjalp/gamla-stodet", "stod"] {
        let answer = server.get(&format!("{base}{address}"));
        assert!([301, 308].contains(&answer.status), "{address}: {answer:?}");
        assert_eq!(answer.leads_to(), format!("{base}stod/"), "{address}: one step");
    }

    if let Some(unslashed) = base.strip_suffix('/').filter(|path| !path.is_empty()) {
        let answer = server.get(unslashed);
        assert!([301, 308].contains(&answer.status) && answer.leads_to() == base, "{answer:?}");
    }

    for address in ["finns/inte/", "finns-inte", "assets/finns-inte.css", "web.config", ".htaccess", "_headers"] {
        let answer = server.get(&format!("{base}{address}"));
        assert_eq!(answer.status, 404, "{address}");
        assert!(answer.body == read("404.html"), "{address}: {}", String::from_utf8_lossy(&answer.body));
        is_safe(&answer, address);
        let cache = answer.header("cache-control");
        assert!(cache.is_empty() || cache == policy.cache_of_pages(), "{address}: {cache}");
    }

    for (address, path) in
        [("", "index.html"), ("stod/", "stod/index.html"), (&style, &style), ("finns-inte", "404.html")]
    {
        compressed(server, &format!("{base}{address}"), &folder.join(path), codings);
    }
    if folder.join("embed").is_dir() {
        open_to_others(server, base, &folder, codings);
    }
}

/// Other websites may read what is made for them, and nothing else; search engines are to show the pages themselves.
fn open_to_others(server: &Hosted, base: &str, folder: &Path, codings: &[&str]) {
    let kind = |answer: &Answer| answer.header("content-type").split(';').next().unwrap_or_default().to_owned();
    for (path, expected) in [
        ("embed/stod.html", "text/html"),
        ("embed/lots-page.js", "text/javascript"),
        ("embed/lots-page.css", "text/css"),
        ("api/v1/pages/latt/stod.json", "application/json"),
        ("api/v1/contacts.json", "application/json"),
    ] {
        let answer = server.get(&format!("{base}{path}"));
        assert_eq!((answer.status, kind(&answer).replace("application/java", "text/java")), (200, expected.to_owned()));
        assert_eq!(answer.header("access-control-allow-origin"), "*", "{path}");
        assert_eq!(answer.header("x-robots-tag"), "noindex", "{path}");
        assert_eq!(answer.header("cache-control"), Publishing::default().cache_of_pages(), "{path}");
        is_safe(&answer, path);
        compressed(server, &format!("{base}{path}"), &folder.join(path), codings);
    }
    for path in ["", "stod/", "sitemap.xml", "robots.txt", "finns-inte"] {
        let answer = server.get(&format!("{base}{path}"));
        assert_eq!(answer.header("access-control-allow-origin"), "", "{path}");
        assert_eq!(answer.header("x-robots-tag"), "", "{path}");
    }
}

/// Every header of the policy, once.
fn is_safe(answer: &Answer, path: &str) {
    for (name, value) in Publishing::default().headers() {
        assert_eq!(answer.header(&name.to_lowercase()), value, "{path}: {name}");
    }
}

/// A text as small as who asks can read it: the file that lies there, or made while answering where there is none.
fn compressed(server: &Hosted, address: &str, file: &Path, codings: &[&str]) {
    let text = fs::read(file).expect("a file");
    for coding in codings {
        let beside = match *coding {
            "br" => format!("{}.br", file.display()),
            _ => format!("{}.gz", file.display()),
        };
        let accepted = if *coding == "br" { "gzip, deflate, br" } else { "gzip, deflate" };
        let answer = server.get_in(address, accepted);
        let varies = answer.header("vary").to_lowercase().contains("accept-encoding");
        assert!(varies || (answer.status == 404 && !Path::new(&beside).exists()), "{address}: {answer:?}");
        match fs::read(beside) {
            Ok(bytes) => {
                assert_eq!(answer.header("content-encoding"), *coding, "{address}");
                assert!(answer.body == bytes, "{address}: not the file that lies there");
            }
            // Apache compresses no answer that is a fault; the page is short.
            Err(_) if answer.status == 404 => {}
            Err(_) => {
                assert_eq!(answer.header("content-encoding"), "gzip", "{address}");
                let mut read = Vec::new();
                flate2::read::GzDecoder::new(answer.body.as_slice()).read_to_end(&mut read).expect("gzip");
                assert!(read == text, "{address}");
            }
        }
        assert!(!address.ends_with('/') || answer.header("content-type").starts_with("text/html"), "{answer:?}");
    }
    let plain = server.get(address);
    assert!(plain.header("content-encoding").is_empty() && plain.body == text, "{address}");
}

/// The file with an ending in a folder of a site, by its path there.
fn only(site: &Path, folder: &str, ending: &str) -> String {
    let names = fs::read_dir(site.join(folder)).expect("a folder");
    let mut names: Vec<String> =
        names.map(|entry| entry.expect("readable").file_name().to_string_lossy().into_owned()).collect();
    names.retain(|name| name.ends_with(ending));
    assert_eq!(names.len(), 1, "{names:?}");
    format!("{folder}/{}", names[0])
}

/// A contact card of the site.
fn card(site: &Path) -> String {
    let found = walkdir::WalkDir::new(site).into_iter().filter_map(Result::ok);
    let card = found.map(|entry| entry.path().to_owned()).find(|path| path.extension().is_some_and(|end| end == "vcf"));
    card.expect("a card").strip_prefix(site).expect("below").to_string_lossy().into_owned()
}

/// What may stand in a `web.config`, as far as it is used: each element below its parent, with its attributes. IIS' own schema
/// (`IIS_schema.xml`) is not free to be passed on, so these are its facts about the sections that are needed here.
const IIS: &[(&str, &[&str])] = &[
    ("configuration", &[]),
    ("configuration/location", &["path"]),
    ("system.webServer", &[]),
    ("system.webServer/httpProtocol", &[]),
    ("system.webServer/httpProtocol/customHeaders", &[]),
    ("system.webServer/httpProtocol/customHeaders/remove", &["name"]),
    ("system.webServer/httpProtocol/customHeaders/add", &["name", "value"]),
    ("system.webServer/staticContent", &[]),
    ("system.webServer/staticContent/clientCache", &["cacheControlMode", "cacheControlMaxAge", "cacheControlCustom"]),
    ("system.webServer/staticContent/remove", &["fileExtension"]),
    ("system.webServer/staticContent/mimeMap", &["fileExtension", "mimeType"]),
    ("system.webServer/defaultDocument", &["enabled"]),
    ("system.webServer/defaultDocument/files", &[]),
    ("system.webServer/defaultDocument/files/clear", &[]),
    ("system.webServer/defaultDocument/files/add", &["value"]),
    ("system.webServer/directoryBrowse", &["enabled"]),
    ("system.webServer/urlCompression", &["doStaticCompression"]),
    ("system.webServer/httpErrors", &["errorMode"]),
    ("system.webServer/httpErrors/remove", &["statusCode", "subStatusCode"]),
    ("system.webServer/httpErrors/error", &["statusCode", "subStatusCode", "path", "responseMode"]),
    ("system.webServer/httpRedirect", &["enabled", "destination", "exactDestination", "httpResponseStatus"]),
];

/// Attributes that take one of a few values.
const IIS_VALUES: &[(&str, &[&str])] = &[
    ("enabled", &["true", "false"]),
    ("exactDestination", &["true"]),
    ("doStaticCompression", &["true"]),
    ("cacheControlMode", &["UseMaxAge"]),
    ("errorMode", &["Custom"]),
    ("responseMode", &["File"]),
    ("httpResponseStatus", &["Permanent"]),
];

/// Attributes that an element cannot do without.
const IIS_REQUIRED: &[(&str, &[&str])] = &[
    ("system.webServer/staticContent/mimeMap", &["fileExtension", "mimeType"]),
    ("system.webServer/httpErrors/remove", &["statusCode"]),
    ("system.webServer/httpErrors/error", &["statusCode", "path"]),
];

/// Elements of which none may be added twice in one list, with what tells them apart.
const IIS_UNIQUE: &[(&str, &str)] = &[
    ("system.webServer/httpProtocol/customHeaders/add", "name"),
    ("system.webServer/staticContent/mimeMap", "fileExtension"),
    ("system.webServer/defaultDocument/files/add", "value"),
    ("configuration/location", "path"),
];

/// Days, hours, minutes and seconds: `365.00:00:00`.
fn is_time_span(text: &str) -> bool {
    let (days, clock) = text.split_once('.').unwrap_or(("0", text));
    let parts: Vec<Option<u32>> = clock.split(':').map(|part| part.parse().ok().filter(|_| part.len() == 2)).collect();
    let fits = matches!(parts.as_slice(), [Some(0..=23), Some(0..=59), Some(0..=59)]);
    fits && days.parse::<u32>().is_ok()
}

fn iis_faults(text: &str) -> Vec<String> {
    let document = match roxmltree::Document::parse(text) {
        Ok(document) => document,
        Err(error) => return vec![error.to_string()],
    };
    let mut faults = Vec::new();
    let mut keys = std::collections::HashSet::new();
    for element in document.descendants().filter(roxmltree::Node::is_element) {
        let names: Vec<&str> =
            element.ancestors().filter(roxmltree::Node::is_element).map(|one| one.tag_name().name()).collect();
        // What is under `location` is what could stand at the top.
        let depth = names.iter().position(|name| *name == "system.webServer").map_or(names.len(), |depth| depth + 1);
        let path = names[..depth].iter().rev().copied().collect::<Vec<_>>().join("/");
        let known = IIS.iter().find(|(known, _)| *known == path);
        for attribute in element.attributes() {
            let is_known = known.is_some_and(|(_, attributes)| attributes.contains(&attribute.name()));
            let values = IIS_VALUES.iter().find(|(name, _)| *name == attribute.name());
            let fits = values.is_none_or(|(_, values)| values.contains(&attribute.value()))
                && (attribute.name() != "cacheControlMaxAge" || is_time_span(attribute.value()));
            if !is_known || !fits {
                faults.push(format!("{path} {}={}", attribute.name(), attribute.value()));
            }
        }
        let required = IIS_REQUIRED.iter().find(|(known, _)| *known == path).map_or(&[][..], |(_, names)| *names);
        faults
            .extend(required.iter().filter(|name| !element.has_attribute(**name)).map(|name| format!("{path} {name}")));
        let key = IIS_UNIQUE.iter().find(|(known, _)| *known == path).and_then(|(_, name)| element.attribute(*name));
        let is_twice =
            key.is_some_and(|key| !keys.insert((element.parent().map(|parent| parent.id()), key.to_lowercase())));
        if known.is_none() || is_twice {
            faults.push(path);
        }
    }
    faults
}

#[test]
fn web_config_is_what_iis_reads() {
    let workspace = Workspace::fixture("complete");
    workspace.edit("content/site.yaml", "\nmenu:", "\npublishing:\n  hsts_days: 365\n  page_minutes: 1500\n\nmenu:");
    workspace.edit("content/pages/fragor.md", "title:", "aliases: [/kommun/, /hjalp/, /hjalp/fler/]\ntitle:");
    assert_eq!(workspace.run(&["build", "--publish"]).code, 0);
    for site in ["almby", "asdal", "provlan"] {
        let text = workspace.read(&format!("public/{site}/web.config"));
        assert_eq!(iis_faults(&text), Vec::<String>::new(), "{site}");
        assert!(text.contains("cacheControlMaxAge=\"1.01:00:00\""), "a day and an hour: {text}");
    }
    let text = workspace.read("public/almby/web.config");
    assert!(text.contains("path=\"stod\\po\\404.html\""), "{text}");
    // What lies below a former address and has not moved is not redirected with it.
    let stays = |path: &str| {
        text.contains(&format!(
            "<location path=\"{path}\">\n    <system.webServer>\n      <httpRedirect enabled=\"false\" />"
        ))
    };
    assert!(stays("kommun/almby") && !stays("hjalp/fler") && !stays("hjalp/gamla-stodet"), "{text}");
    // The list finds what is wrong.
    for (right, wrong) in [
        ("<clear />", "<clear>"),
        ("httpErrors", "httpError"),
        ("\"File\"", "\"Fil\""),
        ("statusCode", "status"),
        ("1.01:00:00", "25:00:00"),
        (" mimeType=\"text/javascript\"", ""),
        ("fileExtension=\".svg\" mime", "fileExtension=\".js\" mime"),
        ("<add name=\"Referrer-Policy\"", "<add name=\"x-content-type-options\""),
    ] {
        assert!(!iis_faults(&text.replace(right, wrong)).is_empty(), "{wrong}");
    }
}

/// A former address leads to a page in one step: one that is a page's own, or leads to two pages, is a fault.
#[test]
fn former_addresses_make_no_loops_and_no_chains() {
    for alias in ["/fragor/", "/stod/", "/hjalp/gamla-stodet/", "/Hjälp/Gamla stödet"] {
        let workspace = Workspace::fixture("complete");
        workspace.edit("content/pages/fragor.md", "title:", &format!("aliases: [{alias}]\ntitle:"));
        let ran = workspace.run(&["build"]);
        assert_eq!(ran.code, 1, "{alias}");
        assert!(ran.stderr.contains("fel[same-path]"), "{alias}: {}", ran.stderr);
    }
}

#[test]
fn a_server_file_changes_stays_and_goes_with_its_site() {
    let workspace = Workspace::fixture("complete");
    assert_eq!(workspace.run(&["build"]).code, 0);
    let (almby, asdal) = ("public/_servers/nginx/almby.conf", "public/_servers/nginx/asdal.conf");
    let before = workspace.read(almby);
    // A site that is held back keeps what servers were told, and nobody else waits for it.
    workspace.edit("content/pages/stod.md", "/hjalp/gamla-stodet/", "/annat/");
    workspace.edit("content/municipalities/almby.yaml", "status: active", "status: aktiv");
    assert_eq!(workspace.run(&["build"]).code, 1);
    assert_eq!(workspace.read(almby), before);
    assert!(workspace.read(asdal).contains("/annat/") && !workspace.read(asdal).contains("/hjalp/"));
    workspace.edit("content/municipalities/almby.yaml", "status: aktiv", "status: active");
    // One site alone leaves the others' files alone; a foreign file stays.
    workspace.write("public/_servers/nginx/egen.txt", "mine");
    assert_eq!(workspace.run(&["build", "--site", "almby"]).code, 0);
    assert!(workspace.read(almby).contains("/annat/") && workspace.path(asdal).exists());
    // A removed file comes back, one for a server that nobody has goes.
    workspace.remove(asdal);
    workspace.edit("content/site.yaml", "\nmenu:", "\npublishing:\n  servers: [nginx, iis]\n\nmenu:");
    assert_eq!(workspace.run(&["build"]).code, 0);
    assert!(workspace.path(asdal).exists() && workspace.path("public/almby/web.config").exists());
    assert!(!workspace.path("public/_servers/caddy").exists() && !workspace.path("public/almby/.htaccess").exists());
    assert_eq!(workspace.read("public/_servers/nginx/egen.txt"), "mine");
    // With the site goes its file, and not before.
    workspace.remove("content/municipalities/asdal.yaml");
    assert_eq!(workspace.run(&["build"]).code, 1);
    assert!(workspace.path(asdal).exists());
    workspace.run(&["build", "--allow-removals"]);
    assert!(!workspace.path(asdal).exists());
    // Without any server, only what is somebody else's is left.
    workspace.edit("content/site.yaml", "[nginx, iis]", "[]");
    workspace.run(&["build"]);
    assert!(!workspace.path(almby).exists() && !workspace.path("public/_servers/manifest.json").exists());
    assert_eq!(workspace.read("public/_servers/nginx/egen.txt"), "mine");
}
