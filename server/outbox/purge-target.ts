import { isTagLetter, type Letter } from '#root/lib/outbox/letter.ts';
import { tagFamily } from '../cache-tag.ts';
import { post } from './post.ts';
import type { Target } from './target.ts';

/** Tags in one request: what every CDN with such purges takes. */
const tagsPerRequest = 30;
/** More than so many requests at once are one request for everything. */
const mostRequests = 20;

export type PurgeOptions = { url: string; token?: string | undefined; now: () => number };

/**
 * Has a CDN forget the pages that rest on what ticked: `POST {"tags": […]}`, or `{"purge_everything": true}`, with the token as
 * bearer: what Cloudflare's `purge_cache` takes. A page with too many tags names families of them, so each tag's family
 * goes along.
 */
export function purgeTarget({ url, token, now }: PurgeOptions): Target {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
  return {
    name: 'cdn',
    takes: 'tags',
    most: 1000,
    async deliver(letters, signal) {
      for (const asked of purges(letters)) {
        const outcome = await post({ url, headers, body: JSON.stringify(asked) }, now, signal);
        if (outcome.kind !== 'sent') return outcome;
      }
      return { kind: 'sent' };
    },
  };
}

function purges(letters: readonly Letter[]): object[] {
  const tags = new Set<string>();
  for (const letter of letters.filter(isTagLetter)) {
    if (letter.tags === 'all') return [{ purge_everything: true }];
    for (const tag of letter.tags) tags.add(tag).add(tagFamily(tag));
  }
  if (tags.size > tagsPerRequest * mostRequests) return [{ purge_everything: true }];
  const all = [...tags];
  const requests: object[] = [];
  for (let from = 0; from < all.length; from += tagsPerRequest) {
    requests.push({ tags: all.slice(from, from + tagsPerRequest) });
  }
  return requests;
}
