import { type Article, isPublic } from '#root/lib/domain/article.ts';
import { newKey, type StoryEvent, type StoryLetter } from './letter.ts';

type Absent = null | undefined;

/** What was published longer ago than this when it came in is no news. */
const oldMs = 2 * 86_400_000;

/** The instant (milliseconds since the epoch) from which a story may be told of: never before its embargo is over. */
export function tellableFrom({ publishedAt, embargoUntil }: Pick<Article, 'publishedAt' | 'embargoUntil'>): number {
  return Math.max(Date.parse(publishedAt ?? ''), embargoUntil === undefined ? -Infinity : Date.parse(embargoUntil));
}

/**
 * What readers may be told once `before` has become `after` at instant `now` (milliseconds since the epoch). A story for a
 * later hour is told at that hour; one that nobody could see is never told.
 */
export function storyLetters(before: Article | Absent, after: Article | Absent, now: number): StoryLetter[] {
  const wasSeen = before ? isPublic(before, now) : false;
  const at = new Date(now).toISOString();
  const gone = ({ id, locale, slug }: Article, event: StoryEvent): StoryLetter => ({
    ...{ key: newKey(), at, event, due: at },
    story: { id, locale, slug },
  });
  const seen = (article: Article, event: StoryEvent): StoryLetter => ({
    ...gone(article, event),
    due: new Date(Math.max(now, tellableFrom(article))).toISOString(),
  });
  if (after && isPublic(after, now)) {
    if (before && wasSeen) return sameForReaders(before, after) ? [] : [seen(after, 'updated')];
    if (before?.state === 'withdrawn') return [seen(after, 'restored')];
    const isOld = Date.parse(after.publishedAt ?? at) < now - oldMs;
    return [{ ...seen(after, 'published'), ...(isOld && { old: true }) }];
  }
  const ends = before && wasSeen ? [gone(before, after ? 'withdrawn' : 'deleted')] : [];
  if (after?.state !== 'published' || after.publishedAt === undefined) return ends;
  // Of the same hour as before: that letter is on its way.
  const isKnown = before?.state === 'published' && !wasSeen && tellableFrom(before) === tellableFrom(after);
  return isKnown ? ends : [...ends, seen(after, 'published')];
}

function sameForReaders(before: Article, after: Article): boolean {
  return shown(before) === shown(after);
}

/** All but what the desk alone reads. */
function shown(article: Article): string {
  const { version, importNotes, sourceDigest, embargoUntil, unpublishAt, ...rest } = article;
  return JSON.stringify(rest);
}
