/** First path segments that are the site's own: a section with such a slug could not be reached. */
const reserved: ReadonlySet<string> = new Set(
  [
    [
      'a',
      'about',
      'api',
      'ar',
      'archive',
      'art',
      'articles',
      'assets',
      'authors',
      'cards',
      'contact',
      'corrections',
      'crops',
      'desk',
    ],
    [
      'en',
      'enhance',
      'feed',
      'feeds',
      'fonts',
      'latest',
      'media',
      'naba',
      'pages',
      'preview',
      'privacy',
      'saved',
      'search',
      'sitemaps',
      'tags',
      'trouble',
    ],
    ['ads.txt', 'humans.txt', 'llms.txt', 'news-sitemap.xml', 'robots.txt', 'sitemap.xml'],
    ['wp-admin', 'wp-content', 'wp-json', '_next'],
  ].flat(),
);

/** Whether `slug` may not be a root section's, since the site answers that address itself. */
export function isReservedSegment(slug: string): boolean {
  return reserved.has(slug.toLowerCase());
}
