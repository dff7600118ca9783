// The preview as a communicator meets it: a page in the browser, a file in the editor, and what is said above the page.

import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { LOOKS, Preview, violations } from './preview.mjs';

const PAGE = 'content/pages/vem-kan-fa.md';
const FRAME = '_lots/page/varmland/vem-kan-fa/';
const LONG =
  'Ombudet hjälper dig att prata med alla som du behöver prata med och att läsa alla brev som du har fått och att svara på alla frågor som du har fått av alla som vill veta hur det är.';

const preview = new Preview();
const edit = (change) => preview.edit(PAGE, change);

before(() => preview.start());
after(() => preview.stop());

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
      assert.equal(await tab.getByRole('button', { name: 'Visa på sidan' }).count(), 0, 'the page is an older one');
      assert.ok(await page.getByRole('heading', { level: 1 }).isVisible());
      await writeFile(join(preview.workspace, PAGE), text);
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

  for (const { name, options } of LOOKS) {
    test(`a message leads to its words on the page, with the keyboard alone (${name})`, () =>
      open(async (tab, page) => {
        await edit((text) => text.replace(/(## .*\{#bedomning\}\n)/, `$1\n${LONG}\n`));
        const button = tab.getByRole('button', { name: 'Anmärkningar: 1' });
        await button.waitFor();
        await button.focus();
        await tab.keyboard.press('Enter');
        const show = tab.getByRole('button', { name: 'Visa på sidan' });
        // The panel itself is the next stop: it is scrolled with the keyboard.
        for (let stops = 0; stops < 5 && !(await show.evaluate((one) => one === document.activeElement)); stops += 1) await tab.keyboard.press('Tab');
        await tab.keyboard.press('Enter');
        const place = page.getByText('Ombudet hjälper dig att prata med alla');
        await place.waitFor();
        const seen = await place.evaluate((one) => ({
          isFocused: document.activeElement === one,
          isMarked: one.getAnimations().length === 1,
          isInView: one.getBoundingClientRect().top >= 0 && one.getBoundingClientRect().bottom <= innerHeight,
        }));
        assert.deepEqual(seen, { isFocused: true, isMarked: true, isInView: true });
      }, options));

    test(`figures, ties and messages are in the bar, and it breaks no rule of axe (${name})`, () =>
      open(async (tab) => {
        await edit((text) => text.replace('\n\n', `\n\n${LONG}\n\n`));
        await tab.getByRole('button', { name: 'Anmärkningar: 1' }).click();
        await tab.locator('.list pre').waitFor();
        assert.deepEqual(await violations(tab), []);
        await tab.getByRole('button', { name: 'Sidan i siffror' }).click();
        assert.equal(await tab.locator('.list pre').isVisible(), false, 'one part is open at a time');
        await tab.getByText('39. Det är för mycket: högst 25').waitFor();
        await tab.getByText(/^\d+ ord, ungefär \d+ minuter att läsa$/).waitFor();
        await tab.getByText(/^\d+,\d kB \(högst 14 kB\)$/).waitFor();
        assert.deepEqual(await violations(tab), []);
        await tab.getByRole('button', { name: 'Hör ihop med' }).click();
        await tab.getByText('Sidan finns på alla webbplatser (17 stycken).').waitFor();
        assert.deepEqual(await violations(tab), []);
        await tab.getByRole('link', { name: 'Frågor och svar' }).first().click();
        await tab.waitForURL('**/varmland/fragor-och-svar/**');
      }, options));
  }

  test('a message of the head of the page leads to its heading', () =>
    open(async (tab, page) => {
      await edit((text) => text.replace(/^title: .*$/m, 'title: Vem kan få ett "personligt" ombud?'));
      await tab.getByRole('button', { name: /Anmärkningar/ }).click();
      await tab.getByRole('button', { name: 'Visa på sidan' }).first().click();
      await page.locator('h1:focus').waitFor();
    }));
});

/** Opens the page in the frame; what the file was is put back afterwards. */
async function open(work, options) {
  const original = await edit((text) => `${text}\n`);
  await writeFile(join(preview.workspace, PAGE), original);
  await preview.open(FRAME, async (tab) => {
    await tab.getByLabel('Webbplats').waitFor();
    await work(tab, tab.frameLocator('iframe').first());
  }, options);
  await writeFile(join(preview.workspace, PAGE), original);
}
