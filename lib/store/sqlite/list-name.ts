import type { ArticleState } from '#root/lib/domain/article.ts';
import type { Locale } from '#root/lib/domain/locale.ts';

/** What a list gathers: everything, or a section with all below it, a tag, an author. */
export type ListScope = 'all' | `${'section' | 'tag' | 'author'}:${string}`;

/** The name of the list of the stories of `scope` in one language and state. */
export function listName(scope: ListScope, locale: Locale, state: ArticleState): string {
  return `${scope}|${locale}|${state}`;
}

/** The place in time of stories that are marked as published but have no instant: after every reader's now. */
export const never = 8.64e15 + 1;
