import { describe, expect, test } from 'vitest';
import { type ImportLine, parseImportLine, parseImportStory } from './import-line.ts';

function read(value: object): ImportLine {
  const parsed = parseImportStory(value);
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed.line;
}
function refusal(value: unknown): string {
  const parsed = parseImportStory(value);
  if (parsed.ok) throw new Error('was not refused');
  return parsed.reason;
}
const story = { id: 'a-1', title: 'ميناء جديد', body: 'فقرة.' };

describe('the words', () => {
  test('a body in one string is a paragraph a line, blank lines dropped, words as they are', () => {
    const body = 'كل  الذين ، قالوا “نعم” .\r\n\r\n   \n و “لا” ؛ هكذا  ';
    expect(read({ ...story, body }).body).toEqual([
      { type: 'paragraph', text: 'كل  الذين ، قالوا “نعم” .' },
      { type: 'paragraph', text: ' و “لا” ؛ هكذا  ' },
    ]);
  });

  test('blocks keep their text word for word', () => {
    const text = 'القوات المسلحة ، وأشار  إلى';
    const body = [{ type: 'paragraph', text }, { type: 'heading', text: 'عنوان' }, 'فقرة مفردة'];
    expect(read({ ...story, body }).body).toEqual([
      { type: 'paragraph', text },
      { type: 'heading', level: 2, text: 'عنوان' },
      { type: 'paragraph', text: 'فقرة مفردة' },
    ]);
  });

  test('characters that no text holds are taken out', () => {
    expect(read({ ...story, title: ' سطر\u0000\nثانٍ ', body: 'أ\u0007ب' })).toMatchObject({
      title: 'سطر ثانٍ',
      body: [{ type: 'paragraph', text: 'أب' }],
    });
  });

  test('a span with an unsafe address keeps its words and loses the address', () => {
    const text = [
      { text: 'اضغط', href: 'javascript:alert(1)', strong: true },
      { text: 'هنا', href: 'https://example.org/' },
    ];
    expect(read({ ...story, body: [{ type: 'paragraph', text }] }).body).toEqual([
      {
        type: 'paragraph',
        text: [
          { text: 'اضغط', strong: true },
          { text: 'هنا', href: 'https://example.org/' },
        ],
      },
    ]);
  });
});

describe('the shapes a line may take', () => {
  test.each([
    [{ sections: ['أخبار', 'شئون عالمية'] }, { sections: ['أخبار', 'شئون عالمية'] }],
    [{ category: 'رياضة' }, { sections: ['رياضة'] }],
    [{ sections: [], category: 'رياضة' }, { sections: ['رياضة'] }],
    [{ author: 'هالة', authors: ['هالة', { name: 'سليم' }] }, { authors: ['هالة', 'سليم'] }],
    [
      { author: null, tags: null, source: null, abstract: null },
      { authors: [], tags: [], sources: [] },
    ],
    [{ tags: 'طاقة، موانئ,بحر' }, { tags: ['طاقة', 'موانئ', 'بحر'] }],
    [{ source: 'شبكة' }, { sources: [{ name: 'شبكة' }] }],
    [
      { source: { name: 'وكالة', url: 'https://example.org/' } },
      { sources: [{ name: 'وكالة', url: 'https://example.org/' }] },
    ],
    [{ source: ['أ', { name: 'ب', url: 'javascript:0' }] }, { sources: [{ name: 'أ' }, { name: 'ب' }] }],
    [{ locale: 'en_GB' }, { locale: 'en' }],
    [{ abstract: 'ملخص' }, { standfirst: 'ملخص' }],
    [{ image: 'pictures/a.jpg' }, { image: { from: 'pictures/a.jpg', alt: '' } }],
    [
      { image: { url: 'https://example.org/a.jpg', alt: 'ميناء', credit: 'نبأ' } },
      { image: { from: 'https://example.org/a.jpg', alt: 'ميناء', credit: 'نبأ' } },
    ],
    [{ id: 77 }, { id: '77' }],
    [{ id: null, url: 'https://example.org/s' }, { id: 'https://example.org/s' }],
    [{ something: { else: true } }, { id: 'a-1' }],
    [
      { comments: [{ author: 'ليلى', text: 'شكرا', replies: [{ author: 'سامي', text: 'وأنا', date: '2026-01-01' }] }] },
      {
        comments: [
          {
            author: 'ليلى',
            email: '',
            text: 'شكرا',
            replies: [{ author: 'سامي', email: '', text: 'وأنا', date: '2026-01-01', replies: [] }],
          },
        ],
      },
    ],
    [{ body: [{ type: 'related', story: 5 }] }, { body: [{ type: 'related', story: '5' }] }],
    [{ body: [{ type: 'poll', text: 'سؤال' }] }, { body: [{ type: 'unknown', name: 'poll', text: 'سؤال' }] }],
    [{ body: [{ type: 'constructor' }] }, { body: [{ type: 'unknown', name: 'constructor' }] }],
  ])('%j', (part, expected) => {
    expect(read({ ...story, ...part })).toMatchObject(expected);
  });
});

describe('a bad line says what is wrong', () => {
  test.each([
    [{ ...story, title: undefined }, 'title is missing'],
    [{ ...story, title: '  ' }, 'title: is empty'],
    [{ ...story, body: undefined }, 'body is missing'],
    [{ ...story, id: undefined }, 'id is missing'],
    [[story], 'not a JSON object'],
    ['text', 'not a JSON object'],
  ])('%j', (value, reason) => {
    expect(refusal(value)).toBe(reason);
  });

  test('with the field it is about', () => {
    expect(refusal({ ...story, locale: 'fr' })).toMatch(/^locale: /);
    expect(refusal({ ...story, state: 'live' })).toMatch(/^state: /);
    expect(refusal({ ...story, body: [{ type: 'paragraph' }] })).toMatch(/^body.*text/);
    expect(refusal({ ...story, body: [{ type: 'embed', url: 'javascript:0' }] })).toMatch(/^body.*url/);
    expect(refusal({ ...story, comments: [{ author: '', text: 'x' }] })).toMatch(/^comments.*author/);
    expect(parseImportLine('{"id":')).toMatchObject({ ok: false, reason: expect.stringMatching(/^not JSON/) });
    const commanding = parseImportLine('\u001b]0;x\u0007\u0000');
    expect(commanding).toMatchObject({ ok: false, reason: expect.stringMatching(/^not JSON[ -~]*$/) });
  });
});
