//! A district: a team of ombud and the municipalities it serves.

use serde::Serialize;

use crate::model::contact::Contact;
use crate::name::DistrictId;
use crate::text::FileId;

#[derive(Clone, Debug, Serialize)]
pub struct District {
    pub id: DistrictId,
    pub name: String,
    /// The town the district is named after and works from; not a visiting address.
    pub base_town: String,
    pub contact: Contact,
    #[serde(skip)]
    pub file: FileId,
}
