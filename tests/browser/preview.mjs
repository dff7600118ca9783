// The preview on a copy of the real content that a test may change, and a tab that looks at it.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { withContext } from './browser.mjs';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const LOTS = process.env.LOTS ?? join(ROOT, 'target', 'debug', 'lots');

export class Preview {
  /** Copies the content and starts the preview on it. */
  async start() {
    this.workspace = await mkdtemp(join(tmpdir(), 'lots-preview-'));
    for (const part of ['content', 'themes', 'i18n']) await cp(join(ROOT, part), join(this.workspace, part), { recursive: true });
    this.serving = spawn(LOTS, ['serve', '--workspace', this.workspace, '--port', '0', '--lang', 'sv']);
    this.address = await new Promise((resolve, reject) => {
      let said = '';
      this.serving.stdout.on('data', (text) => {
        said += text;
        const found = said.match(/http:\/\/127\.0\.0\.1:\d+\//);
        if (found) resolve(found[0]);
      });
      this.serving.on('exit', (code) => reject(new Error(`lots serve ended with ${code}: ${said}`)));
    });
  }

  async stop() {
    this.serving?.removeAllListeners('exit');
    this.serving?.kill();
    await rm(this.workspace, { recursive: true, force: true });
  }

  /** Opens an address in a tab. Nothing may be complained of, and the window never scrolls sideways. */
  async open(path, work, options) {
    const faults = [];
    // bypassCSP: the preview's own policy allows no script, not even axe.
    await withContext({ viewport: { width: 1280, height: 800 }, bypassCSP: true, ...options }, async (context) => {
      context.setDefaultTimeout(10_000);
      await context.addInitScript({ path: AXE });
      const tab = await context.newPage();
      tab.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
      tab.on('pageerror', (error) => faults.push(error.message));
      await tab.goto(this.address + path);
      await work(tab);
      const [needed, width] = await tab.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      assert.ok(needed <= width, `${path} is ${needed} wide in a window of ${width}`);
    });
    assert.deepEqual(faults, []);
  }

  /** Changes a file; returns what it was. */
  async edit(path, change) {
    const text = await readFile(join(this.workspace, path), 'utf8');
    const changed = change(text);
    assert.notEqual(changed, text);
    await writeFile(join(this.workspace, path), changed);
    return text;
  }
}

/** Rules of axe that what is shown breaks; the page in the frame has tests of its own. */
export async function violations(tab) {
  const { violations: found } = await tab.evaluate(() => globalThis.axe.run(document, { iframes: false }));
  return found.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(' '))]);
}

/** Every width and colour scheme that the preview has to be right in. */
export const LOOKS = ['light', 'dark'].flatMap((colorScheme) =>
  [360, 1280].map((width) => ({ name: `${width} px, ${colorScheme} colours`, options: { colorScheme, viewport: { width, height: 800 } } })));
