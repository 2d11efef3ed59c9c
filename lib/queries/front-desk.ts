import { isPublic } from '#root/lib/domain/article.ts';
import { chosenIds, type FrontChoice, mostSeconds, storiesText } from '#root/lib/domain/front-choice.ts';
import type { CuratedPage } from '#root/lib/domain/front-id.ts';
import { inLocale } from '#root/lib/domain/locale.ts';
import type { SectionTree } from '#root/lib/domain/section-tree.ts';
import { stripsText } from '#root/lib/domain/strip-choice.ts';
import { frontState } from '#root/lib/newsroom/front.ts';
import { frontText } from '#root/lib/newsroom/front-act.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import type { ArticleCard } from '#root/lib/store/port.ts';
import { chosenForSection } from './chosen-stories.ts';
import { curatedListing } from './curated-listing.ts';
import { type DraftChange, type FrontChange, frontHistory, lastDraftChange } from './front-history.ts';
import { frontPage } from './front-page.ts';
import { sections } from './sections.ts';
import type { Teaser } from './teasers.ts';

/** A place of the page: who stands there, and whether by choice. A chosen story that readers can not see is passed over. */
export type FrontPlace = { id: number; headline: string; at?: string; chosen: boolean; seen: boolean };
/** A section that may have a strip on the front page. */
export type FrontStrip = { id: string; name: string; shown: boolean };

export type FrontDesk = {
  page: CuratedPage;
  /** Of what is live. */
  version: number;
  /** The draft as it was looked at (see `frontText`); undefined where it is no other than what is live. */
  draft: string | undefined;
  /** Stories and strips as they were looked at, for ordering them anew. */
  stories: string;
  strips: string;
  places: FrontPlace[];
  /** Stories that may be brought in: found by words, or the newest. */
  offered: FrontPlace[];
  /** Of the front page; those that are shown first, in their order. */
  sections: FrontStrip[];
  history: FrontChange[];
  /** Who changed the draft last, where there is one. */
  changed: DraftChange | undefined;
};

const mostOffered = 12;

/** The front page, or a section's, as the desk shapes it. `text`: words of stories to bring in. */
export async function frontDesk(page: CuratedPage, text: string, now: number): Promise<FrontDesk> {
  const { live, draft, version } = await frontState(store(), page);
  const choice = draft ?? live;
  const tree = await sections();
  const places = await placesOf(page, choice, tree, now);
  const taken = new Set(places.filter(({ chosen }) => chosen).map(({ id }) => id));
  const offered = (await offeredCards(page, text, tree, now)).filter(({ id }) => !taken.has(id));
  return {
    page,
    version,
    draft: draft && frontText(draft),
    stories: storiesText(choice),
    strips: stripsText(choice),
    places,
    offered: offered.slice(0, mostOffered).map((card) => placeOf(card, false, now)),
    sections: page.sectionId === undefined ? stripsOf(page, choice, tree) : [],
    history: await frontHistory(page),
    changed: draft && (await lastDraftChange(page)),
  };
}

/** The draft of the page, or what is live where there is none. */
export async function frontDraft(page: CuratedPage): Promise<FrontChoice> {
  const { live, draft } = await frontState(store(), page);
  return draft ?? live;
}

async function placesOf(page: CuratedPage, choice: FrontChoice, tree: SectionTree, now: number): Promise<FrontPlace[]> {
  const ids = chosenIds(choice);
  const cards = new Map((await store().reads.cards(ids)).map((card) => [card.id, card]));
  const chosen = (id: number): FrontPlace => {
    const card = cards.get(id);
    if (!card) return { id, headline: String(id), chosen: true, seen: false };
    const place = placeOf(card, true, now);
    return { ...place, seen: place.seen && belongsTo(page, card, tree) };
  };
  const filled = (await shownOn(page, choice, tree))
    .filter(({ id }) => !ids.includes(id))
    .map(({ id, headline, publishedAt }): FrontPlace => {
      return { id, headline, at: publishedAt, chosen: false, seen: true };
    });
  const lead = choice.leadId === undefined ? filled.splice(0, 1) : [chosen(choice.leadId)];
  return [...lead, ...choice.secondIds.map(chosen), ...filled].slice(0, mostSeconds + 1);
}

/** Whether readers find the story on this page if it is chosen. Any story may stand on the front page of its language. */
function belongsTo({ locale, sectionId }: CuratedPage, card: ArticleCard, tree: SectionTree): boolean {
  if (sectionId === undefined) return true;
  return card.locale === locale && tree.trail(card.sectionId).some(({ id }) => id === sectionId);
}

async function shownOn({ locale, sectionId }: CuratedPage, choice: FrontChoice, tree: SectionTree): Promise<Teaser[]> {
  if (sectionId !== undefined) {
    const page = { locale, sectionId };
    return (await curatedListing(page, await chosenForSection(tree, page, choice), 1))?.teasers ?? [];
  }
  const { lead, seconds } = await frontPage(locale, choice);
  return [...(lead ? [lead] : []), ...seconds];
}

function placeOf(card: ArticleCard, chosen: boolean, now: number): FrontPlace {
  const { id, headline, publishedAt } = card;
  return { id, headline, ...(publishedAt && { at: publishedAt }), chosen, seen: isPublic(card, now) };
}

async function offeredCards(page: CuratedPage, text: string, tree: SectionTree, now: number): Promise<ArticleCard[]> {
  const { locale, sectionId } = page;
  const window = { offset: 0, limit: mostOffered + mostSeconds + 1 };
  const filter = { now, locale, ...(sectionId !== undefined && { sectionId }) };
  const { reads } = store();
  if (/^\d{1,12}$/.test(text)) {
    const cards = await reads.cards([Number(text)]);
    return cards.filter((card) => card.locale === locale && belongsTo(page, card, tree));
  }
  if (text) return (await reads.search({ ...filter, text, order: 'date' }, window)).items.map(({ card }) => card);
  return (await reads.articles(filter, window)).items;
}

function stripsOf({ locale }: CuratedPage, { stripIds }: FrontChoice, { roots, byId }: SectionTree): FrontStrip[] {
  const shown = stripIds?.flatMap((id) => byId.get(id) ?? []) ?? roots;
  const hidden = roots.filter((root) => !shown.includes(root));
  const strip = (isShown: boolean) => (section: (typeof roots)[number]) => {
    return { id: section.id, name: inLocale(section.name, locale), shown: isShown };
  };
  return [...shown.map(strip(true)), ...hidden.map(strip(false))];
}
