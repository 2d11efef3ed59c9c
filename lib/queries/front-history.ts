import { desk } from '#root/lib/auth/desk.ts';
import { type CuratedPage, frontId } from '#root/lib/domain/front-id.ts';
import { inLocale } from '#root/lib/domain/locale.ts';
import { frontText } from '#root/lib/newsroom/front-act.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { sections } from './sections.ts';

/** What was live from `at` on, and what it replaced: `take` brings that back into the draft. */
export type FrontChange = {
  at: string;
  by: string;
  lead?: string;
  seconds: string[];
  /** The strips that were chosen, by name; undefined where they were the paper's own. */
  strips?: string[];
  take: string;
};
/** Who changed the draft last. */
export type DraftChange = { at: string; by: string };

const changesShown = 8;

/** How the audit log names the page, and what is done to it. */
export function frontSubject(page: CuratedPage): string {
  return `front:${frontId(page)}`;
}
export const frontActs = {
  draft: ({ sectionId }: CuratedPage) => (sectionId === undefined ? 'front.draft' : 'section.draft'),
  publish: ({ sectionId }: CuratedPage) => (sectionId === undefined ? 'front.publish' : 'section.publish'),
};

/** The last publications of the page, the newest first. */
export async function frontHistory(page: CuratedPage): Promise<FrontChange[]> {
  const filter = { act: frontActs.publish(page), subject: frontSubject(page) };
  const { lines } = await desk().audit.page(filter, { limit: changesShown });
  const changes = lines.filter(({ refused }) => !refused);
  const named = changes.flatMap(({ after }) => idsOf(choiceIn(after)));
  const cards = await store().reads.cards([...new Set(named)]);
  const headline = (id: number) => cards.find((card) => card.id === id)?.headline ?? String(id);
  const { byId } = await sections();
  const nameOf = (id: string) => {
    const section = byId.get(id);
    return section ? inLocale(section.name, page.locale) : id;
  };
  return changes.map(({ at, by, before, after }) => {
    const { leadId, secondIds, stripIds } = choiceIn(after);
    return {
      at,
      by: by.name,
      ...(leadId !== undefined && { lead: headline(leadId) }),
      seconds: secondIds.map(headline),
      ...(stripIds && { strips: stripIds.map(nameOf) }),
      take: frontText(choiceIn(before)),
    };
  });
}

/** Who changed the page's draft last. */
export async function lastDraftChange(page: CuratedPage): Promise<DraftChange | undefined> {
  const filter = { act: frontActs.draft(page), subject: frontSubject(page) };
  const { lines } = await desk().audit.page(filter, { limit: 1 });
  const [last] = lines;
  return last && { at: last.at, by: last.by.name };
}

type Recorded = { leadId?: number; secondIds: number[]; stripIds?: string[] };

const idsOf = ({ leadId, secondIds }: Recorded) => [...(leadId === undefined ? [] : [leadId]), ...secondIds];

/** What the audit log says of a front. */
function choiceIn(value: unknown): Recorded {
  const { lead, seconds, strips } = (value ?? {}) as { lead?: unknown; seconds?: unknown; strips?: unknown };
  return {
    ...(typeof lead === 'number' && { leadId: lead }),
    secondIds: Array.isArray(seconds) ? seconds.filter((id): id is number => Number.isSafeInteger(id)) : [],
    ...(Array.isArray(strips) && { stripIds: strips.filter((id): id is string => typeof id === 'string') }),
  };
}
