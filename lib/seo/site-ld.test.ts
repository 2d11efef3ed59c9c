import { expect, test } from 'vitest';
import type { Teaser } from '#root/lib/queries/teasers.ts';
import { collectionLd, profileLd } from './collection-ld.ts';
import { publisherLd, websiteLd } from './paper-ld.ts';

const site = new URL('https://naba.example');
const paper = { name: { ar: 'نبأ', en: 'Naba' }, social: [{ label: 'X', url: 'https://x.com/naba' }] };

test('the paper says where its principles and its corrections are', () => {
  expect(publisherLd(site, paper, 'en')).toMatchObject({
    '@type': 'NewsMediaOrganization',
    name: 'Naba',
    publishingPrinciples: 'https://naba.example/en/about',
    correctionsPolicy: 'https://naba.example/en/corrections',
    sameAs: ['https://x.com/naba'],
  });
});

test('the site is searched by its own search', () => {
  expect(websiteLd(site, paper, 'ar').potentialAction).toMatchObject({
    target: { urlTemplate: 'https://naba.example/search?q={search_term_string}' },
    'query-input': 'required name=search_term_string',
  });
});

test('a list names its stories in their order', () => {
  const teasers = [1, 2].map((id) => ({ id, href: `/articles/${id}/x`, headline: `خبر ${id}` })) as Teaser[];
  const { mainEntity } = collectionLd({ locale: 'ar', name: 'عالم', path: '/world', teasers }, site);
  expect(mainEntity.itemListElement).toEqual([
    { '@type': 'ListItem', position: 1, url: 'https://naba.example/articles/1/x', name: 'خبر 1' },
    { '@type': 'ListItem', position: 2, url: 'https://naba.example/articles/2/x', name: 'خبر 2' },
  ]);
});

test('a writer’s page is of a person, who is the one of the bylines', () => {
  const hala = { id: 'hala', slug: 'hala', name: 'هالة', bio: 'مراسلة.', links: [{ label: 'x', url: 'mailto:a@b.c' }] };
  const told = profileLd(hala, 'ar', site);
  expect(told.mainEntity).toMatchObject({ '@type': 'Person', name: 'هالة', url: 'https://naba.example/authors/hala' });
  expect(told.mainEntity).not.toHaveProperty('sameAs');
});
