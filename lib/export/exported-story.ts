import type { Article } from '#root/lib/domain/article.ts';
import { followsItsCopy, takeWorkingCopy } from '#root/lib/domain/working-copy.ts';
import type { Store } from '#root/lib/store/port.ts';

/** A story as an export takes it; `leavesChanges`: something is written of it that stays behind. */
export type ExportedStory = { article: Article; leavesChanges: boolean };

/**
 * The story `number`, undefined where there is none. One that nobody but the desk has seen goes as it is written now; of one
 * that readers have, or are due to, what they have: what was written since is not decided yet, and stays.
 */
export async function exportedStory(store: Store, number: number): Promise<ExportedStory | undefined> {
  const article = await store.get('article', number);
  if (!article) return undefined;
  const copy = await store.get('working', String(number));
  if (followsItsCopy(article)) return { article: takeWorkingCopy(article, copy), leavesChanges: false };
  return { article, leavesChanges: copy?.text !== undefined };
}
