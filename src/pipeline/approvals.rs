//! Whether a site says what its approver has read: its words are made only where somebody has approved some, or is to.

use crate::check;
use crate::diag::Report;
use crate::model::edition::Editions;
use crate::model::scope::Mode;
use crate::pipeline::changes::texts;

pub fn check(editions: &Editions<'_>, mode: Mode, report: &mut Report) {
    if !check::concerns_approvals(editions) {
        return;
    }
    match texts(editions, mode) {
        Ok(texts) => check::approvals(editions, &texts, mode, report),
        Err(broken) => report.add(*broken),
    }
}
