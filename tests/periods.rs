//! Parts of a page that are shown for a time, and when the site has to be built again because of them.

use crate::support::Workspace;

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

/// A page never knows what time it is: days with other hours are told until they are over, and gone when the site is built again.
#[test]
fn an_exception_to_the_hours_is_told_until_it_is_over() {
    let workspace = Workspace::fixture("complete");
    for (day, is_told) in [("2026-11-21", true), ("2027-01-06", true), ("2027-01-07", false)] {
        let ran = workspace.run_in("en", &["build", "--date", day]);
        assert_eq!(ran.stdout.contains("Build again by 2027-01-07"), is_told, "{day}: {}", ran.stdout);
        let page = workspace.read("public/provlan/har-finns-vi/norra/index.html");
        let easy = workspace.read("public/provlan/latt/har-finns-vi/norra/index.html");
        assert!(page.contains("<li>måndag–torsdag: 9.00–11.30 och 13.00–15.00"), "{page}");
        assert!(easy.contains("måndag till torsdag:<br>klockan 9.00 till 11.30<br>klockan 13.00 till 15.00"), "{easy}");
        assert_eq!(page.contains("6 januari 2027</time>: stängt (jul och nyår)"), is_told, "{day}");
        assert_eq!(easy.contains("6 januari 2027</time>:<br>stängt<br>Anledning: jul och nyår"), is_told, "{day}");
        assert_eq!(
            page.contains(r#""validFrom":"2026-12-24","validThrough":"2027-01-06","opens":"00:00""#),
            is_told,
            "{day}"
        );
        assert!(page.contains(r#""opens":"13:00","closes":"15:00""#), "{day}");
        assert!(!page.contains("öppet nu"), "{day}");
    }
}
