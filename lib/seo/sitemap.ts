import { element, htmlText, xmlDocument } from '#root/lib/feeds/markup.ts';

/** An address of the site with its pictures; whole addresses, `changed` in milliseconds since the epoch where it is known. */
export type SitemapUrl = { url: string; changed?: number; images?: readonly string[] };
/** A story of the news map; `published` as ISO 8601 in UTC. */
export type NewsUrl = { url: string; language: string; published: string; title: string };

/** The protocol's own limits are 50,000 addresses and 50 MB; smaller files are read more often. */
export const urlsPerSitemap = 10_000;
/** Google News takes no more in a file. */
export const urlsPerNewsSitemap = 1000;

const protocol = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const open = (name: string, names: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${name} xmlns="${protocol}"${names}>`;

/** A sitemap of addresses; written piece by piece, since it may be long: the parts joined are the document. */
export const urlset = {
  open: open('urlset', ' xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"'),
  piece: (urls: readonly SitemapUrl[]) => htmlText(urls.map(urlOf)),
  close: '</urlset>\n',
};

/** The index of the sitemaps: where they are, and when something in them last changed. */
export function sitemapIndex(sitemaps: readonly SitemapUrl[]): string {
  const entries = sitemaps.map(({ url, changed }) => element('sitemap', {}, element('loc', {}, url), lastmod(changed)));
  return xmlDocument(element('sitemapindex', { xmlns: protocol }, entries));
}

/** The map of the stories of the last two days for news engines. `paper` is the name they know it by. */
export function newsSitemap(urls: readonly NewsUrl[], paper: string): string {
  const entries = urls.map(({ url, language, published, title }) =>
    element(
      'url',
      {},
      element('loc', {}, url),
      element(
        'news:news',
        {},
        element('news:publication', {}, element('news:name', {}, paper), element('news:language', {}, language)),
        element('news:publication_date', {}, published),
        element('news:title', {}, title),
      ),
    ),
  );
  const names = { xmlns: protocol, 'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9' };
  return xmlDocument(element('urlset', names, entries));
}

function urlOf({ url, changed, images = [] }: SitemapUrl) {
  return element(
    'url',
    {},
    element('loc', {}, url),
    lastmod(changed),
    images.map((image) => element('image:image', {}, element('image:loc', {}, image))),
  );
}

function lastmod(changed: number | undefined) {
  return changed !== undefined && element('lastmod', {}, new Date(changed).toISOString());
}
