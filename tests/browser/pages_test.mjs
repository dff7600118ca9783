// Every page of two sites in Chromium, with JavaScript off: it loads, fits narrow windows and works with the keyboard.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { visitEach, withContext } from './browser.mjs';
import { Faults } from './faults.mjs';
import { SITES, targets } from './targets.mjs';

const NO_SCRIPT = { javaScriptEnabled: false, viewport: { width: 1280, height: 900 } };

/** Windows and settings in which no page may need sideways scrolling. WCAG 2.2: 1.4.10, 1.4.12, 1.4.4. */
const LAYOUTS = [
  { label: '320 px', width: 320 },
  { label: '360 px', width: 360 },
  { label: '1280 px', width: 1280 },
  {
    label: '1280 px with the text spacing of WCAG 1.4.12',
    width: 1280,
    css: '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
  },
  { label: '1280 px with text at 200 %', width: 1280, css: 'html { font-size: 200% !important }' },
];

for (const site of SITES) {
  describe(`${site.name}, under ${site.base}, without script`, () => {
    test('both variants and the 404 page are there', async () => {
      const all = await targets(site);
      assert.deepEqual([...new Set(all.filter((page) => !page.alias).map((page) => page.lang))].sort(), ['sv', 'sv-simple']);
      assert.equal(all.filter((page) => page.notFound).length, 1);
    });

    test('every page loads, from its own server only, without errors or cookies', () => check(site, load));
    test('no page scrolls sideways', () => check(site, layouts));
    test('every explanation opens inside the window and closes again', () => check(site, explanations));
    test('the skip link is the first stop and leads to the main content', () => check(site, skipLink));
  });
}

async function check(site, visit) {
  const faults = new Faults();
  const all = await targets(site);
  await withContext(NO_SCRIPT, (context) =>
    visitEach(context, all, async (tab, page) => {
      if (page.alias && visit !== load) return;
      await visit(tab, page, (fault, elements) => faults.add(page.name, fault, elements));
    }),
  );
  faults.check();
}

async function load(tab, page, fault) {
  const origin = new URL(page.url).origin;
  const listeners = {
    request: (request) => {
      const { protocol, origin: other } = new URL(request.url());
      if (protocol !== 'data:' && other !== origin) fault(`asks another host: ${request.url()}`);
    },
    response: (response) => {
      if (response.status() >= 400 && response.url() !== page.url) fault(`${response.status()}: ${response.url()}`);
    },
    console: (message) => {
      const { url } = message.location();
      // The 404 page's own status is no fault. A missing icon is told below, on every page that has none.
      const expected = (page.status >= 400 && url === page.url) || url.endsWith('/favicon.ico');
      if (message.type() === 'error' && !expected) fault(`console: ${message.text()} (${url})`);
    },
    pageerror: (error) => fault(`script error: ${error.message}`),
  };
  for (const [event, listener] of Object.entries(listeners)) tab.on(event, listener);
  const response = await tab.goto(page.url);
  if (response.status() !== page.status) fault(`status ${response.status()} instead of ${page.status}`);
  if (page.alias) await tab.waitForURL((url) => url.href !== page.url, { timeout: 5000 }).catch(() => fault('sends nobody on'));
  if (!page.alias && (await tab.locator('link[rel~="icon"]').count()) === 0) {
    fault('names no icon, so the browser asks the host for /favicon.ico and logs an error if it has none');
  }
  for (const selector of ['h1', 'main']) {
    const found = tab.locator(selector);
    const count = await found.count();
    if (count !== 1) fault(`${count} <${selector}> instead of one`);
    else if (!(await found.isVisible())) fault(`<${selector}> is not visible`);
  }
  if ((await tab.locator('script:not([type="application/ld+json"])').count()) > 0) fault('has a script');
  const cookies = await tab.context().cookies();
  if (cookies.length > 0) fault(`sets cookies: ${cookies.map((cookie) => cookie.name).join(', ')}`);
  for (const [event, listener] of Object.entries(listeners)) tab.off(event, listener);
}

async function layouts(tab, page, fault) {
  await tab.goto(page.url);
  await tab.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
  for (const { label, width, css } of LAYOUTS) {
    await tab.setViewportSize({ width, height: 900 });
    const found = await tab.evaluate(measure, css ?? '');
    if (found.scrolls > width) fault(`${label}: the page is ${found.scrolls} px wide`, found.wide);
    if (found.cut.length > 0) fault(`${label}: text is cut off`, found.cut);
  }
}

/** Runs in the page. Elements are named by tag and class, so that the same fault reads the same on every page. */
function measure(css) {
  // A constructed stylesheet: the pages' content security policy refuses a style element.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
  const name = (element) => [element.localName, ...element.classList].join('.');
  const view = document.documentElement.clientWidth;
  const all = [...document.body.querySelectorAll('*')];
  const sticksOut = (element) => element.getBoundingClientRect().right > view + 1;
  const innermost = all.filter((element) => sticksOut(element) && ![...element.children].some(sticksOut));
  // Text that only screen readers shall hear is cut off on purpose: one pixel, or clipped away.
  const cut = all.filter((element) => {
    const { overflowX, overflowY } = getComputedStyle(element);
    const hidden = [overflowX, overflowY].some((value) => value === 'hidden' || value === 'clip');
    const seen = element.clientWidth > 2 && element.clientHeight > 2;
    const larger = element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
    return hidden && seen && larger;
  });
  const result = { scrolls: document.scrollingElement.scrollWidth, wide: innermost.map(name), cut: cut.map(name) };
  document.adoptedStyleSheets = [];
  return result;
}

async function explanations(tab, page, fault) {
  await tab.goto(page.url);
  for (const width of [320, 1280]) {
    await tab.setViewportSize({ width, height: 640 });
    for (const [what, element] of await tab.evaluate(tryExplanations)) fault(`${width} px: ${what}`, [element]);
  }
}

/** Runs in the page: opens every popover by its own button, as a reader does. Returns what is wrong, and in which. */
function tryExplanations() {
  const wrong = [];
  for (const details of document.querySelectorAll('details')) details.open = true;
  for (const button of document.querySelectorAll('[popovertarget]:not([popovertargetaction])')) {
    const name = `#${button.getAttribute('popovertarget')}`;
    const popover = document.getElementById(name.slice(1));
    button.scrollIntoView({ block: 'center' });
    button.click();
    if (!popover?.matches(':popover-open')) {
      wrong.push(['an explanation does not open', name]);
      continue;
    }
    const { left, top, right, bottom } = popover.getBoundingClientRect();
    const inside = left >= 0 && top >= 0 && right <= document.documentElement.clientWidth && bottom <= innerHeight;
    if (!inside) wrong.push(['an explanation does not fit in the window', name]);
    popover.querySelector('[popovertargetaction="hide"]')?.click();
    if (popover.matches(':popover-open')) wrong.push(['an explanation has no button that closes it', name]);
    popover.hidePopover();
  }
  return wrong;
}

async function skipLink(tab, page, fault) {
  await tab.goto(page.url);
  await tab.keyboard.press('Tab');
  const first = await tab.evaluate(() => {
    const { activeElement: link, documentElement: view } = document;
    const box = link.getBoundingClientRect();
    const inside = box.left >= 0 && box.top >= 0 && box.right <= view.clientWidth && box.bottom <= innerHeight;
    const { outlineStyle, outlineWidth } = getComputedStyle(link);
    return {
      what: link.outerHTML.slice(0, 120),
      href: link.localName === 'a' ? link.getAttribute('href') : null,
      text: link.textContent.trim(),
      seen: inside && box.width > 24 && box.height >= 24,
      outlined: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
    };
  });
  if (!first.href?.startsWith('#') || first.text === '') return fault(`the first stop is no skip link: ${first.what}`);
  if (!first.seen) fault('the skip link is not visible when it has focus');
  if (!first.outlined) fault('the skip link has no outline of at least 2 px when it has focus');
  await tab.keyboard.press('Enter');
  await tab.waitForURL((url) => url.hash === first.href, { timeout: 5000 }).catch(() => fault('the skip link does nothing'));
  const reached = await tab.evaluate(() => {
    const main = document.querySelector('main');
    const { top } = main.getBoundingClientRect();
    return { target: main.matches(':target') || main.querySelector(':target') !== null, near: top < innerHeight / 2 };
  });
  if (!reached.target) fault(`the skip link leads to ${first.href}, which is not in the main content`);
  if (!reached.near) fault('the main content is not in view after the skip link');
  await tab.keyboard.press('Tab');
  const next = await tab.evaluate(() => {
    const main = document.querySelector('main');
    const { activeElement } = document;
    const stops = [...main.querySelectorAll('a[href], button, summary, input, select, textarea, [tabindex="0"]')];
    const before = main.compareDocumentPosition(activeElement) & Node.DOCUMENT_POSITION_PRECEDING;
    return { right: stops.length > 0 ? main.contains(activeElement) : !before, what: activeElement.outerHTML.slice(0, 120) };
  });
  if (!next.right) fault(`the stop after the skip link is outside the main content: ${next.what}`);
}
