import type { Article } from '#root/lib/domain/article.ts';
import { excerpt } from '#root/lib/text/excerpt.ts';
import { plainText } from '#root/lib/text/plain.ts';

/** What search engines and messengers show of a longer one. */
const longest = 200;

/** The story in one or two sentences: the one written for search engines, its standfirst, else the beginning of its first paragraph; empty where it has neither. */
export function descriptionOf({
  seoDescription,
  standfirst,
  body,
}: Pick<Article, 'seoDescription' | 'standfirst' | 'body'>): string {
  const first = body.find((block) => block.type === 'paragraph');
  return excerpt(seoDescription ?? standfirst ?? (first ? plainText(first.text) : ''), longest);
}
