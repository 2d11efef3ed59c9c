import { type Article, isPublic } from '#root/lib/domain/article.ts';
import { href } from '#root/lib/i18n/href.ts';
import type { Store } from '#root/lib/store/port.ts';
import type { StoryLetter } from './letter.ts';
import { tellableFrom } from './story-letters.ts';

/** A story's news as it is told: the letter, the story's whole address, and the story where there still is one. */
export type StoryNews = { letter: StoryLetter; url: string; article: Article | undefined };

/**
 * The news of a letter at instant `now` (milliseconds since the epoch); undefined where something that happened since has
 * overtaken it: nobody is told of a story that readers do not see, nor that one is gone which they see again.
 */
export async function storyNews(
  letter: StoryLetter,
  store: Pick<Store, 'get'>,
  siteUrl: string,
  now: number,
): Promise<StoryNews | undefined> {
  const article = await store.get('article', letter.story.id);
  const isSeen = article !== undefined && isPublic(article, now) && tellableFrom(article) <= now;
  const tellsOfEnd = letter.event === 'withdrawn' || letter.event === 'deleted';
  if (isSeen === tellsOfEnd) return undefined;
  // It was given another hour meanwhile, which has a letter of its own.
  const wasForLater = letter.due !== letter.at;
  if (article && wasForLater && tellableFrom(article) !== Date.parse(letter.due)) return undefined;
  const { id, locale, slug } = article ?? letter.story;
  return { letter, url: new URL(href(locale, { to: 'article', id, slug }), siteUrl).href, article };
}
