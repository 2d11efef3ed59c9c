import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { plainText } from '#root/lib/text/plain.ts';
import { openTestMove, type TestMove } from './test-move.ts';
import { wxr, wxrCategory, wxrItem } from './test-wxr.ts';

let move: TestMove;
beforeEach(async () => {
  move = await openTestMove();
});
afterEach(() => move.close());

/** Text in Windows-1256, for the letters the tests use. */
function inWindows1256(text: string): Buffer {
  const decoder = new TextDecoder('windows-1256');
  const bytes = new Map(
    Array.from({ length: 128 }, (_, index) => [decoder.decode(Uint8Array.of(128 + index)), 128 + index]),
  );
  return Buffer.from([...text].map((letter) => bytes.get(letter) ?? letter.charCodeAt(0)));
}

const words = async (number: number) => {
  const { headline, body } = await move.story(number);
  return [headline, ...body.map((block) => ('text' in block ? plainText(block.text) : block.type))];
};

describe('an export in the wrong encoding', () => {
  const xml = (declared: string) =>
    wxr(wxrItem({ id: 1, title: 'أخبار اليوم', content: 'وصلت السفينة' }), '', `<?xml version="1.0"${declared} ?>`);

  test.each([
    ['Windows-1256 that says so', inWindows1256(xml(' encoding="windows-1256"')), 0],
    ['Windows-1256 that says it is UTF-8', inWindows1256(xml(' encoding="UTF-8"')), 1],
    ['Windows-1256 that says nothing', inWindows1256(xml('')), 1],
    ['UTF-8 that says it is Windows-1256', Buffer.from(xml(' encoding="windows-1256"')), 0],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${xml('')}`), 0],
    ['UTF-16', Buffer.from(`\ufeff${xml(' encoding="UTF-16"')}`, 'utf16le'), 0],
    ['an encoding that nobody knows', Buffer.from(xml(' encoding="x-nonsense"')), 0],
  ])('%s is read right', async (_, bytes, remarks) => {
    const report = await move.bring(bytes);
    expect(await words(1)).toEqual(['أخبار اليوم', 'وصلت السفينة']);
    expect(report.remarks).toHaveLength(remarks);
  });

  test('single bytes that are no letters are shown as such, and told', async () => {
    const bytes = Buffer.from(xml(' encoding="UTF-8"'));
    bytes[bytes.indexOf(Buffer.from('وصلت'))] = 0xff;
    const report = await move.bring(bytes);
    expect((await words(1))[1]).toContain('\ufffd');
    expect(report.remarks[0]).toContain('1 records have bytes that are no letters');
  });
});

describe('a broken export', () => {
  const good = (id: number) => wxrItem({ id });

  test('that is cut off brings what came before, and says so', async () => {
    const whole = wxr([1, 2, 3].map(good).join(''));
    const report = await move.bring(whole.slice(0, whole.indexOf('خبر 3') + 3));
    expect(report.items.get('post')).toMatchObject({ imported: 2 });
    expect(report.items.get('broken')).toMatchObject({ skipped: 1 });
    expect(move.told).toEqual(['3 skipped: cut off: the file ends in the middle of it']);
    expect(report.remarks[0]).toContain('cut off');
  });

  test('whose one item is not ended loses that one only', async () => {
    const report = await move.bring(wxr(`${good(1)}${good(2).replace('</item>', '')}${good(3)}`));
    expect(report.items.get('post')).toMatchObject({ total: 2, imported: 2 });
    expect(report.items.get('broken')).toMatchObject({ total: 1, skipped: 1 });
    expect((await move.story(3)).headline).toBe('خبر 3');
  });

  test.each([
    ['an item in CDATA', 'مثال: <item><wp:tag>x</wp:tag></item> انتهى', 'مثال: x انتهى'],
    ['an end of CDATA in the text', 'قبل ]]> بعد', 'قبل ]]> بعد'],
    ['control characters', 'قبل\u0000\u0008\u001b بعد\uffff', 'قبل بعد'],
    ['loose ampersands and brackets', 'أ & ب < ج &nbsp; د', 'أ & ب < ج \u00a0 د'],
  ])('%s does no harm', async (_, content, expected) => {
    const report = await move.bring(wxr(`${wxrItem({ id: 1, content })}${good(2)}`));
    expect(report.items.get('post')).toMatchObject({ imported: 2 });
    expect((await words(1)).slice(1).join(' ')).toBe(expected);
  });

  test('an end of CDATA that nobody took care of keeps the text', async () => {
    const item = good(1).replace('<![CDATA[نص]]>', '<![CDATA[<p>قبل ]]> <b>بعد</b></p>]]>');
    await move.bring(wxr(`${item}${good(2)}`));
    expect((await words(1)).slice(1).join('')).toMatch(/^قبل\s+بعد$/);
  });

  test('entities of its own are not expanded', async () => {
    const lol = Array.from({ length: 9 }, (_, n) => `<!ENTITY lol${n + 1} "${`&lol${n};`.repeat(10)}">`).join('');
    const declaration = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY lol0 "lol">${lol}<!ENTITY file SYSTEM "file:///etc/passwd">]>`;
    const item = good(1).replace('<![CDATA[نص]]>', 'قبل &lol9; &file; بعد');
    const report = await move.bring(wxr(item, '', declaration));
    expect((await words(1))[1]).toBe('قبل &lol9; &file; بعد');
    expect(report.remarks.join()).toContain('entities');
  });

  test('a gzip bomb and a zip archive are refused in words', async () => {
    const bomb = gzipSync(Buffer.concat([Buffer.from(wxr('').slice(0, 600)), Buffer.alloc(200 * 1024 * 1024, 32)]));
    await expect(move.bring(bomb)).rejects.toThrow('gzip bomb');
    await expect(move.bring(Buffer.from('PK\u0003\u0004 and more'))).rejects.toThrow('zip archive');
  });

  test('what is no export is refused in words', async () => {
    await expect(move.bring('<html><body>404</body></html>')).rejects.toThrow('no export of WordPress');
    await expect(move.bring('')).rejects.toThrow('no export of WordPress');
  });

  test('depth, width and repetition end in time', async () => {
    const deep = '<div>'.repeat(20_000);
    const items = [
      wxrItem({ id: 1, content: `${deep}نص` }),
      wxrItem({ id: 2, content: '<'.repeat(200_000) }),
      wxrItem({ id: 3, content: '<!--'.repeat(50_000) }),
      wxrItem({ id: 4, content: '[a b="'.repeat(30_000) }),
      wxrItem({ id: 5, content: '<table><tr>'.repeat(5000) }),
      wxrItem({ id: 6, content: '<ul><li>'.repeat(5000) }),
      wxrItem({ id: 7, content: '<blockquote>'.repeat(5000) }),
      wxrItem({ id: 8, content: '<td colspan=99999 rowspan=99999>x</td>' }),
      wxrItem({ id: 9, content: `${' '.repeat(300_000)}نص` }),
      wxrItem({ id: 10, content: `<figure>`.repeat(300) }),
    ];
    const report = await move.bring(wxr(items.join(''), wxrCategory('a', 'أ', 'a')));
    expect(report.items.get('post')).toMatchObject({ total: 10, imported: 10 });
  }, 60_000);
});
