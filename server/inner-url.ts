import { defaultLocale, locales } from '#root/lib/domain/locale.ts';

/** Under it feeds stand inside of the house: nobody's address. */
export const feedFolder = 'feeds';

/**
 * First segments that are the house's own: languages, the desk, machines' addresses, the framework's files. Whatever the case
 * they are written in, they are no section's and no other language's.
 */
export const ownSegments = new Set<string>([
  ...locales,
  ...['_next', 'api', 'art', 'cards', 'crops', 'desk', feedFolder, 'preview', 'sitemaps', 'wp-json'],
  ...['ads.txt', 'humans.txt', 'llms.txt', 'news-sitemap.xml', 'robots.txt', 'sitemap.xml'],
]);

/** Feeds stand at the end of the address of what they are of: one route answers all of them. */
const feedFile = /^\/(?:(.+)\/)?((?:feed|comments)\.(?:xml|atom|json))$/;

/**
 * Where app/ has what stands at a canonical address: pages of the default language under its name, feeds in one folder. Said
 * here and not as rewrites of the framework, which would compile its patterns again for every page.
 * @param url path and query, as `readAddress` gives them
 */
export function innerUrl(url: string): string {
  const end = url.indexOf('?');
  const path = end < 0 ? url : url.slice(0, end);
  const query = end < 0 ? '' : url.slice(end);
  const [, place, feed] = feedFile.exec(path) ?? [];
  // Comments are a story's: none stand at the top.
  if (feed && (place || feed.startsWith('feed.'))) return `/${feedFolder}/${feed}${place ? `/${place}` : ''}${query}`;
  if (ownSegments.has(path.split('/', 2)[1] ?? '')) return url;
  return `/${defaultLocale}${path === '/' ? '' : path}${query}`;
}
