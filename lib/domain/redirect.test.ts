import { describe, expect, it } from 'vitest';
import { redirectFor, redirectKey, redirectSchema, viewOfKey } from './redirect.ts';

describe('the key of an old address', () => {
  it.each([
    ['https://old.example/2019/05/%d8%ba%d8%b2%d8%a9/', '/2019/05/غزة'],
    ['/2019/05/%D8%BA%D8%B2%D8%A9', '/2019/05/غزة'],
    ['/2019/05/غزة/#comments', '/2019/05/غزة'],
    ['/2019//05/%25D8%25BA%25D8%25B2%25D8%25A9/', '/2019/05/غزة'],
    ['/News/World/', '/news/world'],
    ['/index.php/2019/05/x/', '/2019/05/x'],
    ['https://old.example', '/'],
    ['https://old.example/?p=12', '/?p=12'],
    ['/index.php?utm_source=x&p=12', '/?p=12'],
    ['/?cat=3&p=12&preview=true', '/?p=12'],
    ['/?p=&cat=3&paged=2', '/?cat=3'],
    ['/?tag=%D8%BA%D8%B2%D8%A9', '/?tag=غزة'],
    ['/?m=201905', '/?m=201905'],
    // A telephone's mark on another system's addresses names no page.
    ['/?m=1', '/'],
    ['/?p=12%20or%201', '/'],
  ])('of %s is %s', (address, key) => {
    expect(redirectKey(address)).toBe(key);
    expect(redirectKey(key)).toBe(key);
  });

  it.each(['/a/%E0%A4/b', '/..%2f', '/%00', `/${'x'.repeat(2001)}`])('of %s is none', (address) => {
    expect(redirectKey(address)).toBeUndefined();
    expect(redirectFor(address, { articleId: 1 })).toBeUndefined();
  });
});

describe('what an old address is a view of', () => {
  it.each([
    ['/category/news/page/3', '/category/news', 'page'],
    ['/2019/05/x/comment-page-2', '/2019/05/x', 'page'],
    ['/2019/05/x/amp', '/2019/05/x', 'page'],
    ['/category/news/feed', '/category/news', 'rss'],
    ['/feed/rss2', '/', 'rss'],
    ['/comments/feed', '/', 'rss'],
    ['/author/hala/feed/atom', '/author/hala', 'atom'],
    ['/wp-content/uploads/2019/05/photo-300x200.jpg', '/wp-content/uploads/2019/05/photo.jpg', 'page'],
  ])('%s is one of %s', (key, whole, view) => {
    expect(viewOfKey(key)).toEqual({ key: whole, view });
  });

  it.each(['/2019/05/feeding', '/category/news', '/wp-content/uploads/2019/05/photo.jpg'])('%s is none', (key) => {
    expect(viewOfKey(key)).toBeUndefined();
  });
});

it('makes a document that the store takes; one address in two spellings has one id', () => {
  const [one, other] = ['/A/%D8%BA/', 'https://x.example/a/غ'].map((from) => redirectFor(from, { sectionId: 'world' }));
  expect(redirectSchema.parse(one)).toEqual(other);
});

it('leads nowhere outside of the site', () => {
  expect(redirectSchema.safeParse(redirectFor('/a', { path: '//elsewhere.example' })).success).toBe(false);
});
