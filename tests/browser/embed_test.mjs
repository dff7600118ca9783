// Pages in other websites (`lots build --embed`): the fragments as content of a `div`, and <lots-page>, which fetches one, in a page
// of another origin.

import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';

import { withContext, visitEach } from './browser.mjs';
import { Faults } from './faults.mjs';
import { serve } from './server.mjs';
import { build, buildEmbedded, files } from './sites.mjs';
import { validator } from './validator.mjs';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const OPEN = { 'access-control-allow-origin': '*' };
const LINK = '<p><a href="https://ombud.example/vem-kan-fa/">Vem kan få ett ombud?</a></p>';
const LOADING = 'Texten hämtas.';
const FAILED = 'Texten gick inte att hämta. Länken leder till den.';

const temporary = await mkdtemp(join(tmpdir(), 'lots-embed-'));
after(() => rm(temporary, { recursive: true, force: true }));

/** The fragments of a site, with the levels of headings that a page around them would have. */
async function fragments(site) {
  const found = (await files(site)).filter((path) => path.startsWith('embed/') && path.endsWith('.html'));
  return Promise.all(found.map(async (path) => ({ path, html: await readFile(join(site, path), 'utf8') })));
}

/** A page of somebody else's around this content. Its headings reach down to the level above `level`. */
function host(content, { level = 2, head = '' } = {}) {
  const headings = Array.from({ length: level - 1 }, (_, index) => `<h${index + 1}>Kommunens rubrik ${index + 1}</h${index + 1}>`);
  return `<!doctype html>
<html lang="sv">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Stöd i kommunen</title>
<style>body { font: 18px/1.5 sans-serif; margin: 16px } h2 { color: rgb(0, 0, 128) } h2, h3 { hyphens: auto }</style>${head}</head>
<body><main>${headings.join('')}<div>${content}</div></main></body>
</html>
`;
}

describe('a fragment', () => {
  test("is valid as content of a div, on the county's site and a municipality's", async () => {
    const folder = await build('--embed');
    const faults = new Faults();
    for (const name of ['varmland', 'kil']) await validate(join(folder, name), 2, faults);
    faults.check();
  });

  for (const level of [3, 4]) {
    test(`is valid below a page's h${level - 1}`, async () => {
      const faults = new Faults();
      await validate(join(await buildEmbedded(`h${level}`), 'kil'), level, faults);
      faults.check();
    });
  }

  test('is accessible where it is pasted, wide and narrow, with and without the stylesheet', async () => {
    const site = join(await build('--embed'), 'kil');
    const style = await readFile(join(site, 'embed/lots-page.css'), 'utf8');
    const faults = new Faults();
    for (const [width, head] of [[1280, ''], [320, `<style>${style}</style>`]]) {
      await withContext({ viewport: { width, height: 800 } }, async (context) => {
        await visitEach(context, await fragments(site), async (tab, { path, html }) => {
          await tab.setContent(host(html, { head }));
          for (const { rule, target } of await violations(tab)) faults.add(path, `${width}: ${rule}`, [target]);
          // WCAG 2.2, 1.4.10: nothing but a table needs scrolling sideways.
          if (head && (await tab.evaluate(() => document.documentElement.scrollWidth > innerWidth))) faults.add(path, 'wider than 320 px');
        });
      });
    }
    faults.check();
  });
});

describe('<lots-page>', () => {
  test('weighs less than 2 kB', async () => {
    const script = await readFile(join(await build('--embed'), 'varmland/embed/lots-page.js'));
    assert.ok(script.length < 2000, `${script.length}`);
  });

  test('shows two pages in a page of another origin, as if they stood in it', () =>
    inHost((site) => element(`${site}embed/vem-kan-fa.html`) + element(`${site}embed/latt/vem-kan-fa.html`), async (tab) => {
      await tab.locator('div.lots-page').nth(1).waitFor();
      const levels = await tab.evaluate(() => [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((one) => Number(one.localName[1])));
      assert.equal(levels.filter((level) => level === 2).length, 2);
      assert.ok(levels.every((level, index) => index === 0 || level <= levels[index - 1] + 1), levels.join(' '));
      const ids = await tab.evaluate(() => [...document.querySelectorAll('[id]')].map((one) => one.id));
      assert.equal(new Set(ids).size, ids.length);
      assert.deepEqual(await tab.evaluate(() => [...document.querySelectorAll('div.lots-page')].map((one) => one.lang)), ['sv', 'sv-simple']);
      assert.equal(await tab.locator('lots-page h2').first().evaluate((one) => getComputedStyle(one).color), 'rgb(0, 0, 128)');
      assert.equal(await tab.getByRole('link', { name: 'Vem kan få ett ombud?', exact: true }).count(), 0);
      assert.equal(await tab.getByRole('status').count(), 0);
      assert.deepEqual(await violations(tab), []);
      await tab.locator('button.term').first().click();
      assert.equal(await tab.locator(':popover-open').count(), 1);
    }));

  test('says who asks to nobody, and sends no cookie', () =>
    inHost((site) => element(`${site}embed/vem-kan-fa.html`), async (tab, asked) => {
      await tab.locator('div.lots-page').waitFor();
      const request = asked.find((one) => one.url().endsWith('/embed/vem-kan-fa.html'));
      const headers = await request.allHeaders();
      assert.equal(headers.referer, undefined);
      assert.equal(headers.cookie, undefined);
      const origins = new Set(asked.map((one) => new URL(one.url()).origin));
      assert.equal(origins.size, 2, [...origins].join(' '));
    }));

  test('shows the link while the text is on its way', () =>
    inHost((site) => element(`${site}embed/vem-kan-fa.html`), async (tab) => {
      await tab.getByRole('status').filter({ hasText: LOADING }).waitFor();
      assert.equal(await tab.getByRole('link', { name: 'Vem kan få ett ombud?' }).isVisible(), true);
      await tab.evaluate(() => fetch('/go'));
      await tab.locator('div.lots-page').waitFor();
      assert.equal(await tab.getByText(LOADING).count(), 0);
    }, { held: true }));

  for (const [what, src] of [
    ['a page that does not exist', (site) => `${site}embed/finns-inte.html`],
    ['a page that is no fragment', (site) => `${site}robots.txt`],
    ['a host that does not answer', () => 'http://127.0.0.1:9/embed/vem-kan-fa.html'],
    ['a script as its address', () => 'javascript:globalThis.hit=1'],
    ['a text as its address', () => 'data:text/html,<div class=lots-page>x</div>'],
  ]) {
    test(`keeps the link and says so: ${what}`, () =>
      inHost((site) => element(src(site)), (tab) => hasFailed(tab)));
  }

  test('keeps the link where the server lets no other website read', () =>
    inHost((site) => element(`${site}embed/vem-kan-fa.html`), (tab) => hasFailed(tab), { headers: {}, copied: true }));

  test('shows another page when it is told to', () =>
    inHost((site) => element(`${site}embed/finns-inte.html`), async (tab, asked, site) => {
      await hasFailed(tab);
      await tab.evaluate((src) => document.querySelector('lots-page').setAttribute('src', src), `${site}embed/vem-kan-fa.html`);
      await tab.locator('div.lots-page').waitFor();
      assert.equal(await tab.getByText(FAILED).count(), 0);
    }));

  test('runs nothing of what it fetches', async () => {
    const evil = `<div class="lots-page" onclick="hit = 1"><h2>Text</h2><script>hit = 1</script><img src="x" onerror="hit = 1" alt="">
      <a href="javascript:hit = 1">länk</a><a href=" java\tscript:hit = 1">länk</a><a href="data:text/html,x">länk</a>
      <svg onload="hit = 1"><script>hit = 1</script><a xlink:href="javascript:hit = 1"><text>x</text></a><path d="M0 0"/></svg>
      <iframe srcdoc="<script>parent.hit = 1</script>"></iframe><object data="javascript:hit = 1"></object><style>* { color: red }</style>
      <button formaction="javascript:hit = 1" style="position: fixed">knapp</button><details ontoggle="hit = 1" open><summary>mer</summary></details>
      <math><mtext><style><img src=x onerror="hit = 1"></style></mtext></math><template><img src=x onerror="hit = 1"></template></div>`;
    const folder = join(temporary, 'evil');
    await mkdir(join(folder, 'embed'), { recursive: true });
    await writeFile(join(folder, 'embed/evil.html'), evil);
    const evilSite = await serve(folder, '/', OPEN);
    await inHost(() => element(`${evilSite}embed/evil.html`), async (tab) => {
      await tab.locator('div.lots-page h2').waitFor();
      for (const link of await tab.locator('lots-page a').all()) await link.dispatchEvent('click');
      await tab.locator('lots-page button').click();
      await tab.waitForTimeout(200);
      assert.equal(await tab.evaluate(() => globalThis.hit), undefined);
      const left = await tab.locator('lots-page').innerHTML();
      assert.doesNotMatch(left, /script|onerror|onload|onclick|ontoggle|iframe|object|style|data:|template/);
      assert.match(left, /<path d="M0 0">/);
    });
  });

  test('is a link where there is no script', () =>
    inHost((site) => element(`${site}embed/vem-kan-fa.html`), async (tab) => {
      assert.equal(await tab.getByRole('link', { name: 'Vem kan få ett ombud?' }).isVisible(), true);
    }, { javaScriptEnabled: false }));
});

const element = (src) => `<lots-page src="${src.replaceAll('"', '&quot;')}">${LINK}</lots-page>`;

/** The link is there, the reason is said, and nothing is wrong with the page. */
async function hasFailed(tab) {
  await tab.getByRole('status').filter({ hasText: FAILED }).waitFor();
  assert.equal(await tab.getByRole('link', { name: 'Vem kan få ett ombud?' }).isVisible(), true);
  assert.equal(await tab.evaluate(() => globalThis.hit), undefined);
  assert.deepEqual(await violations(tab), []);
}

/**
 * Opens a page of another origin that has this content and the site's element. `held` keeps fragments until the page asks for `/go`;
 * `copied` takes the element from the page's own website, for a site that lets nobody read it.
 */
async function inHost(content, work, { headers = OPEN, held = false, copied = false, ...look } = {}) {
  const folder = join(await build('--embed'), 'varmland');
  const site = await serve(folder, '/', headers);
  const own = await mkdtemp(join(temporary, 'host-'));
  const address = await serve(own);
  if (copied) await writeFile(join(own, 'lots-page.js'), await readFile(join(folder, 'embed/lots-page.js')));
  const head = `<script type="module" src="${copied ? './lots-page.js' : `${site}embed/lots-page.js`}"></script>`;
  await writeFile(join(own, 'index.html'), host(content(site), { head }));
  await withContext({ viewport: { width: 1280, height: 900 }, ...look }, async (context) => {
    const tab = await context.newPage();
    const asked = [];
    tab.on('request', (request) => asked.push(request));
    if (held) {
      let go;
      const gone = new Promise((done) => (go = done));
      await tab.route('**/go', (route) => route.fulfill({ body: '' }).then(go));
      await tab.route('**/embed/*.html', (route) => gone.then(() => route.continue()));
    }
    await tab.goto(address, { waitUntil: 'load' });
    await work(tab, asked, site);
  });
}

/** What axe finds in the page, with everything unfolded. */
async function violations(tab) {
  await tab.addScriptTag({ path: AXE });
  return tab.evaluate(async () => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    const { violations: found } = await globalThis.axe.run(document, { resultTypes: ['violations'] });
    return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => ({ rule: id, target: target.join(' ') })));
  });
}

async function validate(site, level, faults) {
  for (const { path, html } of await fragments(site)) {
    const { results } = await validator.validateString(host(html, { level }), path);
    for (const { ruleId, message, selector } of results.flatMap((result) => result.messages)) {
      faults.add(path, `${ruleId}: ${message}`, selector ? [selector] : []);
    }
  }
}
