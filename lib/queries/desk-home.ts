import { desk } from '#root/lib/auth/desk.ts';
import type { ArticleState } from '#root/lib/domain/article.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import { dayBounds, dayIn } from '#root/lib/i18n/time-zone.ts';
import { workingCopy } from '#root/lib/newsroom/working-copy.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import type { ArticleCard } from '#root/lib/store/port.ts';
import { mostRead } from './most-read.ts';
import { siteSettings } from './site.ts';

/** A story as the dashboard names it; `for`: the colleague it was given to. */
export type HomeStory = { id: number; headline: string; locale: Locale; at?: string; for?: string };
export type HomeList = { total: number; items: HomeStory[] };

/** The states in which a story waits for somebody, in the order of the work. */
export const waitingStates = ['in-review', 'ready', 'scheduled'] as const satisfies readonly ArticleState[];

export type StoriesToday = {
  /** Published since midnight by the paper's clock. */
  today: HomeList;
  waiting: Record<(typeof waitingStates)[number], HomeList>;
  mostRead: { id: number; headline: string; locale: Locale }[];
};

const shown = 6;

/** What the paper made today, what waits for whom, and what is read most in the desk's language. */
export async function storiesToday(locale: Locale, now: number): Promise<StoriesToday> {
  const { timeZone } = await siteSettings();
  const { from } = dayBounds(timeZone, dayIn(timeZone, now));
  const { items, total } = await store().reads.articles({ now, from }, { offset: 0, limit: shown });
  const lists = await Promise.all(waitingStates.map(async (state) => [state, await waitingIn(state)] as const));
  return {
    today: { total, items: items.map(storyOf) },
    waiting: Object.fromEntries(lists) as StoriesToday['waiting'],
    mostRead: await mostRead(locale, shown),
  };
}

async function waitingIn(state: ArticleState): Promise<HomeList> {
  const { items, total } = await store().reads.articles(
    { states: [state], now: Infinity },
    { offset: 0, limit: shown },
  );
  const named = items.map(async (card): Promise<HomeStory> => {
    const assigneeId = (await workingCopy(store(), card.id))?.assigneeId;
    const person = assigneeId ? desk().accounts.get(assigneeId)?.name : undefined;
    return { ...storyOf(card), ...(person && { for: person }) };
  });
  return { total, items: await Promise.all(named) };
}

function storyOf({ id, headline, locale, publishedAt }: ArticleCard): HomeStory {
  return { id, headline, locale, ...(publishedAt && { at: publishedAt }) };
}
