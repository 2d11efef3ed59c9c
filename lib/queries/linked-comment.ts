import type { Article } from '#root/lib/domain/article.ts';
import { href } from '#root/lib/i18n/href.ts';
import { noteTag, requestContext } from '#root/lib/runtime/request-context.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { dependency } from '#root/lib/store/dependency.ts';
import { threadPage } from './thread-page.ts';

/**
 * Where the comment of a permanent link stands now: comments approved or deleted later move others to other pages.
 * Undefined where it is not shown under `article`; the story's page then answers, and is not kept under such an address.
 */
export async function linkedComment(article: Article, commentId: string | undefined): Promise<string | undefined> {
  if (commentId === undefined) return undefined;
  noteTag(dependency.thread(article.id));
  const comments = await threadPage(commentId);
  const comment = comments === undefined ? undefined : await store().get('comment', commentId);
  if (comment?.articleId === article.id && comments !== undefined) {
    const { id, slug, locale } = article;
    return href(locale, { to: 'article', id, slug, comments, hash: `comment-${commentId}` });
  }
  requestContext().cacheable = false;
  return undefined;
}
