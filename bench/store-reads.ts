import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { syntheticStories } from '#root/lib/demo/synthetic-stories.ts';
import type { ImportLine } from '#root/lib/import/import-line.ts';
import { openForReading, openForWriting } from '#root/lib/store/sqlite/connection.ts';
import { createReads } from '#root/lib/store/sqlite/reads.ts';
import { type IndexChange, openIndexWriter } from '#root/lib/store/sqlite/writer.ts';
import { createSyntheticPaper, syntheticComment } from './rig/synthetic-paper.ts';

/**
 * Measures the index alone, on one connection and thread, with synthetic stories: `node bench/store-reads.ts --articles
 * 100000`. Half of them stand below one section. Prints milliseconds.
 */
const { values } = parseArgs({
  options: { articles: { type: 'string', default: '100000' }, runs: { type: 'string', default: '200' } },
});
const articles = Number(values.articles);
const runs = Number(values.runs);
const now = Date.parse('2026-11-01T00:00:00.000Z');
const comments = 2000;
const batch = 200;

const folder = mkdtempSync(path.join(tmpdir(), 'naba-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const file = path.join(folder, 'index.sqlite');
const db = openForWriting(file);
const writer = openIndexWriter(db);

const paper = createSyntheticPaper();
const article = (line: ImportLine, id: number) => paper.article(line, id, id % 2 ? 'half' : undefined);

function comment(number: number): IndexChange {
  const id = `c${number}`;
  const parentId = number % 4 === 0 ? undefined : `c${number - (number % 4)}`;
  return { collection: 'comment', id, document: syntheticComment(id, 1, now - (comments - number) * 1000, parentId) };
}

const headlines: string[] = [];
const began = performance.now();
let changes: IndexChange[] = [{ collection: 'section', id: 'half', document: null }];
for (const line of syntheticStories(articles, 1, now, 5)) {
  const id = headlines.push(line.title);
  changes.push({ collection: 'article', id, document: article(line, id) });
  if (changes.length < batch) continue;
  writer.apply(changes);
  changes = [];
}
writer.apply([...changes, ...Array.from({ length: comments }, (_, i) => comment(i))]);
const seconds = (performance.now() - began) / 1000;
const busy = process.cpuUsage();
const megabytes = Math.round((statSync(file).size + statSync(`${file}-wal`).size) / 1e6);
const rate = Math.round(articles / seconds);
console.log(`built ${articles} stories in ${seconds.toFixed(1)} s, ${rate} a second, ${megabytes} MB`);
console.log(`${((busy.user + busy.system) / 1e6).toFixed(1)} s of processor time, making the stories included`);

const reads = createReads(openForReading(file));
const someId = (run: number) => ((run * 7919) % articles) + 1;
const wordsOf = (run: number, count: number) => (headlines[someId(run) - 1] ?? '').split(' ').slice(0, count).join(' ');
const page = (number: number) => ({ offset: (number - 1) * 20, limit: 20 });
const inHalf = { now, locale: 'ar', sectionId: 'half' } as const;

measure('section, page 1', () => reads.articles(inHalf, page(1)));
measure('section, page 2,000', () => reads.articles(inHalf, page(2000)));
measure('section, all languages, page 2,000', () => reads.articles({ now, sectionId: 'half' }, page(2000)));
measure('latest, but for 8 stories', () => reads.articles({ now, exclude: [1, 2, 3, 4, 5, 6, 7, 8] }, page(1)));
measure('20 cards by id', (run) => reads.cards(Array.from({ length: 20 }, (_, i) => someId(run + i))));
measure('one card', (run) => reads.cards([someId(run)]));
measure('neighbours', (run) => reads.neighbours(someId(run), now));
measure('story by source id', (run) => reads.articleIdBySource(`generated-${run}`));
measure('search, one word', (run) => reads.search({ text: wordsOf(run, 1), now, locale: 'ar' }, page(1)));
measure('search, three words', (run) => reads.search({ text: wordsOf(run, 3), now, locale: 'ar' }, page(1)));
measure('search, a whole headline', (run) => reads.search({ text: wordsOf(run, 9), now, locale: 'ar' }, page(1)));
measure('search, nothing has all words', (run) =>
  reads.search({ text: `${wordsOf(run, 2)} زقزقة`, now, locale: 'ar' }, page(1)),
);
measure('related, six', (run) => reads.related(someId(run), now, 6));
measure('threads, page 1', () => reads.threads(1, { offset: 0, limit: 50 }));
measure('threads, last page', () => reads.threads(1, { offset: comments / 4 - 50, limit: 50 }));
measure('index one changed story', (run) => {
  const [line] = syntheticStories(1, run + 2, now, 5);
  if (line) writer.apply([{ collection: 'article', id: someId(run), document: article(line, someId(run)) }]);
});
measure('index one comment', (run) => writer.apply([comment(comments + run)]));
console.log(`resident ${Math.round(process.memoryUsage().rss / 1e6)} MB`);

/** Wall time, and beside it the median of the processor's time: they differ where the machine has other work. */
function measure(name: string, work: (run: number) => unknown): void {
  work(0);
  const walls: number[] = [];
  const processors: number[] = [];
  for (let run = 1; run <= runs; run += 1) {
    const start = performance.now();
    const used = process.cpuUsage();
    work(run);
    const { user, system } = process.cpuUsage(used);
    walls.push(performance.now() - start);
    processors.push((user + system) / 1000);
  }
  const at = (times: number[], share: number) =>
    (times.sort((a, b) => a - b)[Math.min(runs - 1, Math.floor(runs * share))] ?? 0).toFixed(2).padStart(7);
  const wall = `median ${at(walls, 0.5)} p95 ${at(walls, 0.95)} slowest ${at(walls, 1)}`;
  console.log(`${name.padEnd(36)} ${wall}   processor median ${at(processors, 0.5)} p95 ${at(processors, 0.95)}`);
}
