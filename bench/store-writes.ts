import { rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { getHeapStatistics } from 'node:v8';
import { syntheticStories } from '#root/lib/demo/synthetic-stories.ts';
import { type JsonStore, openJsonStore } from '#root/lib/store/json/open-json-store.ts';
import { createPace } from '#root/lib/store/pace.ts';
import type { Write } from '#root/lib/store/port.ts';
import { openFilesOnly } from './rig/files-only.ts';
import { watchHolds } from './rig/hold.ts';
import { scratchFolder } from './rig/process.ts';
import { createSyntheticPaper, syntheticComment } from './rig/synthetic-paper.ts';

/**
 * Measures the JSON store as the site runs it, with threads and memory limits: `npm run bench -- store-writes --articles
 * 100000`. `--folder`
 * keeps the store for another run, which then begins with a warm index. `processor` is the time of all threads,
 * which other programs' load does not stretch.
 */
const { values } = parseArgs({
  options: { articles: { type: 'string', default: '100000' }, folder: { type: 'string' } },
});
const articles = Number(values.articles);
const folder = values.folder ?? scratchFolder('store');
const now = Date.parse('2026-11-01T00:00:00.000Z');
/** Commits on their way at once in the import: as many as one bulk group takes, and the next one waiting. */
const inFlight = 256;
/** Stories imported with no index behind: the files' own cost does not grow with their number. */
const mostDurable = 20_000;

const heap = Math.round(getHeapStatistics().heap_size_limit / 2 ** 20);
console.log(
  `heap limit ${heap} MB, MALLOC_ARENA_MAX ${process.env.MALLOC_ARENA_MAX ?? 'not set'}, load ${loadavg()[0]?.toFixed(1)}`,
);
const holdSince = watchHolds();

async function measured<T>(
  name: string,
  work: () => Promise<T>,
  inWords: (seconds: number, value: T) => string,
): Promise<T> {
  holdSince();
  const began = performance.now();
  const busy = process.cpuUsage();
  const value = await work();
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(busy);
  const { wall, working, queued, own } = holdSince();
  const resident = Math.round(process.memoryUsage().rss / 1e6);
  const also = `processor ${inSeconds((user + system) / 1e6)}, resident ${resident} MB`;
  const hold = `longest hold ${wall.toFixed(1)} ms (working ${working.toFixed(1)}, queued ${queued.toFixed(1)}), longest work ${own.toFixed(1)} ms`;
  console.log(`${name}: ${inWords(seconds, value)}; ${also}, ${hold}`);
  return value;
}

const inSeconds = (seconds: number) => `${seconds.toFixed(2)} s`;

const paper = createSyntheticPaper();
const comment = (id: string, articleId: number): Write => ({
  ...{ collection: 'comment', id, expected: 0 },
  document: syntheticComment(id, articleId, now),
});

/** As the import does it: in slices, with a bounded number of commits on their way. */
async function importStories(store: Pick<JsonStore, 'commit' | 'nextArticleId'>, count: number): Promise<void> {
  const pace = createPace();
  let onTheirWay = 0;
  let goOn: () => void = () => undefined;
  const stored: Promise<unknown>[] = [];
  for (const line of syntheticStories(count, 1, now, 5)) {
    await pace();
    if (onTheirWay >= inFlight) {
      await new Promise<void>((resolve) => {
        goOn = resolve;
      });
    }
    const document = paper.article(line, store.nextArticleId());
    const writes: Write[] = [{ collection: 'article', id: document.id, expected: 0, document }];
    onTheirWay += 1;
    const commit = store.commit({ by: 'bench', writes }, { bulk: true }).then(() => {
      onTheirWay -= 1;
      goOn();
    });
    stored[document.id % (2 * inFlight)] = commit;
  }
  await Promise.all(stored);
}

async function nameEntities(store: JsonStore): Promise<void> {
  const commits = [...paper.names()].map(async ({ collection, id, name }) => {
    const named = { schema: 1, id, version: 1, slug: id, name: { ar: name } } as const;
    const document = { section: { ...named, order: 1 }, tag: named, author: { ...named, links: [] } }[collection];
    await store.commit({ by: 'bench', writes: [{ collection, id, expected: 0, document } as Write] }, { bulk: true });
  });
  await Promise.all(commits);
}

const rate = (count: number) => (seconds: number) =>
  `${count} stories in ${inSeconds(seconds)}, ${Math.round(count / seconds)} a second`;
// Kept to the end: for some minutes ext4 looks at each file removed last whenever one is made, at half a millisecond each.
const bare = scratchFolder('files');
const durable = Math.min(articles, mostDurable);
await measured('import, durable and no index behind', () => importStories(openFilesOnly(bare), durable), rate(durable));

let store = await measured('open', () => openJsonStore({ folder }), inSeconds);
const there = (await store.reads.counts()).articles;
if (there < articles) {
  const count = articles - there;
  const importAll = async () => {
    await importStories(store, count);
    await store.flush();
  };
  await measured('import, durable and indexed', importAll, rate(count));
  if (there === 0) await nameEntities(store);
}
const run = `r${process.pid}`;
const times: number[] = [];
await measured(
  'comments one by one',
  async () => {
    for (let turn = 0; turn < 200; turn += 1) {
      const began = performance.now();
      await store.commit({ by: 'bench', writes: [comment(`${run}-one-${turn}`, 1 + (turn % 50))] });
      times.push(performance.now() - began);
    }
    return times.sort((one, other) => one - other);
  },
  (_, sorted) => `median ${sorted[100]?.toFixed(2)} ms, p95 ${sorted[190]?.toFixed(2)} ms`,
);
const burst = 2000;
await measured(
  'comments in a burst',
  async () => {
    const pace = createPace();
    const commits: Promise<unknown>[] = [];
    for (let turn = 0; turn < burst; turn += 1) {
      await pace();
      commits.push(store.commit({ by: 'bench', writes: [comment(`${run}-burst-${turn}`, 1 + (turn % 200))] }));
    }
    await Promise.all(commits);
  },
  (seconds) => `${Math.round(burst / seconds)} a second`,
);
const read = 1000;
await measured(
  'one article',
  async () => {
    for (let turn = 0; turn < read; turn += 1) await store.get('article', 1 + ((turn * 7919) % articles));
  },
  (seconds) => `${((seconds * 1000) / read).toFixed(2)} ms`,
);
await store.close();
store = await measured('open, warm index', () => openJsonStore({ folder }), inSeconds);
await measured(
  'reindex',
  () => store.reindex(),
  (seconds) => `${inSeconds(seconds)}, ${Math.round(articles / seconds)} a second`,
);
await store.close();
rmSync(path.join(folder, 'index'), { recursive: true });
store = await measured('open, index made anew', () => openJsonStore({ folder }), inSeconds);
await store.close();
