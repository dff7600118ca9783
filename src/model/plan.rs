//! Every file that a site is to consist of, each with the digest of all it depends on.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::digest::Digest;
use crate::model::former::Away;
use crate::model::frame::Frames;
use crate::model::share::Share;
use crate::name::PageId;

/// Which files a site has, by their path from its root with `/` between folders.
#[derive(Debug, Default)]
pub struct Outline {
    pub files: BTreeMap<String, ArtifactKind>,
    pub beside: BTreeMap<String, String>,
}

#[derive(Default)]
pub struct Plan {
    /// Sorted by path; no two have the same.
    pub artifacts: Vec<Artifact>,
    /// Configuration for servers that is nobody's to download, by its path in a folder of its own beside the sites.
    pub beside: BTreeMap<String, String>,
    pub frames: Frames,
}

impl Plan {
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.artifacts.iter().map(|artifact| artifact.path.as_str())
    }
}

/// One output file as a value.
#[derive(Clone, Debug)]
pub struct Artifact {
    pub path: String,
    pub kind: ArtifactKind,
    /// Of everything the bytes depend on: the same key, the same bytes.
    pub key: Digest,
    /// Of what a page's key comes from: the same basis, the same key. `None` where nothing less than the key tells.
    pub basis: Option<Digest>,
    /// Of everything a page's article depends on: the same key, the same article, on every site. `None` where nobody
    /// has asked, since the page is known.
    pub article: Option<Digest>,
}

impl Artifact {
    /// Is it the file of all words, which no reader asks for?
    pub fn is_words(&self) -> bool {
        matches!(self.kind, ArtifactKind::Texts)
    }
}

#[derive(Clone, Debug)]
pub enum ArtifactKind {
    Page {
        variant: usize,
        page: PageId,
    },
    /// A page as a piece of another website.
    Fragment {
        variant: usize,
        page: PageId,
    },
    /// What a page says, as data.
    PageData {
        variant: usize,
        page: PageId,
    },
    /// The pages that there is data of.
    DataIndex,
    /// All questions and answers, as data.
    Faq,
    NotFound,
    /// A former address that leads to a page.
    Alias {
        variant: usize,
        page: PageId,
        from: String,
    },
    /// A former address that leads to a page of another site.
    Away {
        variant: usize,
        to: Box<Away>,
        from: String,
    },
    /// Said instead of a missing page where all pages have gone to another site.
    NotFoundAway {
        to: Box<Away>,
    },
    /// A file whose text is known before anything is rendered: a stylesheet or an image of the theme, a contact card.
    Asset(Arc<str>),
    /// A file under `content/files/`.
    File {
        name: String,
    },
    Share(Box<Share>),
    Sitemap,
    Robots,
    /// What the site says, for whoever compares it with what it will say.
    Texts,
}

impl ArtifactKind {
    /// Is it made of what all pages of the site say?
    pub fn is_gathered(&self) -> bool {
        matches!(self, Self::Texts | Self::DataIndex | Self::Faq)
    }
}

/// The bytes of an artifact, which cost nothing to pass on.
pub type Bytes = bytes::Bytes;
