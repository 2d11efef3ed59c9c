import { createHash } from 'node:crypto';
import type { Article } from '#root/lib/domain/article.ts';
import {
  followsItsCopy,
  type StoryText,
  storyTextSchema,
  takeWorkingCopy,
  textOf,
  type WorkingCopy,
} from '#root/lib/domain/working-copy.ts';
import type { Store, Write } from '#root/lib/store/port.ts';
import { isStoreError } from '#root/lib/store/store-error.ts';
import { slugOf } from '#root/lib/text/slug.ts';

/** A story as the desk has it. */
export type DeskStory = {
  article: Article;
  copy: WorkingCopy | undefined;
  /** What is written of it now: the working copy's text, else the story's own. */
  text: StoryText;
  /** Names that very text: whoever saves says which text theirs was made from. */
  stamp: string;
};

/** The working copy of a story; undefined where nobody wrote at it at the desk. Its `text` is what publishing takes. */
export function workingCopy(store: Store, id: number): Promise<WorkingCopy | undefined> {
  return store.get('working', String(id));
}

/** The story as the desk has it; undefined where there is none. */
export async function deskStory(store: Store, id: number): Promise<DeskStory | undefined> {
  const [article, copy] = await Promise.all([store.get('article', id), workingCopy(store, id)]);
  if (!article) return undefined;
  const text = copy?.text ?? textOf(article);
  return { article, copy, text, stamp: stampOf(text) };
}

/** The same text has the same stamp, whoever saved it and when. */
export function stampOf(text: StoryText): string {
  const canonical = JSON.stringify(storyTextSchema.parse(text));
  return createHash('sha256').update(canonical).digest('base64url').slice(0, 22);
}

/** Who saves; `name` goes into histories. */
export type Writer = { id: string; name: string };

/** Saves of one person within so many milliseconds of each other are one sitting, of which the last text is kept. */
const pause = 5 * 60_000;
/** A sitting ends after so long, however busy it is. */
const longestSitting = 15 * 60_000;
/** How many earlier texts a story keeps; the oldest go first. */
const mostKept = 500;
const attempts = 5;
/** Why a draft's own history has a state: it followed its working copy, which has a history of its own. */
export const following = 'follows-working-copy';

export type Saving = {
  id: number;
  text: StoryText;
  /** The stamp of the text that this one was made from. */
  seen: string;
  by: Writer;
  /** Milliseconds since the epoch. */
  now: number;
  /** Keeps the text before this one whatever the sitting: for what is done on purpose, such as taking an old text up again. */
  keep?: boolean;
};

export type Saved =
  | { ok: true; stamp: string; at: string; changed: boolean; newSitting: boolean }
  | { ok: false; code: 'story-unknown' | 'conflict' };

/**
 * Saves what is written of a story. Readers see nothing of it: where the story was before them, or is due to be, only its
 * working copy changes; else the story follows. Refused as `conflict` where somebody saved another text than the one it
 * was made from; the same text once more is no conflict.
 * @throws StoreError as `Store.commit`
 */
export async function saveWorkingCopy(store: Store, saving: Saving): Promise<Saved> {
  const { id, seen, by, now } = saving;
  const text = storyTextSchema.parse(saving.text);
  for (let attempt = 1; ; attempt += 1) {
    const present = await deskStory(store, id);
    if (!present) return { ok: false, code: 'story-unknown' };
    const stamp = stampOf(text);
    const at = new Date(now).toISOString();
    if (stamp === present.stamp) return { ok: true, stamp, at, changed: false, newSitting: false };
    if (seen !== present.stamp) return { ok: false, code: 'conflict' };
    const { writes, newSitting } = writesOf(present, { ...saving, text });
    try {
      const follows = writes.some(({ collection }) => collection === 'article');
      await store.commit({ by: by.name, writes, ...(follows && { reason: following }) });
      return { ok: true, stamp, at, changed: true, newSitting };
    } catch (error) {
      // A state changed meanwhile, or another save won: the look above tells which.
      if (!isStoreError(error, 'conflict') || attempt === attempts) throw error;
    }
  }
}

/** What makes the story forget its working copy once its text was taken: part of the same commit as the story. */
export function withoutWorkingCopy(copy: WorkingCopy, now: number): Write[] {
  if (!copy.text) return [];
  const { kept, writes } = keptAs(copy, copy.text);
  const { text: _text, ...rest } = copy;
  const at = new Date(now).toISOString();
  const document = { ...rest, at, sitting: at, kept };
  return [{ collection: 'working', id: copy.id, expected: copy.version, document }, ...writes];
}

function writesOf(
  present: DeskStory,
  { text, by, now, keep = false }: Saving,
): { writes: Write[]; newSitting: boolean } {
  const { article, copy, text: before } = present;
  const at = new Date(now).toISOString();
  const newSitting = keep || !copy?.text || copy.by !== by.name || hasEnded(copy, now);
  const base: WorkingCopy = copy ?? {
    ...{ schema: 1, id: String(article.id), version: 1, articleId: article.id },
    ...{ at, by: by.name, sitting: at, kept: [] },
  };
  const kept = newSitting && copy?.text ? keptAs(copy, before) : undefined;
  const document = {
    ...base,
    text,
    at,
    by: by.name,
    sitting: newSitting ? at : base.sitting,
    kept: kept?.kept ?? base.kept,
  };
  const follows = followsItsCopy(article) && (newSitting || !sameCard(text, textOf(article)));
  return {
    writes: [
      { collection: 'working', id: base.id, expected: copy?.version ?? 0, document },
      ...(kept?.writes ?? []),
      ...(follows ? [followingWrite(article, text)] : []),
    ],
    newSitting,
  };
}

function hasEnded({ at, sitting }: WorkingCopy, now: number): boolean {
  return now - Date.parse(at) > pause || now - Date.parse(sitting) > longestSitting;
}

/** The list of kept texts with this one, and the writes that keep it and let the oldest go. */
function keptAs(copy: WorkingCopy, text: StoryText): { kept: WorkingCopy['kept']; writes: Write[] } {
  const id = `${copy.articleId}-${copy.version}`;
  const kept = [...copy.kept, { id, at: copy.at, by: copy.by }];
  const document = { schema: 1 as const, id, version: 1, articleId: copy.articleId, text };
  const gone = kept
    .slice(0, -mostKept)
    .map((old): Write => ({ collection: 'saved', id: old.id, expected: 1, document: null }));
  return { kept: kept.slice(-mostKept), writes: [{ collection: 'saved', id, expected: 0, document }, ...gone] };
}

function followingWrite(article: Article, text: StoryText): Write {
  const slug = text.slug || slugOf(text.headline);
  const document = takeWorkingCopy(article, { text: { ...text, slug } });
  return { collection: 'article', id: article.id, expected: article.version, document };
}

/** Whether lists show and find both alike. */
function sameCard(one: StoryText, other: StoryText): boolean {
  const shown = ({ body: _body, sources: _sources, slug: _slug, ...card }: StoryText) => JSON.stringify(card);
  return shown(one) === shown(other);
}
