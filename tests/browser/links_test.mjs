// Every link of every built page leads somewhere: read from the files, without a browser, for all sites.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';

import { Faults } from './faults.mjs';
import { decode, tags } from './html.mjs';
import { absoluteAddress, build, files, locations, pages, siteNames } from './sites.mjs';

const SITES = 17;

for (const flags of [[], ['--offline']]) {
  describe(['lots build', ...flags].join(' '), () => {
    test(`writes ${SITES} sites`, async () => {
      const names = await siteNames(await build(...flags));
      assert.equal(names.length, SITES, names.join(', '));
    });

    test('every internal link and anchor leads somewhere', async () => {
      const folder = await build(...flags);
      const faults = new Faults();
      for (const name of await siteNames(folder)) await crawl(join(folder, name), name, flags.length > 0, faults);
      faults.check();
    });
  });
}

// WCAG 2.2, 2.4.2: with several pages open, the title is all that tells them apart.
test('every page has a title that no other page of its site has', async () => {
  const folder = await build();
  const faults = new Faults();
  for (const name of await siteNames(folder)) {
    const titles = new Map();
    for (const { path, html, alias } of await pages(join(folder, name))) {
      const title = decode(html.match(/<title>([^<]*)/i)?.[1] ?? '').trim();
      if (title === '') faults.add(`${name}/${path}`, 'no title');
      else if (!alias && titles.has(title)) faults.add(`${name}/${path}`, `the same title as ${titles.get(title)}`, [title]);
      else if (!alias) titles.set(title, path);
    }
  }
  faults.check();
});

async function crawl(site, name, offline, faults) {
  const home = new URL(await absoluteAddress(site));
  const paths = new Set(await files(site));
  const all = await pages(site);
  const anchors = new Map(all.map((page) => [page.path, ids(page, (fault) => faults.add(`${name}/${page.path}`, fault))]));
  for (const page of all) {
    const base = new URL(page.path, home);
    for (const { link, absolute } of links(page)) {
      const fault = resolve(link, { base, home, paths, anchors, offline, absolute: absolute || page.notFound });
      if (fault) faults.add(`${name}/${page.path}`, `${link}: ${fault}`);
    }
  }
  for (const address of locations(await readFile(join(site, 'sitemap.xml'), 'utf8'))) {
    const fault = resolve(address, { base: home, home, paths, anchors, offline: false, absolute: true });
    if (fault) faults.add(`${name}/sitemap.xml`, `${address}: ${fault}`);
  }
}

/** The ids of a page; one that is there twice is a fault, since a link cannot tell them apart. */
function ids(page, fault) {
  const found = new Set();
  for (const { id } of tags(page.html).map((tag) => tag.attributes)) {
    if (id === undefined) continue;
    if (found.has(id)) fault(`the id "${id}" is there twice`);
    found.add(id);
  }
  return found;
}

/** What a page points at. Only what is meant for machines that read one page alone (canonical, Open Graph) is absolute. */
function links(page) {
  return tags(page.html).flatMap(({ name, attributes }) => {
    const found = ['href', 'src', 'action', 'data', 'poster'].filter((key) => attributes[key] !== undefined);
    const list = found.map((key) => ({ link: attributes[key], absolute: name === 'link' && attributes.rel === 'canonical' }));
    for (const part of attributes.srcset?.split(',') ?? []) list.push({ link: part.trim().split(/\s+/)[0] });
    const refresh = attributes['http-equiv']?.toLowerCase() === 'refresh' && attributes.content?.match(/url=(.*)$/i);
    if (refresh) list.push({ link: refresh[1].replace(/^['"]|['"]$/g, '') });
    if (['og:url', 'og:image'].includes(attributes.property)) list.push({ link: attributes.content, absolute: true });
    return list;
  });
}

/** Why a link leads nowhere, or undefined. */
function resolve(link, { base, home, paths, anchors, offline, absolute }) {
  if (link === '') return 'empty';
  if (/^(mailto|tel|data):/i.test(link)) return undefined;
  const target = new URL(link, base);
  if (target.origin !== home.origin) return undefined;
  if (!absolute && /^(\/|[a-z]+:)/i.test(link)) return 'not relative, so it breaks under a sub path and on a disk';
  if (!target.pathname.startsWith(home.pathname) || climbsOut(link, base, home)) return 'outside the site';
  let path = decodeURIComponent(target.pathname.slice(home.pathname.length));
  if (path === '' || path.endsWith('/')) {
    if (offline && !absolute) return 'names a folder, which a disk does not open as a page';
    path += 'index.html';
  }
  if (!paths.has(path)) return 'no such file';
  if (target.hash === '') return undefined;
  const anchor = decodeURIComponent(target.hash.slice(1));
  return anchors.get(path)?.has(anchor) ? undefined : `no such anchor in ${path}`;
}

/** A URL cannot climb above its host, so too many `../` would go unnoticed: tried again from a deeper home. */
function climbsOut(link, base, home) {
  if (/^(\/|[a-z]+:)/i.test(link)) return false;
  const deeper = new URL(`/deep/er${home.pathname}`, home);
  const from = new URL(base.pathname.slice(home.pathname.length), deeper);
  return !new URL(link, from).pathname.startsWith(deeper.pathname);
}
