import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { RichText } from '#root/lib/domain/block.ts';
import type { ImportBlock } from '#root/lib/import/import-block.ts';
import type { ImportComment } from '#root/lib/import/import-comment.ts';
import type { ImportLine } from '#root/lib/import/import-line.ts';
import { plainText, wordCount } from '#root/lib/text/plain.ts';
import { type DemoFiles, readDemo } from './demo-files.ts';

let demo: DemoFiles;
let stories: ImportLine[];
beforeAll(async () => {
  demo = await readDemo(path.resolve(import.meta.dirname, '../../data/demo'));
  stories = demo.stories.map(({ line }) => line);
});

describe('the demo is as large as it promises', () => {
  test('stories, languages, sections, authors, long reads, comments', () => {
    expect(stories.length).toBeGreaterThanOrEqual(48);
    expect(stories.filter(({ locale }) => locale === 'en').length).toBeGreaterThanOrEqual(12);
    expect(demo.sections.length).toBeGreaterThanOrEqual(8);
    expect(demo.authors.length).toBeGreaterThanOrEqual(6);
    const long = stories.filter((story) => wordCount(storyTexts(story).join('\n')) >= 600);
    expect(long.length).toBeGreaterThanOrEqual(12);
    expect(stories.reduce((sum, { comments }) => sum + commentTexts(comments).length, 0)).toBeGreaterThanOrEqual(60);
    expect(stories.some(({ body }) => body.some(({ type }) => type === 'correction'))).toBe(true);
  });

  test('every section has stories, every author has written', () => {
    const leaves = new Set(stories.flatMap(({ sections }) => sections));
    expect(demo.sections.filter(({ name }) => !leaves.has(name.ar)).map(({ id }) => id)).toEqual([]);
    const bylines = new Set(stories.flatMap(({ authors }) => authors));
    expect(demo.authors.filter(({ name }) => !bylines.has(name.ar)).map(({ id }) => id)).toEqual([]);
  });
});

describe('what stories name is there', () => {
  test('ids are their own; sections, authors and related stories exist', () => {
    const ids = new Set(stories.map(({ id }) => id));
    expect(ids.size).toBe(stories.length);
    const byId = new Map(demo.sections.map((section) => [section.id, section]));
    const paths = demo.sections.map(({ name, parent }) => [...(parent ? [byId.get(parent)?.name.ar] : []), name.ar]);
    const known = new Set(paths.map((names) => names.join(' > ')));
    const authors = new Set(demo.authors.map(({ name }) => name.ar));
    const faults = stories.flatMap((story) => [
      ...(known.has(story.sections.join(' > ')) ? [] : [`${story.id}: section ${story.sections.join(' > ')}`]),
      ...story.authors.filter((name) => !authors.has(name)).map((name) => `${story.id}: author ${name}`),
      ...story.body.flatMap((block) =>
        block.type === 'related' && !ids.has(block.story) ? [`${story.id}: related ${block.story}`] : [],
      ),
      ...story.body.flatMap((block) => (block.type === 'unknown' ? [`${story.id}: block ${block.name}`] : [])),
    ]);
    expect(faults).toEqual([]);
  });

  test('a translation key joins one Arabic and one English story', () => {
    const byKey = Map.groupBy(
      stories.filter(({ translation }) => translation),
      ({ translation }) => translation,
    );
    const unpaired = [...byKey].filter(
      ([, pair]) =>
        pair
          .map(({ locale }) => locale)
          .toSorted()
          .join() !== 'ar,en',
    );
    expect(unpaired.map(([key]) => key)).toEqual([]);
    expect(byKey.size).toBeGreaterThan(0);
  });

  test('every story has a standfirst, an age, an author, tags and words for its cover', () => {
    const bare = stories.filter(
      ({ standfirst, hoursAgo, authors, tags, cover }) =>
        !standfirst || hoursAgo === undefined || authors.length === 0 || tags.length < 2 || !cover,
    );
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  test('a story is updated after it was published, and corrected too', () => {
    const early = stories.filter(({ hoursAgo = 0, updatedHoursAgo, body }) => {
      const times = body.flatMap((block) => (block.type === 'correction' ? [block.hoursAgo ?? 0] : []));
      return [...times, ...(updatedHoursAgo === undefined ? [] : [updatedHoursAgo])].some((time) => time > hoursAgo);
    });
    expect(early.map(({ id }) => id)).toEqual([]);
  });
});

describe('the writing keeps the house’s rules', () => {
  const rules: [string, RegExp][] = [
    ['Latin , ; or ? beside an Arabic letter', /\p{Script=Arabic}\p{M}*[,;?]|[,;?]\s*\p{Script=Arabic}/u],
    ['a space before ، ؛ ؟ or .', /\s[،؛؟.](?!\.)/u],
    ['no space after ، or ؛', /[،؛](?![\s»)\]”]|$)/u],
    ['a doubled space', / {2}/],
    ['tatweel', /ـ/],
    ['Arabic-Indic digits', /[٠-٩]/],
    ['straight quotation marks', /"/],
    ['bidi control characters', /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/],
  ];
  const arabic = () =>
    stories
      .filter(({ locale }) => locale === 'ar')
      .flatMap((story) => [...storyTexts(story), ...story.tags].map((text) => ({ id: story.id, text })));

  test.each(rules)('in Arabic, never %s', (_name, rule) => {
    expect(arabic().filter(({ text }) => rule.test(text))).toEqual([]);
  });

  test('guillemets and brackets open and close in order', () => {
    const all = stories.flatMap((story) =>
      [...storyTexts(story), ...commentTexts(story.comments)].map((text) => ({ id: story.id, text })),
    );
    expect(all.filter(({ text }) => !isBalanced(text))).toEqual([]);
  });

  test('comments are short enough to have been posted, and civil in length', () => {
    const long = stories
      .flatMap(({ comments }) => commentTexts(comments))
      .filter((text) => Buffer.byteLength(text) > 4096);
    expect(long).toEqual([]);
  });
});

function storyTexts({ title, standfirst = '', kicker = '', cover, body }: ImportLine): string[] {
  return [title, standfirst, kicker, cover?.alt ?? '', cover?.caption ?? '', ...body.flatMap(blockTexts)];
}

function blockTexts(block: ImportBlock): string[] {
  const plain = (texts: readonly RichText[]) => texts.map(plainText);
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'correction':
      return plain([block.text]);
    case 'quote':
    case 'pullquote':
      return plain([block.text, block.attribution ?? '']);
    case 'list':
      return plain(block.items);
    case 'table':
      return plain([block.caption ?? '', ...block.header, ...block.rows.flat()]);
    case 'embed':
      return [block.title];
    default:
      return [];
  }
}

function commentTexts(comments: readonly ImportComment[]): string[] {
  return comments.flatMap(({ text, replies }) => [text, ...commentTexts(replies)]);
}

function isBalanced(text: string): boolean {
  const closing: Record<string, string> = { '«': '»', '(': ')', '[': ']' };
  const open: string[] = [];
  for (const letter of text.replace(/^\s*(?:\d+|\p{L})\)/gmu, '').replace(/[:;]-?\)/g, '')) {
    if (closing[letter]) open.push(closing[letter]);
    else if (Object.values(closing).includes(letter) && open.pop() !== letter) return false;
  }
  return open.length === 0;
}
