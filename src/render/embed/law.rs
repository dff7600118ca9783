//! The law of moving: whatever HTML is moved, the tree that a browser builds of it is the same, apart from levels of headings, ids
//! and what names them, and addresses.

use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, QualName, local_name, ns, parse_fragment};
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use proptest::prelude::*;
use url::Url;

use crate::render::embed::moved::{Place, moved};

const ADDRESS: &str = "https://ombud.example/stod/vem-kan-fa/";
const PREFIX: &str = "po--vem-kan-fa--";

/// Pieces of HTML as themes and texts have them, whole and broken.
const PIECES: &[&str] = &[
    "<p>",
    "</p>",
    "<p id=a>",
    "<h1>",
    "</h1>",
    "<h2 id=\"b\">",
    "</h2>",
    "<h3>",
    "</h3>",
    "<h6 id='c'>",
    "</h6>",
    "<ul>",
    "<li>",
    "</li>",
    "</ul>",
    "<p id='a\u{a0}å'>",
    "<span aria-describedby='a\u{a0}å\nb'>",
    "<a href=#a>",
    "<a href='#zz'>",
    "<a href=../latt/#b>",
    "<a href='tel:112'>",
    "</a>",
    "<br>",
    "<br/>",
    "<hr>",
    "<img src=x.png alt=''>",
    "<button popovertarget=a>",
    "</button>",
    "<span aria-describedby='a b zz'>",
    "</span>",
    "<label for=c>",
    "</label>",
    "<svg viewBox='0 0 24 24'><path d='M5 3v7'/>",
    "</svg>",
    "<table><tr><th id=t>",
    "<td headers=t>",
    "</table>",
    "<details open>",
    "<summary>",
    "</summary>",
    "</details>",
    "<input disabled>",
    "&amp;lt;",
    "&lt;h1 id=a&gt;",
    "&quot;",
    "\"",
    "'",
    "<",
    ">",
    "&",
    "å",
    "\u{a0}",
    " ",
    "\n",
    "ord",
    "=",
    "<!-- <p> -->",
    "<div title='a\"b&amp;'>",
    "</div>",
    "</br>",
];

fn tree(html: &str, shift: u8, is_moved: bool) -> String {
    let div = QualName::new(None, ns!(html), local_name!("div"));
    let dom = parse_fragment(RcDom::default(), ParseOpts::default(), div, Vec::new(), false).one(html);
    let mut lines = String::new();
    show(&dom.document, shift, is_moved, &mut lines);
    lines
}

fn show(node: &Handle, shift: u8, is_moved: bool, lines: &mut String) {
    match &node.data {
        NodeData::Element { name, attrs, .. } => {
            let name = heading(&name.local, if is_moved { 0 } else { shift });
            let mut attributes: Vec<String> =
                attrs.borrow().iter().map(|one| attribute(&one.name.local, &one.value)).collect();
            attributes.sort();
            lines.push_str(&format!("<{name} {}>\n", attributes.join(" ")));
        }
        // Comments are for whoever writes themes.
        NodeData::Text { contents } => lines.push_str(&contents.borrow()),
        _ => {}
    }
    node.children.borrow().iter().for_each(|child| show(child, shift, is_moved, lines));
    if matches!(node.data, NodeData::Element { .. }) {
        lines.push_str("\n</>");
    }
}

fn heading(name: &str, shift: u8) -> String {
    let level = name.strip_prefix('h').and_then(|level| level.parse::<u8>().ok());
    level.map_or_else(|| name.to_owned(), |level| format!("h{}", (level + shift).min(6)))
}

/// An attribute, with what may differ taken away: the beginning of ids, and how an address is written.
fn attribute(name: &str, value: &str) -> String {
    let value = value.replace(PREFIX, "");
    let value = match (name, Url::parse(ADDRESS)) {
        ("href" | "src", Ok(base)) => base.join(&value).map_or_else(|_| value.clone(), String::from),
        _ => value,
    };
    format!("{name}={value:?}")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_moved_is_the_same_tree(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..30), level in 1u8..=4) {
        let html = pieces.concat();
        let place = Place { address: ADDRESS, base: Url::parse(ADDRESS).ok(), prefix: PREFIX, level };
        prop_assert_eq!(tree(&html, level - 1, false), tree(&moved(&html, &place), 0, true), "{}", html);
    }
}
