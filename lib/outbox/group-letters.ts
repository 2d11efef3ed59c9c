import type { DocumentChange } from '#root/lib/store/commit-tags.ts';
import { type Letter, newKey } from './letter.ts';
import { storyLetters } from './story-letters.ts';

/** What somebody waits for. */
export type Wanted = { tags: boolean; stories: boolean };

/** More tags than this are told as `all`: one request instead of dozens. */
const mostTags = 300;
/** Tags that only the desk's pages rest on. */
const inner: ReadonlySet<string> = new Set(['stories', 'comments']);

/**
 * The letters of a group of commits made at `now` (milliseconds since the epoch). Stories for a later hour are written down
 * even while nobody wants them: somebody may by then.
 */
export function groupLetters(
  changes: readonly DocumentChange[],
  tags: ReadonlySet<string>,
  wanted: Wanted,
  now: number,
): Letter[] {
  const letters: Letter[] = [];
  const told = [...tags].filter((tag) => !inner.has(tag));
  if (wanted.tags && told.length > 0) {
    letters.push({ key: newKey(), at: new Date(now).toISOString(), tags: told.length > mostTags ? 'all' : told });
  }
  for (const change of changes) {
    if (change.collection !== 'article') continue;
    const found = storyLetters(change.before, change.after, now);
    letters.push(...found.filter(({ due }) => wanted.stories || Date.parse(due) > now));
  }
  return letters;
}
