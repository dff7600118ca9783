//! What all pages of a site at the same depth have around them: menus, brand, addresses of the stylesheet and the image. Made
//! once for each variant and depth, since it is the same for hundreds of pages.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use serde_json::{Value as Json, json};
use tera::Context;

use crate::digest::Digest;
use crate::model::config::MenuEntry;
use crate::model::edition::Editions;
use crate::model::publishing::{PAGE_POLICY, REFERRER_POLICY};
use crate::model::scope::Scope;
use crate::model::share::{self, Share};
use crate::model::theme::Theme;
use crate::name::PageId;

/// The frame of some pages, as templates are given it.
pub struct Frame {
    view: Json,
    context: OnceLock<Context>,
    pub digest: Digest,
}

impl Frame {
    /// Most sites of a build in which little has changed ask for none.
    pub fn context(&self) -> &Context {
        self.context.get_or_init(|| context(&self.view))
    }
}

/// The frames of a site, each made when the first page asks for it.
#[derive(Default)]
pub struct Frames {
    /// By variant and depth.
    made: Mutex<BTreeMap<(usize, usize), Arc<Frame>>>,
}

impl Frames {
    /// The frame of a page.
    pub fn of(&self, scope: &Scope<'_>, theme: &Theme) -> Arc<Frame> {
        // A frame is inserted whole or not at all, so a thread that stopped left nothing half done.
        let mut made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        let frame = made.entry((scope.variant, scope.depth())).or_insert_with(|| {
            let view = frame(scope, theme, &scope.root());
            let digest = Digest::of(view.to_string().as_bytes());
            Arc::new(Frame { view, context: OnceLock::new(), digest })
        });
        frame.clone()
    }
}

/// What stands around a page: language, menus, brand, addresses of the stylesheet and the image. A menu's link to the page itself
/// is known by its `id`. `root` is the way from the page to the site's root.
pub fn frame(scope: &Scope<'_>, theme: &Theme, root: &str) -> Json {
    let (editions, site) = (scope.editions, &scope.editions.site);
    let variant = editions.variant(scope.variant);
    let menu = &editions.workspace.config.menu;
    let standard = editions.workspace.config.standard().language();
    let entries = |list: &[MenuEntry]| -> Vec<Json> { list.iter().filter_map(|one| entry(scope, one, root)).collect() };
    let main: Vec<Json> = menu
        .main
        .iter()
        .filter_map(|group| {
            let mut view = entry(scope, &group.entry, root)?;
            view["label"] = json!(group.label.as_ref().filter(|_| variant.language() == standard));
            view["pages"] = json!(entries(&group.pages));
            Some(view)
        })
        .collect();
    json!({
        "lang": variant.lang,
        "dir": variant.dir,
        "root": root,
        "variant": variant,
        "site": { "id": site.id, "name": site.name, "wordmark": site.brand.wordmark,
            "county": site.municipality.is_none() },
        "service": editions.workspace.config.service,
        "home": format!("{root}{}", home(scope)),
        "stylesheet": theme.stylesheets.get(&site.brand.scheme).map(|sheet| format!("{root}{}", sheet.path)),
        "script": theme.assets.get("base.js").map(|script| format!("{root}{}", script.path)),
        "icon": theme.assets.get("icon.svg").map(|icon| format!("{root}{}", icon.path)),
        "menu": main,
        "beside": entries(&menu.beside),
        "footer": entries(&menu.footer),
        "share": Share::of(&editions.site, theme).map(|share| self::share(editions, &share)),
        "publish": scope.mode.publish,
        "policy": PAGE_POLICY,
        "referrer": REFERRER_POLICY,
    })
}

/// The image for those who pass on a link to a page.
fn share(editions: &Editions<'_>, share: &Share) -> Json {
    json!({
        "url": format!("{}{}", editions.site.absolute(), share.path()),
        "width": share::WIDTH,
        "height": share::HEIGHT,
        "text": share.text(),
    })
}

/// Address of the start page in this variant, or in the standard one.
fn home(scope: &Scope<'_>) -> String {
    let index = PageId::index();
    let variant = scope.editions.page_or_standard(scope.variant, &index).map_or(0, |(variant, _)| variant);
    scope.editions.path(variant, &index, scope.mode.offline)
}

/// A link in a menu; in a variant that lacks the page it leads to the standard one.
fn entry(scope: &Scope<'_>, entry: &MenuEntry, root: &str) -> Option<Json> {
    let (variant, page) = scope.editions.page_or_standard(scope.variant, &entry.page)?;
    let title = page.front.menu.clone().unwrap_or_else(|| Scope { page, ..*scope }.line(&page.front.title));
    let path = scope.editions.path(variant, &page.id, scope.mode.offline);
    let other_lang = (variant != scope.variant).then(|| scope.editions.variant(variant).lang.clone());
    Some(json!({ "id": page.id, "title": title, "href": format!("{root}{path}"), "lang": other_lang }))
}

/// Data as the variables of a template.
pub fn context(view: &Json) -> Context {
    let mut context = Context::new();
    for (key, value) in view.as_object().into_iter().flatten() {
        context.insert(key.clone(), value);
    }
    context
}
