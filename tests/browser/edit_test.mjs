// Writing through the preview as a communicator does: a page beside its text, proposals and findings while one writes, and a save
// that never destroys what somebody else has written.

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
const EDIT = '_lots/edit/varmland/vem-kan-fa/';
const FRAME = '_lots/page/varmland/vem-kan-fa/';

let workspace;
let address;
let serving;

before(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'lots-edit-'));
  for (const part of ['content', 'themes', 'i18n']) await cp(join(ROOT, part), join(workspace, part), { recursive: true });
  await start('0');
});

after(async () => {
  serving?.removeAllListeners('exit');
  serving?.kill();
  await rm(workspace, { recursive: true, force: true });
});

describe('writing in lots serve', () => {
  test('what is written is saved with the keyboard, and the page beside it is fresh', () =>
    open(EDIT, async (tab) => {
      const seen = tab.frameLocator('iframe');
      await seen.getByRole('heading', { level: 1 }).waitFor();
      await write(tab, 'Helt nya ord.');
      await says(tab, 'Du har ändringar som inte är sparade.');
      await tab.getByText('Sidan här visar det som är sparat.').waitFor();
      assert.equal(await seen.getByText('Helt nya ord.').count(), 0);
      await tab.keyboard.press('Control+s');
      await says(tab, 'Sparat.');
      await seen.getByText('Helt nya ord.').waitFor({ state: 'attached' });
      assert.ok((await file()).endsWith('Helt nya ord.'));
      assert.ok(await tab.getByText('Sidan här visar det som är sparat.').isHidden());
      await tab.getByRole('link', { name: 'Tillbaka till sidan' }).click();
      await tab.getByRole('link', { name: 'Ändra den här sidan' }).click();
      await field(tab).waitFor();
      await tab.waitForURL(`**/${EDIT}`);
    }));

  test('directives, attributes, pages, sections, values and words of the glossary are proposed', () =>
    open(EDIT, async (tab) => {
      const proposed = tab.locator('.cm-tooltip-autocomplete');
      const take = async (label) => {
        await proposed.getByRole('option', { name: label }).first().waitFor();
        // The first proposal is chosen with Enter, which does nothing before the list has stood a moment.
        await tab.waitForTimeout(150);
        await tab.keyboard.press('Enter');
        await proposed.waitFor({ state: 'detached' });
      };
      await write(tab, '::noti');
      await take('::notice');
      await tab.keyboard.type('{fr');
      await take('from');
      await proposed.waitFor();
      await tab.keyboard.type('akut-hjalp#kor');
      await take('akut-hjalp#kort');
      await tab.keyboard.press('End');
      await tab.keyboard.type('}\n\nSe [sidan](sa-kont');
      await take('sa-kontaktar-du-oss');
      await tab.keyboard.type(') och [kriterierna](#bed');
      await take('#bedomning');
      await tab.keyboard.type(') hos {{ service.na');
      await take('service.name');
      await tab.keyboard.type(' med :term[diag');
      await take('diagnos');
      const last = (await text(tab)).split('\n').slice(-3);
      assert.deepEqual(last, [
        '::notice{from="akut-hjalp#kort"}',
        '',
        'Se [sidan](sa-kontaktar-du-oss) och [kriterierna](#bedomning) hos {{ service.name }} med :term[diagnos]{id="diagnos"}',
      ]);
    }));

  test('a finding comes while one writes, leads to its place, and is put right in the text', () =>
    open(EDIT, async (tab) => {
      await write(tab, 'De säger "hej  till oss.');
      await tab.locator('.told li').first().waitFor();
      const said = await tab.locator('.told pre').allTextContents();
      const line = (await text(tab)).split('\n').length;
      assert.ok(said.some((one) => one.includes(`${PAGE}:${line}:`) && one.includes('quotes')), said.join('\n'));
      await tab.locator('.cm-lintRange-warning').first().waitFor();
      const finding = tab.locator('.told li', { hasText: 'double-space' });
      await finding.getByRole('button', { name: 'Rätta' }).click();
      await says(tab, 'Rättat i texten. Kom ihåg att spara.');
      assert.ok((await text(tab)).endsWith('De säger "hej till oss.'));
      await finding.waitFor({ state: 'detached' });
      await tab.keyboard.press('Control+Home');
      await tab.locator('.told li', { hasText: 'quotes' }).getByRole('button', { name: `Gå till rad ${line}` }).click();
      await tab.keyboard.type('X');
      assert.ok((await text(tab)).split('\n').at(-1).includes('X"hej'));
      assert.equal(await file(), original);
    }));

  test('a file that somebody else has saved is not overwritten: both texts are shown, and one is chosen', () =>
    open(EDIT, async (tab) => {
      const dialog = tab.getByRole('dialog', { name: 'Filen har ändrats av någon annan' });
      const others = `${original}\nNågon annans ord.\n`;
      await write(tab, 'Mina ord.');
      const mine = await text(tab);
      await writeFile(join(workspace, PAGE), others);
      await says(tab, 'Filen har ändrats på ett annat ställe medan du skrev.');
      await tab.keyboard.press('Control+s');
      await dialog.waitFor();
      assert.equal(await file(), others);
      assert.equal(await dialog.getByLabel('Din text').inputValue(), mine);
      assert.equal(await dialog.getByLabel('Filen som den är nu').inputValue(), others);
      // Escape decides nothing.
      await tab.keyboard.press('Escape');
      assert.equal(await text(tab), mine);
      await tab.keyboard.press('Control+s');
      await dialog.getByRole('button', { name: 'Spara min text' }).click();
      await says(tab, 'Sparat.');
      assert.equal(await file(), mine);

      await write(tab, 'Mer.');
      await writeFile(join(workspace, PAGE), others);
      await tab.getByRole('button', { name: 'Spara' }).click();
      await dialog.getByRole('button', { name: 'Ta filen som den är nu' }).click();
      await says(tab, 'Allt är sparat.');
      assert.deepEqual([await text(tab), await file()], [others, others]);
      // What nobody has begun to change simply follows the file.
      await writeFile(join(workspace, PAGE), original);
      await says(tab, 'Filen ändrades på ett annat ställe. Här är den nya texten.');
      assert.equal(await text(tab), original);
    }, { faults: 3 }));

  test('a fix beside a finding over the page shows what changes, and changes the file', () =>
    open(FRAME, async (tab) => {
      await writeFile(join(workspace, PAGE), `${original}\nDe säger ”hej  till oss”.\n`);
      await tab.locator('button[data-key="findings"]', { hasText: '1' }).click();
      await tab.locator('.list .mend').click();
      const dialog = tab.getByRole('dialog', { name: 'Det här ändras' });
      assert.deepEqual(await dialog.locator('pre').allInnerTexts(), ['De säger ”hej  till oss”.', 'De säger ”hej till oss”.']);
      await dialog.getByRole('button', { name: 'Ändra inget' }).click();
      assert.ok((await file()).includes('hej  till'));
      await tab.locator('.list .mend').click();
      await noViolations(tab);
      // Somebody saves while the lines are looked at: nothing is written.
      await writeFile(join(workspace, PAGE), `${original}\nNytt.\n\nDe säger ”hej  till oss”.\n`);
      await dialog.getByRole('button', { name: 'Rätta och spara' }).click();
      await dialog.getByText('Filen har ändrats sedan anmärkningen kom.').waitFor();
      assert.ok((await file()).includes('hej  till'));
      await dialog.getByRole('button', { name: 'Ändra inget' }).click();
      await tab.frameLocator('iframe').first().getByText('Nytt.').waitFor({ state: 'attached' });
      const line = (await file()).split('\n').length - 1;
      await tab.locator('.list pre', { hasText: `${PAGE}:${line}:` }).waitFor();
      await tab.locator('.list .mend').click();
      await dialog.getByRole('button', { name: 'Rätta och spara' }).click();
      await dialog.waitFor({ state: 'detached' });
      assert.equal(await file(), `${original}\nNytt.\n\nDe säger ”hej till oss”.\n`);
      await tab.getByText('Inga anmärkningar').waitFor();
    }, { faults: 1 }));

  test('everything is reached with the keyboard, and Tab leaves the text', () =>
    open(EDIT, async (tab) => {
      await write(tab, 'De säger  hej.');
      await tab.locator('.told .mend').first().waitFor();
      await tab.keyboard.press('Tab');
      assert.equal(await focused(tab), 'Gå till rad ' + (await text(tab)).split('\n').length);
      await tab.keyboard.press('Tab');
      assert.equal(await focused(tab), 'Rätta');
      await tab.keyboard.press('Enter');
      await says(tab, 'Rättat i texten.');
      assert.ok((await text(tab)).endsWith('De säger hej.'));
      await tab.keyboard.press('Shift+Tab');
      assert.equal(await focused(tab), 'Spara');
      await tab.keyboard.press('Enter');
      await says(tab, 'Sparat.');
      assert.ok((await file()).endsWith('De säger hej.'));
      await tab.keyboard.press('Shift+Tab');
      assert.equal(await focused(tab), 'Tillbaka till sidan');
    }));

  test('leaving with words that are not saved is asked about, and with none it is not', () =>
    open(EDIT, async (tab) => {
      const asked = [];
      tab.on('dialog', async (dialog) => {
        asked.push(dialog.type());
        await dialog.accept();
      });
      await tab.reload();
      await field(tab).waitFor();
      assert.deepEqual(asked, []);
      await write(tab, 'Ord.');
      await tab.reload();
      await field(tab).waitFor();
      assert.deepEqual(asked, ['beforeunload']);
    }));

  test('without the editor there is a plain field, in which one writes and saves', () =>
    open(EDIT, async (tab) => {
      await tab.route('**/editor.js', (route) => route.abort());
      await tab.reload();
      const plain = tab.getByRole('textbox', { name: 'Texten' });
      await plain.fill(`${original}\nI ett vanligt fält  här.`);
      await tab.locator('.told .mend').click();
      assert.equal(await plain.inputValue(), `${original}\nI ett vanligt fält här.`);
      await tab.keyboard.press('Control+s');
      await says(tab, 'Sparat.');
      assert.equal(await file(), `${original}\nI ett vanligt fält här.`);
    }, { faults: 1 }));

  test('a preview that is started anew takes over, and nothing is lost', () =>
    open(EDIT, async (tab) => {
      await write(tab, 'Innan.');
      const { port } = new URL(address);
      serving.removeAllListeners('exit');
      serving.kill();
      await says(tab, 'Visningen är avstängd. Din text finns kvar här.');
      await start(port);
      await says(tab, 'Du har ändringar som inte är sparade.');
      await tab.keyboard.press('Control+s');
      await says(tab, 'Sparat.');
      assert.ok((await file()).endsWith('Innan.'));
    }, { faults: 99 }));

  for (const colorScheme of ['light', 'dark']) {
    for (const width of [360, 1280]) {
      test(`no rule of axe is broken in ${colorScheme} colours at ${width} px, and nothing is cut off`, () =>
        open(EDIT, async (tab) => {
          await noViolations(tab);
          await write(tab, 'De säger "hej  till oss.\n\n:::ste');
          await tab.locator('.cm-tooltip-autocomplete').waitFor();
          await noViolations(tab);
          await tab.keyboard.press('Escape');
          await tab.locator('.told li').nth(1).waitFor();
          await noViolations(tab);
          const wide = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          assert.ok(wide <= 0, `${wide} px too wide`);
          await writeFile(join(workspace, PAGE), `${original}\nAnnat.\n`);
          await tab.keyboard.press('Control+s');
          await tab.getByRole('dialog').waitFor();
          await noViolations(tab);
        }, { colorScheme, viewport: { width, height: 800 }, faults: 1 }));
    }
  }

  test('in forced colours the proposal that is chosen is seen', () =>
    open(EDIT, async (tab) => {
      await write(tab, ':::ste');
      const chosen = tab.locator('.cm-tooltip-autocomplete li[aria-selected]');
      await chosen.waitFor();
      const look = (option) => option.evaluate((one) => [getComputedStyle(one).color, getComputedStyle(one).backgroundColor]);
      const [ink, ground] = await look(chosen);
      assert.notEqual(ink, ground);
      assert.notEqual(ground, await tab.locator('.cm-tooltip-autocomplete').evaluate((list) => getComputedStyle(list).backgroundColor));
    }, { forcedColors: 'active' }));
});

let original;

/** Starts the preview and learns its address. */
async function start(port) {
  serving = spawn(LOTS, ['serve', '--workspace', workspace, '--port', port, '--lang', 'sv']);
  address = await new Promise((resolve, reject) => {
    let said = '';
    serving.stdout.on('data', (text) => {
      said += text;
      const found = said.match(/http:\/\/127\.0\.0\.1:\d+\//);
      if (found) resolve(found[0]);
    });
    serving.on('exit', (code) => reject(new Error(`lots serve ended with ${code}: ${said}`)));
  });
}

/** Opens an address; what the file was is put back afterwards. Refusals that the browser logs are counted in `faults`. */
async function open(path, work, { faults: expected = 0, ...options } = {}) {
  original = await file();
  const faults = [];
  try {
    await withContext({ viewport: { width: 1280, height: 800 }, ...options }, async (context) => {
      context.setDefaultTimeout(15_000);
      await context.addInitScript({ path: AXE });
      const tab = await context.newPage();
      tab.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
      tab.on('pageerror', (error) => faults.push(error.stack));
      await tab.goto(address + path);
      await (path === EDIT ? field(tab) : tab.getByLabel('Webbplats')).waitFor();
      await work(tab);
    });
  } finally {
    await writeFile(join(workspace, PAGE), original);
  }
  const real = faults.filter((fault) => !fault.startsWith('Failed to load resource'));
  assert.deepEqual(real, []);
  assert.ok(faults.length <= expected, faults.join('\n'));
}

const file = () => readFile(join(workspace, PAGE), 'utf8');
const field = (tab) => tab.getByRole('textbox', { name: 'Texten' });

/** Writes at the end of the text, on a line of its own. */
async function write(tab, words) {
  await field(tab).focus();
  await tab.keyboard.press('Control+End');
  await tab.keyboard.type(`\n${words}`);
}

/** The whole text: the editor keeps only what is in sight among its elements, and copies it all. */
async function text(tab) {
  return tab.evaluate(() => {
    const content = document.querySelector('.cm-content');
    return content.cmTile.view.state.doc.toString();
  });
}

const focused = (tab) => tab.evaluate(() => document.activeElement.textContent);

async function says(tab, words) {
  await tab.locator('.state', { hasText: words }).waitFor();
}

async function noViolations(tab) {
  const { violations } = await tab.evaluate(() => globalThis.axe.run(document, { iframes: false }));
  assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary}`)]), []);
}
