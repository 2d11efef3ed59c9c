import { isPublic } from '#root/lib/domain/article.ts';
import { teasers } from '#root/lib/queries/teasers.ts';
import { createRequestContext } from '#root/lib/runtime/request-context.ts';
import { runtime } from '#root/lib/runtime/runtime.ts';
import type { Store } from '#root/lib/store/port.ts';
import type { Entry } from '../entry.ts';
import type { Page } from './reader-pages.ts';
import { drawNow, firmText, type PageText, type ReadingHouse } from './reading-house.ts';

/** How a served page is wrong. */
export type Staleness =
  /** It shows something that may never be old as it no longer is. */
  | 'old'
  /** It names a story as it no longer is, or one that readers may not see any more. */
  | 'names an old story'
  /** Its furniture is old and nothing says that it has to be replaced. */
  | 'unnoticed'
  /** Its furniture is old, and stays so. */
  | 'not replaced';

/** Background renders after which an old page must have had its turn. */
const patience = 300;

/** Serves the page and compares it with `fresh`, drawn at the same moment. @param settle lets background renders end */
export async function staleness(
  store: Store,
  house: ReadingHouse,
  page: Page,
  fresh: PageText,
  settle?: () => Promise<void>,
): Promise<Staleness | undefined> {
  const { entry, text } = await house.serve(page);
  if (text.whole === fresh.whole) return undefined;
  if (text.firm !== fresh.firm) return 'old';
  if (!(await namesAreCurrent(store, text))) return 'names an old story';
  if (!isDue(store, entry)) return 'unnoticed';
  if (!settle) return undefined;
  for (let round = 0; round < patience; round += 1) {
    do await settle();
    while (house.isRendering());
    const { whole } = (await house.serve(page)).text;
    // Meanwhile the page may have become another one: kin are found behind the readers' backs.
    if (whole === fresh.whole || whole === (await drawNow(page)).whole) return undefined;
  }
  return 'not replaced';
}

function isDue(store: Store, entry: Entry): boolean {
  return runtime().now() >= entry.refreshAt || entry.soft.some((tag) => store.clock.lastTick(tag) > entry.reading);
}

/** Each story named in furniture is public, and named as it stands now. */
async function namesAreCurrent(store: Store, { named }: PageText): Promise<boolean> {
  const now = runtime().now();
  const cards = (await store.reads.cards(named.map(({ id }) => id))).filter((card) => isPublic(card, now));
  const current = await runtime().requests.run(createRequestContext(now, ''), () => teasers(cards));
  const texts = new Map(current.map((teaser) => [teaser.id, firmText(teaser)]));
  return named.every(({ id, text }) => texts.get(id) === text);
}
