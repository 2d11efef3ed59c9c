import type { APIRequestContext } from '@playwright/test';

/** A page type of the paper with one address of it in each language. */
export type PageType = { name: string; path: string; status: number; locale: 'ar' | 'en' };

type Hits = { hits: { id: number; sourceId: string; url: string }[] };

/** The path of the demo story with this key. */
export async function storyPath(request: APIRequestContext, words: string, sourceId: string): Promise<string> {
  const answer = await request.get(`/api/search?limit=100&q=${encodeURIComponent(words)}`);
  const { hits } = (await answer.json()) as Hits;
  const found = hits.find((hit) => hit.sourceId === sourceId);
  if (!found) throw new Error(`the demo has no ${sourceId}`);
  return new URL(found.url).pathname;
}

/** The demo's story that the suites read: with comments, translations, every usual block. */
export const story = {
  ar: { words: 'ممر بحري', sourceId: 'demo-world-corridor-talks' },
  en: { words: 'corridor', sourceId: 'demo-world-corridor-talks-en' },
} as const;

const shared = [
  { name: 'front', path: '', status: 200 },
  { name: 'section', path: '/news', status: 200 },
  { name: 'sub-section', path: '/news/world', status: 200 },
  { name: 'author', path: '/authors/hala-marsawi', status: 200 },
  { name: 'latest', path: '/latest', status: 200 },
  { name: 'saved', path: '/saved', status: 200 },
  { name: 'empty search', path: '/search', status: 200 },
  { name: 'fruitless search', path: '/search?q=zzzzqqqq', status: 200 },
  { name: 'about', path: '/about', status: 200 },
  { name: 'contact', path: '/contact', status: 200 },
  { name: 'privacy', path: '/privacy', status: 200 },
  { name: 'corrections', path: '/corrections', status: 200 },
  { name: 'missing', path: '/no-such-section', status: 404 },
  { name: 'missing story', path: '/articles/999999/x', status: 404 },
  { name: 'trouble', path: '/trouble', status: 500 },
] as const;

/** Every page type at a fixed address. */
export const pageTypes: PageType[] = (['ar', 'en'] as const).flatMap((locale) => [
  ...shared.map((type) => ({ ...type, locale, path: `${locale === 'en' ? '/en' : ''}${type.path}` || '/' })),
  {
    name: 'search',
    path: locale === 'ar' ? `/search?q=${encodeURIComponent('البحر')}` : '/en/search?q=sea',
    status: 200,
    locale,
  },
]);
