//! A municipality: a publisher with its own site, contacts, brand and local settings.

use serde::Serialize;

use crate::model::accessibility::Accessibility;
use crate::model::contact::{Contact, Phone, WebAddress};
use crate::model::feedback::Feedback;
use crate::model::known::{Absence, Known, Vouched};
use crate::model::lifecycle::Lifecycle;
use crate::model::overrides::Overrides;
use crate::model::site::Brand;
use crate::name::{DistrictId, MunicipalityId};
use crate::text::FileId;

#[derive(Clone, Debug, Serialize)]
pub struct Municipality {
    pub id: MunicipalityId,
    pub name: String,
    /// `Torsby kommuns`: never made from the name.
    pub genitive: String,
    /// Statistics Sweden's four digits.
    pub code: String,
    pub participates: Participation,
    /// Look-ups and components are given how it stands on the day of the build.
    #[serde(flatten)]
    pub lifecycle: Lifecycle,
    pub district: Known<DistrictId>,
    /// Its own channels, where it does not share its district's.
    pub contact: Option<Contact>,
    pub social_services: Known<Phone>,
    pub out_of_hours: Known<Phone>,
    pub eservice: Known<EService>,
    pub form: Known<Form>,
    pub overrides: Overrides,
    #[serde(skip)]
    pub site: Publishing,
    #[serde(skip)]
    pub file: FileId,
}

/// How the municipality's own site is published.
#[derive(Clone, Debug)]
pub struct Publishing {
    pub base_url: Known<WebAddress>,
    pub publisher: Known<String>,
    pub brand: Brand,
    pub feedback: Option<Feedback>,
    pub accessibility: Accessibility,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Participation {
    Confirmed,
    Unknown,
    No,
}

impl Participation {
    pub const NAMES: [(&'static str, Self); 3] =
        [("confirmed", Self::Confirmed), ("unknown", Self::Unknown), ("no", Self::No)];
}

/// An e-service for contact or application.
#[derive(Clone, Debug, Serialize)]
pub struct EService {
    pub url: WebAddress,
    pub recipient: String,
    pub needs_eid: bool,
    /// The other way to do the same thing, in words.
    pub alternative: String,
}

/// A form to print or download, a file under `content/files/`.
#[derive(Clone, Debug, Serialize)]
pub struct Form {
    pub title: String,
    pub file: String,
    pub send_to: String,
}

impl Municipality {
    /// Everything missing or unknown that stops publishing.
    pub fn gaps(&self) -> impl Iterator<Item = &Absence> {
        [self.district.gap(), self.social_services.gap(), self.out_of_hours.gap(), self.eservice.gap(), self.form.gap()]
            .into_iter()
            .flatten()
            .chain(self.contact.iter().flat_map(Contact::gaps))
    }

    /// What somebody vouches for.
    pub fn vouched(&self) -> impl Iterator<Item = Vouched> {
        let own = [self.social_services.vouched(), self.out_of_hours.vouched()];
        let ways = [self.eservice.vouched(), self.form.vouched(), self.site.base_url.vouched()];
        own.into_iter().chain(ways).flatten().chain(self.contact.iter().flat_map(Contact::vouched))
    }
}
