import { ensureInstall } from './ensure-install.mjs';
import { run } from './run.mjs';

// `npm start`: a fresh clone becomes a running paper; a built one listens at once.
try {
  await ensureInstall();
  const { ensureBuild } = await import('./ensure-build.mjs');
  await ensureBuild();
} catch (error) {
  console.error(`naba: ${error.message}`);
  process.exit(1);
}
// A newspaper shares its machine: collect garbage early instead of growing with the machine's memory. Pages are kept
// outside this heap (PAGE_CACHE_MB).
const memory = ['--max-semi-space-size=4', '--max-old-space-size=512'];
const env = { NODE_ENV: 'production', MALLOC_ARENA_MAX: process.env.MALLOC_ARENA_MAX ?? '2' };
process.exit(await run('node', [...memory, 'server/main.ts'], { env }));
