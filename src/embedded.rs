//! The default theme and catalogs, inside the program, so that a new workspace needs only `content/`.

macro_rules! embed {
    ($($path:literal,)*) => {
        /// Path from the workspace's root, and text.
        pub const FILES: &[(&str, &str)] = &[$(($path, include_str!(concat!("../", $path))),)*];
    };
}

embed! {
    "i18n/en/messages.ftl",
    "i18n/en/rules.ftl",
    "i18n/sv-easy/interface.ftl",
    "i18n/sv/interface.ftl",
    "i18n/sv/messages.ftl",
    "i18n/sv/rules.ftl",
    "i18n/sv/words.yaml",
    "themes/base/assets/base.css",
    "themes/base/assets/base.js",
    "themes/base/assets/icon.svg",
    "themes/base/components/accessibility.html",
    "themes/base/components/application.html",
    "themes/base/components/can.html",
    "themes/base/components/cannot.html",
    "themes/base/components/contact.html",
    "themes/base/components/decides.html",
    "themes/base/components/districts.html",
    "themes/base/components/download.html",
    "themes/base/components/eservice.html",
    "themes/base/components/exit.html",
    "themes/base/components/faq.html",
    "themes/base/components/glossary.html",
    "themes/base/components/heading.html",
    "themes/base/components/hours.html",
    "themes/base/components/instead.html",
    "themes/base/components/lang.html",
    "themes/base/components/limit.html",
    "themes/base/components/local_rules.html",
    "themes/base/components/members.html",
    "themes/base/components/municipalities.html",
    "themes/base/components/notice.html",
    "themes/base/components/pages.html",
    "themes/base/components/pages_below.html",
    "themes/base/components/parts.html",
    "themes/base/components/register.html",
    "themes/base/components/social_services.html",
    "themes/base/components/status.html",
    "themes/base/components/steps.html",
    "themes/base/components/term.html",
    "themes/base/components/video.html",
    "themes/base/templates/404.html",
    "themes/base/templates/alias.html",
    "themes/base/templates/embed.html",
    "themes/base/templates/layout.html",
    "themes/base/templates/page.html",
    "themes/base/theme.yaml",
}
