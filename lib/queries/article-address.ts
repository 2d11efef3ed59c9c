import { isPublic } from '#root/lib/domain/article.ts';
import { href } from '#root/lib/i18n/href.ts';
import { noteExpiry, noteTag, requestContext } from '#root/lib/runtime/request-context.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { dependency } from '#root/lib/store/dependency.ts';
import type { ArticleAnswer } from './article-page.ts';

/** Where the story `id` stands in full, in its own language; the answer to short and old addresses. */
export async function articleAddress(id: number): Promise<Exclude<ArticleAnswer, { kind: 'page' }>> {
  noteTag(dependency.article(id));
  const article = await store().get('article', id);
  if (!article) return { kind: 'missing' };
  const { state, withdrawal, publishedAt, slug, locale } = article;
  if (state === 'withdrawn') return { kind: 'withdrawn', ...(withdrawal && { at: withdrawal.at }) };
  if (isPublic(article, requestContext().now))
    return { kind: 'elsewhere', href: href(locale, { to: 'article', id, slug }) };
  if (state === 'published' && publishedAt) noteExpiry(Date.parse(publishedAt));
  return { kind: 'missing' };
}

/** The number of a story in an address, or undefined where it is none. */
export function articleNumber(segment: string): number | undefined {
  return /^[1-9]\d{0,14}$/.test(segment) ? Number(segment) : undefined;
}
