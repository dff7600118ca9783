//! What a page is, for machines: schema.org in JSON-LD. Only what the page itself says stands here.

use std::borrow::Cow;

use jiff::civil::Date;
use serde::Serialize;
use serde_json::{Value as Json, json};

use crate::model::crawl::absolute;
use crate::model::document::{Block, Document, Inline, Section};
use crate::model::hours::{Hours, Times};
use crate::model::page::Each;
use crate::model::prose::{OBJECT, passages};
use crate::model::scope::Scope;
use crate::name::PageId;

/// The page's description as the text of a `script` element.
pub fn structured(scope: &Scope<'_>, breadcrumbs: &[(String, String)]) -> String {
    let mut graph = vec![Entry::Breadcrumbs(breadcrumb_list(scope, breadcrumbs))];
    let questions = questions(scope);
    if !questions.is_empty() {
        graph.push(Entry::Other(json!({ "@type": "FAQPage", "mainEntity": questions })));
    }
    if scope.page.id.is_index() && scope.editions.status().has_ombud() {
        graph.push(Entry::Other(service(scope)));
    }
    graph.extend(contact_point(scope).map(Entry::Other));
    let text = serde_json::to_string(&Graph { context: "https://schema.org", graph }).unwrap_or_default();
    // Nothing in a text may end the element it stands in.
    if text.contains('<') { text.replace('<', "\\u003c") } else { text }
}

#[derive(Serialize)]
struct Graph<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@graph")]
    graph: Vec<Entry<'a>>,
}

/// What every page has, in a form of its own; what few have is put together.
#[derive(Serialize)]
#[serde(untagged)]
enum Entry<'a> {
    Breadcrumbs(BreadcrumbList<'a>),
    Other(Json),
}

#[derive(Serialize)]
struct BreadcrumbList<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "itemListElement")]
    items: Vec<ListItem<'a>>,
}

#[derive(Serialize)]
struct ListItem<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    position: usize,
    name: Cow<'a, str>,
    item: Cow<'a, str>,
}

fn breadcrumb_list<'a>(scope: &Scope<'a>, above: &'a [(String, String)]) -> BreadcrumbList<'a> {
    let (editions, page) = (scope.editions, scope.page);
    let home = (editions.site.name.as_str().into(), absolute(editions, scope.variant, &PageId::index()).into());
    let above = above.iter().map(|(name, item)| (name.as_str().into(), item.as_str().into()));
    let own = || (scope.line(&page.front.title).into(), absolute(editions, scope.variant, &page.id).into());
    let all = std::iter::once(home).chain(above).chain((!page.id.is_index()).then(own));
    let item = |(index, (name, item))| ListItem { kind: "ListItem", position: index + 1, name, item };
    BreadcrumbList { kind: "BreadcrumbList", items: all.enumerate().map(item).collect() }
}

/// The questions of the page with their answers, where an answer is words alone.
fn questions(scope: &Scope<'_>) -> Vec<Json> {
    let sections = asked(&scope.page.document);
    let answer = |section: &Section| {
        let passages = passages(&[], &[], &section.blocks);
        let texts: Vec<String> = passages.into_iter().map(|passage| passage.text.replace('\n', " ")).collect();
        let text = texts.join(" ");
        (!text.is_empty() && !text.contains(OBJECT)).then_some(text)
    };
    let question = |section: &&Section| {
        let has_values = section.title.iter().any(|inline| matches!(inline, Inline::Value(_)));
        let text = answer(section).filter(|_| !has_values)?;
        Some(json!({ "@type": "Question", "name": section.title_text(),
            "acceptedAnswer": { "@type": "Answer", "text": text } }))
    };
    sections.iter().filter_map(question).collect()
}

/// The sections that stand in an `faq`: questions with their answers.
pub fn asked(document: &Document) -> Vec<&Section> {
    let mut sections = Vec::new();
    collect(&document.blocks, false, &mut sections);
    sections
}

fn collect<'a>(blocks: &'a [Block], inside: bool, sections: &mut Vec<&'a Section>) {
    for block in blocks {
        match block {
            Block::Section(section) if inside => sections.push(section),
            Block::Section(section) => collect(&section.blocks, inside, sections),
            Block::Directive(directive) => collect(&directive.blocks, inside || directive.name == "faq", sections),
            _ => {}
        }
    }
}

fn service(scope: &Scope<'_>) -> Json {
    let service = &scope.editions.workspace.config.service;
    let area = scope.editions.site.municipality.as_ref();
    let area = area.and_then(|id| Some(scope.editions.workspace.municipalities.get(id)?.name.clone()));
    json!({
        "@type": "GovernmentService",
        "name": service.name,
        "description": scope.line(&scope.page.front.description),
        "areaServed": { "@type": "AdministrativeArea", "name": area.unwrap_or_else(|| service.area.clone()) },
        "availableLanguage": "sv",
        "isAccessibleForFree": true,
        "url": absolute(scope.editions, scope.variant, &scope.page.id),
    })
}

/// How to reach the district or municipality that the page is about; only what somebody vouches for.
fn contact_point(scope: &Scope<'_>) -> Option<Json> {
    let each = scope.page.front.each?;
    let contact = scope.data("contact");
    let contact = contact.json();
    let value = |channel: &str, part: &str| contact["channels"][channel]["value"][part].as_str().map(str::to_owned);
    let phone = value("phone", "href").and_then(|href| href.strip_prefix("tel:").map(str::to_owned));
    let email = value("email", "text");
    if phone.is_none() && email.is_none() {
        return None;
    }
    let kind = if each == Each::Municipality { "municipality" } else { "district" };
    let mut point = json!({ "@type": "ContactPoint", "contactType": kind, "availableLanguage": "sv" });
    for (key, value) in [("telephone", phone), ("email", email)] {
        if let Some(value) = value {
            point[key] = json!(value);
        }
    }
    let hours = scope.editions.workspace.contact_of(scope.page).and_then(|contact| contact.hours.verified());
    if let Some(hours) = hours {
        point["hoursAvailable"] = json!(opening(hours, scope.editions.day));
    }
    Some(json!({
        "@type": "GovernmentOrganization",
        "name": format!("{}, {}", scope.editions.workspace.config.service.name, contact["name"].as_str()?),
        "contactPoint": point,
    }))
}

/// Weekdays, and days with other times between `validFrom` and `validThrough`. They are those of a contact point: a district is no
/// place that one can visit, and only places have `specialOpeningHoursSpecification`. Closed is from midnight to midnight.
fn opening(hours: &Hours, day: Date) -> Vec<Json> {
    const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    let mut all = Vec::new();
    for row in &hours.week {
        let days: Vec<String> = row.days.each().map(|day| format!("https://schema.org/{}", DAYS[day])).collect();
        all.extend(stretches(&row.times).map(|(opens, closes)| {
            json!({ "@type": "OpeningHoursSpecification", "dayOfWeek": days, "opens": opens, "closes": closes })
        }));
    }
    for one in hours.coming(day) {
        let (from, until) = (one.from.to_string(), one.until.to_string());
        all.extend(stretches(&one.times).map(|(opens, closes)| {
            json!({ "@type": "OpeningHoursSpecification", "validFrom": from, "validThrough": until,
                "opens": opens, "closes": closes })
        }));
    }
    all
}

fn stretches(times: &Times) -> impl Iterator<Item = (String, String)> {
    let closed = times.0.is_empty().then(|| ("00:00".to_owned(), "00:00".to_owned()));
    times.0.iter().map(|(opens, closes)| (opens.iso(), closes.iso())).chain(closed)
}
