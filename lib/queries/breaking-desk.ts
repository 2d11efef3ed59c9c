import { desk } from '#root/lib/auth/desk.ts';
import { isPublic } from '#root/lib/domain/article.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import type { Breaking } from '#root/lib/domain/settings.ts';
import { breakingId } from '#root/lib/newsroom/breaking.ts';
import { store } from '#root/lib/runtime/runtime.ts';

/** A bar of the past: who showed it, and what it said. `n` names it. */
export type ShownBar = { n: number; at: string; by: string; text: string; href: string; until: string };

export type BreakingDesk = {
  /** Shown now. */
  bar: Breaking | undefined;
  /** Ended by itself, and nobody has taken note yet. */
  over: Breaking | undefined;
  /** Whether the story that `bar` leads to can not be read by readers. */
  leadsNowhere: boolean;
  /** The last one first. */
  history: ShownBar[];
  /** The newest stories, for leading to one of them. */
  stories: { id: number; headline: string }[];
};

const barsShown = 8;
const storiesOffered = 12;

/** The breaking bar of a language as the desk keeps it. */
export async function breakingDesk(locale: Locale, now: number): Promise<BreakingDesk> {
  const kept = await store().get('breaking', breakingId(locale));
  const runs = kept !== undefined && Date.parse(kept.until) > now;
  const bar = runs ? kept : undefined;
  const { items } = await store().reads.articles({ locale, now }, { offset: 0, limit: storiesOffered });
  return {
    bar,
    over: runs ? undefined : kept,
    leadsNowhere: bar?.href !== undefined && (await isUnread(bar.href, now)),
    history: await shownBars(locale),
    stories: items.map(({ id, headline }) => ({ id, headline })),
  };
}

/** Whether a bar of one of these languages ended by itself, and nobody has taken note yet. */
export async function endedBars(locales: readonly Locale[], now: number): Promise<{ of: Locale; bar: Breaking }[]> {
  const kept = await Promise.all(
    locales.map(async (of) => ({ of, bar: await store().get('breaking', breakingId(of)) })),
  );
  return kept.flatMap(({ of, bar }) => (bar && Date.parse(bar.until) <= now ? { of, bar } : []));
}

/** The address of a story of the paper whose story readers do not have. */
async function isUnread(href: string, now: number): Promise<boolean> {
  const [, number] = /^(?:\/en)?\/(?:articles|a)\/(\d{1,12})(?:\/|$)/.exec(href) ?? [];
  if (number === undefined) return false;
  const [card] = await store().reads.cards([Number(number)]);
  return card === undefined || !isPublic(card, now);
}

async function shownBars(locale: Locale): Promise<ShownBar[]> {
  const filter = { act: 'breaking.show', subject: breakingId(locale) };
  const { lines } = await desk().audit.page(filter, { limit: barsShown });
  return lines.flatMap(({ n, at, by, after, refused }) => {
    const { text, href = '', until } = (after ?? {}) as Partial<Record<'text' | 'href' | 'until', unknown>>;
    if (refused || typeof text !== 'string' || typeof href !== 'string' || typeof until !== 'string') return [];
    return { n, at, by: by.name, text, href, until };
  });
}
