// The preview as a communicator meets it: a page in the browser, a file in the editor, and what is said above the page.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { withContext } from './browser.mjs';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const LOTS = process.env.LOTS ?? join(ROOT, 'target', 'debug', 'lots');
const PAGE = 'content/pages/vem-kan-fa.md';
const FRAME = '_lots/page/varmland/vem-kan-fa/';

let workspace;
let address;
let serving;

before(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'lots-preview-'));
  for (const part of ['content', 'themes', 'i18n']) await cp(join(ROOT, part), join(workspace, part), { recursive: true });
  serving = spawn(LOTS, ['serve', '--workspace', workspace, '--port', '0', '--lang', 'sv']);
  address = await new Promise((resolve, reject) => {
    let said = '';
    serving.stdout.on('data', (text) => {
      said += text;
      const found = said.match(/http:\/\/127\.0\.0\.1:\d+\//);
      if (found) resolve(found[0]);
    });
    serving.on('exit', (code) => reject(new Error(`lots serve ended with ${code}: ${said}`)));
  });
});

after(async () => {
  serving?.removeAllListeners('exit');
  serving?.kill();
  await rm(workspace, { recursive: true, force: true });
});

describe('lots serve', () => {
  test('a saved file is shown without asking, where the reader was, and nothing jumps', () =>
    open(async (tab, page) => {
      await page.locator('#bedomning').evaluate((section) => section.scrollIntoView());
      const before = await tab.frames()[1].evaluate(() => scrollY);
      assert.ok(before > 300, `scrolled to ${before}`);
      await edit((text) => text.replace('Är du osäker på om det gäller dig?', 'Nu ändrad: undrar du om det gäller dig?'));
      await page.getByText('Nu ändrad:').waitFor({ state: 'attached' });
      await tab.waitForFunction((y) => Math.abs(frames[0].scrollY - y) < 40, before);
    }));

  test('a broken file keeps the last good page under the message, and a mended file clears it', () =>
    open(async (tab, page) => {
      const text = await edit((text) => text.replace('---\n', '---\ntitel: Fel\n'));
      await tab.getByText('Filen går inte att läsa som den är nu.').waitFor();
      const message = await tab.locator('.list pre').first().innerText();
      assert.match(message, /unknown-key/);
      assert.ok(message.includes(`${PAGE}:2:1`), message);
      assert.ok(await page.getByRole('heading', { level: 1 }).isVisible());
      await writeFile(join(workspace, PAGE), text);
      await tab.getByText('Filen går inte att läsa').waitFor({ state: 'detached' });
    }));

  test('the other variant is one step away, on the same section, and beside it', () =>
    open(async (tab, page) => {
      await page.locator('#bedomning').evaluate((section) => section.scrollIntoView());
      await tab.getByRole('link', { name: 'Lätt svenska' }).click();
      await tab.waitForURL('**/varmland/latt/vem-kan-fa/#bedomning');
      await tab.getByRole('button', { name: 'Visa båda bredvid varandra' }).click();
      const other = tab.frameLocator('iframe').nth(1);
      assert.equal(await other.locator('html').getAttribute('lang'), 'sv');
      await tab.getByLabel('Webbplats').selectOption({ label: 'Personligt ombud i Kil' });
      await tab.waitForURL('**/kil/latt/vem-kan-fa/**');
    }));

  for (const colorScheme of ['light', 'dark']) {
    test(`the frame itself breaks no rule of axe in ${colorScheme} colours, and the page in it is whole`, () =>
      open(async (tab) => {
        await edit((text) => text.replace('---\n', '---\ntitel: Fel\n'));
        await tab.locator('.list pre').first().waitFor();
        const { violations } = await tab.evaluate(() => globalThis.axe.run(document, { iframes: false }));
        assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(' '))]), []);
      }, { colorScheme }));
  }
});

/** Opens the page in the frame; what the file was is put back afterwards. */
async function open(work, options) {
  const original = await readFile(join(workspace, PAGE), 'utf8');
  const faults = [];
  // bypassCSP: the frame's own policy allows no script, not even axe.
  await withContext({ viewport: { width: 1280, height: 800 }, bypassCSP: true, ...options }, async (context) => {
    context.setDefaultTimeout(10_000);
    await context.addInitScript({ path: AXE });
    const tab = await context.newPage();
    tab.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    tab.on('pageerror', (error) => faults.push(error.message));
    await tab.goto(address + FRAME);
    await tab.getByLabel('Webbplats').waitFor();
    await work(tab, tab.frameLocator('iframe').first());
  });
  await writeFile(join(workspace, PAGE), original);
  assert.deepEqual(faults, []);
}

/** Changes the page's file; returns what it was. */
async function edit(change) {
  const text = await readFile(join(workspace, PAGE), 'utf8');
  const changed = change(text);
  assert.notEqual(changed, text);
  await writeFile(join(workspace, PAGE), changed);
  return text;
}
