//! Parts of a page that are shown for a time, and when the site has to be built again because of them.

#![allow(clippy::disallowed_methods, clippy::expect_used, reason = "tests read and write files")]

mod support;

use support::Workspace;

const PAGE: &str = "content/pages/fragor.md";
const HOLIDAY: &str =
    "\n:::only {from=\"2026-12-20\" until=\"2027-01-06\"}\n\nVi har stängt över jul och nyår.\n\n:::\n";
const MUNICIPAL: &str = "\n:::only {municipality=\"almby\" from=\"2026-12-01\"}\n\nNu finns vi i Almby också.\n\n:::\n";

/// What a build on a day says, and whether the holiday stands on the county's page.
fn on(workspace: &Workspace, day: &str) -> (String, bool) {
    let ran = workspace.run_in("en", &["build", "--date", day, "--calendar", "again.ics"]);
    let page = workspace.read("public/provlan/fragor/index.html");
    (ran.stdout + &ran.stderr, page.contains("Vi har stängt över jul och nyår."))
}

#[test]
fn it_is_shown_from_the_first_day_to_the_last_and_a_build_says_when_to_build_again() {
    let workspace = Workspace::fixture("complete");
    workspace.write(PAGE, &(workspace.read(PAGE) + HOLIDAY));
    let again = |day: &str| format!("Build again by {day}. From that day something is to be shown or taken away on");
    for (day, is_shown, next) in [
        ("2026-12-19", false, Some("2026-12-20")),
        ("2026-12-20", true, Some("2027-01-07")),
        ("2027-01-06", true, Some("2027-01-07")),
        ("2027-01-07", false, None),
    ] {
        let (said, found) = on(&workspace, day);
        assert_eq!(found, is_shown, "{day}: {said}");
        assert_eq!(said.contains("Build again by"), next.is_some(), "{day}: {said}");
        assert!(next.is_none_or(|next| said.contains(&again(next))), "{day}: {said}");
    }
}

#[test]
fn the_calendar_has_an_event_a_day_with_the_sites_it_is_about() {
    let workspace = Workspace::fixture("complete");
    workspace.write(PAGE, &(workspace.read(PAGE) + HOLIDAY + MUNICIPAL));
    on(&workspace, "2026-11-21");
    let calendar = workspace.read("again.ics");
    let unfolded = calendar.replace("\r\n ", "");
    let lines: Vec<&str> = unfolded.split_terminator("\r\n").filter(|line| !line.starts_with("UID:")).collect();
    assert_eq!(
        lines,
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//lots//SV",
            "BEGIN:VEVENT",
            "DTSTAMP:20261121T000000Z",
            "DTSTART;VALUE=DATE:20261201",
            "SUMMARY:Build the websites again: something is to be shown or taken away. (almby)",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
            "BEGIN:VEVENT",
            "DTSTAMP:20261121T000000Z",
            "DTSTART;VALUE=DATE:20261220",
            "SUMMARY:Build the websites again: something is to be shown or taken away. (provlan\\, asdal)",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
            "END:VCALENDAR",
        ]
    );
    on(&workspace, "2026-11-21");
    assert_eq!(workspace.read("again.ics"), calendar, "the same content, the same calendar");
}
