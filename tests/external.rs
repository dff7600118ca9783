//! `lots check --external`: what other websites answer, told where the link stands; whom the program asks, and how.

use std::fs;
use std::sync::Arc;
use std::time::Duration;

use crate::support::server::{Server, nobody};
use crate::support::{DRAFT, TODAY, Workspace};
use jiff::civil::{Date, date};
use lots::ask::Manners;
use lots::diag::show::FORMATS;
use lots::diag::{Code, Place, Report};
use lots::model::scope::Mode;
use lots::pipeline::{External, check_asking};
use lots::text::Sources;

const PAGE: &str = "content/pages/lankar.md";

/// Quick enough for tests.
const QUICK: Manners = Manners { patience: Duration::from_secs(1), pause: Duration::from_millis(5), hosts: 8 };

/// A workspace whose only addresses are those of a server, with a page of the given text.
fn workspace(server: &Server, text: &str) -> Workspace {
    let workspace = Workspace::fixture("small");
    workspace.edit("content/site.yaml", "https://provlan.example/", &format!("{}/county", server.address));
    workspace.edit(
        "content/municipalities/almby.yaml",
        "https://almby.example/stod/po/",
        &format!("{}/almby", server.address),
    );
    write(&workspace, server, text);
    workspace
}

/// Writes the page; `@` is the server's address.
fn write(workspace: &Workspace, server: &Server, text: &str) {
    let head = "---\ntitle: Länkar\ndescription: Länkar till andra.\n---\n\n";
    workspace.write(PAGE, &format!("{head}{}", text.replace('@', &server.address)));
}

/// What a check told, and what it did.
struct Told {
    report: Report,
    sources: Sources,
    asked: usize,
    remembered: usize,
}

impl Told {
    fn on(workspace: &Workspace, date: Date, manners: Manners) -> Self {
        let mut external = External::new(manners, &|_, _| {});
        let mode = Mode { date, ..DRAFT };
        let (report, sources) =
            check_asking(workspace.root(), mode, Some(&mut external)).expect("no fault of the machine");
        Self { report, sources, asked: external.asked, remembered: external.remembered }
    }

    fn now(workspace: &Workspace) -> Self {
        Self::on(workspace, TODAY, QUICK)
    }

    /// One line each, of links alone; the server's address is `@` again.
    fn lines(&self, server: &Server) -> String {
        let mut links = Report::default();
        let told = self.report.diagnostics().iter();
        links.add_all(told.filter(|told| matches!(told.code, Code::DeadExternal | Code::MovedExternal)).cloned());
        let (_, short) = FORMATS.iter().find(|(name, _)| *name == "short").expect("a format");
        short(&links, &self.sources, &lots::cli::words_in("sv")).replace(&server.address, "@")
    }

    fn has(&self, code: Code) -> bool {
        self.report.diagnostics().iter().any(|told| told.code == code)
    }
}

#[test]
fn every_answer_is_told_where_the_link_stands() {
    let server = Server::new();
    let nobody = nobody();
    let safe = server.address.replace("http:", "https:");
    let text = format!(
        "[a](@/ok), [b](@/gone \"titel\") och [c](<@/gone#del>).\n\
         [d](@/no-head) [e](@/refused) [f](@/broken) [g](@/slow)\n\
         [h](@/round) [i](@/far/5) [j](@/far/6) [k]({nobody}/) [l]({safe}/)\n\
         [m](@/nonsense) [n](@/away) [o](@/moved#del) [p](@/moved/far)\n\
         [q](@/moved/away) [r](@/moved/dead) [s][t] <@/gone> ![u](@/gone)\n\
         [v](tel:112) [w](http://) [x](gratis)\n\n\
         [t]: @/gone\n",
    );
    let workspace = workspace(&server, &text);
    workspace.edit("content/site.yaml", "/county", "/gone");
    workspace.edit("content/municipalities/almby.yaml", "/almby", "/moved");
    let told = Told::now(&workspace);
    assert_eq!((told.asked, told.remembered), (17, 0));
    let expected = "\
municipalities/almby.yaml:12: obs[moved-external]: Sidan @/moved har flyttat till @/new.
pages/lankar.md:6: varning[dead-external]: Sidan @/gone finns inte (svar 404).
pages/lankar.md:6: varning[dead-external]: Sidan @/gone#del finns inte (svar 404).
pages/lankar.md:7: varning[dead-external]: Webbplatsen visar inte @/refused för det här programmet (svar 403).
pages/lankar.md:7: varning[dead-external]: Något är fel på webbplatsen som @/broken leder till (svar 500).
pages/lankar.md:7: varning[dead-external]: Webbplatsen svarade inte i tid på @/slow.
pages/lankar.md:8: varning[dead-external]: @/round skickar vidare gång på gång och leder aldrig till en sida.
pages/lankar.md:8: varning[dead-external]: @/far/6 skickar vidare gång på gång och leder aldrig till en sida.
pages/lankar.md:8: varning[dead-external]: Ingen svarar på NOBODY/.
pages/lankar.md:8: varning[dead-external]: Anslutningen till SAFE/ går inte att göra säker: webbplatsens certifikat gäller inte.
pages/lankar.md:9: varning[dead-external]: Det gick inte att få svar från @/nonsense.
pages/lankar.md:9: obs[moved-external]: Sidan @/moved#del har flyttat till @/new#del.
pages/lankar.md:9: obs[moved-external]: Sidan @/moved/far har flyttat till @/new.
pages/lankar.md:10: obs[moved-external]: Sidan @/moved/away har flyttat till @/away.
pages/lankar.md:10: varning[dead-external]: Sidan @/moved/dead finns inte (svar 404).
pages/lankar.md:10: varning[dead-external]: Sidan @/gone finns inte (svar 404).
pages/lankar.md:10: varning[dead-external]: Sidan @/gone finns inte (svar 404).
pages/lankar.md:10: varning[dead-external]: Sidan @/gone finns inte (svar 404).
pages/lankar.md:11: varning[dead-external]: Det gick inte att få svar från http://.
site.yaml:14: varning[dead-external]: Sidan @/gone finns inte (svar 404).
";
    let lines = told.lines(&server).replace(&nobody, "NOBODY").replace(&safe, "SAFE");
    // What is left of a line without its column.
    let lines = lines.lines().map(|line| {
        let parts: Vec<&str> = line.strip_prefix("content/").expect("a place").splitn(4, ':').collect();
        format!("{}:{}:{}\n", parts[0], parts[1], parts[3])
    });
    snapbox::assert_data_eq!(lines.collect::<String>(), expected.to_owned());

    let marked = told.report.diagnostics().iter().filter_map(|told| match (told.code, &told.place) {
        (Code::DeadExternal | Code::MovedExternal, Place::Span(span)) => Some(*span),
        _ => None,
    });
    let marked: Vec<&str> = marked.map(|span| told.sources.slice(span)).collect();
    let whole: Vec<&&str> = marked.iter().filter(|text| !text.starts_with("http")).collect();
    assert_eq!(whole, [&"[s][t]"], "{marked:?}");

    let log = server.log();
    let agent = format!("lots/{} (link check)", env!("CARGO_PKG_VERSION"));
    assert!(log.agents.iter().all(|seen| *seen == agent || seen.is_empty()), "{:?}", log.agents);
    let gets: Vec<&String> = log.requests.iter().filter(|request| request.starts_with("GET")).collect();
    assert_eq!(gets, ["GET /no-head", "GET /refused"]);
    // Five redirects and no more.
    assert_eq!(log.requests.iter().filter(|request| request.contains("/far/")).count(), 6 + 6);
}

#[test]
fn a_good_answer_is_believed_for_a_week_and_a_bad_one_never() {
    let server = Server::new();
    let workspace = workspace(&server, "[a](@/moved) [b](@/gone) [c](@/ok#a) [d](@/ok#b)\n");
    let first = Told::now(&workspace);
    assert_eq!((first.asked, first.remembered), (5, 0));
    let all = ["HEAD /almby", "HEAD /county", "HEAD /gone", "HEAD /moved", "HEAD /new", "HEAD /ok"];
    assert_eq!(server.requests(), all);

    let second = Told::now(&workspace);
    assert_eq!((second.asked, second.remembered), (1, 4));
    assert_eq!(server.requests(), ["HEAD /gone"]);
    assert_eq!(second.lines(&server), first.lines(&server));

    write(&workspace, &server, "[a](@/moved)\n");
    assert_eq!(Told::on(&workspace, date(2026, 11, 27), QUICK).asked, 0);
    assert_eq!(server.requests(), [""; 0]);
    assert_eq!(Told::on(&workspace, date(2026, 11, 28), QUICK).asked, 3);
    // A memory of days to come is none.
    assert_eq!(Told::now(&workspace).asked, 3);

    let kept = ".lots/cache/external.json";
    assert!(workspace.read(kept).contains("\"version\":1"));
    for unreadable in ["", "{}", "{\"version\":2,\"good\":{}}", "[1]"] {
        workspace.write(kept, unreadable);
        assert_eq!(Told::now(&workspace).asked, 3, "{unreadable}");
        assert_eq!(Told::now(&workspace).asked, 0, "{unreadable}");
    }
    fs::remove_dir_all(workspace.path(".lots")).expect("remove the memory");
    assert_eq!(Told::now(&workspace).asked, 3);
    assert_eq!(workspace.read(".lots/.gitignore"), "*\n");
}

#[test]
fn without_the_word_nobody_is_asked() {
    let server = Server::new();
    let workspace = workspace(&server, "[a](@/gone) [b](@/moved)\n");
    Told::now(&workspace);
    assert!(!server.requests().is_empty());
    for arguments in [&["check"][..], &["check", "--fix"], &["build"], &["build", "--publish"], &["report"]] {
        let ran = workspace.run(arguments);
        assert!(!ran.stderr.contains("-external") && !ran.stdout.contains("tillfrågade"), "{arguments:?} {ran:?}");
    }
    assert_eq!(server.requests(), [""; 0]);
}

#[test]
fn one_request_at_a_time_and_a_pause() {
    let log = Arc::default();
    // Another port is the same machine.
    let (server, other) = (Server::at("127.0.0.1", Arc::clone(&log)), Server::at("127.0.0.1", log));
    let text = format!("[a](@/moved/far) [b](@/no-head) [c](@/far/3) [d]({}/ok) [e](@/gone)\n", other.address);
    let pause = Duration::from_millis(60);
    Told::on(&workspace(&server, &text), TODAY, Manners { pause, ..QUICK });
    let log = server.log();
    assert_eq!(log.requests.len(), 3 + 2 + 4 + 1 + 1 + 2);
    assert_eq!(log.most, 1);
    assert!(log.pause.is_some_and(|shortest| shortest >= pause), "{:?}", log.pause);
    assert!(Manners::default().pause >= Duration::from_secs(1));
}

/// Only Linux answers on all of 127.0.0.0/8 unasked.
#[cfg(target_os = "linux")]
#[test]
fn several_hosts_are_asked_at_a_time_and_no_more_than_eight() {
    let log = Arc::default();
    let servers: Vec<Server> = (1..=20).map(|host| Server::at(&format!("127.0.0.{host}"), Arc::clone(&log))).collect();
    let links = servers.iter().map(|server| format!("[a]({0}/ok) [b]({0}/gone)\n", server.address));
    let workspace = workspace(&servers[0], &links.collect::<String>());
    let told = Told::now(&workspace);
    assert_eq!(told.asked, 42);
    let log = servers[0].log();
    assert!((2..=Manners::default().hosts).contains(&log.most), "{}", log.most);
    assert_eq!(Manners::default().hosts, 8);
    // The order of messages is that of the page.
    let gone: Vec<String> = servers.iter().map(|server| format!("{}/gone", server.address)).collect();
    let told = told.report.diagnostics().iter().filter(|told| told.code == Code::DeadExternal);
    assert_eq!(told.map(|told| told.arguments[0].1.clone()).collect::<Vec<_>>(), gone);
}

#[test]
fn a_page_that_has_moved_is_written_and_asked_for() {
    let server = Server::new();
    let workspace = workspace(&server, "[a](@/moved#del) [b](@/moved/front)\n\n<@/moved>\n");
    workspace.edit("content/municipalities/almby.yaml", "/almby", "/moved");
    let ran = workspace.run(&["check", "--external"]);
    assert!(ran.stderr.contains(&format!("Skriv: ”{}/new#del”.", server.address)), "{}", ran.stderr);
    assert!(ran.stderr.contains("`lots check --external --fix` gör det åt dig"), "{}", ran.stderr);
    server.log();
    let ran = workspace.run(&["check", "--external", "--fix"]);
    let text = workspace.read(PAGE).replace(&server.address, "@");
    // Those who ask for a page that is gone are often sent to the front page.
    assert!(text.ends_with("[a](@/new#del) [b](@/moved/front)\n\n<@/new>\n"), "{text}");
    // Somebody vouches for what stands in data.
    assert!(workspace.read("content/municipalities/almby.yaml").contains("/moved"));
    assert_eq!(server.requests(), ["HEAD /new"]);
    let asked = "Adresser till andra webbplatser: 1 tillfrågade nu, 3 tidigare i veckan.\n";
    assert!(ran.stdout.starts_with(asked), "{}", ran.stdout);
    assert!(ran.stdout.contains("Rättade 2 fel i 1 fil.\n"), "{}", ran.stdout);
}

#[test]
fn levels_and_waivers_are_respected() {
    let server = Server::new();
    let workspace = workspace(&server, "[a](@/gone)\n");
    let rules = |level: &str| format!("rules: {{ dead-external: {level} }}\nreview: {{ owner");
    workspace.edit("content/site.yaml", "review: { owner", &rules("error"));
    let ran = workspace.run(&["check", "--external", "--format", "json"]);
    assert!(ran.stderr.contains("3 tillfrågade"), "{}", ran.stderr);
    let told: serde_json::Value = serde_json::from_str(&ran.stdout).expect("JSON");
    let told = told["diagnostics"].as_array().expect("a list").iter().find(|told| told["code"] == "dead-external");
    assert_eq!(told.expect("told")["level"], "error");

    let waiver = "waivers:\n  - rule: dead-external\n    reason: Svarar bara webbläsare.\n    until: 2026-11-21\n";
    workspace.edit(PAGE, "---\n\n", &format!("{waiver}---\n\n"));
    let told = Told::now(&workspace);
    assert!(!told.has(Code::DeadExternal) && !told.has(Code::UnusedWaiver), "{:?}", told.report);
    assert!(Told::on(&workspace, date(2026, 11, 22), QUICK).has(Code::WaiverPassed));
    // Whether it is needed is not known without asking.
    assert!(!workspace.run(&["check"]).stderr.contains("waiver"));
    workspace.edit(PAGE, "/gone", "/ok");
    assert!(Told::now(&workspace).has(Code::UnusedWaiver));
}

#[test]
fn a_name_that_leads_nowhere() {
    let workspace = Workspace::fixture("small");
    // No such name will ever exist (RFC 6761).
    workspace.edit("content/site.yaml", "provlan.example", "provlan.invalid");
    workspace.edit("content/municipalities/almby.yaml", "almby.example", "almby.invalid");
    let ran = workspace.run(&["check", "--external"]);
    assert!(ran.stderr.contains("Det finns ingen webbplats med namnet i https://almby.invalid/stod/po/."), "{ran:?}");
    assert!(ran.stdout.contains("\nIngen svarade. Är datorn ansluten till internet?\n"), "{}", ran.stdout);
    let english = workspace.run_in("en", &["check", "--external"]);
    assert!(english.stdout.contains("\nNobody answered."), "{}", english.stdout);
}
