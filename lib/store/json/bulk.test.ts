import { expect, test } from 'vitest';
import { comment, commit, noon, put, section, story } from '../contract/sample.ts';
import type { Write } from '../port.ts';
import { checkStore } from './check-store.ts';
import { type JsonStore, openJsonStore } from './open-json-store.ts';
import { memoryFolder } from './temporary-folder.ts';

const listed = async (store: JsonStore) => (await store.reads.articles({ now: noon }, { offset: 0, limit: 1 })).total;
const bulk = (store: JsonStore, ...writes: Write[]) => store.commit({ by: 'import', writes }, { bulk: true });

test.for([true, false])('an import is durable as it is told, and whole in the index (threads: %s)', async (threads) => {
  const store = await openJsonStore({ folder: memoryFolder(), now: () => noon, threads, keepsKin: false });
  await commit(store, [put('section', section('news'))]);
  const reading = store.clock.reading();
  const first = Array.from({ length: 400 }, (_, index) => bulk(store, put('article', story(index + 1))));
  await first[0];
  expect((await store.get('article', 1))?.version).toBe(1);

  // Whoever comes in between is answered with what can be read, the import's stories before it included.
  await commit(store, [put('comment', comment('meanwhile', { articleId: 400 }))]);
  expect((await store.reads.threads(400, { offset: 0, limit: 9 })).comments).toBe(1);
  expect(await listed(store)).toBe(400);

  const again = Array.from({ length: 150 }, (_, index) =>
    bulk(store, put('article', story(index + 1, { headline: `تعديل ${index}` }), 1)),
  );
  const refused = bulk(store, put('article', story(5), 1)).catch((error: Error) => error.message);
  await store.flush();
  await Promise.all([...first, ...again]);
  expect(await refused).toContain('conflict');
  expect((await store.reads.cards([150]))[0]).toMatchObject({ version: 2, headline: 'تعديل 149' });
  expect(store.clock.lastTick('article:150')).toBeGreaterThan(reading);
  expect((await store.revisions(150)).map(({ version }) => version)).toEqual([1, 2]);

  await store.close();
  expect((await checkStore(store.folder)).findings).toEqual([]);
});

test('no document of a bulk commit is seen without the others', async () => {
  const store = await openJsonStore({ folder: memoryFolder(), now: () => noon, threads: true, keepsKin: false });
  const alone: number[] = [];
  const importing = Promise.all(
    Array.from({ length: 100 }, (_, index) =>
      bulk(store, put('article', story(index + 1)), put('comment', comment(`c${index}`, { articleId: index + 1 }))),
    ),
  ).then(() => store.flush());
  let over = false;
  void importing.then(() => {
    over = true;
  });
  while (!over) {
    const { articles, comments } = await store.reads.counts();
    // Counted one after the other: a comment may come between, a story never before its comment.
    alone.push(articles - comments);
    await new Promise((resolve) => setImmediate(resolve));
  }
  await importing;
  expect(await store.reads.counts()).toMatchObject({ articles: 100, comments: 100 });
  expect(Math.max(...alone)).toBe(0);
  await store.close();
});
