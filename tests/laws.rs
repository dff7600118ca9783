//! Laws that hold for any input.

use std::collections::BTreeMap;
use std::fs;

use crate::support::{DRAFT, PUBLISH, Workspace};
use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};
use lots::diag::Report;
use lots::digest::Digest;
use lots::model::frame::Frames;
use lots::parse::markdown::{Home, Markdown};
use lots::render::Renderer;
use lots::text::{Source, Sources};
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use proptest::prelude::*;

/// Pieces that mean something to the parser, so that random texts come near its edges.
const PIECES: &[&str] = &[
    "---\n",
    "title: x\n",
    "# ",
    "## ",
    "### Rubrik {#a}\n",
    "{#å after=b}",
    ":::",
    "::::",
    "::",
    "\n:::\n",
    "\n:::only {municipality=\"any\"}\n",
    "\n::notice{from=\"a#b\"}\n",
    ":term[ord]{id=\"x\"}",
    ":x[",
    "{{ municipality.name }}",
    "{{",
    "}}",
    "{{ a | b }}",
    "[[SAKNAS: a | b]]",
    "[[SAKNAS",
    "]]",
    "[a](b.md#c)",
    "[a](",
    "![a](x.png)",
    "`{{ x }}`",
    "```\n",
    "~~~\n",
    "* ",
    "1. ",
    "> ",
    "| a | b |\n|---|---|\n| [[SAKNAS: a | b]] | d |\n",
    "<div>",
    "<!-- x -->",
    "\\{{",
    "å",
    "ö",
    "\u{e000}",
    "\u{feff}",
    "\t",
    "    ",
    "\n",
    "\n\n",
    " ",
    "ord",
    "**",
    "_",
    "~~",
    "&amp;",
    "\"",
    "=",
];

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES), 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever stands in a page, reading it ends, and every span lies in the text.
    #[test]
    fn markdown_never_panics(text in text()) {
        let mut sources = Sources::default();
        let file = sources.add(Source { path: "page.md".into(), text: text.clone() });
        let home = Home { folders: vec!["a".into()], suffixes: vec!["easy".into()] };
        let mut report = Report::default();
        let document = Markdown { file, source: sources.get(file), home: &home }.document(0, Digest::of(b""), &mut report);
        document.walk(&mut |_| {});
        for diagnostic in report.diagnostics() {
            if let lots::diag::Place::Span(span) = diagnostic.place {
                prop_assert!(span.end <= text.len());
                prop_assert!(text.is_char_boundary(span.start) && text.is_char_boundary(span.end));
            }
        }
        let words = lots::cli::words_in("sv");
        lots::diag::show::full::full(&report, &sources, &words, false);
    }

    #[test]
    fn yaml_never_panics(text in "[a-zåö:\\-\\[\\]{}\"'#&*!|>?%@ \t\n0-9~]{0,60}") {
        let mut sources = Sources::default();
        let file = sources.add(Source { path: "a.yaml".into(), text: text.clone() });
        let mut report = Report::default();
        lots::parse::yaml::read(file, &text, 0, &mut report);
        lots::diag::show::full::full(&report, &sources, &lots::cli::words_in("en"), false);
    }
}

/// Numbers that look random and are the same every time (a linear congruential generator).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % sides
    }

    fn pick(&mut self, from: &[String]) -> String {
        from[self.roll(from.len())].clone()
    }
}

/// One change that a communicator, an editor or a version control system may make.
fn random_edit(workspace: &Workspace, dice: &mut Dice, number: usize) -> String {
    let files: Vec<String> = Workspace::tree(workspace.root())
        .into_keys()
        .filter(|path| ["content/", "themes/", "i18n/"].iter().any(|folder| path.starts_with(folder)))
        .collect();
    let of = |ending: &str| -> Vec<String> { files.iter().filter(|path| path.ends_with(ending)).cloned().collect() };
    let (pages, data) = (of(".md"), of(".yaml"));
    match dice.roll(12) {
        0 | 1 => append(workspace, &dice.pick(&pages), &format!("\nNy mening {number}.\n")),
        2 => replace_word(workspace, &dice.pick(&pages), "title: ", &format!("title: Ny {number} ")),
        3 => replace_word(workspace, &dice.pick(&data), "070-174 06 ", &format!("070-174 06 {:02} #", 5 + number % 90)),
        4 => replace_word(workspace, &dice.pick(&data), "name: ", &format!("name: N{number}")),
        5 => {
            let templates = of(".html");
            append(workspace, &dice.pick(&templates), &format!("{{# {number} #}}"))
        }
        6 => {
            let catalogs = of(".ftl");
            append(workspace, &dice.pick(&catalogs), &format!("\nextra-{number} = x\n"))
        }
        7 => {
            let path = format!("content/pages/ny-{number}.md");
            let text = format!(
                "---\ntitle: Sida {number}\ndescription: Om sida {number}\nreviewed: 2026-01-01\n---\n\n## A {{#a}}\n\nText.\n"
            );
            workspace.write(&path, &text);
            format!("new {path}")
        }
        8 => {
            let extra: Vec<String> = pages.iter().filter(|path| path.contains("/ny-")).cloned().collect();
            if extra.is_empty() {
                return "nothing".into();
            }
            let path = &dice.pick(&extra);
            if dice.roll(2) == 0 {
                workspace.remove(path);
                return format!("remove {path}");
            }
            let to = format!("content/pages/flyttad-ny-{number}.md");
            fs::rename(workspace.path(path), workspace.path(&to)).expect("rename");
            format!("rename {path} to {to}")
        }
        9 => {
            let from = ["#fafcfd", "#fafcfe", "#fafcfc"][number % 3];
            replace_word(workspace, "themes/base/theme.yaml", from, ["#fafcfe", "#fafcfc", "#fafcfd"][number % 3])
        }
        10 => {
            let path = format!("content/municipalities/ny-{number}.yaml");
            workspace.write(&path, &workspace.read("content/municipalities/asdal.yaml"));
            format!("new {path}")
        }
        _ => match data.iter().find(|path| path.contains("/ny-")) {
            Some(path) => {
                workspace.remove(path);
                format!("remove {path}")
            }
            None => "nothing".into(),
        },
    }
}

fn append(workspace: &Workspace, path: &str, text: &str) -> String {
    workspace.write(path, &(workspace.read(path) + text));
    format!("append to {path}: {text:?}")
}

fn replace_word(workspace: &Workspace, path: &str, from: &str, to: &str) -> String {
    workspace.write(path, &workspace.read(path).replacen(from, to, 1));
    format!("in {path}: {from:?} becomes {to:?}")
}

/// Incremental output equals clean output, after each of 200 edits. An edit that breaks something holds sites back; those
/// keep what they had, and are compared again when they are whole.
#[test]
fn incremental_equals_clean() {
    let workspace = Workspace::fixture("complete");
    for embedded in lots::embedded::FILES {
        if !workspace.path(embedded.0).exists() {
            workspace.write(embedded.0, embedded.1);
        }
    }
    let mut dice = Dice(2026);
    let mut history = Vec::new();
    let incremental = workspace.path("incremental");
    let (mut compared, mut edits) = (0, 0);
    while edits < 200 {
        let before: BTreeMap<String, Vec<u8>> = Workspace::tree(workspace.root());
        history.push(random_edit(&workspace, &mut dice, edits));
        edits += 1;
        let built = workspace.build(&incremental, DRAFT);
        let clean = tempfile::TempDir::new().expect("a folder");
        let fresh = workspace.build(&clean.path().join("out"), DRAFT);
        let (ours, theirs) = (Workspace::tree(&incremental), Workspace::tree(&clean.path().join("out")));
        for site in fresh.sites.iter().filter(|site| site.written) {
            let of = |tree: &BTreeMap<String, Vec<u8>>| -> BTreeMap<String, Vec<u8>> {
                let prefix = format!("{}/", site.id);
                tree.iter()
                    .filter(|(path, _)| path.starts_with(&prefix))
                    .map(|(path, bytes)| (path.clone(), bytes.clone()))
                    .collect()
            };
            let (ours, theirs) = (of(&ours), of(&theirs));
            let differ: Vec<&String> =
                theirs.keys().chain(ours.keys()).filter(|path| ours.get(*path) != theirs.get(*path)).collect();
            assert!(
                differ.is_empty(),
                "{}: {differ:?} differ after {:#?}",
                site.id,
                &history[history.len().saturating_sub(5)..]
            );
            compared += 1;
        }
        if fresh.sites.iter().all(|site| site.written) && fresh.unread == 0 {
            assert_eq!(ours.keys().collect::<Vec<_>>(), theirs.keys().collect::<Vec<_>>(), "{:?}", history.last());
        }
        // What broke the workspace is taken back, so that most edits meet a whole one.
        if built.report.has_errors() {
            undo(&workspace, &before);
        }
    }
    assert!(compared > 300, "only {compared} sites were whole enough to compare");
}

fn undo(workspace: &Workspace, before: &BTreeMap<String, Vec<u8>>) {
    let input = |path: &str| ["content/", "themes/", "i18n/"].iter().any(|folder| path.starts_with(folder));
    for path in Workspace::tree(workspace.root()).keys().filter(|path| input(path) && !before.contains_key(*path)) {
        workspace.remove(path);
    }
    for (path, bytes) in before.iter().filter(|(path, _)| input(path)) {
        fs::write(workspace.path(path), bytes).expect("write back");
    }
}

#[test]
fn any_number_of_threads_gives_the_same_bytes() {
    let workspace = Workspace::fixture("complete");
    let build = |threads: usize| {
        let folder = workspace.path(&format!("out-{threads}"));
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
        pool.install(|| workspace.build(&folder, PUBLISH));
        Workspace::tree(&folder)
    };
    let one = build(1);
    assert!(one.len() > 20);
    assert_eq!(one, build(2));
    assert_eq!(one, build(7));
}

#[test]
fn nothing_changed_means_nothing_done() {
    let workspace = Workspace::fixture("complete");
    workspace.build(&workspace.out(), DRAFT);
    let before = Workspace::tree(&workspace.out());
    let again = workspace.build(&workspace.out(), DRAFT);
    assert_eq!(again.sites.iter().map(|site| site.rendered + site.changed).sum::<usize>(), 0);
    assert_eq!(before, Workspace::tree(&workspace.out()));
}

#[test]
fn one_edited_page_renders_only_what_depends_on_it() {
    let workspace = Workspace::fixture("complete");
    workspace.build(&workspace.out(), DRAFT);
    append(&workspace, "content/pages/har-finns-vi.md", "\nEn mening till.\n");
    let built = workspace.build(&workspace.out(), DRAFT);
    for site in &built.sites {
        assert_eq!((site.rendered, site.changed), (1, 1), "{}", site.id);
    }
}

#[test]
fn a_deleted_cache_costs_time_and_nothing_else() {
    let workspace = Workspace::fixture("complete");
    workspace.build(&workspace.out(), DRAFT);
    let before = Workspace::tree(&workspace.out());
    fs::remove_dir_all(workspace.path(".lots")).expect("there is a cache");
    let again = workspace.build(&workspace.out(), DRAFT);
    assert_eq!(again.sites.iter().map(|site| site.changed).sum::<usize>(), 0);
    assert_eq!(before, Workspace::tree(&workspace.out()));
}

/// The tree that a browser builds from an article, white space that is not shown apart.
fn browser_tree(html: &str) -> String {
    let page = format!("<!doctype html><body>{html}");
    let dom = parse_document(RcDom::default(), ParseOpts::default()).one(page);
    let mut lines = String::new();
    show(&dom.document, false, &mut lines);
    // Space between blocks is not shown; between words one space is.
    lines.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn show(node: &Handle, preformatted: bool, lines: &mut String) {
    let mut preformatted = preformatted;
    match &node.data {
        NodeData::Text { contents } if preformatted => {
            lines.push_str(&contents.borrow().replace(' ', "·").replace('\n', "¶"))
        }
        NodeData::Text { contents } => lines.push_str(&contents.borrow()),
        NodeData::Element { name, attrs, .. } => {
            preformatted |= &*name.local == "pre";
            let mut attributes: Vec<String> =
                attrs.borrow().iter().map(|one| format!("{}={:?}", one.name.local, one.value.trim())).collect();
            attributes.sort();
            let block = !INLINE.contains(&&*name.local);
            lines.push_str(if block { " \n" } else { "" });
            lines.push_str(&format!("<{} {}>", name.local, attributes.join(" ")));
            lines.push_str(if block { " " } else { "" });
        }
        _ => {}
    }
    for child in node.children.borrow().iter() {
        show(child, preformatted, lines);
    }
    if let NodeData::Element { name, .. } = &node.data {
        lines.push_str(&if INLINE.contains(&&*name.local) {
            format!("</{}>", name.local)
        } else {
            format!(" </{}> ", name.local)
        });
    }
}

const INLINE: &[&str] =
    &["a", "abbr", "b", "button", "code", "del", "em", "i", "img", "small", "span", "strong", "sub", "sup"];

#[test]
fn minified_equals_unminified_as_a_tree() {
    for workspace in [Workspace::real(), Workspace::fixture("complete"), Workspace::fixture("krokom")] {
        let mut report = Report::default();
        let (found, _) = lots::pipeline::read(workspace.root(), &mut report, &Default::default()).expect("readable");
        let found = found.expect("a site.yaml");
        let mut pages = 0;
        for site in found.sites() {
            let editions = lots::resolve::resolve(&found, site, DRAFT.date, &mut report);
            let theme = found.theme(&editions.site).expect("a theme");
            let frames = Frames::default();
            let renderer = Renderer { editions: &editions, theme, mode: DRAFT, frames: &frames };
            for (variant, page) in editions.pages() {
                let written = renderer.article(variant, page).expect("renders").concat();
                let minified = lots::minify::html(&written);
                assert_eq!(browser_tree(&minified), browser_tree(&written), "{} {}", editions.site.id, page.id);
                pages += 1;
            }
        }
        assert!(pages > 10);
    }
}
