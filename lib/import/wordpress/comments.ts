import type { CommentState } from '#root/lib/domain/comment.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import { cleanLine } from '../clean-text.ts';
import { commentText, htmlLine } from '../html/html-text.ts';
import type { ImportComment } from '../import-comment.ts';
import { wpInstant } from './wp-instant.ts';
import type { WxrComment } from './wxr-item.ts';

export type WxrThreads = {
  comments: ImportComment[];
  total: number;
  /** Why some of them are no comments, with how often. */
  skipped: Map<string, number>;
};

/** Trash is what moderators refused. */
const states: Readonly<Record<string, CommentState>> = {
  '1': 'approved',
  approved: 'approved',
  approve: 'approved',
  '0': 'pending',
  hold: 'pending',
  spam: 'spam',
  trash: 'rejected',
  'post-trashed': 'rejected',
};
const nameless: Record<Locale, string> = { ar: 'بلا اسم', en: 'Anonymous' };

/** Replies of replies nest this deep here; the paper has its own limit. */
const deepest = 8;

/** The comments of a story as threads. A reply to what is not there, and replies in a circle, begin threads of their own. */
export function wxrThreads(written: readonly WxrComment[], locale: Locale, timeZone: string): WxrThreads {
  const skipped = new Map<string, number>();
  const all = new Map<string, { comment: ImportComment; parent: string }>();
  written.forEach((one, index) => {
    const reason = refusal(one);
    if (reason) skipped.set(reason, (skipped.get(reason) ?? 0) + 1);
    else {
      const key = one.id && !all.has(one.id) ? one.id : `${one.id}-${index}`;
      all.set(key, { comment: commentOf(one, key, locale, timeZone), parent: one.parent });
    }
  });
  const roots: ImportComment[] = [];
  for (const [key, { comment, parent }] of all) {
    const above = lineage(key, parent, all);
    const under = above && above.length > deepest ? above.at(-deepest) : parent;
    const place = above && under !== undefined ? all.get(under)?.comment.replies : undefined;
    (place ?? roots).push(comment);
  }
  return { comments: roots, total: written.length, skipped };
}

/** The comments above one, nearest first; undefined for a root and for one that is above itself. */
function lineage(key: string, parent: string, all: ReadonlyMap<string, { parent: string }>): string[] | undefined {
  const above: string[] = [];
  const seen = new Set([key]);
  for (let at = parent; all.has(at); at = all.get(at)?.parent ?? '') {
    if (seen.has(at)) return undefined;
    seen.add(at);
    above.push(at);
    if (above.length > 1000) break;
  }
  return above.length > 0 ? above : undefined;
}

function refusal({ type, content }: WxrComment): string | undefined {
  if (type !== '' && type !== 'comment' && type !== 'review') return `${type} (no reader’s comment)`;
  return commentText(content) === '' ? 'empty comment' : undefined;
}

function commentOf(one: WxrComment, key: string, locale: Locale, timeZone: string): ImportComment {
  const date = wpInstant(one.dateGmt, one.date, timeZone);
  return {
    key,
    author: htmlLine(one.author) || nameless[locale],
    email: cleanLine(one.email).slice(0, 320),
    text: commentText(one.content),
    ...(date && { date }),
    replies: [],
    state: states[one.approved.toLowerCase()] ?? 'pending',
  };
}
