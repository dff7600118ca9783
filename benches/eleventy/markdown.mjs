// Markdown with ids on headings, and links that name pages.
import MarkdownIt from "markdown-it";
import attributes from "markdown-it-attrs";

// The h2 of each page, by its file.
export const headings = new Map();

export const markdown = new MarkdownIt().use(attributes);

markdown.core.ruler.push("headings", ({ tokens, env }) => {
  const found = tokens.flatMap((token, index) =>
    token.type === "heading_open" && token.tag === "h2"
      ? [{ id: token.attrGet("id"), text: tokens[index + 1].children.map((part) => part.content).join("") }]
      : [],
  );
  headings.set(env.page.inputPath, found);
});

markdown.renderer.rules.link_open = (tokens, index, options, env, renderer) => {
  const id = tokens[index].attrGet("href");
  const page = env.collections.pages[`/${id}/`];
  if (!page) throw new Error(`no page "${id}"`);
  tokens[index].attrSet("href", page.url);
  return renderer.renderToken(tokens, index, options);
};
