import { expect, test } from 'vitest';
import { shareLinks } from './share-links.ts';

test('the headline and the short address arrive whole at every network', () => {
  const headline = 'ارتفاع 75% & «تفاصيل» #عاجل';
  const short = 'https://naba.example/a/17';
  const told = Object.fromEntries(shareLinks(headline, short).map(({ network, url }) => [network, new URL(url)]));
  expect(told.whatsapp?.searchParams.get('text')).toBe(`${headline}\n${short}`);
  for (const network of ['telegram', 'x']) {
    expect(told[network]?.searchParams.get('text')).toBe(headline);
    expect(told[network]?.searchParams.get('url')).toBe(short);
  }
});
