// SPDX-License-Identifier: EUPL-1.2
//
// Makes what the server hands to browsers: node build.mjs [FOLDER], by default ../build/web.
// site.css and site.js are on every page; map.js, map.css and map-worker.mjs where a map shows;
// theme.css is copied as it is, so that a municipality can replace it.
import {copyFileSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const out = process.argv[2] ?? join(here, '..', 'build', 'web');
mkdirSync(out, {recursive: true});

await build({
  absWorkingDir: here,
  entryPoints: ['site.css', 'site.ts', 'map.css', 'map.ts'],
  outdir: out,
  bundle: true,
  format: 'esm',
  target: ['es2022'],
  minify: true,
  legalComments: 'eof',  // what BSD and ISC licences ask for
  logLevel: 'warning',
});

const worker = createRequire(import.meta.url).resolve(
    'maplibre-gl/dist/maplibre-gl-worker.mjs');
const source = readFileSync(worker, 'utf8').replace(/\n\/\/# sourceMappingURL=.*$/m, '');
writeFileSync(join(out, 'map-worker.mjs'), source);
for (const file of ['theme.css', 'icon.svg']) copyFileSync(join(here, file), join(out, file));
