import type { Article } from '#root/lib/domain/article.ts';
import type { Store } from '#root/lib/store/port.ts';
import { type Change, changeStory, type StoryOutcome, type StoryRefusal } from './change-story.ts';

/**
 * The story as readers see it from `now` on: published, at its own date where that is past already. A withdrawn one is
 * refused: it is restored.
 */
export function published(article: Article, now: number): Article | StoryRefusal {
  if (article.state === 'withdrawn') return 'story-withdrawn';
  const due = article.publishedAt !== undefined && Date.parse(article.publishedAt) <= now;
  if (article.state === 'published' && due) return article;
  return { ...article, state: 'published', publishedAt: due ? article.publishedAt : new Date(now).toISOString() };
}

/** Publishes the story at once. @throws StoreError as `Store.commit` */
export function publish(store: Store, id: number, now: number, change: Change): Promise<StoryOutcome> {
  return changeStory(store, id, change, (article) => published(article, now));
}
