// What a page's first view costs over the wire: its HTML and stylesheets compressed, and its scripts. Read from the files.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';

import { Faults } from './faults.mjs';
import { attributes } from './html.mjs';
import { build, pages, siteNames } from './sites.mjs';

/** What fits in the first packets that a server may send before it has heard anything back. */
const FIRST_VIEW = 14 * 1024;
const SCRIPTS = 3 * 1024;

test('the first view of every page of every site is small', async (t) => {
  const folder = await build();
  const faults = new Faults();
  const heaviest = { gzip: 0, brotli: 0, name: '' };
  for (const site of await siteNames(folder)) {
    for (const { path, html, notFound } of await pages(join(folder, site))) {
      const name = `${site}/${path}`;
      const read = fileReader(folder, site, path, notFound);
      const styles = attributes(html, 'link').filter(({ rel }) => rel === 'stylesheet').map(({ href }) => href);
      const scripts = attributes(html, 'script').flatMap(({ src }) => src ?? []).filter(ownFile);
      const first = [Buffer.from(html), ...(await Promise.all(styles.map(read)))];
      const gzip = sum(first.map(gzipped));
      if (gzip > FIRST_VIEW) faults.add(name, `HTML and CSS are more than ${FIRST_VIEW} bytes with gzip`, [`${gzip} bytes in ${path}`]);
      if (gzip > heaviest.gzip) Object.assign(heaviest, { gzip, name, brotli: sum(first.map((part) => brotliCompressSync(part).length)) });
      const script = sum((await Promise.all(scripts.map(read))).map((part) => part.length));
      if (script > SCRIPTS) faults.add(name, `scripts are ${script} bytes, more than ${SCRIPTS}`);
    }
  }
  t.diagnostic(`heaviest: ${heaviest.name}, ${heaviest.gzip} bytes with gzip, ${heaviest.brotli} with brotli`);
  faults.check();
});

/** Scripts of other hosts are what load_test.mjs forbids. */
function ownFile(link) {
  return !/^([a-z]+:|\/\/)/i.test(link);
}

/** Reads what a page points at. 404.html has absolute paths, which start with the site's own base path: found by name. */
function fileReader(folder, site, path, notFound) {
  const base = new URL(notFound ? 'https://site/' : `https://site/${path}`);
  return (link) => {
    const found = notFound ? link.slice(link.indexOf('/assets/')) : new URL(link, base).pathname;
    return readFile(join(folder, site, decodeURIComponent(found)));
  };
}

const compressed = new Map();

/** The compressed size; the same stylesheet is compressed once. */
function gzipped(content) {
  const key = content.toString('latin1');
  if (!compressed.has(key)) compressed.set(key, gzipSync(content, { level: 9 }).length);
  return compressed.get(key);
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
