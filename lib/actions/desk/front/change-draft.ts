import { z } from 'zod';
import type { CuratedPage } from '#root/lib/domain/front-id.ts';
import { sectionTree } from '#root/lib/domain/section-tree.ts';
import { changeFrontDraft, frontState, publishFrontDraft } from '#root/lib/newsroom/front.ts';
import { broughtIn, type FrontAct, frontActPattern, frontAfter } from '#root/lib/newsroom/front-act.ts';
import { frontSubject } from '#root/lib/queries/front-history.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import type { DeskOutcome } from '../desk-outcome.ts';

/** What every edit of a front takes; see `FrontAct`. */
export const frontEditFields = {
  act: z.string().regex(frontActPattern),
  seen: z.string().max(5000).optional(),
};

/** What every publication of a front takes: what was looked at (see `SeenFront`). */
export const seenFrontFields = {
  version: z.coerce.number().int().min(0),
  draft: z.string().max(5000),
};

/** Changes the draft of the page; readers see nothing of it. */
export async function changeDraft(page: CuratedPage, edit: FrontAct, by: string): Promise<DeskOutcome<undefined>> {
  const { live, draft } = await frontState(store(), page);
  const tree = sectionTree(await store().all('section'));
  for (const id of broughtIn(edit, draft ?? live)) {
    const story = await store().get('article', id);
    const isBelow = tree.trail(story?.sectionId ?? '').some((section) => section.id === page.sectionId);
    if (story?.locale !== page.locale || (page.sectionId !== undefined && !isBelow)) {
      return { refused: 'story-unknown', status: 404 };
    }
  }
  const every = tree.roots.map(({ id }) => id);
  const refused = await changeFrontDraft(store(), page, by, (choice) => frontAfter(edit, choice, { live, every }));
  if (refused) return { refused, status: refused === 'front-changed' ? 409 : 422 };
  return { did: { subject: frontSubject(page), after: { step: edit.act } }, value: undefined };
}

/** Makes the draft, as it was looked at, what readers have: the very next one. */
export async function publishDraft(
  page: CuratedPage,
  seen: { version: number; draft: string },
  by: string,
): Promise<DeskOutcome<undefined>> {
  const published = await publishFrontDraft(store(), page, seen, by);
  if (!published) return { refused: 'nothing-changed' };
  const record = ({ leadId, secondIds, stripIds }: typeof published.after) => {
    return { lead: leadId ?? null, seconds: [...secondIds], ...(stripIds && { strips: [...stripIds] }) };
  };
  const { before, after } = published;
  return { did: { subject: frontSubject(page), before: record(before), after: record(after) }, value: undefined };
}
