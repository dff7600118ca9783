//! Data for components: what an implicit argument (`@name`) of a component holds.

use serde_json::{Value as Json, json};

use crate::model::card::card;
use crate::model::contact::Contact;
use crate::model::district::District;
use crate::model::document::Target;
use crate::model::lifecycle::Status;
use crate::model::municipality::Municipality;
use crate::model::page::Each;
use crate::model::qr::Qr;
use crate::model::scope::{Href, Scope};

/// Names that a component may ask for, apart from `sections`, `term` and `file`, which come from the directive itself.
pub const DATA_NAMES: [&str; 18] = [
    "root",
    "variant",
    "site",
    "service",
    "publish",
    "municipality",
    "district",
    "status",
    "contact",
    "municipalities",
    "districts",
    "members",
    "glossary",
    "pages",
    "below",
    "register",
    "qr",
    "accessibility",
];

impl Scope<'_> {
    /// Made from the layout.
    pub(super) fn made(&self, name: &str) -> Json {
        match name {
            "root" => json!(self.root()),
            "variant" => json!(self.editions.variant(self.variant)),
            "site" => json!({ "id": self.editions.site.id, "name": self.editions.site.name,
                "publisher": self.editions.site.publisher,
                "county": self.editions.site.municipality.is_none() }),
            "service" => json!(self.editions.workspace.config.service),
            "publish" => json!(self.mode.publish),
            "municipality" => self.municipality().map_or(Json::Null, |one| self.municipality_data(one)),
            "district" => self.district().map_or(Json::Null, |one| json!(one)),
            "status" => self.status(),
            "contact" => self.contact(),
            "municipalities" => self.municipalities(),
            "districts" => self.districts(),
            "members" => self.members(),
            "glossary" => self.glossary(),
            "pages" => self.pages(),
            "below" => self.below(),
            "register" => self.register(),
            "qr" => json!(self.public_address().and_then(|address| Qr::new(&address))),
            "accessibility" => self.accessibility(),
            _ => Json::Null,
        }
    }

    /// A municipality as it stands today, with its district's name in place of the district's id.
    fn municipality_data(&self, municipality: &Municipality) -> Json {
        let mut data = json!(municipality);
        let district = municipality.district.verified().and_then(|id| self.editions.workspace.districts.get(id));
        if let Some(district) = district {
            data["district"]["value"] = json!(district.name);
        }
        data["status"] = json!(self.stands(municipality));
        data
    }

    /// Whom to contact from this page: the municipality's own channels, or its district's. Nobody, if it has ended.
    fn contact(&self) -> Json {
        if self.municipality().is_some_and(|one| self.stands(one) == Status::Ended) {
            return Json::Null;
        }
        let is_about_district = self.page.front.each == Some(Each::District);
        let own = self.municipality().filter(|_| !is_about_district).and_then(|one| Some((one, one.contact.as_ref()?)));
        if let Some((municipality, contact)) = own {
            let data = json!({ "of": "municipality", "name": municipality.name, "channels": self.channels(contact) });
            return self.with_card(Each::Municipality, municipality.id.as_str(), data);
        }
        match (self.district(), self.municipality()) {
            (Some(district), _) => {
                let data =
                    json!({ "of": "district", "name": district.name, "channels": self.channels(&district.contact) });
                self.with_card(Each::District, district.id.as_str(), data)
            }
            (None, Some(municipality)) => json!({ "of": "unknown", "district": municipality.district }),
            (None, None) => Json::Null,
        }
    }

    /// Channels without the exceptions that are over.
    fn channels(&self, contact: &Contact) -> Json {
        let mut channels = json!(contact);
        if let Some(hours) = contact.hours.verified() {
            channels["hours"]["value"]["exceptions"] = hours.coming(self.editions.day).map(|one| json!(one)).collect();
        }
        channels
    }

    /// A contact with the address of its card, if there is enough for one.
    fn with_card(&self, each: Each, id: &str, mut contact: Json) -> Json {
        let path = card_path(each, id);
        contact["card"] = json!(self.card_of(each, id, &contact).map(|_| format!("{}{path}", self.root())));
        contact["card_path"] = json!(path);
        contact["about"] = json!(id);
        contact
    }

    /// The page's contact as a card for telephones: the file's path from the site's root, and its text.
    pub fn card(&self) -> Option<(String, String)> {
        let contact = self.data("contact");
        let contact = contact.json();
        let each = if contact["of"] == "municipality" { Each::Municipality } else { Each::District };
        let text = self.card_of(each, contact["about"].as_str()?, contact)?;
        Some((contact["card_path"].as_str()?.to_owned(), text))
    }

    fn card_of(&self, each: Each, id: &str, contact: &Json) -> Option<String> {
        let name = contact["name"].as_str()?;
        let service = &self.editions.workspace.config.service.short_name;
        let site = self.editions.site.base_url.verified().map(|_| self.editions.site.absolute());
        let url = site.and_then(|site| Some(format!("{site}{}", self.path_about(each, id)?)));
        card(&format!("{service}, {name}"), url.as_deref(), &contact["channels"])
    }

    /// The page's address for the world outside; none as long as the site has none.
    pub fn public_address(&self) -> Option<String> {
        self.editions.site.base_url.verified()?;
        Some(format!("{}{}", self.editions.site.absolute(), self.editions.path(self.variant, &self.page.id, false)))
    }

    /// All municipalities in Swedish order, those with broken files too, but without an address.
    fn municipalities(&self) -> Json {
        let workspace = self.editions.workspace;
        let whole = workspace.municipalities.values().map(|one| (one.name.clone(), self.municipality_entry(one)));
        let broken = workspace
            .broken
            .iter()
            .filter(|(id, _)| !workspace.municipalities.contains_key(id))
            .filter(|_| self.editions.site.municipality.is_none())
            .map(|(_, name)| (name.clone(), json!({ "name": name, "path": Json::Null, "withheld": true })));
        sorted(whole.filter(|(_, entry)| shown(entry)).chain(broken).collect())
    }

    /// A line of a list. A municipality that has become part of another leads to that one's page.
    fn municipality_entry(&self, municipality: &Municipality) -> Json {
        let status = self.stands(municipality);
        let heir = self.heir(municipality).filter(|_| status == Status::Merged);
        json!({ "name": municipality.name, "status": status, "successor": heir.map(|heir| &heir.name),
            "path": self.path_about(Each::Municipality, heir.unwrap_or(municipality).id.as_str()),
            "withheld": self.editions.workspace.broken.contains_key(&municipality.id) })
    }

    fn districts(&self) -> Json {
        let districts = self.editions.workspace.districts.values();
        sorted(
            districts
                .map(|one| (one.name.clone(), self.district_entry(one)))
                .filter(|(_, entry)| shown(entry))
                .collect(),
        )
    }

    fn district_entry(&self, district: &District) -> Json {
        json!({ "name": district.name, "base_town": district.base_town,
            "path": self.path_about(Each::District, district.id.as_str()) })
    }

    /// The municipalities of the page's district, and whether every municipality's district is known.
    fn members(&self) -> Json {
        let workspace = self.editions.workspace;
        let Some(district) = self.district() else { return Json::Null };
        let members = workspace.members(&district.id).filter(|one| self.stands(one).has_ombud());
        let members = members.map(|one| (one.name.clone(), self.municipality_entry(one)));
        let unknown = workspace.municipalities.values().filter(|one| one.district.verified().is_none());
        json!({
            "municipalities": sorted(members.collect()),
            "complete": unknown.clone().next().is_none() && workspace.broken.is_empty(),
            "owner": unknown.filter_map(|one| one.district.gap()).map(|gap| gap.owner.clone()).next(),
        })
    }

    /// Address, from the site's root, of the page made for one municipality or district; none if the site lacks it.
    fn path_about(&self, each: Each, name: &str) -> Option<String> {
        let template = self.editions.workspace.pages.iter().find(|page| page.front.each == Some(each))?;
        match self.href(&Target::Page { page: template.id.with_last(name), anchor: None }) {
            Href::To(href) => Some(href.strip_prefix(&self.root()).unwrap_or(&href).to_owned()),
            _ => None,
        }
    }
}

fn card_path(each: Each, id: &str) -> String {
    let kind = if each == Each::Municipality { "kommun" } else { "distrikt" };
    format!("kontakt/{kind}-{id}.vcf")
}

/// Is the entry's page on this site, or would it be if its files were whole?
fn shown(entry: &Json) -> bool {
    !entry["path"].is_null() || entry["withheld"] == true
}

fn sorted(mut entries: Vec<(String, Json)>) -> Json {
    crate::model::collation::sort_by_name(&mut entries, |(name, _)| name);
    entries.into_iter().map(|(_, entry)| entry).collect()
}
