import type { Article } from '#root/lib/domain/article.ts';
import type { Store } from '#root/lib/store/port.ts';
import { type Change, changeStory, type StoryOutcome, type StoryRefusal } from './change-story.ts';

/** The story taken down: its address answers 410 with the reason, where one is given for readers. */
export function withdrawn(article: Article, now: number, reason?: string): Article {
  if (article.state === 'withdrawn' && (!reason || article.withdrawal?.reason === reason)) return article;
  const at = article.withdrawal?.at ?? new Date(now).toISOString();
  return { ...article, state: 'withdrawn', withdrawal: { at, ...(reason && { reason }) } };
}

/** The story as it was before: to readers again where it had been published, else a draft. */
export function restored(article: Article, now: number): Article | StoryRefusal {
  if (article.state !== 'withdrawn') return 'story-not-withdrawn';
  const { withdrawal: _withdrawal, unpublishAt, ...rest } = article;
  const wasPublic = article.publishedAt !== undefined && Date.parse(article.publishedAt) <= now;
  // An end that is past would take it down again.
  const ends = unpublishAt !== undefined && Date.parse(unpublishAt) > now;
  return { ...rest, ...(ends && { unpublishAt }), state: wasPublic ? 'published' : 'draft' };
}

/** Withdraws the story; `change.reason` is shown to readers. @throws StoreError as `Store.commit` */
export function withdraw(store: Store, id: number, now: number, change: Change): Promise<StoryOutcome> {
  return changeStory<StoryRefusal>(store, id, change, (article) => withdrawn(article, now, change.reason));
}

/** Undoes a withdrawal. @throws StoreError as `Store.commit` */
export function restore(store: Store, id: number, now: number, change: Change): Promise<StoryOutcome> {
  return changeStory<StoryRefusal>(store, id, change, (article) => restored(article, now));
}
