import { ensureInstall } from './ensure-install.mjs';
import { run } from './run.mjs';

// `npm run naba -- <command>`: the command line, from a fresh clone too.
try {
  await ensureInstall();
} catch (error) {
  console.error(`naba: ${error.message}`);
  process.exit(1);
}
// npm moves to the project's folder; the paths a user types are meant from where they stand.
const standing = process.env.npm_lifecycle_event === 'naba' ? process.env.INIT_CWD : undefined;
const env = { NABA_CWD: standing ?? process.cwd() };
process.exit(await run('node', ['cli/main.ts', ...process.argv.slice(2)], { env }));
