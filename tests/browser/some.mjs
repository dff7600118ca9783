// Some of the browser tests, by name: ONLY="layout axe" LOTS=… CHROMIUM=… node --test some.mjs

import { after } from 'node:test';

import { closeBrowser } from './browser.mjs';
import { closeServers } from './server.mjs';
import { removeBuilds } from './sites.mjs';

after(async () => {
  await closeBrowser();
  await closeServers();
  await removeBuilds();
});

for (const name of process.env.ONLY.split(' ')) {
  await import(`./${name}_test.mjs`);
}
