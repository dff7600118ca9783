//! The filter over the table of pages: hidden until the script that works it is there.

use std::collections::{BTreeMap, BTreeSet};

use crate::catalog::Catalog;
use crate::model::standing::{Standings, State};
use crate::render::html::escaped;

/// Everybody who is to give something, by the number that the places name them with.
pub fn owners(standings: &Standings) -> BTreeMap<&str, usize> {
    let places = standings.pages.iter().flat_map(|page| &page.places);
    let names: BTreeSet<&str> = places.flat_map(|place| place.owners.keys().map(String::as_str)).collect();
    names.into_iter().enumerate().map(|(number, name)| (name, number)).collect()
}

pub fn push(html: &mut String, standings: &Standings, owners: &BTreeMap<&str, usize>, words: &Catalog) {
    let text = |key: &str| escaped(&words.text(key, &[]));
    let all = standings.pages.len().to_string();
    let shown = escaped(&words.text("desk-shown", &[("shown", "{shown}".to_owned()), ("all", all)]));
    html.push_str(&format!("<form class=\"filter\" data-shown=\"{shown}\" hidden>\n"));
    html.push_str(&format!(
        "<div><label for=\"text\">{}</label><input type=\"search\" id=\"text\" name=\"text\"></div>\n",
        text("desk-text")
    ));
    let sites = standings.sites.iter().enumerate().map(|(number, site)| (number.to_string(), site.name.clone()));
    push_select(html, "site", &text("desk-site"), &text("desk-every-site"), sites);
    let found = found(standings);
    let ready = [("ready".to_owned(), words.text("desk-ready", &[]))];
    let states = State::ALL.into_iter().filter(|state| found.contains(state));
    let states = states.map(|state| (state.name().to_owned(), words.text(&format!("desk-with-{}", state.name()), &[])));
    push_select(html, "state", &text("desk-state"), &text("desk-every-state"), states.chain(ready));
    let owners = owners.iter().map(|(name, number)| (number.to_string(), (*name).to_owned()));
    push_select(html, "owner", &text("desk-owner"), &text("desk-every-owner"), owners);
    html.push_str(&format!(
        "<button type=\"reset\">{}</button>\n<p role=\"status\"></p>\n</form>\n",
        text("desk-reset")
    ));
}

/// The states that some place is in.
fn found(standings: &Standings) -> BTreeSet<State> {
    let places = standings.pages.iter().flat_map(|page| &page.places);
    places.flat_map(|place| place.states.keys().copied()).collect()
}

fn push_select(
    html: &mut String,
    name: &str,
    label: &str,
    every: &str,
    options: impl Iterator<Item = (String, String)>,
) {
    html.push_str(&format!(
        "<div><label for=\"{name}\">{label}</label><select id=\"{name}\" name=\"{name}\"><option value=\"\">{every}</option>"
    ));
    for (value, text) in options {
        html.push_str(&format!("<option value=\"{value}\">{}</option>", escaped(&text)));
    }
    html.push_str("</select></div>\n");
}
