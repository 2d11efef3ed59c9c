import type { Article } from '#root/lib/domain/article.ts';
import type { Store } from '#root/lib/store/port.ts';
import { isStoreError } from '#root/lib/store/store-error.ts';

export type StoryRefusal = 'story-unknown' | 'story-withdrawn' | 'story-not-withdrawn';
export type StoryOutcome<R extends string = StoryRefusal> =
  | { ok: true; article: Article; changed: boolean }
  | { ok: false; code: R | 'story-unknown' };

/** A rule of the newsroom: the story as it becomes, the same object where nothing changes, or why it may not. */
export type StoryRule<R extends string = StoryRefusal> = (article: Article) => Article | R;

/** Who changes a story, and why where a reason is kept. */
export type Change = { by: string; reason?: string };

const attempts = 5;

/**
 * Applies `rule` to the story and commits what it gives; where somebody saved the story meanwhile, to their version.
 * @throws StoreError as `Store.commit`, also `conflict` where the story is saved over and over
 */
export async function changeStory<R extends string = StoryRefusal>(
  store: Store,
  id: number,
  change: Change,
  rule: StoryRule<R>,
): Promise<StoryOutcome<R>> {
  for (let attempt = 1; ; attempt += 1) {
    const article = await store.get('article', id);
    if (!article) return { ok: false, code: 'story-unknown' };
    const document = rule(article);
    if (typeof document === 'string') return { ok: false, code: document };
    if (document === article) return { ok: true, article, changed: false };
    try {
      const write = { collection: 'article', id, expected: article.version, document } as const;
      await store.commit({ ...change, writes: [write] });
      return { ok: true, article: { ...document, version: article.version + 1 }, changed: true };
    } catch (error) {
      if (!isStoreError(error, 'conflict') || attempt === attempts) throw error;
    }
  }
}
