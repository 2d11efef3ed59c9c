import { expect, test } from 'vitest';
import { linkCount } from './link-count.ts';

test.each([
  ['لا رابط هنا. ولا هنا.', 0],
  ['النسبة 3.5 والساعة 14.30 واللقاء 2.1', 0],
  ['قال إن..كومة', 0],
  ['https://www.example.com/a?b=c', 1],
  ['www.example.org و example.net/x ثم shop.example.co', 3],
  ['HTTP://EXAMPLE.COM', 1],
  ['exa\u200Bmple.com', 1],
  ['مثال.شبكة', 1],
  ['example.community', 0],
  ['a.com,b.com c.com', 2],
])('%s: %i', (text, count) => {
  expect(linkCount(text)).toBe(count);
});
