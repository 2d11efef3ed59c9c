import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createRequestContext } from '#root/lib/runtime/request-context.ts';
import { seededRandom } from '#root/lib/store/json/crash/acknowledgement.ts';
import { createTagClock } from '#root/lib/store/tag-clock.ts';
import { tagFamily } from './cache-tag.ts';
import { createCdnKeeping } from './cdn-keeping.ts';
import { buildEntry } from './entry.ts';
import { createPageCache } from './page-cache.ts';
import { createPageHeaders } from './page-headers.ts';
import { packetFor } from './wire.ts';

const steps = 4000;
const seed = 20_261_123;
const tags = ['front:ar', 'latest:ar', ...Array.from({ length: 400 }, (_, index) => `card:${index + 1000}`)];

/** A page made from some tags, firm and soft, and from the time: another one every so many milliseconds. */
type Page = { firm: string[]; soft: string[]; every: number; soften: boolean };

test('a CDN that keeps what it is told and hears every purge never shows what is no longer true', async () => {
  const random = seededRandom(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const some = (count: number) => [...new Set(Array.from({ length: count }, () => pick(tags)))];
  let now = 1_000_000_000;
  const clock = createTagClock();
  const versions = new Map<string, number>();
  const cache = createPageCache({ clock, now: () => now, maxBytes: 2 ** 24, maxRenders: 64 });
  const keeping = createCdnKeeping({ isFresh: cache.isFresh, now: () => now, purges: () => true });
  const headers = createPageHeaders('https://paper.example');
  const cdn = new Map<string, { body: string; tags: Set<string>; until: number }>();
  // Some have more tags than fit into a header.
  const pages = new Map(
    Array.from({ length: 30 }, (_, index): [string, Page] => [
      `/${index}`,
      {
        firm: some(pick([2, 10, 350])),
        soft: some(5),
        every: pick([Infinity, 700_000, 5_000]),
        soften: random() < 0.5,
      },
    ]),
  );
  const turn = ({ every }: Page) => (every === Infinity ? 0 : Math.floor(now / every));
  const truth = (page: Page) =>
    [turn(page), ...[...page.firm, ...page.soft].map((tag) => versions.get(tag) ?? 0)].join();

  async function render(page: Page) {
    const context = createRequestContext(now, '');
    for (const tag of page.soft) context.tags.set(tag, 'soft');
    for (const tag of page.firm) context.tags.set(tag, 'firm');
    if (page.every !== Infinity) context[page.soften ? 'refreshAt' : 'expiresAt'] = (turn(page) + 1) * page.every;
    return buildEntry({ status: 200, headers: {}, body: Buffer.from(truth(page)) }, context, clock.reading());
  }

  async function askOrigin(url: string, page: Page): Promise<void> {
    const { entry } = await cache.serve(url, () => render(page));
    const seconds = keeping(entry);
    const { head, body } = packetFor(entry, '', () => headers(entry, 'cache;desc=hit', seconds), seconds);
    const headerOf = (name: string) => String(head[head.indexOf(name) + 1]);
    const kept = Number(/s-maxage=(\d+)/.exec(headerOf('cache-control'))?.[1]);
    if (kept === 0) return;
    cdn.set(url, { body: body.toString(), tags: new Set(headerOf('cache-tag').split(',')), until: now + kept * 1000 });
  }

  let hits = 0;
  for (let step = 0; step < steps; step += 1) {
    const deed = random();
    if (deed < 0.04) {
      const changed = some(pick([1, 3]));
      for (const tag of changed) versions.set(tag, (versions.get(tag) ?? 0) + 1);
      clock.tick(changed);
      const purged = changed.flatMap((tag) => [tag, tagFamily(tag)]);
      for (const [url, kept] of cdn) if (purged.some((tag) => kept.tags.has(tag))) cdn.delete(url);
    } else if (deed < 0.1) now += Math.floor(random() * pick([2_000, 60_000, 1_000_000]));
    else if (deed < 0.15) await setImmediate();
    const [url, page] = pick([...pages]);
    const kept = cdn.get(url);
    if (kept && kept.until > now) {
      hits += 1;
      expect(kept.body, `${url} at step ${step}`).toBe(truth(page));
    } else await askOrigin(url, page);
  }
  expect(hits).toBeGreaterThan(steps / 10);
});
