//! Options that several commands have.

use clap::ArgMatches;
use jiff::civil::Date;

use crate::cli::language;
use crate::diag::Fault;
use crate::diag::fault::FaultKind;
use crate::name::SiteId;

/// The day that was asked for, or today.
pub fn date(options: &ArgMatches) -> Date {
    options.get_one::<Date>("date").copied().unwrap_or_else(language::today)
}

/// The sites that were asked for; none if all are meant. Fails on a name that no site can have.
pub fn sites(options: &ArgMatches) -> Result<Vec<SiteId>, Fault> {
    let asked = options.get_many::<String>("site").into_iter().flatten();
    asked.map(|id| SiteId::new(id).ok_or_else(|| Fault::new(FaultKind::UnknownSite, id))).collect()
}
