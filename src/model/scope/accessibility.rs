//! Data for the components of the accessibility statement: what is said, and for each part that is not, what to ask whom.

use serde_json::{Map, Value as Json, json};

use crate::model::accessibility::{Part, SUPERVISION};
use crate::model::scope::Scope;

impl Scope<'_> {
    pub(super) fn accessibility(&self) -> Json {
        let site = &self.editions.site;
        let missing = site.missing_parts().into_iter().map(|part| {
            let about = json!({ "what": self.editions.part_in_words(part), "owner": site.answers() });
            (part.name().to_owned(), about)
        });
        let dates = site.statement_dates().map(|(part, date)| (part.name().to_owned(), json!(date.value.to_string())));
        let supervisor = &self.editions.workspace.config.supervisor;
        json!({
            "said": site.accessibility,
            "test": site.tested,
            "dates": dates.collect::<Map<_, _>>(),
            "missing": missing.collect::<Map<_, _>>(),
            "supervisor": supervisor,
            "supervision": SUPERVISION,
        })
    }
}

impl crate::model::edition::Editions<'_> {
    /// What a part of the statement is called where it is missing or old.
    pub fn part_in_words(&self, part: Part) -> String {
        self.workspace.catalogs[0].text("accessibility-part", &[("part", part.name().to_owned())])
    }
}
