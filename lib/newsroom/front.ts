import { type FrontChoice, isSameFront } from '#root/lib/domain/front-choice.ts';
import { type CuratedPage, frontDraftId, frontId } from '#root/lib/domain/front-id.ts';
import type { Front } from '#root/lib/domain/settings.ts';
import type { Store, Write } from '#root/lib/store/port.ts';
import { isStoreError, StoreError } from '#root/lib/store/store-error.ts';
import { frontText } from './front-act.ts';

export type FrontState = {
  live: FrontChoice;
  /** Of the live one; 0 where there is none. */
  version: number;
  draft?: FrontChoice;
  /** Of the draft; 0 where there is none. */
  draftVersion: number;
};

/** What was looked at before it is published. */
export type SeenFront = {
  /** Of what is live. */
  version: number;
  /** What the draft says; see `frontText`. */
  draft: string;
};

/** The front page, or a section's, as readers have it, and its draft. */
export async function frontState(store: Store, page: CuratedPage): Promise<FrontState> {
  const [live, draft] = [await store.get('front', frontId(page)), await store.get('front', frontDraftId(page))];
  return {
    live: choiceOf(live),
    version: live?.version ?? 0,
    ...(draft && { draft: choiceOf(draft) }),
    draftVersion: draft?.version ?? 0,
  };
}

/**
 * Changes the draft, which begins as what is live; a draft that comes to be what is live is none.
 * @throws StoreError as `Store.commit`
 */
export async function changeFrontDraft<R extends string>(
  store: Store,
  page: CuratedPage,
  by: string,
  rule: (choice: FrontChoice) => FrontChoice | R,
): Promise<R | undefined> {
  for (let attempt = 1; ; attempt += 1) {
    const { live, draft, draftVersion } = await frontState(store, page);
    const choice = rule(draft ?? live);
    if (typeof choice === 'string') return choice;
    const isNone = isSameFront(choice, live);
    if (isNone && !draft) return undefined;
    const write = writeOf(page, frontDraftId(page), draftVersion, isNone ? undefined : choice);
    try {
      await store.commit({ by, writes: [write] });
      return undefined;
    } catch (error) {
      if (!isStoreError(error, 'conflict') || attempt === 5) throw error;
    }
  }
}

/**
 * Makes the draft what readers have, in one commit.
 * @returns what was and what is live; undefined where there is no draft
 * @throws StoreError `conflict` where what is live or the draft is not the one that was looked at
 */
export async function publishFrontDraft(
  store: Store,
  page: CuratedPage,
  seen: SeenFront,
  by: string,
): Promise<{ before: FrontChoice; after: FrontChoice } | undefined> {
  const { live, draft, draftVersion } = await frontState(store, page);
  if (!draft) return undefined;
  // By what it says: a draft that was dropped and begun anew counts its versions from one again.
  if (frontText(draft) !== seen.draft) throw new StoreError('conflict', frontDraftId(page));
  await store.commit({
    by,
    writes: [
      writeOf(page, frontId(page), seen.version, draft),
      writeOf(page, frontDraftId(page), draftVersion, undefined),
    ],
  });
  return { before: live, after: draft };
}

function choiceOf(front: Front | undefined): FrontChoice {
  const { leadId, secondIds = [], stripIds } = front ?? {};
  return { ...(leadId && { leadId }), secondIds, ...(stripIds && { stripIds }) };
}

function writeOf(page: CuratedPage, id: string, expected: number, choice: FrontChoice | undefined): Write {
  if (!choice) return { collection: 'front', id, expected, document: null };
  const { leadId, secondIds, stripIds } = choice;
  const document: Front = {
    schema: 1,
    id,
    version: expected + 1,
    ...(leadId !== undefined && { leadId }),
    secondIds: [...secondIds],
    ...(page.sectionId !== undefined && { sectionId: page.sectionId }),
    ...(stripIds && { stripIds: [...stripIds] }),
  };
  return { collection: 'front', id, expected, document };
}
