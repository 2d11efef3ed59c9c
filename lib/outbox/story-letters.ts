import { type Article, isPublic } from '#root/lib/domain/article.ts';
import { newKey, type StoryEvent, type StoryLetter } from './letter.ts';

type Absent = null | undefined;

/** What was published longer ago than this when it came in is no news. */
const oldMs = 2 * 86_400_000;

/**
 * What readers may be told once `before` has become `after` at instant `now` (milliseconds since the epoch). A story for a
 * later hour is told at that hour; one that nobody could see is never told.
 */
export function storyLetters(before: Article | Absent, after: Article | Absent, now: number): StoryLetter[] {
  const wasSeen = before ? isPublic(before, now) : false;
  const at = new Date(now).toISOString();
  const letter = ({ id, locale, slug }: Article, event: StoryEvent, due = now): StoryLetter => ({
    ...{ key: newKey(), at, event, due: new Date(due).toISOString() },
    story: { id, locale, slug },
  });
  if (after && isPublic(after, now)) {
    if (before && wasSeen) return sameForReaders(before, after) ? [] : [letter(after, 'updated')];
    if (before?.state === 'withdrawn') return [letter(after, 'restored')];
    const isOld = Date.parse(after.publishedAt ?? at) < now - oldMs;
    return [{ ...letter(after, 'published'), ...(isOld && { old: true }) }];
  }
  const gone = before && wasSeen ? [letter(before, after ? 'withdrawn' : 'deleted')] : [];
  if (after?.state !== 'published' || after.publishedAt === undefined) return gone;
  return [...gone, letter(after, 'published', Date.parse(after.publishedAt))];
}

function sameForReaders(before: Article, after: Article): boolean {
  const shown = (article: Article) => JSON.stringify({ ...article, version: 0, importNotes: [], sourceDigest: '' });
  return shown(before) === shown(after);
}
