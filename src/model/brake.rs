//! The brake: how much of what is published may go at once without anybody having said that it is meant.

/// Fewer pages than this never stop a site, since two pages of a small one are a large share of it.
const HANDFUL: usize = 5;

/// How a page's file is called. A former address that leads on has such a file, too, so that a page that moved is not gone.
const PAGE: &str = "index.html";

/// The share of a site's pages that may go at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Brake {
    /// Hundredths of the pages that are published.
    pub percent: u32,
}

impl Default for Brake {
    fn default() -> Self {
        Self { percent: 20 }
    }
}

impl Brake {
    /// Is so much gone that somebody is to look at it first? A whole site always is.
    pub fn stops(self, removals: &Removals) -> bool {
        let (gone, pages) = (removals.gone.len(), removals.pages);
        let is_all = gone > 0 && gone == pages;
        is_all || (gone >= HANDFUL && gone as u64 * 100 > pages as u64 * u64::from(self.percent))
    }
}

/// Which pages of a published site would be gone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Removals {
    /// How many pages are published.
    pub pages: usize,
    /// Addresses of those that would be gone, from the site's root: `/fika/`.
    pub gone: Vec<String>,
}

impl Removals {
    /// Holds the files that are published, by their paths, against those that are to be.
    pub fn between<'a>(published: impl Iterator<Item = &'a str>, stays: impl Fn(&str) -> bool) -> Self {
        let mut removals = Self::default();
        for path in published {
            let Some(folder) = path.strip_suffix(PAGE).filter(|folder| folder.is_empty() || folder.ends_with('/'))
            else {
                continue;
            };
            removals.pages += 1;
            if !stays(path) {
                removals.gone.push(format!("/{folder}"));
            }
        }
        removals
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stops(percent: u32, pages: usize, gone: usize) -> bool {
        let paths: Vec<String> = (0..pages).map(|number| format!("sida-{number}/index.html")).collect();
        let gone = &paths[..gone];
        let removals = Removals::between(paths.iter().map(String::as_str), |path| !gone.iter().any(|one| one == path));
        Brake { percent }.stops(&removals)
    }

    #[test]
    fn more_than_the_share_stops() {
        assert!(!stops(20, 50, 10), "just the share");
        assert!(stops(20, 50, 11));
        assert!(stops(0, 50, 5) && !stops(100, 50, 49));
    }

    #[test]
    fn a_handful_never_stops_and_a_whole_site_always_does() {
        assert!(!stops(20, 6, 4));
        assert!(stops(20, 6, 5));
        assert!(stops(100, 3, 3));
        assert!(!stops(20, 0, 0) && !stops(0, 50, 0));
    }

    #[test]
    fn only_pages_count_and_are_named_as_a_reader_knows_them() {
        let files = ["index.html", "fika/index.html", "fika/index.html.gz", "404.html", "xindex.html", "assets/a.css"];
        let removals = Removals::between(files.into_iter(), |_| false);
        assert_eq!(removals, Removals { pages: 2, gone: vec!["/".into(), "/fika/".into()] });
    }
}
