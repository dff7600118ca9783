// The files that lots diff and lots review write, as somebody without tools opens them: from the disk, on a phone or on paper.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { HtmlValidate } from 'html-validate';

import { withContext } from './browser.mjs';
import { LOOKS, violations } from './preview.mjs';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const LOTS = process.env.LOTS ?? join(ROOT, 'target', 'debug', 'lots');
const LETTERS = ['diff-sv.html', 'diff-en.html', 'review-sv.html', 'review-en.html'];

let workspace;

before(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'lots-letter-'));
  // The municipality that differs from the rest.
  for (const part of ['content', 'themes']) await cp(join(ROOT, 'tests/fixtures/krokom', part), join(workspace, part), { recursive: true });
  lots('build');
  lots('review', '--site', 'krokom', '--out', 'first.html');
  const answer = (await readFile(join(workspace, 'first.html'), 'utf8')).match(/<pre[^>]*>([^<]*)<\/pre>/)[1].replaceAll('&quot;', '"');
  const filled = answer.replace('approved_by:', 'approved_by: Anna Ek, socialchef').replace('date:', 'date: 2026-11-20');
  await mkdir(join(workspace, 'content/approvals'));
  await writeFile(join(workspace, 'content/approvals/krokom.yaml'), filled);
  await appendFile(join(workspace, 'content/pages/index.md'), '\nEn mening till.\n');
  for (const language of ['sv', 'en']) {
    lots('diff', '--lang', language, '--out', `diff-${language}.html`);
    lots('review', '--lang', language, '--site', 'krokom', '--out', `review-${language}.html`);
  }
});

after(() => rm(workspace, { recursive: true, force: true }));

describe('a file to send', () => {
  for (const letter of LETTERS) {
    describe(letter, { concurrency: 2 }, () => {
      for (const { name, options } of LOOKS) {
        test(`breaks no rule of axe, needs nothing beside it and fits (${name})`, () =>
          open(letter, async (tab, asked) => {
            assert.deepEqual(await violations(tab), []);
            assert.equal(await tab.evaluate(() => document.documentElement.scrollWidth), options.viewport.width);
            assert.deepEqual(asked.filter((url) => !url.startsWith('data:')), [address(letter)]);
          }, options));
      }
    });

    test(`${letter} is valid HTML`, async () => {
      const validator = new HtmlValidate({ extends: ['html-validate:standard'], rules: { 'no-inline-style': 'error' } });
      const { results } = await validator.validateString(await readFile(join(workspace, letter), 'utf8'));
      assert.deepEqual(results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line}: ${ruleId} ${message}`)), []);
    });
  }

  test('old and new text stand beside each other on a desktop and below each other on a phone', async () => {
    const places = async (width) => {
      let boxes;
      await open('diff-sv.html', async (tab) => {
        boxes = await tab.locator('.pair').first().locator('.side').evaluateAll((sides) => sides.map((side) => side.getBoundingClientRect().toJSON()));
        assert.ok((await tab.locator('.pair ins').allInnerTexts()).some((text) => text.includes('En mening till')));
      }, { viewport: { width, height: 800 } });
      return boxes;
    };
    const [left, right] = await places(1280);
    assert.ok(left.top === right.top && left.right < right.left);
    const [above, below] = await places(360);
    assert.ok(above.bottom < below.top && above.left === below.left);
  });

  test('on paper nothing is left out', () =>
    open('review-sv.html', async (tab) => {
      await tab.emulateMedia({ media: 'print' });
      const hidden = await tab.locator('pre').evaluate((pre) => pre.scrollHeight - pre.clientHeight);
      assert.ok(hidden <= 1, `${hidden} px of the answer are hidden`);
      assert.equal(await tab.locator('form.answer').isVisible(), false);
    }));

  test('the answer is filled in with the keyboard, copied and saved, and is what the program reads', () =>
    open('review-sv.html', async (tab) => {
      await tab.getByLabel('Ditt namn och din roll').focus();
      await tab.keyboard.type('Bo "Bosse" Ek: socialchef');
      await tab.keyboard.press('Tab');
      await tab.getByLabel('Datum').fill('2026-11-21');
      const saved = tab.waitForEvent('download');
      await tab.getByRole('button', { name: 'Spara som fil' }).press('Enter');
      const download = await saved;
      assert.equal(download.suggestedFilename(), 'krokom.yaml');
      await tab.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await tab.getByRole('button', { name: 'Kopiera svaret' }).press('Enter');
      await tab.getByText('Svaret är kopierat.').waitFor();
      const yaml = await readFile(await download.path(), 'utf8');
      assert.equal(await tab.evaluate(() => navigator.clipboard.readText()), yaml);
      assert.match(yaml, /\napproved_by: "Bo \\"Bosse\\" Ek: socialchef"\ndate: 2026-11-21\n/);
      await writeFile(join(workspace, 'content/approvals/krokom.yaml'), yaml);
      assert.doesNotMatch(lots('check', '--format', 'short'), /approval/);
    }));

  test('without script the answer is there to be filled in by hand', () =>
    open('review-sv.html', async (tab) => {
      assert.equal(await tab.locator('form.answer').isVisible(), false);
      assert.match(await tab.locator('pre').innerText(), /^approved_by:$/m);
    }, { javaScriptEnabled: false }));
});

/** Runs the program on the workspace; gives what it prints. */
function lots(...options) {
  const command = [options[0], '--date', '2026-11-21', '--lang', 'sv', ...options.slice(1)];
  const given = options.includes('--lang') ? command.filter((_, index) => index !== 3 && index !== 4) : command;
  return execFileSync(LOTS, given, { cwd: workspace, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

function address(letter) {
  return pathToFileURL(join(workspace, letter)).href;
}

/** Opens a letter from the disk. Nothing may be complained of. */
async function open(letter, work, options) {
  const faults = [];
  await withContext({ viewport: { width: 1280, height: 800 }, ...options }, async (context) => {
    context.setDefaultTimeout(10_000);
    await context.addInitScript({ path: AXE });
    const tab = await context.newPage();
    const asked = [];
    tab.on('request', (request) => asked.push(request.url()));
    tab.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    tab.on('pageerror', (error) => faults.push(error.message));
    await tab.goto(address(letter));
    await work(tab, asked);
  });
  assert.deepEqual(faults, []);
}
