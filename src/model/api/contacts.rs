//! `contacts.json`: whom to contact, as the pages of a site say it.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde_json::{Map, Value as Json, json};

use crate::model::collation::sort_by_name;
use crate::model::contact::Contact;
use crate::model::crawl::absolute;
use crate::model::district::District;
use crate::model::edition::Editions;
use crate::model::hours::Hours;
use crate::model::known::Known;
use crate::model::municipality::Municipality;
use crate::model::page::Each;
use crate::model::scope::{Mode, Scope};
use crate::name::{DistrictId, MunicipalityId};

/// The districts and municipalities that pages of the site are about, in Swedish order. One that is left out of the site is left
/// out here.
pub fn contacts(editions: &Editions<'_>, mode: Mode) -> Map<String, Json> {
    let (districts, municipalities) = subjects(editions, mode);
    let workspace = editions.workspace;
    let mut districts: Vec<&District> = districts.iter().filter_map(|id| workspace.districts.get(id)).collect();
    let mut municipalities: Vec<&Municipality> =
        municipalities.iter().filter_map(|id| workspace.municipalities.get(id)).collect();
    sort_by_name(&mut districts, |one| &one.name);
    sort_by_name(&mut municipalities, |one| &one.name);
    let mut file = super::head(editions, mode, "contacts.json");
    file.insert("districts".to_owned(), districts.into_iter().map(|one| district(editions, one)).collect());
    let municipalities = municipalities.into_iter().map(|one| municipality(editions, one));
    file.insert("municipalities".to_owned(), municipalities.collect());
    file
}

fn subjects(editions: &Editions<'_>, mode: Mode) -> (BTreeSet<DistrictId>, BTreeSet<MunicipalityId>) {
    let (mut districts, mut municipalities) = (BTreeSet::new(), BTreeSet::new());
    for (variant, page) in editions.pages() {
        let scope = Scope { editions, variant, page, mode };
        municipalities.extend(page.subject.municipality.clone());
        districts.extend(scope.district().map(|district| district.id.clone()));
    }
    (districts, municipalities)
}

fn district(editions: &Editions<'_>, district: &District) -> Json {
    json!({
        "id": district.id,
        "name": district.name,
        "base_town": district.base_town,
        "url": address(editions, Each::District, |subject| subject.district.as_ref() == Some(&district.id)),
        "channels": channels(&district.contact, editions.day),
    })
}

/// A municipality without channels of its own shares its district's.
fn municipality(editions: &Editions<'_>, municipality: &Municipality) -> Json {
    json!({
        "id": municipality.id,
        "name": municipality.name,
        "status": municipality.lifecycle.on(editions.day),
        "url": address(editions, Each::Municipality, |subject| subject.municipality.as_ref() == Some(&municipality.id)),
        "district": municipality.district.verified(),
        "channels": municipality.contact.as_ref().map(|contact| channels(contact, editions.day)),
        "social_services": detail(&municipality.social_services),
        "out_of_hours": detail(&municipality.out_of_hours),
    })
}

fn channels(contact: &Contact, day: Date) -> Json {
    json!({
        "phone": detail(&contact.phone),
        "email": detail(&contact.email),
        "letter": detail(&contact.letter),
        "visit": detail(&contact.visit),
        "hours": hours(&contact.hours, day),
    })
}

/// A detail that somebody vouches for and the day it was checked, or only what kind of empty it is: nothing that could be taken
/// for a number to call. Where it comes from, and who is to give it, is nobody else's business.
fn detail<T: serde::Serialize>(known: &Known<T>) -> Json {
    shown(known, |value| json!(value))
}

/// The week, and the exceptions that are not over on the day of the build: as on the pages.
fn hours(known: &Known<Hours>, day: Date) -> Json {
    shown(known, |hours| json!({ "week": hours.week, "exceptions": hours.coming(day).collect::<Vec<_>>() }))
}

fn shown<T>(known: &Known<T>, value: impl Fn(&T) -> Json) -> Json {
    match known {
        Known::Verified(one) => {
            json!({ "status": "verified", "value": value(&one.value), "checked": one.checked.to_string() })
        }
        Known::Absent(absence) => json!({ "status": absence.kind.name() }),
    }
}

/// The page made for one district or municipality; none if the site has none.
fn address(
    editions: &Editions<'_>,
    each: Each,
    is_about: impl Fn(&crate::model::page::Subject) -> bool,
) -> Option<String> {
    let mut pages = editions.pages();
    let (variant, page) = pages.find(|(_, page)| page.front.each == Some(each) && is_about(&page.subject))?;
    Some(absolute(editions, variant, &page.id))
}
