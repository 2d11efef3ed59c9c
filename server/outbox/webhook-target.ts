import type { StoryNews } from '#root/lib/outbox/story-news.ts';
import { webhookSignature } from '#root/lib/outbox/webhook-signature.ts';
import { post } from './post.ts';
import { type Paper, storyTarget } from './story-target.ts';
import type { Target } from './target.ts';

export type Webhook = { id: string; url: string; secret: string };

/** Tells a receiver of the newsroom's choice of one story at a time, signed. */
export function webhookTarget({ id, url, secret }: Webhook, paper: Paper): Target {
  return storyTarget(
    {
      name: `webhook:${id}`,
      most: 1,
      async send([news], signal) {
        if (!news) return { kind: 'sent' };
        const body = JSON.stringify(webhookBody(news));
        const headers = {
          'content-type': 'application/json',
          'naba-event': `story.${news.letter.event}`,
          'naba-delivery': news.letter.key,
          'naba-signature': webhookSignature(secret, body, paper.now()),
        };
        return post({ url, headers, body }, paper.now, signal);
      },
    },
    paper,
  );
}

/** What a receiver reads. `id` stays the same however often a letter is sent. */
function webhookBody({ letter, url, article }: StoryNews) {
  return {
    id: letter.key,
    event: `story.${letter.event}`,
    at: letter.at,
    story: {
      id: letter.story.id,
      locale: article?.locale ?? letter.story.locale,
      url,
      publishedAt: article?.publishedAt,
      updatedAt: article?.updatedAt,
      withdrawnAt: article?.withdrawal?.at,
    },
  };
}
