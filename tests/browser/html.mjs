// Reads the start tags of an HTML page that our own program wrote. Not a general HTML parser: the pages hold no scripts,
// and comments and styles are taken out first.

const TAG = /<([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Every start tag, in order: `{ name, attributes }`. */
export function tags(html) {
  const text = html.replace(/<!--[\s\S]*?-->/g, '').replace(/(<style\b[^>]*>)[\s\S]*?<\/style>/gi, '$1');
  return [...text.matchAll(TAG)].map(([, name, rest]) => ({ name: name.toLowerCase(), attributes: read(rest) }));
}

/** The attributes of every tag with this name. */
export function attributes(html, name) {
  return tags(html).filter((tag) => tag.name === name).map((tag) => tag.attributes);
}

function read(text) {
  const found = {};
  for (const [, name, double, single, bare] of text.matchAll(ATTRIBUTE)) {
    found[name.toLowerCase()] ??= decode(double ?? single ?? bare ?? '');
  }
  return found;
}

export function decode(text) {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(amp|lt|gt|quot|apos))\b;?/gi, (_, decimal, hex, name) =>
    name ? ENTITIES[name.toLowerCase()] : String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16)),
  );
}
