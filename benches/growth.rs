//! How cost grows with pages and with sites, from measurements that are kept as a file and drawn from it.

use std::fs;
use std::path::Path;

use crate::Done;
use crate::builds;
use crate::corpus::Corpus;
use crate::records::{self, COLD, OURS, Record};
use crate::tools::Tools;

const PAGES: [usize; 5] = [100, 300, 1_000, 3_000, 10_000];
const MUNICIPALITIES: [usize; 5] = [1, 4, 16, 64, 290];
/// Seconds. A peer whose cold build took longer is left out at the sizes that follow.
const PATIENCE: f64 = 60.0;

/// Sizes above these are left out.
#[derive(Clone, Copy)]
pub struct Most {
    pub pages: usize,
    pub municipalities: usize,
}

impl Most {
    /// One site of more and more pages.
    pub fn by_pages(self) -> Vec<Corpus> {
        PAGES.iter().filter(|pages| **pages <= self.pages).map(|pages| one_site(*pages)).collect()
    }

    /// More and more sites.
    pub fn by_sites(self) -> Vec<Corpus> {
        MUNICIPALITIES.iter().filter(|count| **count <= self.municipalities).map(|count| sites(*count)).collect()
    }
}

pub fn one_site(pages: usize) -> Corpus {
    Corpus { pages, municipalities: 0, easy: false }
}

/// The county and its municipalities, in two variants.
pub fn sites(municipalities: usize) -> Corpus {
    Corpus { pages: 60, municipalities, easy: true }
}

/// Measures every size, from small to large, prints a table for each, and keeps the file up to date while it goes on.
pub fn growth(
    most: Most,
    tools: &Tools,
    folder: &Path,
    file: &Path,
) -> Result<Vec<Record>, Box<dyn std::error::Error>> {
    let mut all = Vec::new();
    for (series, sizes) in [most.by_pages(), most.by_sites()].into_iter().enumerate() {
        let mut without = Vec::new();
        for (index, corpus) in sizes.into_iter().enumerate() {
            let records = builds::measure(corpus, tools, &folder.join(format!("{series}-{index}")), &without)?;
            println!("{}", builds::table(corpus, &records));
            let slow = records.iter().filter(|record| record.builder != OURS && record.work == COLD);
            without.extend(slow.filter(|record| record.wall > PATIENCE).map(|record| record.builder.clone()));
            all.extend(records);
            records::write(&all, file)?;
        }
    }
    Ok(all)
}

/// Draws what a file holds, and nothing else.
pub fn draw(file: &Path, picture: &Path) -> Done {
    Ok(fs::write(picture, crate::plot::plot(&records::read(file)?)?)?)
}
