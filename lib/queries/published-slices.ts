import { locales } from '#root/lib/domain/locale.ts';
import { requestContext } from '#root/lib/runtime/request-context.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { createPace } from '#root/lib/store/pace.ts';
import type { ArticleCard } from '#root/lib/store/port.ts';

export const oneDay = 86_400_000;
/** Cards read in one go: about a millisecond of the main thread. */
const slice = 100;

/** Instants in milliseconds since the epoch: `from` inclusive, `before` exclusive. */
export type Span = { from: number; before: number };

/** The instant of the newest story of any language before `before`; undefined where there is none. */
export async function newestBefore(before: number): Promise<number | undefined> {
  const bounds = await Promise.all(locales.map((locale) => store().reads.publicationBounds(locale, before - 1)));
  const instants = bounds.flatMap((bound) => bound?.last ?? []);
  return instants.length > 0 ? Math.max(...instants) : undefined;
}

/**
 * The public stories of a span in all languages, newest first, a few at a time: other readers are answered in between. The
 * caller notes the tags of the span.
 */
export async function* publishedSlices({ from, before }: Span): AsyncGenerator<ArticleCard[]> {
  const { now } = requestContext();
  const pace = createPace();
  let end = Math.min(before, now + 1);
  for (;;) {
    const newest = await newestBefore(end);
    if (newest === undefined || newest < from) return;
    // Day by day: what stands far behind in a long list takes long to get to.
    const start = Math.max(from, Math.floor(newest / oneDay) * oneDay);
    for (let offset = 0, last = slice; last === slice; offset += slice) {
      const { items } = await store().reads.articles({ from: start, before: end, now }, { offset, limit: slice });
      last = items.length;
      if (last > 0) yield items;
      await pace();
    }
    end = start;
  }
}
