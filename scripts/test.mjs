import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureInstall } from './ensure-install.mjs';
import { run } from './run.mjs';

// `npm test`: lint, types, unit, contract and browser tests, on a fresh clone as well; closes with one line of counts.
const scratch = mkdtempSync(path.join(tmpdir(), 'naba-test-'));
let passed = 0;
let failed = 0;

/** A step that passes or fails as a whole. */
async function step(name, command, args, options) {
  console.log(`\n— ${name}`);
  const code = await run(command, args, options);
  if (code === 0) passed += 1;
  else failed += 1;
  return code === 0;
}

/** Adds a runner's own counts; a runner that left no report failed as a whole. */
function count(file, read) {
  try {
    const { good, bad } = read(JSON.parse(readFileSync(file, 'utf8')));
    passed += good;
    failed += bad;
    return bad;
  } catch (error) {
    console.error(`no report of the tests: ${error.message}`);
    failed += 1;
    return 1;
  }
}

async function unitTests() {
  console.log('\n— unit and contract tests');
  const report = path.join(scratch, 'vitest.json');
  const code = await run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
  const bad = count(report, (json) => ({
    good: json.numPassedTests,
    bad: json.numFailedTests + json.numFailedTestSuites,
  }));
  if (code !== 0 && bad === 0) failed += 1;
}

async function browserTests() {
  console.log('\n— browser tests');
  const { ensureBrowser } = await import('./ensure-browser.mjs');
  const browser = await ensureBrowser();
  const report = path.join(scratch, 'playwright.json');
  const env = { ...(browser && { CHROMIUM_PATH: browser }), PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  const code = await run('playwright', ['test', '--reporter=list,json'], { env });
  const bad = count(report, ({ stats }) => ({ good: stats.expected, bad: stats.unexpected + stats.flaky }));
  if (code !== 0 && bad === 0) failed += 1;
}

try {
  await ensureInstall();
  await step('lint', 'biome', ['check', '.', '--error-on-warnings']);
  await step('house rules', 'node', ['scripts/house-rules.mjs']);
  const { ensureBuild } = await import('./ensure-build.mjs');
  console.log('\n— build');
  await ensureBuild();
  await step('types', 'tsc', ['--noEmit']);
  await unitTests();
  await browserTests();
} catch (error) {
  console.error(`naba: ${error.message}`);
  failed += 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
