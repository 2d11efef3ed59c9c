import { expect, test } from 'vitest';
import { robotsText } from './robots.ts';

const site = new URL('https://naba.example');

/** The agents of the group that is shut out of everything. */
function shutOut(text: string): string[] {
  const group = text.split('\n\n').find((part) => part.endsWith('Disallow: /')) ?? '';
  return [...group.matchAll(/^User-agent: (.+)$/gm)].map(([, agent = '']) => agent);
}

test('everybody may read but the desk and the machines’ addresses, and finds the maps', () => {
  const text = robotsText(site);
  expect(text).toMatch(/^User-agent: \*\nDisallow: \/api\/\nDisallow: \/desk\nDisallow: \/preview\/\n\nSitemap: /);
  expect(text).toContain('\nSitemap: https://naba.example/news-sitemap.xml\n');
  expect(shutOut(text)).toEqual([]);
});

test('the paper decides about crawlers that feed models', () => {
  expect(shutOut(robotsText(site, 'answers-only'))).toContain('GPTBot');
  expect(shutOut(robotsText(site, 'answers-only'))).not.toContain('OAI-SearchBot');
  expect(shutOut(robotsText(site, 'deny'))).toEqual(expect.arrayContaining(['GPTBot', 'OAI-SearchBot', 'CCBot']));
});
