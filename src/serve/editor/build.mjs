// Makes editor.js, which the program carries, of editor.mjs and the packages that package-lock.json names. The same packages give
// the same bytes: tests/run builds it anew and compares. Run: npm ci --ignore-scripts && npm run build

import { build } from 'esbuild';

await build({
  entryPoints: ['editor.mjs'],
  outfile: process.argv[2] ?? 'editor.js',
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  charset: 'utf8',
  banner: { js: '// Built by src/serve/editor/build.mjs: change editor.mjs instead. The licences stand at the end.' },
  // Which packages are in it is asked of the build itself, so that no licence is forgotten.
  metafile: true,
  plugins: [{ name: 'licences', setup: (made) => made.onEnd(licences) }],
});

/** Adds the licence of every package whose code is in the file, each text once. */
async function licences({ metafile }) {
  const { appendFile, readFile } = await import('node:fs/promises');
  const [file, { inputs }] = Object.entries(metafile.outputs)[0];
  const packages = new Set(Object.keys(inputs).flatMap((path) => path.match(/node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1] ?? []));
  const namesByText = new Map();
  for (const name of [...packages].sort()) {
    const text = (await readFile(`node_modules/${name}/LICENSE`, 'utf8')).trim();
    namesByText.set(text, [...(namesByText.get(text) ?? []), name]);
  }
  const all = [...namesByText].map(([text, names]) => `${names.join(', ')}\n\n${text}`);
  await appendFile(file, `/*! Packages in this file and their licences\n\n${all.join('\n\n')}\n*/\n`);
}
