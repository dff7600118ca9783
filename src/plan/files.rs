//! Which files under `content/files/` a site needs: those that its own pages lead to, and no other municipality's.

use std::collections::BTreeSet;

use rayon::prelude::*;

use crate::model::document::{Attribute, Target};
use crate::model::edition::Editions;
use crate::model::municipality::Municipality;
use crate::model::nodes::Node;
use crate::model::page::Each;
use crate::model::scope::{Mode, Scope};
use crate::model::theme::{AttributeKind, Theme};

/// Names of the files that the pages of a site link to, show or offer.
pub fn used(editions: &Editions<'_>, theme: &Theme, mode: Mode) -> BTreeSet<String> {
    let pages: Vec<_> = editions.pages().collect();
    let used = |(variant, page)| used_on(&Scope { editions, variant, page, mode }, theme);
    pages.into_par_iter().flat_map_iter(used).collect()
}

fn used_on(scope: &Scope<'_>, theme: &Theme) -> BTreeSet<String> {
    let (editions, page) = (scope.editions, scope.page);
    let mut files = BTreeSet::new();
    page.document.walk(&mut |node| match node {
        Node::Link(link) => files.extend(target(&link.target)),
        Node::Image(image) => files.extend(target(&image.target)),
        Node::Directive(one) => files.extend(attributes(theme, &one.name, &one.attributes)),
        Node::InlineDirective(one) => files.extend(attributes(theme, &one.name, &one.attributes)),
        _ => {}
    });
    let is_about_one = page.front.each == Some(Each::Municipality) || editions.site.municipality.is_some();
    let offers = |one: &&Municipality| is_about_one && one.lifecycle.on(editions.day).has_ombud();
    let form = scope.municipality().filter(offers).and_then(|one| one.form.verified());
    files.extend(form.map(|form| form.file.clone()));
    files
}

fn target(target: &Target) -> Option<String> {
    match target {
        Target::File(name) => Some(name.clone()),
        _ => None,
    }
}

fn attributes(theme: &Theme, name: &str, attributes: &[Attribute]) -> Vec<String> {
    let Some(expected) = theme.component(name).and_then(|one| one.of_kind(AttributeKind::File)) else {
        return Vec::new();
    };
    attributes.iter().filter(|one| one.name == expected.name).map(|one| one.value.clone()).collect()
}
