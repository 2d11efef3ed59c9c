import { type StoryText, textOf } from '#root/lib/domain/working-copy.ts';
import type { Store } from '#root/lib/store/port.ts';
import { deskStory, following, stampOf } from './working-copy.ts';

/** One text that a story had: as it is written now, kept from an earlier sitting, or of a saved state of the story itself. */
export type TextVersion = {
  /** `now`, `kept:{id}` or `story:{version}`. */
  key: string;
  at: string;
  by: string;
  reason?: string;
  text: StoryText;
};

/**
 * Every text that a story had, newest first; states of the story that changed nothing in its text are left out.
 * Undefined where there is no such story.
 */
export async function textHistory(store: Store, id: number): Promise<TextVersion[] | undefined> {
  const story = await deskStory(store, id);
  if (!story) return undefined;
  const { copy } = story;
  const own = (await store.revisions(id)).filter(({ reason }) => reason !== following);
  const states = own.map(({ version, at, by, reason, article }) => ({
    ...{ key: `story:${version}`, at, by, text: textOf(article) },
    ...(reason !== undefined && { reason }),
  }));
  const saved = await Promise.all((copy?.kept ?? []).map((kept) => store.get('saved', kept.id)));
  const kept = (copy?.kept ?? []).flatMap(({ id: keptId, at, by }, index) => {
    const text = saved[index]?.text;
    return text ? [{ key: `kept:${keptId}`, at, by, text }] : [];
  });
  const now = copy?.text ? [{ key: 'now', at: copy.at, by: copy.by, text: copy.text }] : [];
  const all: TextVersion[] = [...states, ...kept, ...now];
  return distinct(all.sort((one, other) => (one.at < other.at ? -1 : 1))).reverse();
}

/** One text that a story had, by its key; undefined where it is not kept. */
export async function textVersion(store: Store, id: number, key: string): Promise<TextVersion | undefined> {
  return (await textHistory(store, id))?.find((version) => version.key === key);
}

/** Oldest first, without those whose text is that of the one before. */
function distinct(versions: readonly TextVersion[]): TextVersion[] {
  let before = '';
  return versions.filter(({ text }) => {
    const stamp = stampOf(text);
    const isNew = stamp !== before;
    before = stamp;
    return isNew;
  });
}
