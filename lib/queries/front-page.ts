import { type FrontChoice, mostSeconds } from '#root/lib/domain/front-choice.ts';
import { frontId } from '#root/lib/domain/front-id.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import { noteTag } from '#root/lib/runtime/request-context.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { dependency } from '#root/lib/store/dependency.ts';
import { chosenForSection, chosenStories } from './chosen-stories.ts';
import { newest } from './listing.ts';
import { listed, type NamedLink, sectionLink, sections } from './sections.ts';
import type { Teaser } from './teasers.ts';

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
  const front = choice ?? (await store().get('front', frontId({ locale })));
  const chosen = await chosenStories(front);
  const latest = await newest({ locale }, latestOnFront);
  const fresh = latest.filter((teaser) => !chosen.all.some(({ id }) => id === teaser.id));
  const lead = chosen.lead ?? fresh.shift();
  const seconds = [...chosen.seconds, ...fresh].slice(0, mostSeconds);
  const shown = [...(lead ? [lead] : []), ...seconds].map(({ id }) => id);
  return { ...(lead && { lead }), seconds, strips: await sectionStrips(locale, front?.stripIds, shown), latest };
}

/** The strips of the chosen sections, or of all: what is chosen for the section's own page first, then its newest. */
async function sectionStrips(
  locale: Locale,
  stripIds: readonly string[] | undefined,
  above: readonly number[],
): Promise<SectionStrip[]> {
  const tree = await sections();
  const shown = [...above];
  const strips: SectionStrip[] = [];
  const chosenSections = stripIds?.flatMap((id) => tree.byId.get(id) ?? []);
  for (const section of listed(tree, chosenSections ?? tree.roots)) {
    const chosen = (await chosenForSection(tree, { locale, sectionId: section.id })).all
      .filter(({ id }) => !shown.includes(id))
      .slice(0, perStrip);
    shown.push(...chosen.map(({ id }) => id));
    const fill = perStrip - chosen.length;
    const items = await newest({ locale, sectionId: section.id, exclude: shown }, fill);
    const stories = [...chosen, ...items];
    if (stories.length > 0) strips.push({ section: sectionLink(tree, section, locale), teasers: stories });
    shown.push(...items.map(({ id }) => id));
  }
  return strips;
}
