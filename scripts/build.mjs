import { ensureInstall } from './ensure-install.mjs';

await ensureInstall();
const { ensureBuild } = await import('./ensure-build.mjs');
await ensureBuild();
