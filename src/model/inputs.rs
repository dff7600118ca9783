//! What pages come from besides their own texts: the other files of a workspace, by who depends on them.

use std::collections::BTreeMap;

use crate::digest::Digest;
use crate::name::MunicipalityId;

#[derive(Clone, Debug)]
pub struct Inputs {
    /// Of what every page of every site depends on: settings, themes, texts of the interface, glossary, images and the like.
    pub shared: Digest,
    /// Of each municipality's own data.
    pub own: BTreeMap<MunicipalityId, Digest>,
    /// Of the data of all municipalities and districts.
    pub everyone: Digest,
}
