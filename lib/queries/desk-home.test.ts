import { beforeEach, describe, expect, test } from 'vitest';
import { openDesk } from '#root/lib/auth/open-desk.ts';
import type { Role } from '#root/lib/auth/role.ts';
import type { Article } from '#root/lib/domain/article.ts';
import { setBreaking } from '#root/lib/newsroom/breaking.ts';
import { createRequestContext } from '#root/lib/runtime/request-context.ts';
import { runtime } from '#root/lib/runtime/runtime.ts';
import { commit, hoursAgo, noon, put, section, stories, story } from '#root/lib/store/contract/sample.ts';
import { temporaryFolder } from '#root/lib/store/json/temporary-folder.ts';
import { createMemoryStore } from '#root/lib/store/memory/memory-store.ts';
import type { Store } from '#root/lib/store/port.ts';
import { breakingDesk, endedBars } from './breaking-desk.ts';
import { storiesToday } from './desk-home.ts';
import { machineHealth } from './machine-health.ts';
import { openStories } from './open-stories.ts';

let store: Store;

const read = <T>(query: () => Promise<T>) => runtime().requests.run(createRequestContext(noon, ''), query);
const ids = ({ items }: { items: { id: number }[] }) => items.map(({ id }) => id);

async function person(name: string, role: Role): Promise<string> {
  const account = await runtime().desk?.accounts.create({ email: `${name}@naba.example`, name, role }, noon);
  if (!account || typeof account === 'string') throw new Error(`There is no ${name}.`);
  return account.id;
}

/** A story in a state, with whose it is. */
async function open(id: number, state: Article['state'], whose: { begunBy?: string; assigneeId?: string }) {
  await stories(store, story(id, { state, publishedAt: undefined }));
  const sitting = { at: hoursAgo(1), by: 'منى', sitting: hoursAgo(1), kept: [] };
  const document = { schema: 1 as const, id: String(id), version: 1, articleId: id, ...sitting, ...whose };
  await commit(store, [put('working', document)]);
}

beforeEach(async () => {
  store = createMemoryStore({ now: () => noon });
  runtime().store = store;
  runtime().desk = await openDesk(temporaryFolder(), Buffer.alloc(32, 1), () => noon);
  await commit(store, [put('section', section('news'))]);
});

describe('what waits for whom', () => {
  test('is what one was given, and one’s own drafts; colleagues have theirs', async () => {
    const [mona, zayd] = [await person('منى', 'reporter'), await person('زيد', 'reporter')];
    await open(1, 'draft', { begunBy: mona });
    await open(2, 'in-review', { begunBy: mona });
    await open(3, 'ready', { begunBy: zayd, assigneeId: mona });
    await open(4, 'draft', { begunBy: mona, assigneeId: zayd });
    await open(5, 'draft', { begunBy: 'u-gone' });
    const hers = await openStories(mona);
    expect(hers.mine.total).toBe(2);
    expect(ids(hers.mine).sort()).toEqual([1, 3]);
    expect(hers.people).toMatchObject([{ id: zayd, name: 'زيد', total: 1, items: [{ id: 4, state: 'draft' }] }]);
    const chief = await openStories(await person('سعاد', 'chief'));
    expect(chief.mine.total).toBe(0);
    expect(chief.people.map(({ id, total }) => [id, total])).toEqual([
      [mona, 2],
      [zayd, 1],
    ]);
  });

  test('and for the clock: the soonest first, also withdrawals', async () => {
    await stories(
      store,
      story(1, { state: 'scheduled', publishedAt: hoursAgo(-9) }),
      story(2, { state: 'scheduled', publishedAt: hoursAgo(-3) }),
      story(3, { unpublishAt: hoursAgo(-5) }),
    );
    const { planned, today } = await read(() => storiesToday('ar', noon));
    expect(planned.items.map(({ id, act }) => [id, act])).toEqual([
      [2, 'publish'],
      [3, 'withdraw'],
      [1, 'publish'],
    ]);
    expect(ids(today)).toEqual([3]);
  });
});

describe('the last backup', () => {
  const by = { id: 'command line', name: 'command line' };
  const subject = '/backups/naba.tar.gz';

  test('is the last one that was finished', async () => {
    expect((await machineHealth(noon)).backup).toEqual({ old: true });
    await runtime().desk?.audit.append([{ by, act: 'command.backup', subject }]);
    await runtime().desk?.audit.append([{ by, act: 'command.backup', subject, refused: 'exit-1' }]);
    expect((await machineHealth(noon)).backup).toEqual({ at: new Date(noon).toISOString(), old: false });
    expect((await machineHealth(noon + 8 * 86_400_000)).backup).toMatchObject({ old: true });
  });
});

describe('a breaking bar', () => {
  test('is over when its hour has come, until somebody takes note', async () => {
    await setBreaking(store, 'ar', { text: 'عاجل', until: noon }, 'منى');
    expect(await endedBars(['ar', 'en'], noon - 1)).toEqual([]);
    expect(await endedBars(['ar', 'en'], noon)).toMatchObject([{ of: 'ar', bar: { text: 'عاجل' } }]);
    expect(await breakingDesk('ar', noon)).toMatchObject({ bar: undefined, over: { text: 'عاجل' } });
    await setBreaking(store, 'ar', undefined, 'منى');
    expect(await endedBars(['ar'], noon)).toEqual([]);
  });

  test.each(['/articles/1/افتتاح', '/a/1', '/en/articles/1/x'])(
    'that leads to a withdrawn story says so: %s',
    async (href) => {
      await stories(store, story(1));
      await setBreaking(store, 'ar', { text: 'عاجل', href, until: noon + 1 }, 'منى');
      expect((await breakingDesk('ar', noon)).leadsNowhere).toBe(false);
      const article = await store.get('article', 1);
      if (!article) throw new Error('There is no story.');
      const document = { ...article, state: 'withdrawn' as const, withdrawal: { at: hoursAgo(0) } };
      await store.commit({ by: 'test', writes: [{ collection: 'article', id: 1, expected: 1, document }] });
      expect((await breakingDesk('ar', noon)).leadsNowhere).toBe(true);
    },
  );
});
