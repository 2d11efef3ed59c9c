import { ensureInstall } from './ensure-install.mjs';
import { run } from './run.mjs';

// `npm run check`: what can be told without building or starting anything; fast enough for every save.
await ensureInstall();
const steps = [
  ['biome', ['check', '.', '--error-on-warnings']],
  ['node', ['scripts/house-rules.mjs']],
  // The types of the routes are the framework's to write; a fresh clone has none yet.
  ['next', ['typegen']],
  ['tsc', ['--noEmit']],
];
let worst = 0;
for (const [command, args] of steps) worst = Math.max(worst, await run(command, args));
process.exit(worst);
