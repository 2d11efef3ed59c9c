import { chosenIds, type FrontChoice, mostSeconds } from '#root/lib/domain/front-choice.ts';
import { frontId } from '#root/lib/domain/front-id.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import type { SectionTree } from '#root/lib/domain/section-tree.ts';
import { noteTag } from '#root/lib/runtime/request-context.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { dependency } from '#root/lib/store/dependency.ts';
import type { ArticleCard } from '#root/lib/store/port.ts';
import { publicCards } from './public-cards.ts';
import { type Teaser, teasers } from './teasers.ts';

/** The stories chosen by hand that readers see now, each once; `all`: the lead first. */
export type ChosenStories = { lead?: Teaser; seconds: Teaser[]; all: Teaser[] };

/** @param belongs whether a story may stand on this page at all */
export async function chosenStories(
  choice: FrontChoice | undefined,
  belongs: (card: ArticleCard) => boolean = () => true,
): Promise<ChosenStories> {
  const ids = choice ? chosenIds(choice) : [];
  if (ids.length === 0) return { seconds: [], all: [] };
  for (const id of ids) noteTag(dependency.card(id));
  const cards = publicCards(await store().reads.cards(ids)).filter(belongs);
  const all = await teasers(ids.flatMap((id) => cards.find((card) => card.id === id) ?? []));
  const lead = all.find(({ id }) => id === choice?.leadId);
  return { ...(lead && { lead }), seconds: all.filter((teaser) => teaser !== lead), all };
}

/**
 * Those chosen for a section's page: stories of its language that stand in it or below. What moved elsewhere is passed over.
 * The caller notes the section, or the front page.
 * @param choice another one than what is live, for looking at it beforehand
 */
export async function chosenForSection(
  tree: SectionTree,
  page: { locale: Locale; sectionId: string },
  choice?: FrontChoice,
): Promise<ChosenStories> {
  const { locale, sectionId } = page;
  const made = choice ?? (await store().get('front', frontId(page)));
  return chosenStories(
    made && { ...made, secondIds: made.secondIds.slice(0, mostSeconds) },
    (card) => card.locale === locale && tree.trail(card.sectionId).some(({ id }) => id === sectionId),
  );
}
