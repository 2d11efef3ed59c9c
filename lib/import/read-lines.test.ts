import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FileLine, readLines } from './read-lines.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'naba-lines-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function linesOf(content: string | Buffer, longest?: number): Promise<FileLine[]> {
  const file = path.join(folder, 'lines');
  await writeFile(file, content);
  return Array.fromAsync(readLines(file, longest));
}

test('lines are numbered as an editor numbers them; the last needs no line end', async () => {
  const lines = await linesOf('\ufeffأول\r\n\n  \nرابع');
  expect(lines.map(({ number, ...rest }) => [number, 'text' in rest && rest.text])).toEqual([
    [1, 'أول\r'],
    [4, 'رابع'],
  ]);
});

test('a gzipped file is known by its content', async () => {
  const lines = await linesOf(gzipSync('أول\nثان\n'));
  expect(lines).toMatchObject([{ text: 'أول' }, { text: 'ثان' }]);
});

test('a file in UTF-16 is known by its beginning', async () => {
  const text = '{"title":"أول"}\n{"title":"ثان"}\n';
  const lines = [{ text: '{"title":"أول"}' }, { text: '{"title":"ثان"}' }];
  const little = Buffer.from(text, 'utf16le');
  for (const bytes of [little, Buffer.from(little).swap16()]) expect(await linesOf(bytes)).toMatchObject(lines);
  const marked = Buffer.from(`\ufeff${text}`, 'utf16le');
  for (const bytes of [marked, Buffer.from(marked).swap16()]) expect(await linesOf(bytes)).toMatchObject(lines);
});

test('a letter cut by the border of two chunks stays whole', async () => {
  const text = 'ش'.repeat(400_001);
  const lines = await linesOf(`x${text}\n${text}\n`);
  expect(lines).toMatchObject([{ text: `x${text}` }, { text }]);
});

test('a line too long and a line that is not UTF-8 are faults, the rest is read', async () => {
  const content = Buffer.concat([
    Buffer.from(`${'x'.repeat(3 * 1024 * 1024)}\n`),
    Buffer.from([0xff, 0xfe, 0x0a]),
    Buffer.from('خبر\n'),
  ]);
  expect(await linesOf(content, 1024 * 1024)).toMatchObject([
    { number: 1, fault: 'longer than 1 MB' },
    { number: 2, fault: 'not UTF-8' },
    { number: 3, text: 'خبر' },
  ]);
});

test('a gzipped file that is cut off gives its whole lines, then an error', async () => {
  const whole = gzipSync(Array.from({ length: 20_000 }, (_, line) => `${line} ${Math.sin(line)}`).join('\n'));
  const file = path.join(folder, 'cut.gz');
  await writeFile(file, whole.subarray(0, whole.length >> 1));
  let read = 0;
  const reading = (async () => {
    for await (const _line of readLines(file)) read += 1;
  })();
  await expect(reading).rejects.toThrow(/unexpected end of file/);
  expect(read).toBeGreaterThan(1000);
});
