//! The days by which sites have to be built again, as a calendar (iCalendar, RFC 5545): a page that is only a file cannot take
//! away what is shown for a time.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::digest::Digest;
use crate::model::content_line::{escaped, joined};
use crate::name::SiteId;

/// The sites that say something else from a day on, by that day.
pub type Changes = BTreeMap<Date, Vec<SiteId>>;

/// One event for each day, all day long. `title` says it in words for some sites; `today` is the day of the build.
pub fn calendar(changes: &Changes, today: Date, title: impl Fn(&[SiteId]) -> String) -> String {
    let mut lines = vec!["BEGIN:VCALENDAR".to_owned(), "VERSION:2.0".to_owned(), "PRODID:-//lots//SV".to_owned()];
    for (day, sites) in changes {
        let names: Vec<&str> = sites.iter().map(SiteId::as_str).collect();
        lines.extend([
            "BEGIN:VEVENT".to_owned(),
            // The same event in every calendar that is made of the same content.
            format!("UID:{}@lots.invalid", Digest::of(format!("{day} {}", names.join(" ")).as_bytes())),
            format!("DTSTAMP:{}T000000Z", basic(today)),
            format!("DTSTART;VALUE=DATE:{}", basic(*day)),
            format!("SUMMARY:{}", escaped(&title(sites))),
            "TRANSP:TRANSPARENT".to_owned(),
            "END:VEVENT".to_owned(),
        ]);
    }
    lines.push("END:VCALENDAR".to_owned());
    joined(&lines)
}

fn basic(day: Date) -> String {
    day.to_string().replace('-', "")
}
