//! The picture of how time and memory grow, drawn from measurements. Written by hand, since plotters knows neither a picture's
//! description nor a dark screen.

mod panel;
mod scale;
mod words;

use std::fmt::Write;

use crate::change::Change;
use crate::peers::{ELEVENTY, HUGO};
use crate::records::{COLD, COPYING, OURS, Record};
use panel::{HEIGHT, Line, Panel, WIDTH};
use words::{bytes, count, seconds};

const STYLE: &str = include_str!("style.css");
const TITLE: &str = "What a build takes, by size";
/// Above the panels.
const HEAD: f64 = 16.0;

/// Builds that are drawn: what is measured, what the line is called, its class in the style.
fn builds() -> [(&'static str, &'static str, &'static str, &'static str); 5] {
    [
        (OURS, COLD, "lots", "ours"),
        (OURS, Change::Page.name(), "lots, one page changed", "ours part"),
        (HUGO, COLD, HUGO, "hugo"),
        (ELEVENTY, COLD, ELEVENTY, "eleventy"),
        (COPYING, COLD, "copying the files", "copying"),
    ]
}

/// Time and memory of one site by its pages, and of many sites by their number.
pub fn plot(records: &[Record]) -> Result<String, std::fmt::Error> {
    let pages = |record: &Record| (record.corpus().municipalities == 0).then(|| record.corpus().pages as f64);
    let sites = |record: &Record| match record.corpus().municipalities {
        0 => None,
        municipalities => Some(municipalities as f64),
    };
    let wall = |record: &Record| Some(record.wall);
    // After a change it is as much.
    let memory = |record: &Record| record.memory.filter(|_| record.work == COLD).map(|bytes| bytes as f64);
    let panels = [
        panel(records, "Time, one site", "pages", seconds, pages, wall),
        panel(records, "Memory, one site", "pages", bytes, pages, memory),
        panel(records, "Time, sites of 60 pages in two variants", "municipalities", seconds, sites, wall),
        panel(records, "Memory, sites of 60 pages in two variants", "municipalities", bytes, sites, memory),
    ];
    let (width, height) = (2.0 * WIDTH, HEAD + 2.0 * HEIGHT);
    let mut svg = String::new();
    write!(svg, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" ")?;
    writeln!(svg, "width=\"{width}\" height=\"{height}\" role=\"img\" aria-labelledby=\"title desc\">")?;
    writeln!(svg, "<title id=\"title\">{TITLE}</title>")?;
    writeln!(svg, "<desc id=\"desc\">{}</desc>", panels.iter().map(Panel::told).collect::<Vec<_>>().join(" "))?;
    writeln!(svg, "<style>\n{STYLE}</style>")?;
    writeln!(svg, "<rect class=\"paper\" width=\"{width}\" height=\"{height}\"/>")?;
    for (index, panel) in panels.iter().enumerate() {
        let (x, y) = ((index % 2) as f64 * WIDTH, HEAD + (index / 2) as f64 * HEIGHT);
        writeln!(svg, "<g transform=\"translate({x} {y})\">\n{}</g>", panel.draw()?)?;
    }
    writeln!(svg, "</svg>")?;
    Ok(svg)
}

fn panel(
    records: &[Record],
    title: &'static str,
    unit: &'static str,
    words: fn(f64) -> String,
    size: impl Fn(&Record) -> Option<f64>,
    cost: impl Fn(&Record) -> Option<f64>,
) -> Panel {
    let line = |(builder, work, name, class): (&str, &str, &'static str, &'static str)| {
        let of = records.iter().filter(|record| record.builder == builder && record.work == work);
        Line { name, class, points: of.filter_map(|record| size(record).zip(cost(record))).collect() }
    };
    let lines = builds().into_iter().map(line).filter(|line| !line.points.is_empty()).collect();
    Panel { title, unit, words, sizes: count, lines }
}
