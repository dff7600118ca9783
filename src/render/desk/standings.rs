//! The table of pages: a row for each, the county's variants first, then the other sites in one cell that opens.

use std::collections::BTreeMap;

use crate::catalog::Catalog;
use crate::model::standing::{PageStanding, Standing, Standings, State};
use crate::render::desk::{Desk, close_frame, filter, open_frame, open_part};
use crate::render::html::escaped;

/// The county's site is the first.
const COUNTY: usize = 0;

pub fn push(html: &mut String, standings: &Standings, desk: Desk, words: &Catalog) {
    let owners = filter::owners(standings);
    let writer = Writer { standings, desk, words, owners: &owners };
    open_part(html, "standings", &writer.text("report-standings", &[]));
    html.push_str(&format!("<p>{}</p>\n", writer.text("desk-about", &[])));
    if standings.left_out > 0 {
        let count = [("sites", standings.left_out.to_string())];
        html.push_str(&format!("<p>{}</p>\n", writer.text("desk-left-out", &count)));
    }
    filter::push(html, standings, &owners, words);
    open_frame(html, "standings");
    writer.head(html);
    html.push_str("<tbody>\n");
    standings.pages.iter().for_each(|page| writer.row(html, page));
    html.push_str("</tbody>\n");
    close_frame(html);
}

struct Writer<'a> {
    standings: &'a Standings,
    desk: Desk,
    words: &'a Catalog,
    owners: &'a BTreeMap<&'a str, usize>,
}

impl Writer<'_> {
    fn text(&self, key: &str, arguments: &[(&str, String)]) -> String {
        escaped(&self.words.text(key, arguments))
    }

    fn has_others(&self) -> bool {
        self.standings.sites.len() > 1
    }

    fn head(&self, html: &mut String) {
        html.push_str(&format!("<thead><tr><th scope=\"col\">{}</th>", self.text("column-page", &[])));
        let county = self.standings.sites.first().map(|site| escaped(&site.name)).unwrap_or_default();
        for variant in &self.standings.variants {
            html.push_str(&format!("<th scope=\"col\" class=\"county\">{county}: {}</th>", escaped(variant)));
        }
        if self.has_others() {
            html.push_str(&format!("<th scope=\"col\" class=\"others\">{}</th>", self.text("desk-others", &[])));
        }
        html.push_str("</tr></thead>\n");
    }

    fn row(&self, html: &mut String, page: &PageStanding) {
        let (title, id) = (escaped(&page.title), escaped(&page.page));
        html.push_str(&format!("<tr><th scope=\"row\">{title} <code>{id}</code></th>"));
        for variant in 0..self.standings.variants.len() {
            html.push_str("<td class=\"county\">");
            let place = page.places.iter().find(|place| place.site == COUNTY && place.variant == variant);
            match place {
                Some(place) => self.place(html, place, None),
                None => html.push_str(&self.text("desk-nowhere", &[])),
            }
            html.push_str("</td>");
        }
        if self.has_others() {
            self.others(html, page);
        }
        html.push_str("</tr>\n");
    }

    /// The sites beside the county's, in a list that opens: a line for each.
    fn others(&self, html: &mut String, page: &PageStanding) {
        let places: Vec<&Standing> = page.places.iter().filter(|place| place.site != COUNTY).collect();
        let mut sites: BTreeMap<usize, Vec<&Standing>> = BTreeMap::new();
        places.iter().for_each(|place| sites.entry(place.site).or_default().push(place));
        if sites.is_empty() {
            html.push_str(&format!("<td class=\"others\">{}</td>", self.text("desk-nowhere", &[])));
            return;
        }
        let busy = sites.values().filter(|places| places.iter().any(|place| !place.states.is_empty())).count();
        let counts = [("sites", sites.len().to_string()), ("busy", busy.to_string())];
        html.push_str(&format!(
            "<td class=\"others\"><details><summary>{}</summary>\n<ul>\n",
            self.text("desk-sites", &counts)
        ));
        for (site, places) in sites {
            html.push_str(&format!("<li>{}", escaped(&self.standings.sites[site].name)));
            places.iter().for_each(|place| self.place(html, place, Some(&self.standings.variants[place.variant])));
            html.push_str("</li>\n");
        }
        html.push_str("</ul></details></td>");
    }

    /// What there is to do in a place, leading there; `name` says which it is where the column does not.
    fn place(&self, html: &mut String, place: &Standing, name: Option<&String>) {
        let states: Vec<&str> = match place.states.is_empty() {
            true => vec!["ready"],
            false => place.states.keys().map(|state| state.name()).collect(),
        };
        let owners: Vec<String> =
            place.owners.keys().filter_map(|name| self.owners.get(name.as_str())).map(usize::to_string).collect();
        html.push_str(&format!(
            "<div class=\"place\" data-site=\"{}\" data-states=\"{}\" data-owners=\"{}\">",
            place.site,
            states.join(" "),
            owners.join(" ")
        ));
        let short = name.map_or_else(|| self.text(short_key(place), &[]), |name| escaped(name));
        match &place.path {
            Some(path) if self.desk == Desk::Served => {
                html.push_str(&format!("<a href=\"/_lots/page/{}\">{short}</a>", escaped(path)));
            }
            _ => html.push_str(&short),
        }
        let mut said: Vec<String> = self.states(place);
        if said.is_empty() && name.is_some() {
            said.push(self.text(short_key(place), &[]));
        }
        if !said.is_empty() {
            html.push_str(&format!(": {}", said.join(", ")));
        }
        html.push_str("</div>");
    }

    /// Everything there is to do, in words; who is to give what is missing behind it.
    fn states(&self, place: &Standing) -> Vec<String> {
        let owners = place.owners.keys().map(String::as_str).collect::<Vec<_>>().join("; ");
        let word = |(state, count): (&State, &usize)| {
            let arguments = [("count", count.to_string()), ("owners", owners.clone())];
            self.text(&format!("desk-{}", state.name()), &arguments)
        };
        place.states.iter().filter(|_| place.path.is_some()).map(word).collect()
    }
}

fn short_key(place: &Standing) -> &'static str {
    match (&place.path, place.states.is_empty()) {
        (None, _) => "desk-absent",
        (_, true) => "desk-ready",
        (_, false) => "desk-busy",
    }
}
