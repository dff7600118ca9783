// The pages that the browser opens: of the county's site and of two municipalities', with the address of each.

import { join } from 'node:path';

import { serve } from './server.mjs';
import { absoluteAddress, build, pages } from './sites.mjs';

/** The county's site at a host's root, two municipalities' under sub paths: the same bytes must do for all. */
export const SITES = [
  { name: 'varmland', base: '/' },
  { name: 'kil', base: '/a/b/' },
  { name: 'torsby', base: '/ombud/' },
];

const known = new Map();

/** Every page of a site with its `url` and the `status` it is served with. */
export function targets(site) {
  if (!known.has(site.name)) known.set(site.name, find(site));
  return known.get(site.name);
}

async function find({ name, base }) {
  const folder = join(await build(), name);
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
