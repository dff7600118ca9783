// Municipalities that are planned, have paused, have ended or have become part of another: what a reader meets on their pages.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, test } from 'node:test';

import { withContext } from './browser.mjs';
import { LOOKS, violations } from './preview.mjs';
import { serve } from './server.mjs';
import { buildStanding } from './sites.mjs';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const STATUSES = {
  grums: '{ is: planned, from: 2027-03-01 }',
  kil: '{ is: paused, from: 2026-11-01, until: 2027-01-31 }',
  sunne: '{ is: ended, from: 2026-07-01 }',
  storfors: '{ is: merged, successor: karlstad }',
};

/** What stands in the first heading or the first box of a page. */
const PAGES = {
  grums: { '': /Grums.*planera|planera.*Grums/is, 'latt/': /Grums/ },
  kil: { '': /I Kil tar vi inte emot nya personer/, 'latt/': /Vi tar inte emot nya personer i Kil/, 'sa-kontaktar-du-oss/': /I Kil tar vi inte emot nya personer/ },
  sunne: { '': /Sunne har inte personligt ombud längre/, 'latt/': /Sunne har inget personligt ombud längre/ },
  varmland: { 'kommun/kil/': /I Kil tar vi inte emot nya personer/, 'har-finns-vi/': /Sunne/ },
};

const home = async (site) => serve(join(await buildStanding(STATUSES), site));

for (const [site, pages] of Object.entries(PAGES)) {
  describe(`${site}, when municipalities come and go`, { concurrency: 2 }, () => {
    for (const { name, options } of LOOKS) {
      test(`what is said is seen, breaks no rule of axe and fits (${name})`, async () => {
        const root = await home(site);
        await withContext(options, async (context) => {
          const tab = await context.newPage();
          for (const [path, said] of Object.entries(pages)) {
            await tab.goto(`${root}${path}`);
            assert.match(await tab.getByRole('main').innerText(), said, path);
            await tab.evaluate(await readFile(AXE, 'utf8'));
            assert.deepEqual(await violations(tab), [], path);
            assert.equal(await tab.evaluate(() => document.documentElement.scrollWidth), options.viewport.width, path);
          }
        });
      });
    }
  });
}

test('the acute notice stays on the page of a municipality that has ended', async () => {
  const root = await home('sunne');
  await withContext({ viewport: { width: 360, height: 800 } }, async (context) => {
    const tab = await context.newPage();
    for (const path of ['', 'latt/']) {
      await tab.goto(`${root}${path}`);
      assert.ok(await tab.getByRole('main').getByRole('link', { name: /112/ }).first().isVisible(), path);
    }
  });
});

test('every address of a municipality that has ended leads to what is said of that', async () => {
  const root = await home('sunne');
  await withContext({ javaScriptEnabled: false }, async (context) => {
    const tab = await context.newPage();
    for (const [path, to] of [['vem-kan-fa/', ''], ['latt/vem-kan-fa/', 'latt/']]) {
      await tab.goto(`${root}${path}`);
      await tab.waitForURL(`${root}${to}`);
    }
  });
});
