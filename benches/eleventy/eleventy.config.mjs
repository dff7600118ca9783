// The same site as the one that is measured: same pages, same parts on each page.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import CleanCSS from "clean-css";
import { minify } from "html-minifier-terser";
import { headings, markdown } from "./markdown.mjs";

const SITE = { title: "Personligt ombud i Provlän", url: "https://provlan.example", owner: "PO Provlän" };
const MINIFIED = {
  collapseWhitespace: true,
  collapseBooleanAttributes: true,
  removeAttributeQuotes: true,
  removeComments: true,
  removeOptionalTags: true,
};
const DAY = new Intl.DateTimeFormat("sv-SE", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const LETTERS = new Intl.Collator("sv");

export default function (eleventy) {
  eleventy.setUseGitIgnore(false);
  eleventy.setLibrary("md", markdown);
  eleventy.addGlobalData("site", SITE);
  eleventy.addGlobalData("layout", "page.njk");
  style(eleventy);
  collections(eleventy);
  eleventy.addFilter("headings", (page) => headings.get(page.inputPath) ?? []);
  eleventy.addFilter("ancestors", ancestors);
  eleventy.addFilter("graph", graph);
  eleventy.addFilter("day", (date) => DAY.format(date));
  eleventy.addTransform("minify", function (text) {
    return this.page.outputPath.endsWith(".html") ? minify(text, MINIFIED) : text;
  });
  return {
    dir: { input: "content", includes: "../layouts" },
    // The text holds no template.
    markdownTemplateEngine: false,
  };
}

// The stylesheet is minified once, and its name says what is in it.
function style(eleventy) {
  const css = new CleanCSS().minify(readFileSync("assets/base.css", "utf8")).styles;
  const path = `base.min.${createHash("md5").update(css).digest("hex")}.css`;
  eleventy.addGlobalData("stylesheet", `/${path}`);
  eleventy.on("eleventy.after", ({ directories }) => writeFileSync(join(directories.output, path), css));
}

// What the layout asks for, put together once and not once a page.
function collections(eleventy) {
  eleventy.addCollection("pages", (api) => Object.fromEntries(api.getAll().map((entry) => [entry.url, entry])));
  eleventy.addCollection("below", (api) => {
    const below = {};
    for (const entry of api.getAll().toSorted((a, b) => LETTERS.compare(a.data.title, b.data.title))) {
      if (entry.url !== "/") (below[above(entry.url)] ??= []).push(entry);
    }
    return below;
  });
}

// The address of the page above: of `/a/b/` it is `/a/`.
function above(url) {
  return url.replace(/[^/]*\/?$/, "");
}

function ancestors(url, pages) {
  return url === "/" ? [] : [...ancestors(above(url), pages), pages[above(url)]];
}

// What search engines read.
function graph(data, crumbs) {
  const address = (url) => SITE.url + url;
  const { title: name, description } = data;
  const itemListElement = crumbs.map((entry, index) => ({
    "@type": "ListItem",
    position: index + 1,
    name: entry.data.title,
    item: address(entry.url),
  }));
  const isPartOf = { "@type": "WebSite", name: SITE.title, url: address("/") };
  const page = { "@type": "WebPage", name, description, url: address(data.page.url), inLanguage: "sv", isPartOf };
  const list = { "@type": "BreadcrumbList", itemListElement };
  return JSON.stringify({ "@context": "https://schema.org", "@graph": [page, list] });
}
