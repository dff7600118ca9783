// The tests' own web server: it must show what a real host shows, and nothing else on the machine.

import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

import { serve } from './server.mjs';

/** Asks for a path exactly as it is written; `fetch` would tidy it up first. */
function ask(address, path) {
  const { hostname, port } = new URL(address);
  return new Promise((done, failed) => {
    const request = get({ hostname, port, path }, async (response) => {
      let body = '';
      for await (const part of response) body += part;
      done({ status: response.statusCode, location: response.headers.location, body });
    });
    request.on('error', failed);
  });
}

test('the server shows the site and nothing above it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lots-server-'));
  const site = join(folder, 'site');
  await mkdir(join(site, 'page'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(site, '404.html'), 'missing');
  await writeFile(join(site, 'page', 'index.html'), 'page');
  try {
    const address = await serve(site, '/a/b/');
    assert.deepEqual(await ask(address, '/a/b/page/'), { status: 200, location: undefined, body: 'page' });
    assert.deepEqual(await ask(address, '/a/b/page'), { status: 301, location: '/a/b/page/', body: '' });
    assert.deepEqual(await ask(address, '/a/b/no/such'), { status: 404, location: undefined, body: 'missing' });
    assert.equal((await ask(address, '/page/')).status, 404);
    const climbing = ['../secret.txt', '%2e%2e/secret.txt', 'page/..%2f..%2fsecret.txt', '..\\secret.txt', '%zz', '%00'];
    for (const path of climbing) {
      const { status, body } = await ask(address, `/a/b/${path}`);
      assert.deepEqual({ status, body }, { status: 400, body: '' }, path);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('the server compresses text for those who can read it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lots-server-'));
  await writeFile(join(folder, 'index.html'), 'page'.repeat(100));
  try {
    const { hostname, port } = new URL(await serve(folder));
    const ask = (accepted) => raw({ hostname, port, path: '/', headers: accepted ? { 'accept-encoding': accepted } : {} });
    const readers = { br: brotliDecompressSync, gzip: gunzipSync };
    for (const [accepted, encoding] of [['gzip, deflate, br', 'br'], ['gzip', 'gzip'], ['', undefined]]) {
      const { headers, body } = await ask(accepted);
      assert.equal(headers['content-encoding'], encoding);
      assert.equal((readers[encoding]?.(body) ?? body).toString(), 'page'.repeat(100));
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});

function raw(options) {
  return new Promise((done, failed) => {
    const request = get(options, async (response) => {
      const parts = [];
      for await (const part of response) parts.push(part);
      done({ headers: response.headers, body: Buffer.concat(parts) });
    });
    request.on('error', failed);
  });
}
