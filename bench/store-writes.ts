import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { syntheticStories } from '#root/lib/demo/synthetic-stories.ts';
import type { Article } from '#root/lib/domain/article.ts';
import type { Comment } from '#root/lib/domain/comment.ts';
import type { ImportLine } from '#root/lib/import/import-line.ts';
import { type JsonStore, openJsonStore } from '#root/lib/store/json/open-json-store.ts';
import type { Write } from '#root/lib/store/port.ts';

/**
 * Measures the JSON store as the site runs it, with threads: `node bench/store-writes.ts --articles 100000`. `--folder`
 * keeps the store for another run, which then begins with a warm index. `hold` is the longest time that the main thread
 * was not free, in milliseconds; `processor` the time of all threads, which other programs' load does not stretch.
 */
const { values } = parseArgs({
  options: { articles: { type: 'string', default: '100000' }, folder: { type: 'string' } },
});
const articles = Number(values.articles);
const folder = values.folder ?? mkdtempSync(path.join(tmpdir(), 'naba-bench-'));
if (!values.folder) process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const now = Date.parse('2026-11-01T00:00:00.000Z');
/** Commits on their way at once in the import: as many as one bulk group takes, and the next one waiting. */
const inFlight = 512;

const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();

async function measured<T>(
  name: string,
  work: () => Promise<T>,
  inWords: (seconds: number, value: T) => string,
): Promise<T> {
  delay.reset();
  const began = performance.now();
  const busy = process.cpuUsage();
  const value = await work();
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(busy);
  const hold = Math.max(0, delay.max / 1e6 - 1);
  const resident = Math.round(process.memoryUsage().rss / 1e6);
  const also = `processor ${inSeconds((user + system) / 1e6)}, hold ${hold.toFixed(1)} ms, resident ${resident} MB`;
  console.log(`${name}: ${inWords(seconds, value)}; ${also}`);
  return value;
}

const inSeconds = (seconds: number) => `${seconds.toFixed(2)} s`;

const names = new Map<string, { collection: 'section' | 'tag' | 'author'; id: string; name: string }>();
function idOf(collection: 'section' | 'tag' | 'author', name: string): string {
  const key = `${collection}:${name}`;
  const known = names.get(key) ?? { collection, id: `${collection}-${names.size}`, name };
  names.set(key, known);
  return known.id;
}

function storyOf(line: ImportLine, id: number): Article {
  const { sections, tags, authors, body, date = '', standfirst } = line;
  return {
    ...{
      schema: 1,
      id,
      version: 1,
      locale: line.locale,
      state: 'published',
      headline: line.title,
      slug: `story-${id}`,
    },
    ...(standfirst !== undefined && { standfirst }),
    sectionId: idOf('section', sections.join('/')),
    tagIds: tags.map((name) => idOf('tag', name)),
    authorIds: authors.map((name) => idOf('author', name)),
    ...{ sources: [], relatedIds: [], commenting: 'default', createdAt: date, publishedAt: date },
    body: body.flatMap((block) => (block.type === 'paragraph' ? { type: 'paragraph', text: block.text } : [])),
  };
}

function comment(id: string, articleId: number): Write {
  const document: Comment = {
    ...{ schema: 1, id, version: 1, articleId, locale: 'ar', state: 'approved', author: 'قارئ' },
    ...{
      email: 'reader@example.org',
      text: 'تعليق من قارئ على الخبر.',
      writerKey: 'w',
      createdAt: new Date(now).toISOString(),
    },
  };
  return { collection: 'comment', id, expected: 0, document };
}

async function importStories(store: JsonStore, count: number): Promise<void> {
  const lines = syntheticStories(count, 1, now, 5);
  const lane = async () => {
    for (let next = lines.next(); !next.done; next = lines.next()) {
      const document = storyOf(next.value, store.nextArticleId());
      const writes: Write[] = [{ collection: 'article', id: document.id, expected: 0, document }];
      await store.commit({ by: 'bench', writes }, { bulk: true });
    }
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
}

async function nameEntities(store: JsonStore): Promise<void> {
  const commits = [...names.values()].map(async ({ collection, id, name }) => {
    const named = { schema: 1, id, version: 1, slug: id, name: { ar: name } } as const;
    const document = { section: { ...named, order: 1 }, tag: named, author: { ...named, links: [] } }[collection];
    await store.commit({ by: 'bench', writes: [{ collection, id, expected: 0, document } as Write] }, { bulk: true });
  });
  await Promise.all(commits);
}

let store = await measured('open', () => openJsonStore({ folder }), inSeconds);
const there = (await store.reads.counts()).articles;
if (there < articles) {
  const count = articles - there;
  const rate = (seconds: number) =>
    `${count} stories in ${inSeconds(seconds)}, ${Math.round(count / seconds)} a second`;
  await measured('import, durable', () => importStories(store, count), rate);
  if (there === 0) await nameEntities(store);
  await measured('import, rest of the indexing', () => store.flush(), inSeconds);
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
  () =>
    Promise.all(
      Array.from({ length: burst }, (_, turn) =>
        store.commit({ by: 'bench', writes: [comment(`${run}-burst-${turn}`, 1 + (turn % 200))] }),
      ),
    ),
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
