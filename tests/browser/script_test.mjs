// What the script adds: a field that shortens a list, and the browser's own voice reading the page. Chromium here has no voices,
// so the page is given one that notes what it is asked to say.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { withContext } from './browser.mjs';
import { everyPage } from './targets.mjs';

const LOCAL = { lang: 'sv-SE', localService: true };
const OVER_THE_NETWORK = { lang: 'sv-SE', localService: false };
const FINNISH = { lang: 'fi-FI', localService: true };

describe('the field above a list', () => {
  test('finds a municipality without its rings and dots, and tells how many are left', () =>
    open('varmland/har-finns-vi/', [], async (tab) => {
      await tab.getByLabel('Skriv namnet på din kommun').fill('arjang');
      assert.deepEqual(await tab.locator('.columns li:visible').allInnerTexts(), ['Årjäng']);
      assert.equal(await tab.getByRole('status').innerText(), 'Antal i listan: 1');
      await tab.getByLabel('Skriv namnet på din kommun').fill('');
      assert.equal(await tab.locator('.columns li:visible').count(), 16);
    }));

  test('finds everyday words in the register and hides letters without any', () =>
    open('varmland/sok/', [], async (tab) => {
      await tab.getByLabel('Skriv vad du letar efter').fill('vrakning');
      const found = await tab.locator('.register li:visible').allInnerTexts();
      assert.ok(found.length > 0 && found.every((text) => /vräkning/i.test(text)), found.join(', '));
      assert.ok((await tab.locator('.register h2:visible').count()) <= found.length);
      assert.equal(await tab.locator('.letters').isVisible(), false);
    }));
});

describe('Lyssna', () => {
  for (const [what, voices] of [['no voice', []], ['only a voice over the network', [OVER_THE_NETWORK]], ['only another language', [FINNISH]]]) {
    test(`is not shown with ${what}`, () =>
      open('varmland/latt/', voices, async (tab) => assert.equal(await tab.getByRole('button', { name: 'Lyssna' }).count(), 0)));
  }

  test('reads sentence by sentence, marks each, stops and goes on', () =>
    open('varmland/latt/', [OVER_THE_NETWORK, LOCAL], async (tab) => {
      await tab.getByRole('button', { name: 'Lyssna' }).click();
      const [first, second] = await tab.evaluate(() => [globalThis.sayNext(), globalThis.sayNext()]);
      const text = (await tab.locator('article').innerText()).replace(/\s+/g, ' ');
      assert.ok(text.startsWith(`${first} ${second}`), `${first} ${second}`);
      assert.ok((await marked(tab)).length > 0 && !text.startsWith(await marked(tab)), 'the third sentence is not marked');
      const third = await marked(tab);
      await tab.keyboard.press('Escape');
      assert.equal(await marked(tab), '');
      await tab.getByRole('button', { name: 'Lyssna vidare' }).click();
      assert.equal(await marked(tab), third);
      await tab.getByRole('button', { name: 'Sluta lyssna' }).click();
      assert.equal(await marked(tab), '');
    }));

  test('leaves out what is folded away, and comes to an end', () =>
    open('varmland/fragor-och-svar/', [LOCAL], async (tab) => {
      await tab.getByRole('button', { name: 'Lyssna' }).click();
      const said = await tab.evaluate(() => {
        const all = [];
        for (let words = globalThis.sayNext(); words; words = globalThis.sayNext()) all.push(words);
        return all.join(' ');
      });
      assert.match(said, /Är ombudet en myndighet\?/);
      const answer = (await tab.locator('details:not([open]) .answer').first().textContent()).trim().slice(0, 40);
      assert.ok(answer.length > 20 && !said.includes(answer), `reads what is folded away: ${answer}`);
      assert.equal(await tab.getByRole('button', { name: 'Lyssna' }).count(), 1);
    }));
});

/** Opens a page in a browser with these voices. */
async function open(name, voices, work) {
  const page = (await everyPage()).find((one) => one.name === name);
  await withContext({ viewport: { width: 360, height: 740 } }, async (context) => {
    await context.addInitScript(speak, voices);
    const tab = await context.newPage();
    await tab.goto(page.url);
    await work(tab);
  });
}

/** Runs in the page: a voice that says a sentence when `sayNext` is called, and returns it. */
function speak(voices) {
  let current;
  globalThis.sayNext = () => {
    const said = current;
    current = undefined;
    said?.onend();
    return said?.text.replace(/\s+/g, ' ');
  };
  globalThis.SpeechSynthesisUtterance = class {
    constructor(text) {
      this.text = String(text);
    }
  };
  const synthesis = { getVoices: () => voices, speak: (words) => (current = words), cancel: () => (current = undefined) };
  Object.defineProperty(globalThis, 'speechSynthesis', { value: synthesis });
}

/** The text that is marked as being read. */
function marked(tab) {
  return tab.evaluate(() => [...CSS.highlights.get('spoken')].map(String).join(' '));
}
