import { parseArgs } from 'node:util';
import { line } from './rig/figures.ts';
import { runPaper } from './rig/paper.ts';
import { residentMegabytes } from './rig/process.ts';
import { createReader, readAlong } from './rig/readers.ts';

/**
 * Resident memory while readers ask for everything: kept pages, pages never asked for, addresses that lead nowhere, searches:
 * `npm run bench -- memory [--seconds 60] [--articles 20000] [--data FOLDER]`. The cache is kept small, so that it is full
 * when the measuring begins. Prints a figure every tenth of the time; the second half should not rise.
 */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    articles: { type: 'string', default: '20000' },
    data: { type: 'string' },
  },
});
process.env.PAGE_CACHE_MB = '32';
const seconds = Number(values.seconds);
const articles = Number(values.articles);
const paper = await runPaper({ articles, folder: values.data });
const read = createReader(paper.url, 16);
const words = ['مدينة', 'مباراة', 'اقتصاد', 'بحر', 'كتاب'];

let turn = 0;
function nextAddress(): string {
  turn += 1;
  switch (turn % 10) {
    case 0:
      return `/a/${1 + ((turn * 7919) % articles)}`;
    case 1:
      return `/articles/${1 + ((turn * 104_729) % articles)}/x`;
    case 2:
      return `/latest?page=${1 + ((turn * 31) % Math.floor(articles / 20))}`;
    case 3:
      return `/no-such-place-${turn}`;
    case 4:
      return `/search?q=${encodeURIComponent(`${words[turn % words.length]} ${turn % 500}`)}`;
    default:
      return ['/', '/latest', '/en', '/archive', '/about'][turn % 5] ?? '/';
  }
}

const figures: number[] = [];
const began = performance.now();
const watch = setInterval(() => {
  figures.push(residentMegabytes(paper.process.pid));
  console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${figures.at(-1)?.toFixed(0)} MB`);
}, seconds * 100);
const { times, faults } = await readAlong(read, 16, nextAddress, () => performance.now() - began > seconds * 1000);
clearInterval(watch);
const [middle = 0] = figures.slice(Math.floor(figures.length / 2));
line('resident memory', {
  requests: String(times.length),
  'half way MB': middle,
  'at the end MB': figures.at(-1) ?? 0,
  'rise MB': (figures.at(-1) ?? 0) - middle,
  'missing pages': String(faults),
});
await paper.stop();
process.exit(0);
