import type { Locale } from '#root/lib/domain/locale.ts';
import type { Breaking } from '#root/lib/domain/settings.ts';
import type { Store } from '#root/lib/store/port.ts';
import { isStoreError } from '#root/lib/store/store-error.ts';

/** What the breaking bar says, where it leads, and the instant (milliseconds since the epoch) at which it goes. */
export type BreakingBar = { text: string; href?: string; until: number };

export function breakingId(locale: Locale): string {
  return `breaking-${locale}`;
}

/**
 * Shows `bar` above every page in `locale`, or takes the bar away where it is undefined. The last word wins.
 * @throws StoreError as `Store.commit`; `invalid` where the address is unsafe
 */
export async function setBreaking(
  store: Store,
  locale: Locale,
  bar: BreakingBar | undefined,
  by: string,
): Promise<void> {
  const id = breakingId(locale);
  for (let attempt = 1; ; attempt += 1) {
    const expected = (await store.get('breaking', id))?.version ?? 0;
    if (!bar && expected === 0) return;
    const document: Breaking | null = bar
      ? {
          schema: 1,
          id,
          version: expected + 1,
          text: bar.text,
          ...(bar.href && { href: bar.href }),
          until: new Date(bar.until).toISOString(),
        }
      : null;
    try {
      await store.commit({ by, writes: [{ collection: 'breaking', id, expected, document }] });
      return;
    } catch (error) {
      if (!isStoreError(error, 'conflict') || attempt === 5) throw error;
    }
  }
}
