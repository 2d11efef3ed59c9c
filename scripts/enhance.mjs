/** Bundles the readers' scripts (enhance/) into public/assets, named by content, and holds them to their weight. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '..');

/** Both files together, as sent (brotli). */
const budget = 10 * 1024;
/** The blocking one, as parsed: it delays every first paint. */
const themeBudget = 512;

const scripts = [
  { name: 'enhance', format: 'esm' },
  { name: 'theme', format: 'iife' },
];

async function bundle({ name, format }) {
  const { outputFiles } = await build({
    entryPoints: [path.join(root, `enhance/${name}.ts`)],
    bundle: true,
    minify: true,
    format,
    target: 'es2022',
    legalComments: 'none',
    write: false,
  });
  const bytes = Buffer.from(outputFiles[0].contents);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  return { name, bytes, file: `${name}-${hash}.js`, weight: brotliCompressSync(bytes).length };
}

/**
 * Writes `enhance-[hash].js`, `theme-[hash].js` and `manifest.json` (`{enhance, theme}`: their addresses), and takes away
 * what an earlier build left.
 *
 * @param {string} [folder] where to; public/assets unless a test says otherwise
 * @returns {Promise<{manifest: {enhance: string, theme: string}, weight: number}>} weight in bytes of brotli
 * @throws Error where the scripts weigh more than readers should pay
 */
export async function buildEnhance(folder = path.join(root, 'public/assets')) {
  const built = await Promise.all(scripts.map(bundle));
  const weight = built.reduce((sum, script) => sum + script.weight, 0);
  if (weight > budget) throw new Error(`The readers' scripts weigh ${weight} bytes of brotli; ${budget} are allowed.`);
  const theme = built.find(({ name }) => name === 'theme');
  if (theme.bytes.length > themeBudget)
    throw new Error(`The theme script has ${theme.bytes.length} bytes; ${themeBudget} are allowed.`);

  await mkdir(folder, { recursive: true });
  for (const { file, bytes } of built) await writeFile(path.join(folder, file), bytes);
  const manifest = Object.fromEntries(built.map(({ name, file }) => [name, `/assets/${file}`]));
  await writeFile(path.join(folder, 'manifest.json'), `${JSON.stringify(manifest)}\n`);

  const current = new Set(built.map(({ file }) => file));
  const old = (await readdir(folder)).filter((file) => /^(?:enhance|theme)-\w+\.js$/.test(file) && !current.has(file));
  for (const file of old) await rm(path.join(folder, file), { force: true });
  return { manifest, weight };
}

if (import.meta.main) {
  const { manifest, weight } = await buildEnhance();
  console.log(`${manifest.enhance} and ${manifest.theme}: ${weight} bytes of brotli`);
}
