//! Workspaces of any size with text that nobody wrote: the same size gives the same bytes, on every machine.
//!
//! Pages lie a hundred to a folder, each folder with a page that lists them, so that lists and menus cost what they cost on a
//! real site. Sentences are short, plain and without numbers, so that the rules have nothing to say.

pub mod eleventy;
pub mod hugo;
mod sentences;

use std::fmt;
use std::fs;
use std::io;
use std::path::Path;

use lots::embedded::FILES;
use sentences::Sentences;

/// How many pages a folder holds.
const FOLDER: usize = 100;

/// The file of the district that all municipalities belong to.
pub const DISTRICT: &str = "content/districts/ostra.yaml";

/// What is to be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Corpus {
    /// Pages in each variant, start page and lists apart.
    pub pages: usize,
    /// Sites beside the county's.
    pub municipalities: usize,
    /// Easy Swedish beside standard Swedish.
    pub easy: bool,
}

impl Corpus {
    /// Writes the workspace into a folder that does not exist yet.
    pub fn write(&self, root: &Path) -> io::Result<()> {
        let content = root.join("content");
        fs::create_dir_all(content.join("pages"))?;
        fs::write(content.join("site.yaml"), self.site())?;
        // The theme as files, so that a benchmark can change one of them.
        for (path, text) in FILES {
            let path = root.join(path);
            fs::create_dir_all(path.parent().unwrap_or(root))?;
            fs::write(path, text)?;
        }
        for (suffix, seed) in self.variants() {
            self.variant(&content.join("pages"), suffix, *seed)?;
        }
        if self.municipalities == 0 {
            return Ok(());
        }
        fs::create_dir_all(content.join("districts"))?;
        fs::write(root.join(DISTRICT), district_file("070-174 06 05"))?;
        for (suffix, _) in self.variants() {
            fs::create_dir_all(content.join("pages/har-finns-vi"))?;
            fs::write(content.join(format!("pages/har-finns-vi{suffix}.md")), places())?;
            fs::write(content.join(format!("pages/har-finns-vi/distrikt{suffix}.md")), district_page())?;
        }
        fs::create_dir_all(content.join("municipalities"))?;
        (0..self.municipalities).try_for_each(|index| {
            fs::write(content.join(format!("municipalities/{}.yaml", municipality(index))), municipality_file(index))
        })
    }

    /// How many pages all sites have together, start pages and lists apart.
    pub fn pages_of_all(&self) -> usize {
        self.pages * (self.municipalities + 1) * self.variants().len()
    }

    /// Id of a page, from 0.
    pub fn page(index: usize) -> String {
        format!("{}/s{:02}", Self::folder(index / FOLDER), index % FOLDER)
    }

    /// Id of the page that lists the pages of a folder.
    pub fn folder(index: usize) -> String {
        format!("amne-{index:03}")
    }

    /// Suffix of the files of each variant, and where its chance begins.
    fn variants(&self) -> &'static [(&'static str, u64)] {
        if self.easy { &[("", 1), (".easy", 2)] } else { &[("", 1)] }
    }

    fn variant(&self, folder: &Path, suffix: &str, seed: u64) -> io::Result<()> {
        let mut sentences = Sentences::new(seed, !suffix.is_empty());
        fs::write(folder.join(format!("index{suffix}.md")), self.start(&mut sentences))?;
        for index in 0..self.pages.div_ceil(FOLDER) {
            fs::create_dir_all(folder.join(Self::folder(index)))?;
            fs::write(folder.join(format!("{}{suffix}.md", Self::folder(index))), list(index, &mut sentences))?;
        }
        (0..self.pages).try_for_each(|index| {
            let text = page(index, self.pages, &mut sentences);
            fs::write(folder.join(format!("{}{suffix}.md", Self::page(index))), text)
        })
    }

    /// The start page leads to every list, and to where the districts are.
    fn start(&self, sentences: &mut Sentences) -> String {
        let folders = 0..self.pages.div_ceil(FOLDER);
        let mut links: Vec<String> =
            folders.map(|index| format!("- [Ämne {}]({})", sentences::name(index), Self::folder(index))).collect();
        links.extend((self.municipalities > 0).then(|| "- [Här finns vi](har-finns-vi)".to_owned()));
        format!("{}{}\n\n{}\n", head("Start", "Det här är startsidan."), sentences.paragraph(), links.join("\n"))
    }

    fn site(&self) -> String {
        let easy = "  - { id: sv-easy, lang: sv-simple, name: Lätt svenska, suffix: easy, path: latt, keep_lines: true, \
                    catalogs: [sv-easy, sv] }\n";
        let menu: Vec<String> = (0..self.pages.div_ceil(FOLDER).min(6)).map(Self::folder).collect();
        format!(
            "trial: {}\n\
             service: {{ name: Personligt ombud i Provlän, short_name: PO Provlän, area: Provlän, \
             own_site_name: Personligt ombud i, host: k000 }}\n\
             county:\n  id: provlan\n  name: Personligt ombud i Provlän\n  \
             base_url: {}\n  publisher: {}\n  \
             brand: {{ scheme: lugn }}\n\
             variants:\n  - {{ id: sv, lang: sv, name: Vanlig svenska, catalogs: [sv] }}\n{}\
             menu:\n  main: [index, {}]\n\
             review: {{ owner: PO Provlän }}\n",
            // Its telephone numbers are of those that nobody has.
            self.municipalities > 0,
            gap("adress", "länet"),
            gap("utgivare", "länet"),
            if self.easy { easy } else { "" },
            menu.join(", "),
        )
    }
}

impl fmt::Display for Corpus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let easy = if self.easy { ", easy Swedish beside" } else { "" };
        match self.municipalities {
            0 => write!(f, "{} pages{easy}", self.pages),
            sites => write!(f, "{} sites of {} pages{easy}", sites + 1, self.pages),
        }
    }
}

fn municipality(index: usize) -> String {
    format!("k{index:03}")
}

fn municipality_file(index: usize) -> String {
    let name = format!("Kommun {}", sentences::name(index));
    let gap = |what: &str| gap(what, &name);
    format!(
        "name: {name}\ngenitive: {name}s\ncode: \"{}\"\nparticipates: unknown\nstatus: active\n\
         district: {{ value: ostra, source: samordnaren, checked: 2026-11-02, checked_by: samordnare }}\nsocial_services: {}\n\
         out_of_hours: {}\neservice: {}\nform: {}\nsite:\n  base_url: {}\n  publisher: {}\n  brand: {{ scheme: lugn }}\n",
        1000 + index,
        gap("telefon"),
        gap("jour"),
        gap("tjänst"),
        gap("blankett"),
        gap("adress"),
        gap("utgivare"),
    )
}

/// The district with a number that a build can be asked to change.
pub fn district_file(phone: &str) -> String {
    let gap = |what: &str| gap(what, "Östra");
    format!(
        "name: Östra\nbase_town: Österby\ncontact:\n  \
         phone: {{ value: {phone}, source: samordnaren, checked: 2026-11-02, checked_by: samordnare }}\n  \
         email: {}\n  letter: {}\n  visit: {}\n  hours: {}\n",
        gap("e-post"),
        gap("postadress"),
        gap("besöksadress"),
        gap("öppettider"),
    )
}

fn places() -> String {
    format!("{}Här ser du var vi finns.\n\n::districts\n", head("Här finns vi", "Här ser du var vi finns."))
}

fn district_page() -> String {
    let (title, about) = ("\"Distrikt {{ district.name }}\"", "\"Så når du oss i distriktet {{ district.name }}.\"");
    let head = head(title, about).replace("reviewed:", "each: district\nreviewed:");
    format!("{head}Här ser du hur du når oss.\n\n## Hur når du oss? {{#kontakt}}\n\n::contact\n")
}

/// A detail that nobody knows yet.
fn gap(what: &str, of: &str) -> String {
    format!("{{ status: missing, what: {what} för {of}, owner: PO Provlän, question: Vad är rätt? }}")
}

fn head(title: &str, description: &str) -> String {
    format!(
        "---\ntitle: {title}\ndescription: {description}\nreviewed: 2026-11-01\nreviewed_by: samordnare\nreview_by: 2027-11-01\n---\n\n"
    )
}

fn list(index: usize, sentences: &mut Sentences) -> String {
    let title = format!("Ämne {}", sentences::name(index));
    format!("{}{}\n\n::pages_below\n", head(&title, &sentences.sentence()), sentences.paragraph())
}

/// A page of some 3 kB: five sections, a list, two links.
fn page(index: usize, of: usize, sentences: &mut Sentences) -> String {
    let title = format!("{} hos {}", sentences.title(), sentences::name(index));
    let mut text = head(&title, &sentences.sentence());
    text.push_str(&sentences.paragraph());
    for section in 1..=5 {
        text.push_str(&format!("\n\n## {} {{#del-{section}}}\n\n", sentences.title()));
        text.push_str(&sentences.paragraph());
        text.push_str("\n\n");
        text.push_str(&sentences.paragraph());
        if section == 2 {
            let items: Vec<String> = (0..4).map(|_| format!("- {}", sentences.sentence())).collect();
            text.push_str(&format!("\n\n{}", items.join("\n")));
        }
        if section % 2 == 0 {
            // The name sets the two links of a page apart.
            let other = (index * 7 + section) % of;
            let link = format!("{} hos {}", sentences.title().to_lowercase(), sentences::name(other));
            text.push_str(&format!("\n\nLäs också om [{link}]({}).", Corpus::page(other)));
        }
    }
    text.push('\n');
    text
}
