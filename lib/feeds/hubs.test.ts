import { expect, test } from 'vitest';
import { atom } from './atom.ts';
import type { Feed } from './feed.ts';
import { jsonFeed } from './json-feed.ts';
import { rss } from './rss.ts';

const at = (format: string) => `https://paper.example/feed.${format}`;
const feed = (hubs: string[]): Feed => ({
  ...{ locale: 'ar', paper: 'نبأ', title: 'نبأ', description: 'الخبر', home: 'https://paper.example/' },
  self: { xml: at('xml'), atom: at('atom'), json: at('json') },
  icon: 'https://paper.example/icon.png',
  ...{ hubs, entries: [], deleted: [] },
});

test('every feed names the hubs, and itself beside them, or none', () => {
  const hubs = ['https://hub.example/?a=1&b=2', 'https://other.example/'];
  expect(rss(feed(hubs))).toContain('<atom:link href="https://hub.example/?a=1&amp;b=2" rel="hub"/>');
  expect(atom(feed(hubs))).toContain('<link rel="hub" href="https://other.example/"/>');
  expect(atom(feed(hubs))).toContain(`rel="self" type="application/atom+xml" href="${at('atom')}"`);
  expect(JSON.parse(jsonFeed(feed(hubs))).hubs).toEqual(hubs.map((url) => ({ type: 'WebSub', url })));
  for (const write of [rss, atom, jsonFeed]) expect(write(feed([]))).not.toContain('hub');
});
