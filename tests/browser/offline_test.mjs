// A site opened from a disk or a USB stick, without a server and without script: a walk by clicking what a reader sees.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';

import { withContext } from './browser.mjs';
import { build } from './sites.mjs';

const PAGE = 'Det kan ombudet, och det kan ombudet inte';
const CONTENTS = 'På den här sidan';
const SECTION = { id: 'vrakning', heading: 'Ombudet kan inte stoppa en vräkning' };

for (const width of [360, 1280]) {
  test(`offline at ${width} px: from the start page to a section, its easy twin, and back`, async () => {
    const site = pathToFileURL(`${join(await build('--offline'), 'varmland')}/`).href;
    const faults = [];
    await withContext({ javaScriptEnabled: false, viewport: { width, height: 800 } }, async (context) => {
      context.setDefaultTimeout(10_000);
      const tab = await context.newPage();
      tab.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
      tab.on('request', (request) => request.url().startsWith('file:') || faults.push(`asks ${request.url()}`));

      await tab.goto(`${site}index.html`);
      assert.ok(await tab.evaluate(() => document.styleSheets.length > 0), 'no stylesheet');

      await tab.getByRole('main').getByRole('link', { name: PAGE, exact: true }).first().click();
      await tab.waitForURL(`${site}kan-och-kan-inte/index.html`);

      // In a narrow window the list of contents is folded away.
      const fold = tab.locator('summary').filter({ hasText: CONTENTS });
      if (await fold.isVisible()) await fold.click();
      await tab.getByRole('link', { name: SECTION.heading, exact: true }).first().click();
      await arrived(tab, `${site}kan-och-kan-inte/index.html`);

      await twin(tab, 'Lätt svenska').click();
      await arrived(tab, `${site}latt/kan-och-kan-inte/index.html`);

      await twin(tab, 'Vanlig svenska').click();
      await arrived(tab, `${site}kan-och-kan-inte/index.html`);
    });
    assert.deepEqual(faults, []);
  });
}

/** The quiet link by the section's heading: the first link that comes after the heading. */
function twin(tab, name) {
  return tab.locator(`#${SECTION.id}`).locator('xpath=following::a[1]').filter({ hasText: name });
}

async function arrived(tab, page) {
  await tab.waitForURL(`${page}#${SECTION.id}`);
  const heading = tab.getByRole('heading', { name: SECTION.heading, exact: true });
  assert.equal(await heading.evaluate((element) => element.matches(':target') || element.parentElement.matches(':target')), true);
  const { y } = await heading.boundingBox();
  assert.ok(y >= 0 && y < 400, `the section's heading is not near the top of the window: ${y} px`);
}
