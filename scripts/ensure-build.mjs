import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { actionsKey } from './actions-key.mjs';
import { root, run } from './run.mjs';

/** What the built pages are made from. */
const sources = ['app', 'components', 'lib', 'enhance', 'messages', 'public/fonts', 'scripts/enhance.mjs'];
const single = ['package-lock.json', 'next.config.mjs', 'postcss.config.mjs', 'tsconfig.json'];
const distDir = path.join(root, process.env.NABA_DIST_DIR ?? '.next');
const stamp = path.join(distDir, 'naba-sources');

function* filesBelow(place) {
  if (!existsSync(place)) return;
  if (statSync(place).isFile()) yield place;
  else for (const name of readdirSync(place).sort()) yield* filesBelow(path.join(place, name));
}

/** A digest of every file that the build reads: a checkout with other times but the same text needs no new build. */
function sourceDigest() {
  const hash = createHash('sha256');
  for (const place of [...sources, ...single]) {
    for (const file of filesBelow(path.join(root, place))) {
      if (/\.test\.tsx?$/.test(file)) continue;
      hash.update(path.relative(root, file)).update('\0').update(readFileSync(file));
    }
  }
  return hash.digest('hex');
}

/** Builds the readers' scripts and the pages where they are missing or older than their sources. @throws Error */
export async function ensureBuild() {
  const digest = sourceDigest();
  const assets = path.join(root, 'public', 'assets', 'manifest.json');
  if (existsSync(stamp) && existsSync(assets) && readFileSync(stamp, 'utf8') === digest) return;
  const { buildEnhance } = await import('./enhance.mjs');
  await buildEnhance();
  const env = { NODE_ENV: 'production', NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey() };
  const code = await run('next', ['build'], { env });
  if (code !== 0) throw new Error(`next build ended with ${code}`);
  writeFileSync(stamp, digest);
}
