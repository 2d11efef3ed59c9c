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
process.exit(await run('node', ['server/main.ts'], { env: { NODE_ENV: 'production' } }));
