import { describe, expect, it } from 'vitest';
import { innerUrl } from './inner-url.ts';

describe('where app/ has what stands at an address', () => {
  it.each([
    // Pages of the default language.
    ['/', '/ar'],
    ['/?p=12', '/ar?p=12'],
    ['/latest?page=2', '/ar/latest?page=2'],
    ['/%D8%B5%D8%AD%D8%A9', '/ar/%D8%B5%D8%AD%D8%A9'],
    ['/apiary', '/ar/apiary'],
    ['/news/api', '/ar/news/api'],
    ['/comments.xml', '/ar/comments.xml'],
    ['/news/feed.xml.html', '/ar/news/feed.xml.html'],
    // Feeds.
    ['/feed.xml', '/feeds/feed.xml'],
    ['/en/feed.atom', '/feeds/feed.atom/en'],
    ['/news/world/feed.json', '/feeds/feed.json/news/world'],
    ['/articles/7/x/comments.xml', '/feeds/comments.xml/articles/7/x'],
  ])('%s stands at %s', (url, inner) => {
    expect(innerUrl(url)).toBe(inner);
  });

  it.each(['/en', '/en/latest?page=2', '/desk/stories?q=a', '/api/search?q=a', '/robots.txt', '/wp-json'])(
    '%s stands where it says',
    (url) => {
      expect(innerUrl(url)).toBe(url);
    },
  );
});
