import { readdirSync } from 'node:fs';
import path from 'node:path';
import { ensureInstall } from './ensure-install.mjs';
import { memoryEnvironment, memoryFlags } from './memory-limits.mjs';
import { root, run } from './run.mjs';

// `npm run bench -- NAME… [--option value …]`: builds what is missing, then runs bench/NAME.ts one after the other; all of
// them where none is named. Each file in bench/ says what it measures and takes; figures are kept in bench/results.md.
const folder = path.join(root, 'bench');
const known = readdirSync(folder).flatMap((file) => (file.endsWith('.ts') ? [file.slice(0, -3)] : []));
const given = process.argv.slice(2);
const firstOption = given.findIndex((argument) => argument.startsWith('--'));
const names = firstOption < 0 ? given : given.slice(0, firstOption);
const options = firstOption < 0 ? [] : given.slice(firstOption);

const unknown = names.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`There is no bench called ${unknown.join(', ')}; there are ${known.join(', ')}.`);
  process.exit(2);
}

await ensureInstall();
const { ensureBuild } = await import('./ensure-build.mjs');
await ensureBuild();
let worst = 0;
for (const name of names.length > 0 ? names : known) {
  console.log(`\n— ${name}`);
  worst = Math.max(
    worst,
    await run('node', [...memoryFlags, path.join(folder, `${name}.ts`), ...options], { env: memoryEnvironment }),
  );
}
process.exit(worst);
