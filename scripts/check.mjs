import { ensureInstall } from './ensure-install.mjs';
import { run } from './run.mjs';

// `npm run check`: what can be told without building or starting anything; fast enough for every save.
await ensureInstall();
const steps = [
  ['biome', ['check', '.', '--error-on-warnings']],
  ['node', ['scripts/house-rules.mjs']],
  ['tsc', ['--noEmit']],
];
let worst = 0;
for (const [command, args] of steps) worst = Math.max(worst, await run(command, args));
process.exit(worst);
