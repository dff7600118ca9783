// Pictures of key pages for a person to look at, in tests/browser/screenshots (not in git).

import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { visitEach, withContext } from './browser.mjs';
import { SITES, targets } from './targets.mjs';

const FOLDER = fileURLToPath(new URL('screenshots/', import.meta.url));
const WIDTHS = [360, 1280];
const PAGES = [
  'varmland/',
  'varmland/latt/',
  'varmland/om-personligt-ombud/',
  'varmland/kan-och-kan-inte/',
  'varmland/latt/kan-och-kan-inte/',
  'varmland/sa-kontaktar-du-oss/',
  'varmland/har-finns-vi/torsby/',
  'varmland/kommun/kil/',
  'varmland/akut-hjalp/',
  'kil/',
];

test(`screenshots of ${PAGES.length} pages at ${WIDTHS.join(' and ')} px`, async () => {
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  const all = (await Promise.all(SITES.map(targets))).flat();
  const shots = PAGES.flatMap((name) => WIDTHS.map((width) => ({ name, width })));
  await withContext({ javaScriptEnabled: false }, (context) =>
    visitEach(context, shots, async (tab, { name, width }) => {
      const page = all.find((one) => one.name === name);
      if (!page) throw new Error(`no page ${name}; there are ${all.map((one) => one.name).join(' ')}`);
      await tab.setViewportSize({ width, height: 900 });
      await tab.goto(page.url);
      const file = `${name.replace(/\/$/, '').replaceAll('/', '_')}.${width}.png`;
      await tab.screenshot({ path: join(FOLDER, file), fullPage: true });
    }),
  );
});
