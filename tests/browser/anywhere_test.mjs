// The same files at the root of a host, in a folder of one, and opened from a disk: a walk along every link, in a browser and
// without script, reaches every page and finds nothing broken.

import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { withContext } from './browser.mjs';
import { Faults } from './faults.mjs';
import { serve } from './server.mjs';
import { build, pages } from './sites.mjs';

const SITES = ['varmland', 'kil'];

const PLACES = {
  'the root of a host': async (site) => serve(join(await build(), site)),
  'a folder of a host': async (site) => serve(join(await build(), site), '/a/b/'),
  'a disk': async (site) => pathToFileURL(`${join(await build('--offline'), site)}/`).href,
};

for (const site of SITES) {
  for (const [place, home] of Object.entries(PLACES)) {
    test(`${site} on ${place}: every link of every page leads somewhere`, async () => {
      const faults = new Faults();
      const reached = await walk(await home(site), faults);
      const folder = join(await build(), site);
      for (const { path, alias, notFound } of await pages(folder)) {
        if (!alias && !notFound && !reached.has(path)) faults.add(`${site}/${path}`, 'no link leads here');
      }
      faults.check();
    });
  }
}

/** Follows links from the start page. Gives the paths of the pages. */
async function walk(home, faults) {
  const start = home.startsWith('file:') ? `${home}index.html` : home;
  const ids = new Map();
  const asked = [];
  await withContext({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } }, async (context) => {
    const tab = await context.newPage();
    // The icon may still be on its way when the walk goes on: then the browser gives it up.
    const isGivenUp = (request) => request.failure().errorText === 'net::ERR_ABORTED';
    tab.on('requestfailed', (request) => isGivenUp(request) || faults.add(tab.url(), `cannot load ${request.url()}`));
    tab.on('response', (response) => response.status() >= 400 && faults.add(tab.url(), `${response.status()} for ${response.url()}`));
    const waiting = [start];
    while (waiting.length > 0) {
      const page = waiting.pop();
      if (ids.has(page)) continue;
      ids.set(page, new Set());
      await tab.goto(page);
      if (tab.url() !== page) faults.add(page, `leads on to ${tab.url()}`);
      const { own, links } = await tab.evaluate(() => ({
        own: [...document.querySelectorAll('[id]')].map((element) => element.id),
        links: [...document.querySelectorAll('a[href], area[href]')].map((element) => element.href),
      }));
      ids.set(page, new Set(own));
      for (const link of links.filter((link) => link.startsWith(home))) {
        const [target, anchor] = link.split('#');
        if (isPage(target)) waiting.push(target);
        else if (!(await isThere(target))) faults.add(page, `${target} is not there`);
        if (anchor) asked.push({ page, target, anchor: decodeURIComponent(anchor) });
      }
    }
  });
  for (const { page, target, anchor } of asked) {
    if (!ids.get(target)?.has(anchor)) faults.add(page, `no such place: ${target}#${anchor}`);
  }
  const path = (address) => decodeURIComponent(address.slice(home.length)).replace(/(^|\/)$/, '$1index.html');
  return new Set([...ids.keys()].map(path));
}

const isPage = (address) => address.endsWith('/') || address.endsWith('.html');

/** A file to download is asked for without the browser, which would save it. */
async function isThere(address) {
  if (!address.startsWith('file:')) return (await fetch(address)).ok;
  return access(fileURLToPath(address)).then(() => true, () => false);
}
