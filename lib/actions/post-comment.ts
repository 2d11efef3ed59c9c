'use server';

import { redirect } from 'next/navigation';
import { honeypotField, readCommentForm } from '#root/lib/comments/comment-form.ts';
import { pendingSign } from '#root/lib/comments/form-token.ts';
import { takeComment } from '#root/lib/comments/take-comment.ts';
import type { Comment } from '#root/lib/domain/comment.ts';
import { href } from '#root/lib/i18n/href.ts';
import { threadPage } from '#root/lib/queries/comment-thread.ts';
import { siteSettings } from '#root/lib/queries/site.ts';
import { requestContext, setStatus } from '#root/lib/runtime/request-context.ts';
import { store } from '#root/lib/runtime/runtime.ts';

/**
 * A reader's comment. Goes on to the comment, or to the note that it waits; with faults, leaves them and what was typed
 * for the page that is drawn in the same POST.
 */
export async function postComment(form: FormData): Promise<void> {
  const context = requestContext();
  context.cacheable = false;
  const draft = readCommentForm(form);
  if (!draft) {
    setStatus(400);
    return;
  }
  const at = { now: context.now, address: context.network };
  const taken = await takeComment(store(), await siteSettings(), draft, at);
  if ('comment' in taken) redirect(await addressAfter(taken.comment, context.now));
  setStatus(taken.faults.form === 'too-many' ? 429 : 422);
  const values = Object.fromEntries(
    [...form].filter((field): field is [string, string] => typeof field[1] === 'string'),
  );
  const { [honeypotField]: _trap, token: _token, ...typed } = values;
  context.formState = { form: 'comment', errors: taken.faults as Record<string, string>, values: typed };
}

async function addressAfter(comment: Comment, now: number): Promise<string> {
  const article = await store().get('article', comment.articleId);
  const place = { to: 'article', id: comment.articleId, slug: article?.slug ?? '' } as const;
  if (comment.state === 'approved') {
    const comments = (await threadPage(comment.id)) ?? 1;
    return href(comment.locale, { ...place, comments, hash: `comment-${comment.id}` });
  }
  const page = href(comment.locale, place);
  return `${page}?pending=${encodeURIComponent(pendingSign(comment.id, now))}#comment-${comment.id}`;
}
