import { type FrontChoice, mostSeconds } from '#root/lib/domain/front-choice.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import { noteTag } from '#root/lib/runtime/request-context.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { dependency } from '#root/lib/store/dependency.ts';
import { newest } from './listing.ts';
import { publicCards } from './public-cards.ts';
import { type NamedLink, sectionLink, sections } from './sections.ts';
import { type Teaser, teasers } from './teasers.ts';

export type SectionStrip = { section: NamedLink; teasers: Teaser[] };
/** The front page's stories; no story stands in two places but in the list of the latest. */
export type FrontPage = { lead?: Teaser; seconds: Teaser[]; strips: SectionStrip[]; latest: Teaser[] };

const perStrip = 4;
const latestOnFront = 8;

/**
 * The front page: the chosen stories first, what is not chosen filled with the newest.
 * @param choice another one than what is live, for looking at it beforehand
 */
export async function frontPage(locale: Locale, choice?: FrontChoice): Promise<FrontPage> {
  // Ticks with every change of a story of this language that readers see: whatever list a strip is filled from.
  noteTag(dependency.front(locale));
  const chosen = await chosenTeasers(choice ?? (await store().get('front', `front-${locale}`)));
  const { items: latest } = await newest({ locale }, latestOnFront);
  const fresh = latest.filter((teaser) => !chosen.all.some(({ id }) => id === teaser.id));
  const lead = chosen.lead ?? fresh.shift();
  const seconds = [...chosen.seconds, ...fresh].slice(0, mostSeconds);

  const shown = [...(lead ? [lead] : []), ...seconds].map(({ id }) => id);
  const tree = await sections();
  const strips: SectionStrip[] = [];
  for (const root of tree.roots) {
    const { items } = await newest({ locale, sectionId: root.id, exclude: shown }, perStrip);
    if (items.length > 0) strips.push({ section: sectionLink(tree, root, locale), teasers: items });
    shown.push(...items.map(({ id }) => id));
  }
  return { ...(lead && { lead }), seconds, strips, latest };
}

async function chosenTeasers(
  front: FrontChoice | undefined,
): Promise<{ lead?: Teaser; seconds: Teaser[]; all: Teaser[] }> {
  const ids = front ? [...(front.leadId ? [front.leadId] : []), ...front.secondIds] : [];
  for (const id of ids) noteTag(dependency.card(id));
  const cards = publicCards(await store().reads.cards(ids));
  const all = await teasers(ids.flatMap((id) => cards.find((card) => card.id === id) ?? []));
  const lead = all.find(({ id }) => id === front?.leadId);
  return { ...(lead && { lead }), seconds: all.filter((teaser) => teaser !== lead), all };
}
