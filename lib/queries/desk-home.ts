import { desk } from '#root/lib/auth/desk.ts';
import type { ArticleState } from '#root/lib/domain/article.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import { dayBounds, dayIn } from '#root/lib/i18n/time-zone.ts';
import { workingCopy } from '#root/lib/newsroom/working-copy.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import type { ArticleCard, StoryPlan } from '#root/lib/store/port.ts';
import { mostRead } from './most-read.ts';
import { siteSettings } from './site.ts';

/** A story as the dashboard names it; `for`: the colleague it was given to; `act`: what becomes of it by itself at `at`. */
export type HomeStory = {
  id: number;
  headline: string;
  locale: Locale;
  at?: string;
  for?: string;
  act?: StoryPlan['act'];
};
export type HomeList = { total: number; items: HomeStory[] };

/** The states in which a story waits for an editor, in the order of the work. */
export const waitingStates = ['in-review', 'ready'] as const satisfies readonly ArticleState[];

export type StoriesToday = {
  /** Published since midnight by the paper's clock. */
  today: HomeList;
  waiting: Record<(typeof waitingStates)[number], HomeList>;
  /** What the clock will do, the soonest first; `total` counts all stories that are scheduled. */
  planned: HomeList;
  mostRead: { id: number; headline: string; locale: Locale }[];
};

const shown = 6;

/** What the paper made today, what waits for an editor or an hour, and what is read most in the desk's language. */
export async function storiesToday(locale: Locale, now: number): Promise<StoriesToday> {
  const { timeZone } = await siteSettings();
  const { from } = dayBounds(timeZone, dayIn(timeZone, now));
  const { items, total } = await store().reads.articles({ now, from }, { offset: 0, limit: shown });
  const lists = await Promise.all(waitingStates.map(async (state) => [state, await waitingIn(state)] as const));
  return {
    today: { total, items: items.map(storyOf) },
    waiting: Object.fromEntries(lists) as StoriesToday['waiting'],
    planned: await planned(),
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

async function planned(): Promise<HomeList> {
  const { reads } = store();
  const plans = await reads.plans(shown);
  const cards = new Map((await reads.cards(plans.map(({ articleId }) => articleId))).map((card) => [card.id, card]));
  const { total } = await reads.articles({ states: ['scheduled'], now: Infinity }, { offset: 0, limit: 0 });
  const items = plans.flatMap(({ articleId, act, at }): HomeStory[] => {
    const card = cards.get(articleId);
    return card ? [{ ...storyOf(card), at: new Date(at).toISOString(), act }] : [];
  });
  // Withdrawals stand among them, too.
  return { total: Math.max(total, items.length), items };
}

function storyOf({ id, headline, locale, publishedAt }: ArticleCard): HomeStory {
  return { id, headline, locale, ...(publishedAt && { at: publishedAt }) };
}
