import { feedTopics } from '#root/lib/outbox/feed-topics.ts';
import { post } from './post.ts';
import { type Paper, storyTarget } from './story-target.ts';
import type { Target } from './target.ts';

/** Addresses in one request; hubs take several. */
const topicsPerRequest = 50;

/** Tells a WebSub hub which feeds have something new (`hub.mode=publish`, a `hub.url` for each feed). */
export function hubTarget(url: string, paper: Paper): Target {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return storyTarget(
    {
      name: `hub:${new URL(url).host}`,
      most: 500,
      async send(news, signal) {
        const topics = await feedTopics(news, paper.store, paper.siteUrl);
        for (let from = 0; from < topics.length; from += topicsPerRequest) {
          const asked = topics.slice(from, from + topicsPerRequest).map((topic) => ['hub.url', topic]);
          const body = new URLSearchParams([['hub.mode', 'publish'], ...asked]).toString();
          const outcome = await post({ url, headers, body }, paper.now, signal);
          if (outcome.kind !== 'sent') return outcome;
        }
        return { kind: 'sent' };
      },
    },
    paper,
  );
}
