'use server';

import { redirect } from 'next/navigation';
import type { CommentFaults } from '#root/lib/comments/comment-faults.ts';
import { readCommentForm } from '#root/lib/comments/comment-form.ts';
import { createNetworkLog, networkLimits } from '#root/lib/comments/network-log.ts';
import { pendingSign } from '#root/lib/comments/pending-sign.ts';
import { refusal } from '#root/lib/comments/refused-comment.ts';
import { takeComment } from '#root/lib/comments/take-comment.ts';
import type { Comment } from '#root/lib/domain/comment.ts';
import { href } from '#root/lib/i18n/href.ts';
import { siteSettings } from '#root/lib/queries/site.ts';
import { threadPage } from '#root/lib/queries/thread-page.ts';
import { requestContext, setStatus } from '#root/lib/runtime/request-context.ts';
import { runtime, store } from '#root/lib/runtime/runtime.ts';

/**
 * A reader's comment. Goes on to the comment, or to the note that it waits; with faults, leaves them and what was typed
 * for the page that is drawn in the same POST.
 */
export async function postComment(form: FormData): Promise<void> {
  const context = requestContext();
  context.cacheable = false;
  const draft = readCommentForm(form);
  if (!draft) return refuse(form, { form: 'expired' });
  const shared = runtime();
  shared.networks ??= createNetworkLog();
  const arrival = { now: context.now, address: context.network, networks: shared.networks };
  const taken = await takeComment(store(), await siteSettings(), draft, arrival);
  if ('faults' in taken) return refuse(form, taken.faults);
  redirect(await addressAfter(taken.comment, context.now));
}

function refuse(form: FormData, faults: CommentFaults): void {
  const context = requestContext();
  setStatus(faults.form === 'too-many' ? 429 : 422);
  if (faults.form === 'too-many') context.headers.set('retry-after', String(networkLimits[0].within / 1000));
  context.formState = refusal(form, faults);
}

async function addressAfter(comment: Comment, now: number): Promise<string> {
  const article = await store().get('article', comment.articleId);
  const place = { to: 'article', id: comment.articleId, slug: article?.slug ?? '' } as const;
  const hash = `comment-${comment.id}`;
  const comments = await threadPage(comment.id);
  if (comments !== undefined) return href(comment.locale, { ...place, comments, hash });
  return href(comment.locale, { ...place, pending: pendingSign(comment.id, now), hash });
}
