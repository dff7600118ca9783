//! Rule pages: a page with a fault, and on the faulty line the code it is to be told with. A page without marks is a good one.
//! `tests/rules/README.md` says how they are written.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use crate::support::{DRAFT, Ran, Workspace, project};
use lots::diag::{Code, Place, show};

/// Path, line and code of each fault.
type Told = BTreeSet<(String, usize, String)>;

/// A rule page, or a folder of files that are at fault together.
#[derive(Default)]
struct Case {
    /// By their paths below `content/` of the fixture that they are laid over.
    files: BTreeMap<String, String>,
    /// Files as they were when somebody accepted them, before they came to be as in `files`.
    accepted: BTreeMap<String, String>,
}

/// Everything in `tests/rules/`, by name.
fn cases() -> BTreeMap<String, Case> {
    let mut cases: BTreeMap<String, Case> = BTreeMap::new();
    for (path, bytes) in Workspace::tree(&project().join("tests/rules")) {
        let text = String::from_utf8(bytes).expect("UTF-8");
        match path.split_once('/') {
            None if path == "README.md" => {}
            None => {
                let page = format!("pages/{path}");
                cases.entry(path).or_default().files.insert(page, text);
            }
            Some((name, file)) => {
                let case = cases.entry(name.to_owned()).or_default();
                match file.strip_prefix("accepted/") {
                    Some(earlier) => case.accepted.insert(earlier.to_owned(), text),
                    None => case.files.insert(file.to_owned(), text),
                };
            }
        }
    }
    cases
}

impl Case {
    fn workspace(&self) -> Workspace {
        let workspace = Workspace::fixture("complete");
        let easy = self.files.keys().filter_map(|path| path.strip_prefix("pages/")?.strip_suffix(".easy.md"));
        for page in easy.filter(|page| *page != "lonely-twin") {
            workspace.write(&format!("content/pages/{page}.md"), STANDARD_TWIN);
        }
        lay(&workspace, &self.files);
        if !self.accepted.is_empty() {
            lay(&workspace, &self.accepted);
            let accepted = workspace.run(&["accept", "--all"]);
            assert_eq!(accepted.code, 0, "{}", accepted.stderr);
            lay(&workspace, &self.files);
        }
        workspace
    }

    /// The faults that the marks ask for.
    fn expected(&self) -> Told {
        self.files.iter().flat_map(|(path, text)| marks(&format!("content/{path}"), text)).collect()
    }
}

fn lay(workspace: &Workspace, files: &BTreeMap<String, String>) {
    for (path, text) in files {
        workspace.write(&format!("content/{path}"), text);
    }
}

/// What an easy page is the twin of, unless its folder has a page for it.
const STANDARD_TWIN: &str =
    "---\ntitle: Sida\ndescription: En sida som har en tvilling.\n---\n\n## Rubrik {#rubrik}\n\nText.\n";

/// The codes that a file expects, by line.
fn marks(path: &str, text: &str) -> Told {
    let mut expected = Told::new();
    for (index, line) in text.lines().enumerate() {
        let marked = line.split_once("fel: ").filter(|(before, _)| before.ends_with("<!-- ") || before.ends_with("# "));
        let Some((before, codes)) = marked else { continue };
        let alone = ["<!-- ", "# "].contains(&before.trim_start());
        let number = if alone { index + 2 } else { index + 1 };
        let codes = codes.trim_end_matches("-->").trim();
        expected.extend(codes.split(", ").map(|code| (path.to_owned(), number, code.to_owned())));
    }
    if path.ends_with("/unclosed-front-matter.md") {
        // A mark on the fence line would make it another line.
        expected.insert((path.to_owned(), 1, "unclosed-front-matter".to_owned()));
    }
    expected
}

/// What the program tells. No menu leads to a rule page, and only one that is about that minds.
fn told(name: &str, case: &Case, minds_orphans: bool) -> Told {
    let workspace = case.workspace();
    let (report, sources) = lots::pipeline::check(workspace.root(), DRAFT).expect("no fault of the machine");
    for language in lots::cli::LANGUAGES {
        let words = lots::cli::words_in(language);
        let shown = show::full::full(&report, &sources, &words, false);
        assert!(!shown.contains("{$"), "{name}: a message lacks an argument: {shown}");
    }
    let place = |place: &Place| match place {
        Place::Span(span) => {
            let source = sources.get(span.file);
            (source.path.clone(), source.position(span.start).line)
        }
        Place::Path(path) => (path.clone(), 0),
    };
    report
        .diagnostics()
        .iter()
        .filter(|diagnostic| minds_orphans || diagnostic.code != Code::OrphanPage)
        .map(|diagnostic| {
            let (path, line) = place(&diagnostic.place);
            (path, line, diagnostic.code.to_string())
        })
        .collect()
}

#[test]
fn every_rule_page_is_told_as_it_says() {
    let mut seen = BTreeSet::new();
    let mut wrong = Vec::new();
    let (mut bad, mut good) = (0, 0);
    for (name, case) in cases() {
        let expected = case.expected();
        let told = told(&name, &case, expected.iter().any(|(_, _, code)| code == "orphan-page"));
        wrong.extend(expected.difference(&told).map(|fault| format!("{name}: not told: {fault:?}")));
        wrong.extend(told.difference(&expected).map(|fault| format!("{name}: told without a mark: {fault:?}")));
        let count = if expected.is_empty() { &mut good } else { &mut bad };
        *count += 1;
        assert_eq!(expected.is_empty(), name.starts_with("good-"), "{name}: good pages are named so, and only they");
        seen.extend(expected.into_iter().map(|(_, _, code)| code));
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
    assert!(bad >= 60 && good >= 30, "{bad} bad pages and {good} good ones");
    let unseen: BTreeSet<&str> =
        Code::ALL.iter().map(|code| code.name()).filter(|name| !seen.contains(*name)).collect();
    let elsewhere = ELSEWHERE.iter().map(|(code, _)| *code).chain(OUTSIDE).chain(PUBLISHED);
    assert_eq!(unseen, elsewhere.collect::<BTreeSet<_>>());
}

/// Texts and pages without fault are remembered, so that they are not looked at again: nothing else may be forgotten for it.
#[test]
fn what_is_remembered_hides_no_fault() {
    let workspace = Workspace::fixture("complete");
    let told = || -> Vec<&str> {
        let (report, _) = lots::pipeline::check(workspace.root(), DRAFT).expect("no fault of the machine");
        let codes = report.diagnostics().iter().map(|one| one.code).filter(|code| *code != Code::OrphanPage);
        codes.map(Code::name).collect()
    };
    assert_eq!(told(), [""; 0]);
    assert!(workspace.path(".lots/cache").is_dir());
    assert_eq!(told(), [""; 0]);
    workspace.edit("content/pages/stod.md", "Du bestämmer", "Klienten bestämmer");
    assert_eq!(told(), ["banned-word"]);
    assert_eq!(told(), ["banned-word"], "what is at fault is told every time");
    workspace.edit("content/pages/stod.md", "Klienten bestämmer", "Du bestämmer");
    component(&workspace, "<p id=\"samma\">Ja.</p><p id=\"samma\">Nej.</p>");
    assert_eq!(told(), ["same-id-twice"]);
    assert_eq!(told(), ["same-id-twice"]);
    component(&workspace, "<p>Ja.</p>");
    assert_eq!(told(), [""; 0]);
}

/// What `lots explain` shows as wrong is told when it stands in a page, ordinary or easy, and what it shows as right is not.
#[test]
fn examples_of_rules_are_what_they_are_said_to_be() {
    let mut tried = BTreeSet::new();
    let mut wrong = Vec::new();
    for language in lots::cli::LANGUAGES {
        let words = lots::cli::words_in(language);
        for code in
            Code::RULES.iter().filter(|code| !NO_SNIPPETS.contains(&code.name()) && !OUTSIDE.contains(&code.name()))
        {
            for (attribute, should) in [("bad", true), ("good", false)] {
                let example = words.attribute(code.name(), attribute, &[]).expect("an example");
                if tried.insert((*code, example.clone())) && is_told_in_a_page(*code, &example) != should {
                    wrong.push(format!("{language}: {code}.{attribute}: {example}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn is_told_in_a_page(code: Code, example: &str) -> bool {
    let page = format!("---\ntitle: Exempel\ndescription: Ett exempel i en sida.\n---\n\n{example}\n");
    let pages = ["pages/vanlig.md", "pages/latt.easy.md"].map(|path| (path.to_owned(), page.clone()));
    let workspace = Case { files: pages.into(), ..Case::default() }.workspace();
    let (report, _) = lots::pipeline::check(workspace.root(), DRAFT).expect("no fault of the machine");
    report.diagnostics().iter().any(|diagnostic| diagnostic.code == code)
}

/// Rules whose examples are no pieces of a page's text: front matter, data, several files, a part of a long text.
const NO_SNIPPETS: &[&str] = &[
    "duplicate-title",
    "orphan-page",
    "untagged-pdf",
    "lix-high",
    "lix-too-high",
    "long-mean",
    "phone-format",
    "soft-hyphen",
    "stale-twin",
    "not-accepted",
    "moved-page",
    "parity",
    "stale-override",
    "review-passed",
    "status-over",
    "review-near",
    "review-outdated",
    "old-detail",
    "accessibility-ageing",
    "waiver-passed",
    "unused-waiver",
];

/// What other websites answer: `tests/external.rs`.
const OUTSIDE: [&str; 2] = ["dead-external", "moved-external"];

/// What only a build meets, since it looks at what is published: `tests/publishing`.
const PUBLISHED: [&str; 2] = ["many-removals", "vanished-page"];

type Change = fn(&Workspace);

/// Faults that cannot stand in a file of `tests/rules/`: what is done to the workspace, and the code it is told with.
const ELSEWHERE: &[(&str, Change)] = &[
    ("not-utf8", |workspace| fs::write(workspace.path("content/glossary.yaml"), b"- word: \xe5\n").expect("write")),
    ("unknown-file", |workspace| {
        workspace.write("content/pages/index.esay.md", "x");
    }),
    ("unknown-file", |workspace| {
        workspace.write("content/municipalities/almby.yml", "x");
    }),
    ("unknown-file", |workspace| {
        workspace.write("content/glossary.yml", "x");
    }),
    ("unknown-file", |workspace| {
        workspace.write("content/page/index.md", "x");
    }),
    ("unknown-file", |workspace| {
        workspace.write("content/pages/bild.png", "x");
    }),
    ("same-name", |workspace| {
        workspace.write("content/pages/st\u{f6}d.md", "---\ntitle: Stöd\ndescription: Samma namn.\n---\n");
    }),
    ("dead-reference", |workspace| component(workspace, "<label for=\"finns-inte\">Namn</label>")),
    ("same-id-twice", |workspace| component(workspace, "<p id=\"samma\">Ja.</p><p id=\"samma\">Nej.</p>")),
    ("moved-page", |workspace| {
        workspace.write("content/receipts.yaml", "addresses:\n  \"/borta/\": \"borta\"\n");
    }),
    ("untagged-pdf", |workspace| {
        workspace.write("content/files/blankett.pdf", "%PDF-1.7\n%%EOF\n");
    }),
    ("low-contrast", |workspace| {
        workspace.write("themes/base/theme.yaml", THEME);
    }),
    ("template-error", |workspace| {
        workspace.write("themes/base/templates/page.html", "{% if %}");
    }),
    ("unknown-text", |workspace| {
        workspace.write("themes/base/templates/404.html", "{{ text(key='finns-inte') }}");
    }),
    ("catalog-syntax", |workspace| {
        workspace.write("i18n/sv-easy/interface.ftl", "= inget namn\n");
    }),
    ("approval-missing", |workspace| {
        workspace.edit("content/site.yaml", "trial: true", "trial: true\napprovals: hold");
    }),
    ("approval-lapsed", |workspace| {
        let approval = "approved_by: Anna Ek\ndate: 2026-11-20\npages:\n  \"sv index\": { _start: \"00000000\" }\n";
        workspace.write("content/approvals/almby.yaml", approval);
    }),
    // The fixture itself is full of details made for tests, which `trial` lets stand.
    ("test-detail", |workspace| {
        workspace.edit("content/site.yaml", "trial: true", "trial: false");
    }),
];

#[test]
fn faults_outside_pages_are_told_too() {
    for (code, change) in ELSEWHERE {
        let workspace = Workspace::fixture("complete");
        change(&workspace);
        let ran = workspace.run(&["check"]);
        assert!(ran.stderr.contains(&format!("[{code}]")), "{code}: {}", ran.stderr);
        let english = workspace.run_in("en", &["check"]);
        assert!(english.stderr.contains(&format!("[{code}]")), "{code}: {}", english.stderr);
    }
}

/// A component of the theme that writes `html`, and a page that uses it.
fn component(workspace: &Workspace, html: &str) {
    let component = format!("{{% component ruta() {{\"form\": \"leaf\"}} %}}{html}{{% endcomponent ruta %}}");
    workspace.write("themes/base/components/ruta.html", &component);
    workspace.write("content/pages/ruta.md", "---\ntitle: Ruta\ndescription: En ruta.\n---\n\n::ruta\n");
}

const THEME: &str = "\
pairs:
  - { foreground: text, background: ground, least: 7 }
schemes:
  lugn:
    light: { text: \"#777777\", ground: \"#ffffff\" }
    dark: { text: \"#eeeeee\", ground: \"#111111\" }
";

/// An author corrects everything in one go, so one run has to tell everything.
#[test]
fn twenty_faults_in_ten_files_are_told_in_one_run() {
    let case = &cases()["twenty-faults"];
    let expected = case.expected();
    assert_eq!((case.files.len(), expected.len()), (10, 20));
    let ran = case.workspace().run(&["check"]);
    assert_eq!(ran.code, 1, "{}", ran.stderr);
    let told: Vec<_> = shown(&ran);
    assert_eq!(told.len(), 20, "{}", ran.stderr);
    assert_eq!(told.into_iter().collect::<Told>(), expected);
}

/// The faults as the program prints them: `fel[code]: …`, and on the next line `--> path:line:column`.
fn shown(ran: &Ran) -> Vec<(String, usize, String)> {
    let lines: Vec<&str> = ran.stderr.lines().collect();
    let fault = |pair: &[&str]| {
        let code = pair[0].split_once("]: ")?.0.split_once('[')?.1;
        let mut place = pair[1].trim_start().strip_prefix("--> ")?.split(':');
        Some((place.next()?.to_owned(), place.next()?.parse().ok()?, code.to_owned()))
    };
    lines.windows(2).filter_map(fault).collect()
}
