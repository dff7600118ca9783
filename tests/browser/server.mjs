// A static web server for one site, on 127.0.0.1 and a free port. It does what an ordinary web host does: `index.html` in a
// folder, a redirect to a folder's address with a slash, `404.html` for what does not exist, text compressed for those who say
// that they can read it. Nothing above the folder is served.

import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.vcf': 'text/vcard; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

const COMPRESSED = ['.css', '.html', '.js', '.json', '.svg', '.txt', '.webmanifest', '.xml'];
/** As hosts that compress while they answer do it; the smallest would take a second a page. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

const servers = [];

/** Serves a folder under a path from `/` to `/`, with headers of its own. Returns the address: `http://127.0.0.1:4711/a/b/`. */
export async function serve(folder, base = '/', own = {}) {
  const root = resolve(folder);
  const server = createServer((request, response) => {
    answer(root, base, request).then(
      ({ status, headers, body }) => response.writeHead(status, { ...headers, ...own }).end(request.method === 'HEAD' ? undefined : body),
      (error) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  servers.push(server);
  return `http://127.0.0.1:${server.address().port}${base}`;
}

export async function closeServers() {
  const closed = servers.map((server) => new Promise((done) => server.close(done) && server.closeAllConnections()));
  await Promise.all(closed);
}

async function answer(root, base, request) {
  if (!['GET', 'HEAD'].includes(request.method)) return { status: 405, headers: { allow: 'GET, HEAD' } };
  const path = safePath(request.url.split('?')[0]);
  if (path === null) return { status: 400 };
  if (!path.startsWith(base)) return { status: 404, headers: { 'content-type': 'text/plain' }, body: 'outside the site' };
  const file = join(root, path.slice(base.length));
  if (file !== root && !file.startsWith(root + sep)) return { status: 400 };
  const found = await stat(file).catch(() => null);
  if (found?.isDirectory() && !path.endsWith('/')) return { status: 301, headers: { location: encodeURI(`${path}/`) } };
  const index = path.endsWith('/') ? join(file, 'index.html') : file;
  const body = found ? await readFile(index).catch(() => null) : null;
  if (body) return { status: 200, ...compress(index, body, request) };
  const missing = join(root, '404.html');
  return { status: 404, ...compress(missing, await readFile(missing).catch(() => 'not found'), request) };
}

/** The headers and body of a file, as small as the browser says that it can read. */
function compress(file, body, request) {
  const accepted = (request.headers['accept-encoding'] ?? '').split(',').map((name) => name.trim().split(';')[0]);
  const encoding = COMPRESSED.includes(extname(file).toLowerCase()) ? ['br', 'gzip'].find((name) => accepted.includes(name)) : undefined;
  if (!encoding) return { headers: headers(file), body };
  const small = encoding === 'br' ? brotliCompressSync(body, BROTLI) : gzipSync(body);
  return { headers: { ...headers(file), 'content-encoding': encoding, vary: 'accept-encoding' }, body: small };
}

/** The decoded path, or null if it is malformed or could climb out of the folder. */
function safePath(raw) {
  let path;
  try {
    path = decodeURIComponent(raw);
  } catch {
    return null;
  }
  const climbs = path.split('/').some((part) => part === '..' || part === '.');
  return path.startsWith('/') && !climbs && !/[\\\0]/.test(path) ? path : null;
}

function headers(file) {
  return { 'content-type': TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream', 'cache-control': 'no-store' };
}
