import { expect, test } from 'vitest';
import { chanceOf, pick } from '#root/lib/cover-art/chance.ts';
import type { Article } from '#root/lib/domain/article.ts';
import { openJsonStore } from '#root/lib/store/json/open-json-store.ts';
import { temporaryFolder } from '#root/lib/store/json/temporary-folder.ts';
import type { Store } from '#root/lib/store/port.ts';
import { openNewsroom } from './newsroom-run.ts';
import { foundPaper, save } from './paper.ts';
import type { Page } from './reader-pages.ts';
import { openReadingHouse } from './reading-house.ts';

const writes = Number(process.env.NABA_STALENESS_STEPS ?? 160);
const subjects = [1, 2, 3, 5, 6, 7];
const readers = 6;
const writers = 3;

/** How often each story was saved: acknowledged, and begun. */
type Saved = { acknowledged: Map<number, number>; begun: Map<number, number> };

/** Saves the story once more; its headline tells how often, and each fourth time it is taken down. */
async function saveAgain(store: Store, { acknowledged, begun }: Saved, id: number): Promise<void> {
  const article = await store.get('article', id);
  if (!article) throw new Error(`no story ${id}`);
  const times = (begun.get(id) ?? 0) + 1;
  begun.set(id, times);
  const at = new Date(times).toISOString();
  const { withdrawal: _past, ...rest } = article;
  const document: Article = isDown(times)
    ? { ...rest, state: 'withdrawn', withdrawal: { at } }
    : { ...rest, state: 'published', headline: `قطار saved ${times} times` };
  await save(store, { collection: 'article', id, document });
  acknowledged.set(id, times);
}

const isDown = (times: number) => times % 4 === 3;

/** A slow reader's page: its queries take their time, so that writes come in between. */
const slowly = ({ address, draw }: Page): Page => ({
  address,
  async draw() {
    await new Promise((resolve) => setImmediate(resolve));
    const drawing = await draw();
    await new Promise((resolve) => setImmediate(resolve));
    return drawing;
  },
});

/** Each story named on the page with how often it had been saved when the page was drawn. */
function shown(text: string): [id: number, times: number][] {
  const named = /"id":(\d+),(?:(?!"id":\d)[^{}])*?"headline":"قطار saved (\d+) times"/g;
  return [...text.matchAll(named)].map(([, id, times]) => [Number(id), Number(times)]);
}

test('whoever asks after a write was acknowledged never sees what was before it', { timeout: 120_000 }, async () => {
  const store = await openJsonStore({ folder: temporaryFolder() });
  await foundPaper(store);
  const newsroom = await openNewsroom(store, 1, async () => undefined);
  const house = openReadingHouse(store);
  const pages = newsroom
    .pages()
    .filter(({ address }) => /^\/ar(?:$|\/(?:x|x\/y|latest\/1|articles\/[1-7]|search\/.*)$)/.test(address))
    .map(slowly);
  const saved: Saved = { acknowledged: new Map(), begun: new Map() };
  let left = writes;
  let looks = 0;
  const faults: string[] = [];

  async function write(number: number): Promise<void> {
    const own = subjects.filter((_, index) => index % writers === number);
    const chance = chanceOf(number);
    for (; left > 0; left -= 1) await saveAgain(store, saved, pick(chance, own));
  }

  async function read(number: number): Promise<void> {
    const chance = chanceOf(100 + number);
    for (; left > 0; looks += 1) {
      // A kept page comes without waiting: writers must have their turn.
      await new Promise((resolve) => setImmediate(resolve));
      const page = pick(chance, pages);
      const before = new Map(saved.acknowledged);
      const { text } = await house.serve(page);
      const named = shown(text.whole);
      for (const [id, times] of named) {
        if (times < (before.get(id) ?? 0))
          faults.push(`${page.address} shows story ${id} of ${times}, not ${before.get(id)}`);
      }
      if (page.address !== '/ar/latest/1') continue;
      for (const id of subjects) {
        const times = before.get(id) ?? 0;
        // Only where nobody touched the story meanwhile is it known what there was to see.
        if (times === 0 || saved.begun.get(id) !== times) continue;
        const isShown = named.some(([other]) => other === id);
        if (isShown === isDown(times)) faults.push(`${page.address} ${isShown ? 'still shows' : 'lacks'} story ${id}`);
      }
    }
  }

  const lanes = [...Array(writers).keys()].map(write);
  await Promise.all([...lanes, ...[...Array(readers).keys()].map(read)]);
  expect(faults).toEqual([]);
  expect(looks).toBeGreaterThan(writes / 4);
  await store.close();
});
