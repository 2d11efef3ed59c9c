import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { type DrawnPage, readDrawnPages } from './drawn-pages.ts';
import { pageTypes } from './newsroom-pages.ts';
import { type Substance, substanceOf } from './page-substance.ts';
import { runProgram } from './program.ts';

let pages: DrawnPage[];

test.beforeAll(async () => {
  test.setTimeout(120_000);
  const folder = await mkdtemp(path.join(tmpdir(), 'naba-pages-'));
  const file = path.join(folder, 'pages.json');
  const addresses = pageTypes.map((type) => (type.name === 'trouble' ? `/${type.locale}/trouble` : type.path));
  await runProgram('e2e/drawn-pages.ts', [file, ...addresses], { NODE_ENV: 'production' });
  pages = readDrawnPages(file);
  await rm(folder, { recursive: true });
});

const kept = ({ scripts: _, ...rest }: Substance) => rest;
const isFrameworks = (script: string) => !script.startsWith('/assets/');

test('every page keeps all that is seen, followed, sent and read by machines', () => {
  expect(pages.length).toBeGreaterThan(pageTypes.length + 8);
  for (const { address, before, after } of pages) {
    const [whole, left] = [substanceOf(before), substanceOf(after)];
    expect(kept(left), address).toEqual(kept(whole));
    expect(left.text.trim().length, address).toBeGreaterThan(200);
    expect(left.links.length, address).toBeGreaterThan(10);
  }
  const story = pages.find(({ address }) => address.startsWith('/articles/') && !address.includes('999999'));
  const { jsonLd, forms } = substanceOf(story?.after ?? '');
  expect(jsonLd.length).toBeGreaterThan(0);
  expect(forms.join('\n')).toContain('$ACTION_ID_');
});

test('no page keeps a script of the framework, nor its data', () => {
  for (const { address, before, after } of pages) {
    const [whole, left] = [substanceOf(before), substanceOf(after)];
    expect(whole.scripts.filter(isFrameworks).length, address).toBeGreaterThan(3);
    expect(before, address).toContain('__next_f');
    expect(left.scripts, address).toEqual(whole.scripts.filter((script) => !isFrameworks(script)));
    expect(left.scripts.length, address).toBeGreaterThan(0);
    expect(after, address).not.toMatch(/__next_f|\$RC|<script[^>]*\/_next\/|<link[^>]*as="script"[^>]*\/_next\//);
  }
});

test('a lost word, link, field or tag would be seen', () => {
  const [front] = pages;
  const story = pages.find(({ address }) => address.startsWith('/articles/') && !address.includes('999999'));
  const losses: [keyof Substance, string, RegExp][] = [
    ['links', front?.after ?? '', /<a [^>]*>/],
    ['text', front?.after ?? '', /[ء-ي]{3,}(?=<\/h1>)/],
    ['head', front?.after ?? '', /<meta [^>]*>/],
    ['forms', story?.after ?? '', /<textarea/],
    ['jsonLd', story?.after ?? '', /"@type"/],
  ];
  for (const [part, html, lost] of losses) {
    const less = html.replace(lost, '');
    expect(less, part).not.toBe(html);
    expect(substanceOf(less)[part], part).not.toEqual(substanceOf(html)[part]);
  }
});
