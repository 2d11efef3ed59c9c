import { desk } from '#root/lib/auth/desk.ts';
import { isPublic } from '#root/lib/domain/article.ts';
import { type FrontChoice, mostSeconds } from '#root/lib/domain/front-choice.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import { frontId, frontState } from '#root/lib/newsroom/front.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import type { ArticleCard } from '#root/lib/store/port.ts';
import { frontPage } from './front-page.ts';

/** A place of the front page: who stands there, and whether by choice. A chosen story that readers can not see is passed over. */
export type FrontPlace = { id: number; headline: string; at?: string; chosen: boolean; seen: boolean };
/** What was live from `at` on, and what it replaced: `take` brings that back into the draft. */
export type FrontChange = { at: string; by: string; lead?: string; seconds: string[]; take: string };

export type FrontDesk = {
  version: number;
  draftVersion: number;
  /** Whether there is a draft that differs from what is live. */
  isDraft: boolean;
  places: FrontPlace[];
  /** Stories that may be brought in: found by words, or the newest. */
  offered: FrontPlace[];
  history: FrontChange[];
};

const mostOffered = 12;
const changesShown = 8;

/** The front page as the desk shapes it. `text`: words of stories to bring in. */
export async function frontDesk(locale: Locale, text: string, now: number): Promise<FrontDesk> {
  const { live, draft, version, draftVersion } = await frontState(store(), locale);
  const choice = draft ?? live;
  const places = await placesOf(choice, locale, now);
  const taken = new Set(places.filter(({ chosen }) => chosen).map(({ id }) => id));
  const offered = (await offeredCards(locale, text, now)).filter(({ id }) => !taken.has(id)).slice(0, mostOffered);
  return {
    version,
    draftVersion,
    isDraft: draft !== undefined,
    places,
    offered: offered.map((card) => placeOf(card, false, now)),
    history: await historyOf(locale),
  };
}

/** The draft of the front page, or what is live where there is none. */
export async function frontDraft(locale: Locale): Promise<FrontChoice> {
  const { live, draft } = await frontState(store(), locale);
  return draft ?? live;
}

async function placesOf(choice: FrontChoice, locale: Locale, now: number): Promise<FrontPlace[]> {
  const ids = [...(choice.leadId === undefined ? [] : [choice.leadId]), ...choice.secondIds];
  const cards = new Map((await store().reads.cards(ids)).map((card) => [card.id, card]));
  const chosen = (id: number): FrontPlace => {
    const card = cards.get(id);
    return card ? placeOf(card, true, now) : { id, headline: String(id), chosen: true, seen: false };
  };
  const shown = await frontPage(locale, choice);
  const fills = [...(shown.lead ? [shown.lead] : []), ...shown.seconds].filter(({ id }) => !ids.includes(id));
  const filled = fills.map(
    ({ id, headline, publishedAt }): FrontPlace => ({ id, headline, at: publishedAt, chosen: false, seen: true }),
  );
  const lead = choice.leadId === undefined ? filled.splice(0, 1) : [chosen(choice.leadId)];
  return [...lead, ...choice.secondIds.map(chosen), ...filled].slice(0, mostSeconds + 1);
}

function placeOf(card: ArticleCard, chosen: boolean, now: number): FrontPlace {
  const { id, headline, publishedAt } = card;
  return { id, headline, ...(publishedAt && { at: publishedAt }), chosen, seen: isPublic(card, now) };
}

async function offeredCards(locale: Locale, text: string, now: number): Promise<ArticleCard[]> {
  const window = { offset: 0, limit: mostOffered + mostSeconds + 1 };
  const { reads } = store();
  if (/^\d{1,12}$/.test(text)) return (await reads.cards([Number(text)])).filter((card) => card.locale === locale);
  if (text) return (await reads.search({ text, now, locale, order: 'date' }, window)).items.map(({ card }) => card);
  return (await reads.articles({ now, locale }, window)).items;
}

async function historyOf(locale: Locale): Promise<FrontChange[]> {
  const filter = { act: 'front.publish', subject: `front:${frontId(locale)}` };
  const { lines } = await desk().audit.page(filter, { limit: changesShown });
  const changes = lines.filter(({ refused }) => !refused);
  const named = [...changes.map(({ after }) => after), ...changes.map(({ before }) => before)].flatMap(idsOf);
  const cards = await store().reads.cards([...new Set(named)]);
  const headline = (id: number) => cards.find((card) => card.id === id)?.headline ?? String(id);
  return changes.map(({ at, by, before, after }) => {
    const { lead, seconds } = choiceIn(after);
    const earlier = choiceIn(before);
    return {
      at,
      by: by.name,
      ...(lead !== undefined && { lead: headline(lead) }),
      seconds: seconds.map(headline),
      take: `${earlier.lead ?? ''}:${earlier.seconds.join()}`,
    };
  });
}

function idsOf(value: unknown): number[] {
  const { lead, seconds } = choiceIn(value);
  return [...(lead === undefined ? [] : [lead]), ...seconds];
}

/** What the audit log says of a front. */
function choiceIn(value: unknown): { lead?: number; seconds: number[] } {
  const { lead, seconds } = (value ?? {}) as { lead?: unknown; seconds?: unknown };
  const ids = Array.isArray(seconds) ? seconds.filter((id): id is number => Number.isSafeInteger(id)) : [];
  return { ...(typeof lead === 'number' && { lead }), seconds: ids };
}
