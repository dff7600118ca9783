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
await import('./weight_test.mjs');
await import('./html_test.mjs');
await import('./links_test.mjs');
await import('./offline_test.mjs');
await import('./embed_test.mjs');
await import('./anywhere_test.mjs');
await import('./load_test.mjs');
await import('./shift_test.mjs');
await import('./motion_test.mjs');
await import('./touch_test.mjs');
await import('./skip_test.mjs');
await import('./folds_test.mjs');
await import('./preview_test.mjs');
await import('./desk_test.mjs');
await import('./letter_test.mjs');
await import('./edit_test.mjs');
await import('./standing_test.mjs');
await import('./answers_test.mjs');
await import('./script_test.mjs');
await import('./explanations_test.mjs');
await import('./layout_test.mjs');
await import('./lines_test.mjs');
await import('./keyboard_test.mjs');
await import('./poster_test.mjs');
await import('./print_test.mjs');
await import('./axe_test.mjs');
await import('./lighthouse_test.mjs');
await import('./screenshots_test.mjs');
