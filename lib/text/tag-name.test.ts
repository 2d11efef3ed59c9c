import { expect, test } from 'vitest';
import { tagKey, tagName } from './tag-name.ts';

test('a tag is kept without what only hashtags need', () => {
  expect(tagName('  #الذكاء_الاصطناعي ')).toBe('الذكاء الاصطناعي');
  expect(tagName('\u200fغزة\u200f')).toBe('غزة');
});

test.each([
  ['الإنتخابات', 'انتخابات'],
  ['الذكاء الاصطناعي', '#الذكاء_الإصطناعى'],
  ['أسعار النفط', 'اسعار النفط'],
  ['COVID-19', 'covid 19'],
  ['«أوبك»', 'اوبك'],
])('%s and %s are one tag', (one, other) => {
  expect(tagKey(one)).toBe(tagKey(other));
});

test.each([
  ['غزة', 'غزل'],
  ['الفن', 'الفنون'],
  ['إيران', 'العراق'],
  ['الم', 'م'],
])('%s and %s are two', (one, other) => {
  expect(tagKey(one)).not.toBe(tagKey(other));
});
