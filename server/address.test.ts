import { describe, expect, it } from 'vitest';
import { readAddress } from './address.ts';

const page = (url: string) => {
  const [path = '', query = ''] = url.split('?');
  return { kind: 'page', path, query, url };
};

describe('the canonical address', () => {
  it.each([
    ['/', page('/')],
    ['/news/world?page=2', page('/news/world?page=2')],
    ['/news?utm_source=x&fbclid=1', page('/news')],
    ['/news?page=2&utm_source=x', page('/news?page=2')],
    ['/search?page=2&q=%D8%BA%D8%B2%D8%A9', page('/search?q=%D8%BA%D8%B2%D8%A9&page=2')],
    ['/en/search?q=a&page=2', page('/en/search?q=a&page=2')],
    ['/?utm_source=x', page('/')],
    ['/?p=12&cat=3&x=1', page('/?p=12')],
    ['/en?feed=rss2&cat=3', page('/en?cat=3&feed=rss2')],
    ['/?m=1&fbclid=2', page('/')],
    ['/articles/7/x?comments=2&page=3', page('/articles/7/x?comments=2')],
  ])('%s is read without what no page reads', (target, expected) => {
    expect(readAddress(target)).toEqual(expected);
  });

  it.each([
    ['/blog?p=12&utm_source=x', '/blog', '/blog?p=12'],
    ['/blog?feed=atom&cat=3', '/blog', '/blog?cat=3&feed=atom'],
    ['/en/blog?page_id=2', '/en/blog', '/en/blog?page_id=2'],
    ['/blog?s=x', '/blog', undefined],
    ['/blog?p=x', '/blog', undefined],
    ['/blog?page=2&p=12', '/blog?page=2', undefined],
    ['/latest?utm_source=x', '/latest', undefined],
    ['/search?q=a&author=3', '/search?q=a&author=3', undefined],
    ['/articles/7/x?p=12', '/articles/7/x', undefined],
    ['/api/search?p=12', '/api/search', undefined],
  ])('%s is the page at %s, or another system’s name for one', (target, url, named) => {
    expect(readAddress(target)).toEqual({ ...page(url), ...(named && { named }) });
  });

  it.each([
    ['/news/', '/news'],
    ['//news//world', '/news/world'],
    ['/ar', '/'],
    ['/ar/news?utm_source=x', '/news?utm_source=x'],
    // What the house calls its own has one spelling: the framework would take another for a language.
    ['/EN', '/en'],
    ['/AR/news', '/news'],
    ['/Desk/people', '/desk/people'],
    ['/ROBOTS.TXT', '/robots.txt'],
    ['/index.php/2019/05/x?p=1', '/2019/05/x?p=1'],
    ['/index.php?p=12', '/?p=12'],
    ['/favicon.ico', '/icons/naba-48.png'],
    ['/apple-touch-icon.png', '/icons/naba-180.png'],
    // Encoded twice, cut inside a character, in windows-1256.
    ['/tags/%25D8%25BA%25D8%25B2%25D8%25A9', '/tags/%D8%BA%D8%B2%D8%A9'],
    ['/articles/7/%D8%BA%D8%B2%D8', '/articles/7/%D8%BA%D8%B2'],
    ['/%E3%D1%CD%C8%C7', '/%D9%85%D8%B1%D8%AD%D8%A8%D8%A7'],
    ['/tags/%d8%ba%D8%b2%d8%a9', '/tags/%D8%BA%D8%B2%D8%A9'],
    // Composed and decomposed letters are one address (NFC).
    ['/tags/%D8%A7%D9%93%D8%A8', '/tags/%D8%A2%D8%A8'],
  ])('%s is found at %s', (target, url) => {
    expect(readAddress(target)).toEqual({ kind: 'elsewhere', url });
  });

  it.each([
    '/%',
    '/%E0%A4',
    '/a%2Fb',
    '/..%2f..%2fetc',
    '/a%00b',
    '/a/%2e%2e/b',
    '/feeds/feed.xml/news',
    '/_next/image?url=x',
    '/_NEXT/data/x',
    'http://x/',
  ])('%s is no address', (target) => {
    expect(readAddress(target).kind).toBe('unreadable');
  });
});
