import { sectionTree } from '#root/lib/domain/section-tree.ts';
import { type FeedPlace, feedFormats, feedHref } from '#root/lib/feeds/feed-address.ts';
import type { Store } from '#root/lib/store/port.ts';
import type { StoryNews } from './story-news.ts';

/** The addresses of every feed that the stories stand in or stood in, whole: what hubs are told of. */
export async function feedTopics(
  news: readonly StoryNews[],
  store: Pick<Store, 'get' | 'all'>,
  siteUrl: string,
): Promise<string[]> {
  const tree = sectionTree(await store.all('section'));
  const topics = new Set<string>();
  for (const { article, letter } of news) {
    const { locale } = article ?? letter.story;
    const places: FeedPlace[] = [{ to: 'front' }];
    const path = article ? tree.trail(article.sectionId).map(({ slug }) => slug) : [];
    for (let depth = path.length; depth > 0; depth -= 1) places.push({ to: 'section', path: path.slice(0, depth) });
    for (const id of article?.tagIds ?? []) places.push(...named('tag', await store.get('tag', id)));
    for (const id of article?.authorIds ?? []) places.push(...named('author', await store.get('author', id)));
    for (const place of places) {
      for (const format of feedFormats) topics.add(new URL(feedHref(locale, place, format), siteUrl).href);
    }
  }
  return [...topics];
}

function named(to: 'tag' | 'author', entity: { slug: string } | undefined): FeedPlace[] {
  return entity ? [{ to, slug: entity.slug }] : [];
}
