//! What a page may ask of the world around it, and the answers: values, addresses, data for components. Checking, digests
//! and rendering all ask here, so that they never disagree.

mod accessibility;
mod answers;
mod data;
mod link;
mod register;
mod status;
mod told;
mod value;

use jiff::civil::Date;

pub use data::DATA_NAMES;
pub use link::Href;
pub use told::{Datum, Told};
pub use value::{Answer, NoAnswer};

use crate::model::district::District;
use crate::model::edition::Editions;
use crate::model::municipality::Municipality;
use crate::model::page::Page;

/// How a build is made.
#[derive(Clone, Copy, Debug)]
pub struct Mode {
    /// For the public: no banner, nothing missing.
    pub publish: bool,
    /// Links name `index.html`, so that pages work from a disk.
    pub offline: bool,
    /// Also as fragments and data for other websites.
    pub embed: bool,
    pub date: Date,
}

/// A page in its site and variant.
#[derive(Clone, Copy)]
pub struct Scope<'a> {
    pub editions: &'a Editions<'a>,
    pub variant: usize,
    pub page: &'a Page,
    pub mode: Mode,
}

impl<'a> Scope<'a> {
    pub fn municipality(&self) -> Option<&'a Municipality> {
        self.editions.workspace.municipalities.get(self.page.subject.municipality.as_ref()?)
    }

    /// The district of the page, or of its municipality if that is known.
    pub fn district(&self) -> Option<&'a District> {
        let of_municipality = || self.municipality()?.district.verified();
        let id = self.page.subject.district.as_ref().or_else(of_municipality)?;
        self.editions.workspace.districts.get(id)
    }
}
