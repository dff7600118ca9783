// Every browser test, in one process, so that the sites are built once and the browser is started once.
// What fails fastest comes first. Run by tests/run, or: npm ci && npm test

import { after } from 'node:test';

import { closeBrowser } from './browser.mjs';
import { closeServers } from './server.mjs';
import { removeBuilds } from './sites.mjs';

after(async () => {
  await closeBrowser();
  await closeServers();
  await removeBuilds();
});

await import('./server_test.mjs');
await import('./links_test.mjs');
await import('./offline_test.mjs');
await import('./pages_test.mjs');
await import('./axe_test.mjs');
await import('./screenshots_test.mjs');
