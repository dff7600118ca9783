//! How the page's municipality stands on the day of the build, and its own words about it.

use jiff::civil::Date;
use serde_json::{Value as Json, json};

use crate::model::lifecycle::Status;
use crate::model::municipality::Municipality;
use crate::model::scope::Scope;

impl Scope<'_> {
    pub(super) fn stands(&self, municipality: &Municipality) -> Status {
        municipality.lifecycle.on(self.editions.day)
    }

    /// Whoever is answered for instead of a municipality that has become part of another.
    pub(super) fn heir(&self, municipality: &Municipality) -> Option<&Municipality> {
        self.editions.workspace.heir(municipality, self.editions.day)
    }

    /// The status of the page's municipality with its days. A day on which a plan was to come true is not told when it has passed.
    pub(super) fn status(&self) -> Json {
        let Some(municipality) = self.municipality() else { return Json::Null };
        let (status, period) = (self.stands(municipality), municipality.lifecycle.period);
        let is_worth_telling = |from: &Date| status != Status::Planned || *from > self.editions.day;
        let local = &municipality.overrides;
        let is_easy = self.editions.variant(self.variant).reading.easy;
        let own = if is_easy { &local.status_easy } else { &local.status_text };
        json!({
            "is": status,
            "name": municipality.name,
            "from": period.from.filter(is_worth_telling).map(|day| day.to_string()),
            "until": period.until.map(|day| day.to_string()),
            "text": own,
        })
    }
}
