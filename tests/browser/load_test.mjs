// Every page of every site loads, with and without script, from its own server only: no error, no cookie, no script but a small
// file of its own that waits for the page, and nothing that its content security policy has to stop.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { checkEach } from './check.mjs';
import { SITES, targets } from './targets.mjs';

for (const site of SITES) {
  describe(`${site.name}, under ${site.base}`, () => {
    test('both variants and the 404 page are there', async () => {
      const all = await targets(site);
      assert.deepEqual([...new Set(all.filter((page) => !page.alias).map((page) => page.lang))].sort(), ['sv', 'sv-simple']);
      assert.equal(all.filter((page) => page.notFound).length, 1);
    });

    for (const javaScriptEnabled of [false, true]) {
      const how = javaScriptEnabled ? 'with script' : 'without script';
      test(`every page loads ${how}`, async () => checkEach(await targets(site), { javaScriptEnabled, before: rememberViolations }, load));
    }
  });
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
      if (message.type() === 'error' && !expected) fault(`console: ${message.text()}${url === page.url ? '' : ` (${url})`}`);
    },
    pageerror: (error) => fault(`script error: ${error.message}`),
  };
  for (const [event, listener] of Object.entries(listeners)) tab.on(event, listener);
  const response = await tab.goto(page.url, { waitUntil: 'load' });
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
  for (const [what, script] of await tab.evaluate(wrongScripts)) fault(what, [script]);
  for (const violation of await tab.evaluate(() => globalThis.violations ?? [])) fault(`content security policy: ${violation}`);
  const cookies = await tab.context().cookies();
  if (cookies.length > 0) fault(`sets cookies: ${cookies.map((cookie) => cookie.name).join(', ')}`);
  for (const [event, listener] of Object.entries(listeners)) tab.off(event, listener);
}

/** Runs in the page before anything of its own, and remembers what the content security policy stops. */
function rememberViolations() {
  globalThis.violations = [];
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
    globalThis.violations.push(`${effectiveDirective} stops ${blockedURI} ${sample}`),
  );
}

/** Runs in the page: scripts that are not plain files of the same host, read after the page. */
function wrongScripts() {
  const wrong = [];
  for (const script of document.querySelectorAll('script:not([type="application/ld+json"])')) {
    const text = script.outerHTML.slice(0, 120);
    if (!script.src) wrong.push(['has a script inside the page', text]);
    else if (new URL(script.src).origin !== location.origin) wrong.push(['has a script of another host', text]);
    else if (!script.defer || script.async) wrong.push(['has a script that is not deferred', text]);
  }
  for (const element of document.querySelectorAll('*')) {
    for (const { name } of element.attributes) if (name.startsWith('on')) wrong.push(['has a script in an attribute', name]);
  }
  return wrong;
}
