//! `lots new page` and `lots new municipality`

use clap::ArgMatches;

use crate::cli::{Ending, Shell};
use crate::diag::Fault;
use crate::diag::fault::FaultKind;
use crate::name::{MunicipalityId, PageId};
use crate::write::new::{NewMunicipality, municipality, page};

pub fn run(shell: &Shell, matches: &ArgMatches, options: &ArgMatches) -> Result<Ending, Fault> {
    let root = shell.root(matches)?;
    let text = |options: &ArgMatches, name: &str| options.get_one::<String>(name).cloned().unwrap_or_default();
    let created = match options.subcommand() {
        Some(("page", options)) => {
            let id = text(options, "id");
            let id = PageId::new(&id).ok_or_else(|| Fault::new(FaultKind::BadName, id))?;
            page(&root, &id, &text(options, "title"))?
        }
        Some((_, options)) => {
            let id = text(options, "id");
            let id = MunicipalityId::new(&id).ok_or_else(|| Fault::new(FaultKind::BadName, id))?;
            let new = NewMunicipality {
                name: text(options, "name"),
                genitive: text(options, "genitive"),
                code: text(options, "code"),
            };
            municipality(&root, &id, &new)?
        }
        None => Vec::new(),
    };
    for path in created {
        shell.say("created", &[("path", path.display().to_string())]);
    }
    Ok(Ending::Done)
}
