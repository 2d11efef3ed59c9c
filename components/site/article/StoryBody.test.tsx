import { describe, expect, test, vi } from 'vitest';
import { staticMarkup } from '#root/components/markup/static-markup.ts';
import { speak } from '#root/components/markup/test-words.ts';
import type { Block } from '#root/lib/domain/block.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import type { Teaser } from '#root/lib/queries/teasers.ts';
import { StoryBody } from './StoryBody.tsx';

vi.mock('#root/lib/i18n/translations.ts', () => import('#root/components/markup/test-words.ts'));

const style = { digits: 'latn', timeZone: 'Asia/Riyadh', hijri: true } as const;
const teaser: Teaser = {
  id: 9,
  locale: 'ar',
  href: '/articles/9/x',
  headline: 'ممر بحري بعد ستة أسابيع',
  authors: [],
  publishedAt: '2026-11-22T08:00:00.000Z',
  words: 300,
  comments: 0,
};

async function drawn(blocks: Block[], locale: Locale = 'ar'): Promise<string> {
  speak(locale);
  return staticMarkup(
    <StoryBody blocks={blocks} story={{ locale, style, media: new Map(), inline: new Map([[9, teaser]]) }} />,
  );
}

/** What is read of a piece of HTML: its tags out, its entities back. */
function read(html: string): string {
  const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&#x27;': "'" };
  return html.replace(/<[^>]*>/g, '').replace(/&(?:lt|gt|amp|quot|#x27);/g, (entity) => entities[entity] ?? entity);
}

const hostile = '</p><script>alert("1")</script><img src=x onerror=alert(1)> & \'ثم\'  يبقى نصًّا';
const picture = { mediaId: 'm-lost', alt: 'مرفأ', caption: hostile, credit: 'وكالة المرافئ' };
const kinds: Record<Block['type'], { block: Block; words: string[] }> = {
  paragraph: { block: { type: 'paragraph', text: hostile }, words: [hostile] },
  heading: { block: { type: 'heading', level: 3, text: hostile }, words: [hostile] },
  quote: { block: { type: 'quote', text: hostile, attribution: hostile }, words: [hostile, hostile] },
  pullquote: { block: { type: 'pullquote', text: hostile, attribution: hostile }, words: [hostile, hostile] },
  list: { block: { type: 'list', ordered: true, items: [hostile, 'ثانيًا'] }, words: [hostile, 'ثانيًا'] },
  picture: { block: { type: 'picture', picture }, words: [hostile, 'وكالة المرافئ'] },
  gallery: {
    block: { type: 'gallery', pictures: [picture, picture], caption: 'ثلاث صور' },
    words: [hostile, hostile, 'ثلاث صور'],
  },
  table: {
    block: { type: 'table', caption: hostile, header: ['الرحلة', hostile], rows: [['الأولى', hostile]] },
    words: [hostile, 'الرحلة', hostile, 'الأولى', hostile],
  },
  embed: {
    block: { type: 'embed', provider: 'youtube', url: 'https://youtu.be/abcdef12345', title: hostile },
    words: [hostile],
  },
  related: { block: { type: 'related', articleId: 9 }, words: ['ممر بحري بعد ستة أسابيع'] },
  correction: {
    block: { type: 'correction', text: hostile, at: '2026-11-22T10:10:00.000Z' },
    words: ['تصحيح', '13:10', hostile],
  },
};

describe.each(Object.entries(kinds))('%s', (_, { block, words }) => {
  test('says its words as they were written, in their order', async () => {
    const text = read(await drawn([block]));
    let from = 0;
    for (const word of words) {
      const at = text.indexOf(word, from);
      expect(at, word).toBeGreaterThanOrEqual(from);
      from = at + word.length;
    }
  });

  test('reads nothing of them as mark-up', async () => {
    expect(await drawn([block])).not.toMatch(/<script|<img src="?x|\sonerror="/);
  });

  test('has no inline style', async () => {
    expect(await drawn([block])).not.toMatch(/\sstyle=/);
  });
});

test('nothing of the page stands between two paragraphs', async () => {
  const html = await drawn([
    { type: 'paragraph', text: 'الأولى  بمسافتين ' },
    { type: 'paragraph', text: 'الثانية' },
  ]);
  expect(html).toMatch(/الأولى {2}بمسافتين <\/p><p [^>]*>الثانية<\/p>/);
});

test('marks, links and foreign words nest', async () => {
  const text = [
    { text: 'قال ' },
    { text: 'كلامًا', strong: true, emphasis: true, href: 'https://example.org/a?b=1&c=2' },
    { text: ' عن ' },
    { text: 'LoRaWAN 3.2', lang: 'en' },
  ];
  const html = await drawn([{ type: 'paragraph', text }]);
  expect(html).toMatch(
    /قال <a href="https:\/\/example\.org\/a\?b=1&amp;c=2" rel="noopener"[^>]*><strong><em>كلامًا<\/em><\/strong><\/a> عن /,
  );
  expect(html).toContain('<span lang="en" dir="ltr">LoRaWAN 3.2</span>');
});

test('a block in the other direction says so, one that only begins with a foreign name does not', async () => {
  const quote = (text: string): Block => ({ type: 'quote', text });
  expect(await drawn([quote('We agreed on one thing.')])).toMatch(/<figure [^>]*lang="en" dir="ltr">/);
  expect(await drawn([quote('LoRaWAN تقنية لاسلكية بعيدة المدى')])).not.toContain('dir=');
  expect(await drawn([quote('اتفقنا على أمر واحد')], 'en')).toMatch(/<figure [^>]*lang="ar" dir="rtl">/);
});

test('headings alike get ids of their own', async () => {
  const heading: Block = { type: 'heading', level: 2, text: 'ماذا بعد؟' };
  const html = await drawn([heading, heading, { ...heading }]);
  expect([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)).toEqual([
    'h-ماذا-بعد',
    'h-ماذا-بعد-2',
    'h-ماذا-بعد-3',
  ]);
});

test('a clarification and an editor’s note are called so', async () => {
  const note = (kind: 'clarification' | 'addition'): Block => ({
    ...{ type: 'correction', kind, text: 'x', at: '2026-11-22T10:10:00.000Z' },
  });
  expect(read(await drawn([note('clarification')]))).toContain('توضيح');
  expect(read(await drawn([note('addition')]))).toContain('إضافة من التحرير');
});

test('a story that is not to be read is not pointed to', async () => {
  expect(read(await drawn([{ type: 'related', articleId: 404 }]))).toBe('');
});

test('a card asks other sites for nothing', async () => {
  const html = await drawn([
    { type: 'embed', provider: 'youtube', url: 'https://www.youtube.com/watch?v=abcdef12345', title: 'جولة' },
    { type: 'embed', provider: 'x', url: 'https://x.com/naba/status/1', title: 'منشور' },
  ]);
  expect(html).not.toMatch(/<(?:iframe|img|script|link)/);
  expect(html).toContain('href="https://www.youtube.com/watch?v=abcdef12345"');
  expect(html).toContain('data-src="https://www.youtube-nocookie.com/embed/abcdef12345"');
  expect(html.match(/data-part="consent"/g)).toHaveLength(1);
});

describe('notes', () => {
  const cited = { text: 'تقرير البلدية عن الميناء، 2026', href: 'https://example.org/r' };
  const body: Block[] = [
    {
      type: 'paragraph',
      text: [{ text: 'قالت' }, { text: '', note: cited }, { text: '، ثم ' }, { text: 'عادت', note: { text: hostile } }],
    },
    {
      type: 'list',
      ordered: false,
      items: [[{ text: 'بند', strong: true, href: '/x', note: { text: 'Reuters, 3 May' } }]],
    },
  ];
  const shown = () => drawn(body);

  test('are numbered in the order of reading; each number leads to its note, and the note back to it', async () => {
    const html = await shown();
    const marks = [...html.matchAll(/<a id="note-mark-(\d)" href="#note-(\d)" role="doc-noteref"[^>]*>(\d)<\/a>/g)];
    expect(marks.map(([, ...numbers]) => numbers.join())).toEqual(['1,1,1', '2,2,2', '3,3,3']);
    const notes = html.slice(html.indexOf('role="doc-endnotes"'));
    expect([...notes.matchAll(/<li id="note-(\d)"/g)].map(([, number]) => number)).toEqual(['1', '2', '3']);
    expect([...notes.matchAll(/href="#note-mark-(\d)" role="doc-backlink" aria-label="([^"]*)"/g)]).toHaveLength(3);
    expect(notes).toMatch(/aria-labelledby="story-notes"[^>]*><h2 id="story-notes"[^>]*>الهوامش<\/h2>/);
  });

  test('say their words as they were written, link to what they name, and stand in no link themselves', async () => {
    const html = await shown();
    expect(html).toContain('<a href="https://example.org/r" rel="noopener"');
    expect(read(html)).toContain(hostile);
    expect(html).not.toMatch(/<script|\sonerror="/);
    expect(html).toMatch(/<span class="whitespace-pre-wrap" lang="en" dir="ltr">Reuters, 3 May<\/span>/);
    expect(html).toMatch(/<strong>بند<\/strong><\/a><sup/);
    expect(read(html)).toContain('قالت1، ثم عادت2');
  });

  test('are not spoken of where there are none', async () => {
    expect(await drawn([{ type: 'paragraph', text: [{ text: 'أ', strong: true }] }])).not.toMatch(/note|الهوامش/);
  });
});
