// Builds the real workspace into a temporary folder and tells which pages came out.

import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { fill } from './filled.mjs';
import { attributes, tags } from './html.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const LOTS = process.env.LOTS ?? join(ROOT, 'target', 'debug', 'lots');

const builds = new Map();
let temporary;

/** The folder with all sites, built once with these flags: `build()`, `build('--offline')`. */
export function build(...flags) {
  return once(['build', ...flags].join(''), (name) => run(name, ROOT, flags));
}

/** The folder with all sites as they will be when a district's details are known. */
export function buildFilled() {
  return once('filled', async (name) => {
    const workspace = join(await temporaryFolder(), 'workspace');
    await fill(ROOT, workspace);
    return run(name, workspace, []);
  });
}

/** The folder with one municipality's site as fragments whose titles have this level: `h3`. */
export function buildEmbedded(level) {
  return once(`embedded-${level}`, async (name) => {
    const workspace = join(await temporaryFolder(), `workspace-${level}`);
    for (const part of ['content', 'themes', 'i18n']) await cp(join(ROOT, part), join(workspace, part), { recursive: true });
    const file = join(workspace, 'content', 'site.yaml');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('\npublishing:\n', `\npublishing:\n  embed:\n    level: ${level}\n`));
    return run(name, workspace, ['--embed', '--site', 'kil']);
  });
}

/** The folder with all sites as they are when municipalities have another status: `{ kil: '{ is: paused }' }`. */
export function buildStanding(statuses) {
  return once('standing', async (name) => {
    const workspace = join(await temporaryFolder(), 'workspace-standing');
    for (const part of ['content', 'themes', 'i18n']) await cp(join(ROOT, part), join(workspace, part), { recursive: true });
    for (const [id, status] of Object.entries(statuses)) {
      const file = join(workspace, 'content', 'municipalities', `${id}.yaml`);
      const text = await readFile(file, 'utf8');
      await writeFile(file, text.replace(/^status: .*$/m, `status: ${status}`));
    }
    return run(name, workspace, ['--date', '2026-11-21']);
  });
}

function once(name, make) {
  if (!builds.has(name)) builds.set(name, make(name));
  return builds.get(name);
}

function temporaryFolder() {
  return (temporary ??= mkdtemp(join(tmpdir(), 'lots-browser-')));
}

async function run(name, workspace, flags) {
  const out = join(await temporaryFolder(), name);
  const command = ['build', '--lang', 'en', '--workspace', workspace, '--out', out, ...flags];
  try {
    await promisify(execFile)(LOTS, command, { maxBuffer: 64 << 20 });
  } catch (error) {
    throw new Error(`lots ${command.join(' ')}: exit code ${error.code}\n${error.stdout ?? ''}${error.stderr ?? ''}`);
  }
  return out;
}

export async function removeBuilds() {
  if (temporary) await rm(await temporary, { recursive: true, force: true });
}

/** The names of the sites in a build; beside them lies what servers are told. */
export async function siteNames(folder) {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory() && entry.name !== '_servers').map((entry) => entry.name).sort();
}

/** Every file of a site, as paths with `/` from the site's folder. */
export async function files(site) {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  const found = entries.filter((entry) => entry.isFile());
  return found.map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(site.length + 1)).map(slashes).sort();
}

const slashes = (path) => path.split(sep).join('/');

/**
 * Every HTML page of a site. `address` is what comes after the site's base path; `alias` is set on a page that only sends
 * the reader on; `notFound` on `404.html`, which has no address of its own.
 */
export async function pages(site) {
  const found = [];
  for (const path of await files(site)) {
    if (!path.endsWith('.html')) continue;
    const html = await readFile(join(site, path), 'utf8');
    found.push({
      path,
      html,
      address: path.replace(/(^|\/)index\.html$/, '$1'),
      lang: attributes(html, 'html')[0]?.lang,
      notFound: path === '404.html',
      alias: tags(html).some((tag) => tag.name === 'meta' && tag.attributes['http-equiv']?.toLowerCase() === 'refresh'),
    });
  }
  return found;
}

/** The site's absolute address, ending in `/`: the shortest one in its sitemap. */
export async function absoluteAddress(site) {
  const addresses = locations(await readFile(join(site, 'sitemap.xml'), 'utf8'));
  return addresses.reduce((shortest, next) => (next.length < shortest.length ? next : shortest));
}

export function locations(sitemap) {
  return [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map((match) => match[1].replaceAll('&amp;', '&'));
}
