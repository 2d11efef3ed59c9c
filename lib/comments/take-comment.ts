import { randomBytes } from 'node:crypto';
import { isPublic } from '#root/lib/domain/article.ts';
import { type Comment, maxCommentDepth } from '#root/lib/domain/comment.ts';
import type { SiteSettings } from '#root/lib/domain/settings.ts';
import { writerKey } from '#root/lib/newsroom/writer-key.ts';
import type { Store } from '#root/lib/store/port.ts';
import { isStoreError } from '#root/lib/store/store-error.ts';
import { normalise } from '#root/lib/text/normalise.ts';
import { type CommentDraft, type CommentFaults, commentFaults } from './comment-form.ts';
import { judgeToken } from './form-token.ts';
import { networkKey } from './network-key.ts';
import { isThreadOpen, screenComment } from './screen-comment.ts';

export type Taken = { comment: Comment } | { faults: CommentFaults };

/** Comments that one network may send in ten minutes, and in a day. */
const limits = [
  { within: 10 * 60_000, most: 6 },
  { within: 86_400_000, most: 60 },
] as const;
const duplicateWithin = 86_400_000;

/**
 * Takes a reader's comment: checks it, screens it and stores it. Nothing is stored where it has faults.
 * @param address the reader's network address; only a keyed hash of it is kept
 */
export async function takeComment(
  store: Store,
  settings: SiteSettings,
  draft: CommentDraft,
  { now, address }: { now: number; address: string },
): Promise<Taken> {
  const faults = commentFaults(draft);
  const article = await store.get('article', draft.articleId);
  if (!article || !isPublic(article, now) || !isThreadOpen(article, settings.comments, now)) return fault('closed');
  const token = judgeToken(draft.token, article.id, now);
  if (token === 'invalid') return { faults: { ...faults, form: 'expired' } };
  if (token === 'hasty') return { faults: { ...faults, form: 'hasty' } };
  if (Object.keys(faults).length > 0) return { faults };

  const network = networkKey(address);
  if (await isOverLimit(store, network, now)) return fault('too-many');
  const writer = writerKey(draft.email);
  if (await isDuplicate(store, draft, writer, now)) return { faults: { comment: 'duplicate' } };

  const known = await store.reads.comments({ states: ['approved'], writerKey: writer }, { offset: 0, limit: 1 });
  const hold = article.commenting === 'hold';
  const screening = screenComment(draft, { policy: settings.comments, hold, token, approvedBefore: known.total });
  const parentId = await parentFor(store, draft);
  const comment: Comment = {
    schema: 1,
    id: `c${now.toString(36)}${randomBytes(6).toString('hex')}`,
    version: 1,
    articleId: article.id,
    ...(parentId && { parentId }),
    locale: article.locale,
    ...screening,
    author: draft.author,
    email: draft.email,
    text: draft.text,
    createdAt: new Date(now).toISOString(),
    writerKey: writer,
    networkKey: network,
  };
  try {
    const write = { collection: 'comment' as const, id: comment.id, expected: 0, document: comment };
    await store.commit({ by: 'reader', writes: [write] });
  } catch (error) {
    if (isStoreError(error, 'disk-full') || isStoreError(error, 'read-only')) return fault('unavailable');
    throw error;
  }
  return { comment };
}

function fault(form: CommentFaults['form']): Taken {
  return { faults: { form } };
}

async function isOverLimit(store: Store, network: string, now: number): Promise<boolean> {
  for (const { within, most } of limits) {
    const states = ['approved', 'pending', 'rejected', 'spam'] as const;
    const sent = await store.reads.comments(
      { states, networkKey: network, since: now - within },
      { offset: 0, limit: 1 },
    );
    if (sent.total >= most) return true;
  }
  return false;
}

/** Whether this writer said the same under this story today, spelling aside. */
async function isDuplicate(store: Store, draft: CommentDraft, writer: string, now: number): Promise<boolean> {
  const states = ['approved', 'pending', 'rejected', 'spam'] as const;
  const filter = { articleId: draft.articleId, states, writerKey: writer, since: now - duplicateWithin };
  const { items } = await store.reads.comments(filter, { offset: 0, limit: 100 });
  const said = normalise(draft.text);
  return items.some((comment) => normalise(comment.text) === said);
}

/** The comment it stands under: the one it answers, or, where that is as deep as threads go, the one above. */
async function parentFor(store: Store, draft: CommentDraft): Promise<string | undefined> {
  if (!draft.parentId) return undefined;
  const line: Comment[] = [];
  for (let id: string | undefined = draft.parentId; id && line.length <= maxCommentDepth + 1; ) {
    const comment: Comment | undefined = await store.get('comment', id);
    if (!comment || comment.articleId !== draft.articleId || comment.state !== 'approved') break;
    line.unshift(comment);
    id = comment.parentId;
  }
  return line.slice(0, maxCommentDepth - 1).at(-1)?.id;
}
