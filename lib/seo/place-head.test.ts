import { describe, expect, test } from 'vitest';
import { placeHead } from './place-head.ts';

const where = {
  locale: 'ar',
  site: new URL('https://naba.example'),
  paper: 'نبأ',
  tagline: 'الخبر في وقته',
} as const;
const section = { to: 'section', path: ['أخبار', 'عالم'] } as const;
const address = 'https://naba.example/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/%D8%B9%D8%A7%D9%84%D9%85';

describe('the head of a list', () => {
  const head = placeHead(
    { place: section, title: 'عالم', feeds: [{ place: section, title: 'عالم · نبأ', formats: ['xml', 'json'] }] },
    where,
  );

  test('has one canonical address, and one in every language', () => {
    expect(head.alternates).toMatchObject({
      canonical: address,
      languages: { ar: address, en: address.replace('.example', '.example/en'), 'x-default': address },
    });
    expect(placeHead({ place: section, everywhere: false }, where).alternates).toMatchObject({ languages: {} });
    expect(placeHead({ place: section }, { ...where, locale: 'en' }).alternates.languages).toEqual(
      head.alternates.languages,
    );
  });

  test('announces its own feeds, then the paper’s', () => {
    expect(head.alternates.types).toEqual({
      'application/rss+xml': [
        { url: `${address}/feed.xml`, title: 'عالم · نبأ' },
        { url: 'https://naba.example/feed.xml', title: 'نبأ' },
      ],
      'application/feed+json': [{ url: `${address}/feed.json`, title: 'عالم · نبأ' }],
    });
  });

  test('lets engines show large pictures', () => {
    expect(head.robots).toEqual({ index: true, follow: true, 'max-image-preview': 'large' });
  });

  test('shows messengers the paper’s words where it has none of its own', () => {
    expect(placeHead({ place: { to: 'front' } }, where)).toMatchObject({
      openGraph: { title: 'نبأ', description: 'الخبر في وقته', url: 'https://naba.example/' },
    });
  });
});

test('what is hidden names no canonical address', () => {
  const head = placeHead({ place: { to: 'search' }, hidden: true }, where);
  expect(head.robots).toEqual({ index: false, follow: true });
  expect(head.alternates).not.toHaveProperty('canonical');
});
