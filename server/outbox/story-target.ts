import { isTagLetter, type Letter } from '#root/lib/outbox/letter.ts';
import { type StoryNews, storyNews } from '#root/lib/outbox/story-news.ts';
import type { Store } from '#root/lib/store/port.ts';
import type { Outcome, Target } from './target.ts';

/** What tells of stories needs to know of the paper. */
export type Paper = {
  store: Pick<Store, 'get' | 'all'>;
  siteUrl: string;
  /** Milliseconds since the epoch. */
  now: () => number;
};

export type StoryTarget = {
  name: string;
  most: number;
  /** Whether it is told of stories that came in with a date long past. Default: it is not. */
  takesOld?: true;
  send(news: readonly StoryNews[], signal: AbortSignal): Promise<Outcome>;
};

/** A target that is told of stories as they are when it is told; what was overtaken meanwhile is passed over. */
export function storyTarget({ name, most, takesOld, send }: StoryTarget, { store, siteUrl, now }: Paper): Target {
  async function newsOf(letters: readonly Letter[]): Promise<StoryNews[]> {
    const last = new Map<string, StoryNews>();
    for (const letter of letters) {
      if (isTagLetter(letter) || (letter.old && !takesOld)) continue;
      const news = await storyNews(letter, store, siteUrl, now());
      if (!news) continue;
      const key = `${letter.event}:${letter.story.id}`;
      // Told twice of the same, the later time counts.
      last.delete(key);
      last.set(key, news);
    }
    return [...last.values()];
  }

  return {
    name,
    takes: 'stories',
    most,
    async deliver(letters, signal) {
      const news = await newsOf(letters);
      return news.length === 0 ? { kind: 'sent' } : send(news, signal);
    },
  };
}
