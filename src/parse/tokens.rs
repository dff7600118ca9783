//! `theme.yaml`: tokens of each colour scheme, light and dark, and the stylesheet made of them.

use std::collections::BTreeMap;

use crate::contrast;
use crate::diag::{Code, Diagnostic, Report};
use crate::model::inventory::Inventory;
use crate::model::theme::{Asset, Colours, Contrast};
use crate::parse::decode::{Fields, list, parsed, text};
use crate::parse::yaml::{Kind, Node, read};
use crate::text::{Sources, Span};

/// What a theme's `theme.yaml` says.
pub(super) struct Tokens {
    /// Pairs of tokens that stand on each other, with the least contrast between them.
    pairs: Vec<Pair>,
    schemes: BTreeMap<String, Scheme>,
}

struct Pair {
    foreground: String,
    background: String,
    least: f64,
}

struct Scheme {
    light: Vec<Token>,
    dark: Vec<Token>,
}

struct Token {
    name: String,
    value: String,
    span: Span,
}

/// What pages and images of a scheme are dressed in.
pub struct Dress {
    pub stylesheet: Asset,
    pub colours: Option<Colours>,
    pub contrast: Option<Contrast>,
}

/// The dress of every scheme: its tokens as custom properties, then the theme's own CSS files in order of their names; and the
/// colours of the share image, which is shown on other websites and therefore always light.
pub fn dresses(
    folders: &[&str],
    inventory: &Inventory,
    sources: &Sources,
    report: &mut Report,
) -> BTreeMap<String, Dress> {
    let mut tokens = Tokens { pairs: Vec::new(), schemes: BTreeMap::new() };
    // The base theme first: a publisher's own schemes are added to it, and are held against its pairs.
    for folder in folders.iter().rev() {
        let file = inventory.text(&format!("themes/{folder}/theme.yaml"));
        let node = file.and_then(|file| read(file.file, &sources.get(file.file).text, 0, report));
        if let Some(own) = node.and_then(|node| self::tokens(&node, report)) {
            tokens.pairs.extend(own.pairs);
            tokens.schemes.extend(own.schemes);
        }
    }
    // Once for all schemes: they differ in what stands before it.
    let rules = crate::minify::css(&rules(folders, inventory, sources));
    tokens
        .schemes
        .iter()
        .map(|(name, scheme)| {
            check_contrast(&tokens.pairs, name, scheme, report);
            let css = crate::minify::css(&properties(scheme)) + &rules;
            let stylesheet = Asset::new(&format!("{name}.css"), css);
            (
                name.clone(),
                Dress { stylesheet, colours: colours(&scheme.light), contrast: lowest(&tokens.pairs, scheme) },
            )
        })
        .collect()
}

/// All CSS of the theme; the base theme's first, so that a publisher's own can change it.
fn rules(folders: &[&str], inventory: &Inventory, sources: &Sources) -> String {
    let mut css = String::new();
    for folder in folders.iter().rev() {
        for file in inventory.texts_below(&format!("themes/{folder}/assets")).filter(|file| file.path.ends_with(".css"))
        {
            css.push_str(&sources.get(file.file).text);
        }
    }
    css
}

fn properties(scheme: &Scheme) -> String {
    let block = |tokens: &[Token]| -> String {
        tokens.iter().map(|token| format!("--{}:{};", token.name, token.value)).collect()
    };
    format!(
        ":root{{color-scheme:light dark;{}}}@media (prefers-color-scheme:dark){{:root{{{}}}}}",
        block(&scheme.light),
        block(&scheme.dark)
    )
}

fn colours(tokens: &[Token]) -> Option<Colours> {
    let find =
        |name: &str| tokens.iter().find(|token| token.name == name).and_then(|one| contrast::channels(&one.value));
    Some(Colours { ground: find("surface")?, ink: find("ink")?, band: find("mark")? })
}

pub(super) fn tokens(node: &Node, report: &mut Report) -> Option<Tokens> {
    let mut fields = Fields::of(node, report)?;
    let pairs = fields.optional("pairs", list(pair)).unwrap_or_default();
    let schemes = fields.optional("schemes", schemes).unwrap_or_default();
    fields.finish();
    Some(Tokens { pairs, schemes })
}

fn pair(node: &Node, report: &mut Report) -> Option<Pair> {
    let mut fields = Fields::of(node, report)?;
    let foreground = fields.required("foreground", text);
    let background = fields.required("background", text);
    let least = fields.required("least", parsed("value-number", |text| text.parse().ok()));
    fields.finish();
    Some(Pair { foreground: foreground?, background: background?, least: least? })
}

fn schemes(node: &Node, report: &mut Report) -> Option<BTreeMap<String, Scheme>> {
    let Kind::Map(entries) = &node.kind else {
        report.add(Diagnostic::at(Code::WrongType, node.span).with("expected", "type-map"));
        return None;
    };
    Some(entries.iter().filter_map(|(key, node)| Some((key.name.clone(), scheme(node, report)?))).collect())
}

fn scheme(node: &Node, report: &mut Report) -> Option<Scheme> {
    let mut fields = Fields::of(node, report)?;
    let light = fields.required("light", token_map);
    let dark = fields.required("dark", token_map);
    fields.finish();
    Some(Scheme { light: light?, dark: dark? })
}

fn token_map(node: &Node, report: &mut Report) -> Option<Vec<Token>> {
    let Kind::Map(entries) = &node.kind else {
        report.add(Diagnostic::at(Code::WrongType, node.span).with("expected", "type-map"));
        return None;
    };
    let token = |(key, node): &(crate::parse::yaml::Key, Node)| {
        let value =
            parsed("value-colour", |text| contrast::ratio(text, "#fff").map(|_| text.to_owned()))(node, report)?;
        Some(Token { name: key.name.replace('_', "-"), value, span: node.span })
    };
    Some(entries.iter().filter_map(token).collect())
}

/// WCAG 2.2, 1.4.3 and 1.4.11: every pair that the theme uses, in light and dark.
fn check_contrast(pairs: &[Pair], name: &str, scheme: &Scheme, report: &mut Report) {
    for tokens in [&scheme.light, &scheme.dark] {
        for pair in pairs {
            let find = |name: &str| tokens.iter().find(|token| token.name == name.replace('_', "-"));
            let (Some(foreground), Some(background)) = (find(&pair.foreground), find(&pair.background)) else {
                let span = tokens.first().map(|token| token.span);
                report.extend(missing_token(span, name, pair));
                continue;
            };
            match contrast::ratio(&foreground.value, &background.value) {
                Some(ratio) if ratio >= pair.least => {}
                Some(ratio) => {
                    let stands_on = pairs.iter().filter(|one| one.foreground == pair.foreground);
                    let grounds: Vec<(&str, f64)> =
                        stands_on.filter_map(|one| Some((find(&one.background)?.value.as_str(), one.least))).collect();
                    let nearest = contrast::nearest(&foreground.value, &grounds);
                    let diagnostic = Diagnostic::at(Code::LowContrast, foreground.span)
                        .with("foreground", &pair.foreground)
                        .with("background", &pair.background)
                        .with("ratio", format!("{ratio:.2}"))
                        .with("least", pair.least)
                        .with("nearest", nearest.unwrap_or_default());
                    report.add(diagnostic.related(background.span));
                }
                None => {}
            }
        }
    }
}

/// The pair of text that is nearest to being too faint, or furthest beyond it. Below 4.5 WCAG speaks of no text of ordinary size.
fn lowest(pairs: &[Pair], scheme: &Scheme) -> Option<Contrast> {
    let contrasts = [&scheme.light, &scheme.dark].into_iter().flat_map(|tokens| {
        let value = |name: &str| tokens.iter().find(|token| token.name == name.replace('_', "-")).map(|one| &one.value);
        pairs.iter().filter(|pair| pair.least >= 4.5).filter_map(move |pair| {
            let ratio = contrast::ratio(value(&pair.foreground)?, value(&pair.background)?)?;
            Some(Contrast { ratio, least: pair.least })
        })
    });
    contrasts.min_by(|a, b| (a.ratio / a.least).total_cmp(&(b.ratio / b.least)))
}

fn missing_token(span: Option<Span>, scheme: &str, pair: &Pair) -> Report {
    let mut report = Report::default();
    if let Some(span) = span {
        let names = format!("{}, {} ({scheme})", pair.foreground, pair.background);
        report.add(Diagnostic::at(Code::MissingKey, span).with("key", names));
    }
    report
}
