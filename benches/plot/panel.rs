//! One panel of the picture: axes, and lines with their names at the ends.

use std::collections::BTreeMap;
use std::fmt::{self, Write};

use super::scale::Scale;

pub const WIDTH: f64 = 560.0;
pub const HEIGHT: f64 = 320.0;
/// The area of the lines.
const LEFT: f64 = 64.0;
const RIGHT: f64 = 340.0;
const TOP: f64 = 36.0;
const BOTTOM: f64 = 264.0;
/// Between the names of two lines.
const LETTERS: f64 = 17.0;

pub struct Line {
    pub name: &'static str,
    pub class: &'static str,
    /// Size and cost.
    pub points: Vec<(f64, f64)>,
}

pub struct Panel {
    pub title: &'static str,
    /// What sizes count.
    pub unit: &'static str,
    /// How costs are written.
    pub words: fn(f64) -> String,
    /// How sizes are written.
    pub sizes: fn(f64) -> String,
    pub lines: Vec<Line>,
}

impl Panel {
    /// The panel in a sentence for each line, from its first point to its last.
    pub fn told(&self) -> String {
        let mut told = format!("{}.", self.title);
        for line in &self.lines {
            let point =
                |(size, cost): &(f64, f64)| format!("{} at {} {}", (self.words)(*cost), (self.sizes)(*size), self.unit);
            let ends: Vec<String> =
                [line.points.first(), line.points.last()].into_iter().flatten().map(point).collect();
            told.push_str(&format!(" {}: {}.", line.name, ends.join(", ")));
        }
        told
    }

    pub fn draw(&self) -> Result<String, fmt::Error> {
        let points = || self.lines.iter().flat_map(|line| &line.points);
        let x = Scale::new(points().map(|point| point.0), LEFT, RIGHT);
        let y = Scale::decades(points().map(|point| point.1), BOTTOM, TOP);
        let mut svg = String::new();
        writeln!(svg, "<text class=\"title\" x=\"{LEFT}\" y=\"{}\">{}</text>", TOP - 16.0, self.title)?;
        self.axes(&mut svg, &x, &y)?;
        for line in &self.lines {
            let points: Vec<String> =
                line.points.iter().map(|(size, cost)| format!("{:.1},{:.1}", x.at(*size), y.at(*cost))).collect();
            writeln!(svg, "<polyline class=\"{}\" points=\"{}\"/>", line.class, points.join(" "))?;
            for (size, cost) in &line.points {
                writeln!(
                    svg,
                    "<circle class=\"{}\" cx=\"{:.1}\" cy=\"{:.1}\" r=\"2.5\"/>",
                    line.class,
                    x.at(*size),
                    y.at(*cost)
                )?;
            }
        }
        self.names(&mut svg, &x, &y)?;
        Ok(svg)
    }

    /// A line for each power of ten, and the sizes that were measured.
    fn axes(&self, svg: &mut String, x: &Scale, y: &Scale) -> fmt::Result {
        for cost in y.tens() {
            let (at, words) = (y.at(cost), (self.words)(cost));
            writeln!(svg, "<path class=\"grid\" d=\"M{LEFT} {at:.1}H{RIGHT}\"/>")?;
            writeln!(svg, "<text class=\"cost\" x=\"{}\" y=\"{:.1}\">{words}</text>", LEFT - 8.0, at + 4.0)?;
        }
        let sizes: BTreeMap<u64, f64> =
            self.lines.iter().flat_map(|line| &line.points).map(|(size, _)| (*size as u64, *size)).collect();
        for size in sizes.values() {
            let (at, words) = (x.at(*size), (self.sizes)(*size));
            writeln!(svg, "<text class=\"size\" x=\"{at:.1}\" y=\"{}\">{words}</text>", BOTTOM + 20.0)?;
        }
        let middle = (LEFT + RIGHT) / 2.0;
        writeln!(svg, "<text class=\"size\" x=\"{middle}\" y=\"{}\">{}</text>", BOTTOM + 40.0, self.unit)
    }

    /// Each line's name and last cost behind its last point, moved down where it would stand on another.
    fn names(&self, svg: &mut String, x: &Scale, y: &Scale) -> fmt::Result {
        let ends = self.lines.iter().filter_map(|line| Some((line, line.points.last()?)));
        let mut ends: Vec<(f64, f64, &Line, f64)> =
            ends.map(|(line, (size, cost))| (y.at(*cost) + 4.0, x.at(*size), line, *cost)).collect();
        ends.sort_by(|one, other| one.0.total_cmp(&other.0));
        let mut lowest = f64::NEG_INFINITY;
        for (wanted, right, line, cost) in ends {
            let at = wanted.max(lowest + LETTERS);
            lowest = at;
            let (class, name, cost) = (line.class, line.name, (self.words)(cost));
            writeln!(svg, "<text class=\"{class}\" x=\"{:.1}\" y=\"{at:.1}\">{name} {cost}</text>", right + 10.0)?;
        }
        Ok(())
    }
}
