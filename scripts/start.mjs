import { ensureInstall } from './ensure-install.mjs';
import { memoryEnvironment, memoryFlags } from './memory-limits.mjs';
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
const env = { NODE_ENV: 'production', ...memoryEnvironment };
process.exit(await run('node', [...memoryFlags, 'server/main.ts'], { env }));
