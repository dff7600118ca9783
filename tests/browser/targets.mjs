// The pages that the browser opens: of the county's site and of two municipalities', with the address of each.

import { join } from 'node:path';

import { tags } from './html.mjs';
import { serve } from './server.mjs';
import { absoluteAddress, build, buildFilled, pages } from './sites.mjs';

/** The county's site at a host's root, two municipalities' under sub paths: the same bytes must do for all. */
export const SITES = [
  { name: 'varmland', base: '/' },
  { name: 'kil', base: '/a/b/' },
  { name: 'torsby', base: '/ombud/' },
];

const known = new Map();

/** Every page of a site with its `url` and the `status` it is served with. */
export function targets(site) {
  const key = `${site.name}${site.filled ? ', filled' : ''}`;
  if (!known.has(key)) known.set(key, find(site));
  return known.get(key);
}

/** Every page of all sites that a reader stays on. */
export async function everyPage() {
  return (await Promise.all(SITES.map(targets))).flat().filter((page) => !page.alias);
}

/**
 * One page of each build: those whose main content has the same elements with the same classes look alike whatever they say,
 * and a municipality's site repeats most of the county's. The start pages and 404 of each site are always among them.
 */
export async function distinctPages() {
  const seen = new Set();
  return (await everyPage()).filter((page) => {
    const shape = JSON.stringify([page.lang, tags(mainOf(page)).map(({ name, attributes }) => [name, attributes.class])]);
    const first = !seen.has(shape);
    seen.add(shape);
    return first || page.notFound || ['', 'latt/'].includes(page.address);
  });
}

/** The HTML of the main content. */
function mainOf({ html }) {
  return html.match(/<main\b[\s\S]*?<\/main>/)?.[0] ?? html;
}

/** The pages of the county's site as they will be when a district's details are known. */
export function filledPages() {
  return targets({ name: 'varmland', base: '/', filled: true });
}

async function find({ name, base, filled }) {
  const folder = join(await (filled ? buildFilled() : build()), name);
  const address = await serve(folder, base);
  // 404.html is shown at any depth, so it alone uses the base path of the site's own address.
  const ownBase = new URL(await absoluteAddress(folder)).pathname;
  const ownAddress = ownBase === base ? address : await serve(folder, ownBase);
  return (await pages(folder)).map((page) => ({
    ...page,
    name: `${name}/${page.address}`,
    url: page.notFound ? `${ownAddress}finns/inte/` : address + page.address,
    status: page.notFound ? 404 : 200,
  }));
}
