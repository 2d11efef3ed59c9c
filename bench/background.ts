import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { syntheticStories } from '#root/lib/demo/synthetic-stories.ts';
import { line } from './rig/figures.ts';
import { linksOn, runPaper } from './rig/paper.ts';
import { scratchFolder } from './rig/process.ts';
import { createReader } from './rig/readers.ts';
import { load, needPrograms } from './rig/wrk.ts';

/**
 * Kept pages while the paper works behind them: a reindex, an import of 10,000 stories and 20 searches a second, first none of
 * it, then each alone, then all at once: `npm run bench -- background [--seconds 10] [--articles 100000] [--imported 10000]
 * [--data FOLDER]`. Needs wrk.
 */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '10' },
    articles: { type: 'string', default: '100000' },
    imported: { type: 'string', default: '10000' },
    data: { type: 'string' },
  },
});
needPrograms('wrk');
const seconds = Number(values.seconds);
const paper = await runPaper({ articles: Number(values.articles), folder: values.data });
const [article = ''] = await linksOn(`${paper.url}/`, /^\/articles\/\d+\//);
const read = createReader(paper.url, 8);
const words = ['مدينة', 'مباراة', 'اقتصاد', 'بحر', 'كتاب', 'وزير', 'مدرسة', 'طريق', 'سوق', 'قمر'];

function importFile(seed: number): string {
  const file = path.join(scratchFolder('background'), 'stories.jsonl');
  const stories = [...syntheticStories(Number(values.imported), seed, Date.now(), 1)];
  writeFileSync(file, stories.map((story) => `${JSON.stringify({ ...story, id: `${seed}-${story.id}` })}\n`).join(''));
  return file;
}

/** Work that goes on until it is told to end, or is done. */
type Work = (isOver: () => boolean) => Promise<unknown>;
const reindex: Work = async (isOver) => {
  while (!isOver()) await paper.order('reindex');
};
const bulkImport = (seed: number): Work => {
  const file = importFile(seed);
  return () => paper.order('import', file);
};
const searches: Work = async (isOver) => {
  for (let asked = 0; !isOver(); asked += 1) {
    const q = `${words[asked % words.length]} ${words[(asked * 7 + 3) % words.length]} ${asked}`;
    void read(`/api/search?q=${encodeURIComponent(q)}`).catch(() => undefined);
    await setTimeout(50);
  }
};

async function measure(name: string, works: readonly Work[]): Promise<void> {
  let over = false;
  const working = works.map((work) => work(() => over));
  await setTimeout(500);
  const { perSecond, p50, p99, faults } = await load(paper.url + article, seconds, 8);
  over = true;
  await Promise.all(working);
  line(name, { 'requests/s': perSecond, 'p50 ms': p50, 'p99 ms': p99, faults: String(faults) });
}

await load(paper.url + article, 1);
await measure('nothing else', []);
await measure('20 searches a second', [searches]);
await measure('reindex', [reindex]);
await measure(`import of ${values.imported}`, [bulkImport(901)]);
await measure('all of it', [searches, reindex, bulkImport(902)]);
await paper.stop();
process.exit(0);
