import { type FrontChoice, isSameFront } from '#root/lib/domain/front-choice.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import type { Front } from '#root/lib/domain/settings.ts';
import type { Store, Write } from '#root/lib/store/port.ts';
import { isStoreError } from '#root/lib/store/store-error.ts';

export function frontId(locale: Locale): string {
  return `front-${locale}`;
}

/** The draft beside it; its name ends otherwise, so that no reader's page is made anew for it. */
export function frontDraftId(locale: Locale): string {
  return `front-${locale}-draft`;
}

export type FrontState = {
  live: FrontChoice;
  /** Of the live one; 0 where there is none. */
  version: number;
  draft?: FrontChoice;
  /** Of the draft; 0 where there is none. */
  draftVersion: number;
};

/** The front page as readers have it, and its draft. */
export async function frontState(store: Store, locale: Locale): Promise<FrontState> {
  const [live, draft] = [await store.get('front', frontId(locale)), await store.get('front', frontDraftId(locale))];
  return {
    live: choiceOf(live),
    version: live?.version ?? 0,
    ...(draft && { draft: choiceOf(draft) }),
    draftVersion: draft?.version ?? 0,
  };
}

/**
 * Changes the draft, which begins as the live front; a draft that comes to be what is live is none.
 * @throws StoreError as `Store.commit`
 */
export async function changeFrontDraft<R extends string>(
  store: Store,
  locale: Locale,
  by: string,
  rule: (choice: FrontChoice) => FrontChoice | R,
): Promise<R | undefined> {
  for (let attempt = 1; ; attempt += 1) {
    const { live, draft, draftVersion } = await frontState(store, locale);
    const choice = rule(draft ?? live);
    if (typeof choice === 'string') return choice;
    const isNone = isSameFront(choice, live);
    if (isNone && !draft) return undefined;
    try {
      await store.commit({ by, writes: [writeOf(frontDraftId(locale), draftVersion, isNone ? undefined : choice)] });
      return undefined;
    } catch (error) {
      if (!isStoreError(error, 'conflict') || attempt === 5) throw error;
    }
  }
}

/**
 * Makes the draft the front page, in one commit.
 * @returns what was and what is live; undefined where there is no draft
 * @throws StoreError `conflict` where the live front or the draft is not the one that was looked at
 */
export async function publishFrontDraft(
  store: Store,
  locale: Locale,
  seen: { version: number; draftVersion: number },
  by: string,
): Promise<{ before: FrontChoice; after: FrontChoice } | undefined> {
  const { live, draft } = await frontState(store, locale);
  if (!draft) return undefined;
  await store.commit({
    by,
    writes: [
      writeOf(frontId(locale), seen.version, draft),
      writeOf(frontDraftId(locale), seen.draftVersion, undefined),
    ],
  });
  return { before: live, after: draft };
}

function choiceOf(front: Front | undefined): FrontChoice {
  return { ...(front?.leadId && { leadId: front.leadId }), secondIds: front?.secondIds ?? [] };
}

function writeOf(id: string, expected: number, choice: FrontChoice | undefined): Write {
  if (!choice) return { collection: 'front', id, expected, document: null };
  const { leadId, secondIds } = choice;
  const document: Front = {
    schema: 1,
    id,
    version: expected + 1,
    ...(leadId !== undefined && { leadId }),
    secondIds: [...secondIds],
  };
  return { collection: 'front', id, expected, document };
}
