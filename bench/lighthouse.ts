import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { line, median } from './rig/figures.ts';
import { linksOn, runPaper, sectionLinks } from './rig/paper.ts';
import { runToEnd, scratchFolder } from './rig/process.ts';
import { needPrograms } from './rig/wrk.ts';

/**
 * Lighthouse, mobile as it comes, median of three on front, section and story of the demo: `npm run bench -- lighthouse
 * [--runs 3] [--version 13.5.0]`. Lighthouse with its 150 packages is no dependency of this project: it is installed into a
 * temporary folder from the npm registry for the time of the bench. Needs a chromium.
 */
const { values } = parseArgs({
  options: { runs: { type: 'string', default: '3' }, version: { type: 'string', default: '13.5.0' } },
});
needPrograms('chromium');
const folder = scratchFolder('lighthouse');
mkdirSync(path.join(folder, 'home'));
await runToEnd('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', '-E', `lighthouse@${values.version}`]);
const chromium = spawnSync('sh', ['-c', 'command -v chromium'], { encoding: 'utf8' }).stdout.trim();
const quietly = ['background-networking', 'component-update', 'sync', 'gpu'].map((name) => `--disable-${name}`);
const flags = ['--headless=new', '--no-sandbox', '--no-first-run', ...quietly].join(' ');

const paper = await runPaper();
const [story = ''] = await linksOn(`${paper.url}/`, /^\/articles\/\d+\//);
const [section = ''] = await sectionLinks(paper.url);

type Report = {
  categories: Record<string, { score: number }>;
  audits: Record<string, { numericValue?: number; score: number | null; title: string }>;
};

async function audit(address: string, run: number): Promise<Report> {
  const file = path.join(folder, `${run}.json`);
  const program = path.join(folder, 'node_modules/lighthouse/cli/index.js');
  const output = ['--output=json', `--output-path=${file}`, '--quiet', `--chrome-flags=${flags}`];
  const env = { CHROME_PATH: chromium, HOME: path.join(folder, 'home') };
  await runToEnd('node', [program, paper.url + address, ...output], { env });
  return JSON.parse(readFileSync(file, 'utf8')) as Report;
}

for (const [name, address] of Object.entries({ front: '/', section, story })) {
  await fetch(paper.url + address);
  const reports: Report[] = [];
  for (let run = 0; run < Number(values.runs); run += 1) reports.push(await audit(address, run));
  const score = (category: string) => median(reports.map(({ categories }) => 100 * (categories[category]?.score ?? 0)));
  const measured = (id: string) => median(reports.map(({ audits }) => audits[id]?.numericValue ?? Number.NaN));
  line(name, {
    performance: score('performance'),
    accessibility: score('accessibility'),
    'best practices': score('best-practices'),
    seo: score('seo'),
    'LCP ms': measured('largest-contentful-paint'),
    'TBT ms': measured('total-blocking-time'),
    CLS: measured('cumulative-layout-shift'),
  });
  const failed = Object.values(reports[0]?.audits ?? {}).filter(({ score }) => score !== null && score < 0.9);
  for (const { title } of failed) console.log(`    below 0.9: ${title}`);
}
await paper.stop();
process.exit(0);
