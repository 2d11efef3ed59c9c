import { randomBytes } from 'node:crypto';
import { type Article, isPublic } from '#root/lib/domain/article.ts';
import type { Comment } from '#root/lib/domain/comment.ts';
import type { SiteSettings } from '#root/lib/domain/settings.ts';
import { writerKey } from '#root/lib/newsroom/writer-key.ts';
import type { Store } from '#root/lib/store/port.ts';
import { isStoreError } from '#root/lib/store/store-error.ts';
import type { CommentFaults } from './comment-faults.ts';
import { type CommentDraft, commentFaults } from './comment-form.ts';
import { parentOf, sameSaid, writerRecord } from './earlier-comments.ts';
import { judgeToken } from './form-token.ts';
import { judgeComment } from './learning/judge-comment.ts';
import { networkKey } from './network-key.ts';
import type { NetworkLog } from './network-log.ts';
import { type Screening, screenComment } from './screen-comment.ts';
import { isThreadOpen } from './thread-end.ts';

export type Taken = { comment: Comment } | { faults: CommentFaults };

/** The same words within this time are the same comment, sent twice by an impatient hand. */
const repeatMs = 2 * 60_000;

export type Arrival = {
  /** Milliseconds since the epoch. */
  now: number;
  /** The reader's network address; only a keyed hash of it is remembered, for a day, in `networks`. */
  address: string;
  networks: NetworkLog;
};

/** Takes a reader's comment: checks it, screens it and stores it. Nothing is stored where it has faults. */
export async function takeComment(
  store: Store,
  settings: SiteSettings,
  draft: CommentDraft,
  { now, address, networks }: Arrival,
): Promise<Taken> {
  const article = await store.get('article', draft.articleId);
  if (!article || !isPublic(article, now) || !isThreadOpen(article, settings.comments, now)) return fault('closed');
  const token = judgeToken(draft.token, article.id, now);
  const faults = commentFaults(draft);
  if (token === 'invalid') return { faults: { ...faults, form: 'expired' } };
  if (Object.keys(faults).length > 0) return { faults };

  const network = networkKey(address);
  const writer = writerKey(draft.email);
  // One after the other: limits and repeats are judged by what is stored, and a burst arrives before anything is.
  const taken = await networks.inTurn(network, async (): Promise<Taken> => {
    const earlier = await sameSaid(store, draft, writer, now);
    if (earlier && now - Date.parse(earlier.createdAt) < repeatMs) return { comment: earlier };
    if (earlier) return { faults: { comment: 'duplicate' } };
    if (networks.isOver(network, now)) return fault('too-many');
    const record = await writerRecord(store, writer);
    const likeRefused = (await judgeComment(draft.text, record))?.like === 'refused';
    const hold = article.commenting === 'hold';
    const screening = screenComment(draft, { policy: settings.comments, hold, token, writer: record, likeRefused });
    const stored = await storeComment(store, article, draft, { now, writer, screening });
    if ('comment' in stored) networks.note(network, now);
    return stored;
  });
  return taken ?? fault('too-many');
}

function fault(form: CommentFaults['form']): Taken {
  return { faults: { form } };
}

async function storeComment(
  store: Store,
  { id: articleId, locale }: Article,
  draft: CommentDraft,
  { now, writer, screening }: { now: number; writer: string; screening: Screening },
): Promise<Taken> {
  const parentId = await parentOf(store, draft);
  const comment: Comment = {
    schema: 1,
    id: `c${now.toString(36)}${randomBytes(6).toString('hex')}`,
    version: 1,
    articleId,
    ...(parentId && { parentId }),
    locale,
    ...screening,
    author: draft.author,
    email: draft.email,
    text: draft.text,
    createdAt: new Date(now).toISOString(),
    writerKey: writer,
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
