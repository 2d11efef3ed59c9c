/**
 * Cuts the paper's fonts to what it prints and writes them with everything that names them:
 * public/fonts/*.woff2 (content hash in the name), their licences, app/fonts.css and app/font-preloads.json.
 * The result is committed; run `node scripts/fonts.mjs` after a change to scripts/fonts/ or to the font packages.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import subsetFont from 'subset-font';
import { cuts } from './fonts/cuts.mjs';
import { fontFaceSheet } from './fonts/face-sheet.mjs';
import { shapingFeatures } from './fonts/repertoire.mjs';
import { readMetrics } from './fonts/sfnt-metrics.mjs';

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'public/fonts');
const require = createRequire(import.meta.url);

/** Hinting serves no screen of today, and the legacy signature none at all. */
const uselessTables = ['DSIG', 'gasp', 'meta', 'prep'];

/** The most that all files a reader of Arabic can need may weigh together, in bytes. */
const budget = 60 * 1024;

async function cut({ name, source, text }) {
  const whole = await readFile(require.resolve(source));
  const bytes = await subsetFont(whole, text, {
    targetFormat: 'woff2',
    keepFeatures: shapingFeatures,
    noHinting: true,
    dropTables: uselessTables,
  });
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  return { name, bytes, file: `${name}-${hash}.woff2`, metrics: readMetrics(whole) };
}

async function copyLicence(source, name) {
  const licence = path.join(path.dirname(require.resolve(`${source}/package.json`)), 'LICENSE_FONT');
  await copyFile(licence, path.join(folder, `${name}-OFL.txt`));
}

const made = new Map();
for (const one of cuts) made.set(one.name, { ...one, ...(await cut(one)) });

const weight = (script) =>
  [...made.values()]
    .filter((font) => font.firstViewOf.includes(script))
    .reduce((sum, font) => sum + font.bytes.length, 0);
for (const script of ['ar', 'en']) {
  const total = weight(script);
  console.log(`${script}: ${total} bytes of fonts`);
  if (total > budget) throw new Error(`The fonts of a page in ${script} weigh ${total} bytes; ${budget} are allowed.`);
}

await mkdir(folder, { recursive: true });
for (const file of await readdir(folder)) await rm(path.join(folder, file));
for (const { file, bytes } of made.values()) await writeFile(path.join(folder, file), bytes);
await copyLicence('@expo-google-fonts/readex-pro', 'readex-pro');
await copyLicence('@expo-google-fonts/noto-naskh-arabic', 'noto-naskh-arabic');

const fallbacks = JSON.parse(await readFile(path.join(import.meta.dirname, 'fonts/fallback-sizes.json'), 'utf8'));
const sheet = path.join(root, 'app/fonts.css');
await writeFile(sheet, fontFaceSheet(made, fallbacks));
execFileSync(path.join(root, 'node_modules/.bin/biome'), ['format', '--write', sheet]);

const url = (name) => `/fonts/${made.get(name).file}`;
const preloads = {
  ar: [url('readex-pro-600'), url('readex-pro-400'), url('noto-naskh-400')],
  en: [url('readex-pro-600'), url('readex-pro-400'), url('noto-serif-latin-400')],
};
await writeFile(path.join(root, 'app/font-preloads.json'), `${JSON.stringify(preloads, null, 2)}\n`);
for (const { file, bytes } of made.values()) console.log(`${file}  ${bytes.length}`);
