import { ensureInstall } from './ensure-install.mjs';
import { run } from './run.mjs';

// `npm run dev`: the same server, pages compiled as they are asked for.
await ensureInstall();
const { buildEnhance } = await import('./enhance.mjs');
await buildEnhance();
process.exit(await run('node', ['server/main.ts'], { env: { NODE_ENV: 'development' } }));
