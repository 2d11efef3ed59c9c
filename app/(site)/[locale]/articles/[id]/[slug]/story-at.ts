import { cache } from 'react';
import type { Locale } from '#root/lib/domain/locale.ts';
import { articleNumber } from '#root/lib/queries/article-address.ts';
import { type ArticleAnswer, articlePage } from '#root/lib/queries/article-page.ts';

export type StoryParams = { id: string; slug: string };

/** The head and the page of one request read the story once. */
const read = cache(articlePage);

/** What the address `/articles/{id}/{slug}` leads to; a story under any other slug of it stands elsewhere. */
export async function storyAt({ id, slug }: StoryParams, locale: Locale): Promise<ArticleAnswer> {
  const number = articleNumber(id);
  if (number === undefined) return { kind: 'missing' };
  const answer = await read(number, locale);
  if (answer.kind !== 'page' || decoded(slug) === answer.page.article.slug.normalize('NFC')) return answer;
  return { kind: 'elsewhere', href: answer.page.href };
}

/** The segment as written; undefined where its encoding is broken. */
function decoded(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment).normalize('NFC');
  } catch {
    return undefined;
  }
}
