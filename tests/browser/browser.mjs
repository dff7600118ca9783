// One Chromium for all tests, and a way to visit many pages with two tabs.

import { chromium } from 'playwright-core';

/** Chromium runs as root in a container, and the network around it may be closed. */
export const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
export const EXECUTABLE = process.env.CHROMIUM ?? '/usr/bin/chromium';
const TABS = 2;

let browser;

function launch() {
  browser ??= chromium.launch({ executablePath: EXECUTABLE, args: ARGUMENTS });
  return browser;
}

export async function closeBrowser() {
  await (await browser)?.close();
}

/** Gives `work` a fresh browser profile. */
export async function withContext(options, work) {
  const context = await (await launch()).newContext({ reducedMotion: 'reduce', ...options });
  try {
    return await work(context);
  } finally {
    await context.close();
  }
}

/** Calls `visit(tab, item)` for every item, two at a time. */
export async function visitEach(context, items, visit) {
  const queue = [...items];
  const tab = async () => {
    const page = await context.newPage();
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await visit(page, item);
    await page.close();
  };
  await Promise.all(Array.from({ length: TABS }, tab));
}
