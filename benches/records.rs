//! What was measured, a line for each kind of build of each corpus, as a file that everything shown is made from.

use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::Done;
use crate::corpus::Corpus;
use crate::measure::{Medians, Run};

/// The builder that is ours.
pub const OURS: &str = "lots";
/// What no build of the same files can be faster than.
pub const COPYING: &str = "copying";
/// The work that every builder is measured at.
pub const COLD: &str = "cold";

/// The medians of some runs.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Record {
    pages: usize,
    municipalities: usize,
    easy: bool,
    pub builder: String,
    pub work: String,
    pub runs: usize,
    /// Seconds.
    pub wall: f64,
    /// Seconds of all cores.
    pub processor: f64,
    /// Bytes at most at once. Copying is done by this program itself, so it has none of its own.
    pub memory: Option<u64>,
}

impl Record {
    pub fn new(corpus: Corpus, builder: &str, work: &str, runs: &[Run]) -> Self {
        let Corpus { pages, municipalities, easy } = corpus;
        let Medians { wall, processor, memory } = Medians::of(runs);
        Self {
            pages,
            municipalities,
            easy,
            builder: builder.to_owned(),
            work: work.to_owned(),
            runs: runs.len(),
            wall,
            processor,
            memory,
        }
    }

    pub fn corpus(&self) -> Corpus {
        Corpus { pages: self.pages, municipalities: self.municipalities, easy: self.easy }
    }

    /// Builder and work as one.
    pub fn name(&self) -> String {
        format!("{}, {}", self.builder, self.work)
    }
}

/// The record of one kind of build.
pub fn find<'a>(records: &'a [Record], corpus: Corpus, builder: &str, work: &str) -> Option<&'a Record> {
    records.iter().find(|record| record.corpus() == corpus && record.builder == builder && record.work == work)
}

pub fn write(records: &[Record], file: &Path) -> Done {
    let mut writer = csv::Writer::from_path(file)?;
    for record in records {
        writer.serialize(record)?;
    }
    Ok(writer.flush()?)
}

pub fn read(file: &Path) -> Result<Vec<Record>, csv::Error> {
    csv::Reader::from_path(file)?.deserialize().collect()
}
