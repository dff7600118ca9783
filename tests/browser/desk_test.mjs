// The desk as a coordinator meets it: every page on every website, filtered, and one step from there to the page.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';

import { withContext } from './browser.mjs';
import { LOOKS, Preview, violations } from './preview.mjs';

const preview = new Preview();

before(() => preview.start());
after(() => preview.stop());

describe('the desk', () => {
  // The whole table is much to examine, and one tab keeps no more than one core busy.
  describe('in every look', { concurrency: 2 }, () => {
    for (const { name, options } of LOOKS) {
      test(`breaks no rule of axe, and only its tables scroll sideways (${name})`, () =>
        open(async (tab) => {
          assert.deepEqual(await violations(tab), []);
          await tab.getByLabel('Webbplats', { exact: true }).selectOption({ label: 'Personligt ombud i Kil' });
          assert.deepEqual(await violations(tab), []);
        }, options));
    }
  });

  test('the filters leave what fits, and say how much that is', () =>
    open(async (tab) => {
      const all = await rows(tab).count();
      assert.ok(all > 30, `${all} rows`);
      await tab.getByText(`${all} av ${all} sidor visas.`).waitFor();

      await tab.getByLabel('Sök sida').fill('vem kan');
      assert.deepEqual(await rows(tab).locator('th code').allInnerTexts(), ['vem-kan-fa']);
      await tab.getByText(`1 av ${all} sidor visas.`).waitFor();

      await tab.getByRole('button', { name: 'Visa allt' }).click();
      await tab.getByText(`${all} av ${all} sidor visas.`).waitFor();
      await tab.getByLabel('Webbplats', { exact: true }).selectOption({ label: 'Personligt ombud i Kil' });
      const texts = await rows(tab).filter({ hasText: 'kommun/' }).locator('th code').allInnerTexts();
      assert.deepEqual(texts, ['kommun/kil']);
      assert.equal(await tab.locator('td.county').first().isVisible(), false, 'the county has nothing to show');
      assert.ok(await rows(tab).first().getByRole('link', { name: 'Lätt svenska' }).isVisible());

      await tab.getByRole('button', { name: 'Visa allt' }).click();
      await tab.getByLabel('Visa sidor med').selectOption({ label: 'Språkform som inte finns' });
      const without = await rows(tab).locator('th code').allInnerTexts();
      assert.ok(without.includes('lag-och-ansvar') && !without.includes('vem-kan-fa'), String(without));

      await tab.getByRole('button', { name: 'Visa allt' }).click();
      await tab.getByLabel('Det som ska lämnas av').selectOption({ label: 'Karlstads kommun' });
      assert.ok((await rows(tab).count()) < all);
      assert.ok((await rows(tab).filter({ hasText: 'Karlstads kommun' }).count()) > 0);
    }));

  test('a place leads to its page, with the keyboard alone', () =>
    open(async (tab) => {
      await tab.getByLabel('Sök sida').focus();
      await tab.keyboard.type('vem kan');
      const link = rows(tab).getByRole('link').nth(1);
      for (let stops = 0; stops < 9 && !(await link.evaluate((one) => one === document.activeElement)); stops += 1) await tab.keyboard.press('Tab');
      await tab.keyboard.press('Enter');
      await tab.waitForURL('**/_lots/page/varmland/latt/vem-kan-fa/**');
    }));

  test('what a file says of a page is on the desk', async () => {
    const text = await preview.edit('content/pages/ordlista.md', (text) => `${text}\n[Borta](borta)\n`);
    await open(async (tab) => {
      await tab.getByLabel('Visa sidor med').selectOption({ label: 'Fel' });
      assert.deepEqual(await rows(tab).locator('th code').allInnerTexts(), ['ordlista']);
      assert.match(await rows(tab).locator('td').first().innerText(), /Att se över: 1 fel/);
    });
    await writeFile(join(preview.workspace, 'content/pages/ordlista.md'), text);
  });

  test('without script the whole table is there, and no filter', () =>
    open(async (tab) => {
      assert.ok((await rows(tab).count()) > 30);
      assert.equal(await tab.getByLabel('Sök sida').isVisible(), false);
    }, { javaScriptEnabled: false }));

  test('the file of lots report is the same, and needs nothing beside it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lots-report-'));
    execFileSync(preview.serving.spawnfile, ['report', '--workspace', preview.workspace, '--out', folder, '--lang', 'sv'], { stdio: 'ignore' });
    await withContext({ viewport: { width: 360, height: 800 } }, async (context) => {
      const tab = await context.newPage();
      const asked = [];
      tab.on('request', (request) => asked.push(request.url()));
      const address = pathToFileURL(join(folder, 'report.html')).href;
      await tab.goto(address);
      await tab.getByLabel('Sök sida').fill('vem kan');
      assert.deepEqual(await rows(tab).locator('th code').allInnerTexts(), ['vem-kan-fa']);
      assert.equal(await rows(tab).getByRole('link').count(), 0);
      assert.deepEqual(asked.filter((url) => url !== address && !url.startsWith('data:')), []);
      assert.equal(await tab.evaluate(() => document.documentElement.scrollWidth), 360);
    });
    await rm(folder, { recursive: true });
  });
});

/** Rows of the table of pages that are shown. */
function rows(tab) {
  return tab.locator('tbody tr:has(th[scope="row"]):visible');
}

function open(work, options) {
  return preview.open('_lots/', work, options);
}
