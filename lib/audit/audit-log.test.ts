import { appendFile, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { temporaryFolder } from '#root/lib/store/json/temporary-folder.ts';
import { openAuditLog } from './audit-log.ts';
import { checkAudit } from './check-audit.ts';

let folder: string;
let now: number;
const by = { id: 'u-mona', name: 'منى' };
const entry = (subject: string) => ({
  by,
  act: 'article.publish',
  subject,
  after: { state: 'published', no: undefined },
});
const open = () => openAuditLog(folder, () => now);

beforeEach(() => {
  folder = temporaryFolder();
  now = Date.parse('2026-11-30T23:59:00Z');
});

async function written(count: number) {
  const log = await open();
  await Promise.all(Array.from({ length: count }, (_, index) => log.append([entry(`article:${index + 1}`)])));
  return log;
}

const file = (name = '2026-11.jsonl') => path.join(folder, 'audit', name);

test('the chain goes on over the end of a month and a restart', async () => {
  await written(3);
  now += 120_000;
  const log = await open();
  await log.append([entry('article:4'), entry('article:5')]);
  expect(await readdir(path.join(folder, 'audit'))).toEqual(['2026-11.jsonl', '2026-12.jsonl']);
  expect(await checkAudit(folder)).toMatchObject({ lines: 5 });
  expect((await checkAudit(folder)).broken).toBeUndefined();
});

test('a clock set back breaks nothing', async () => {
  await written(2);
  now += 86_400_000;
  await (await open()).append([entry('article:3')]);
  now -= 86_400_000;
  await (await open()).append([entry('article:4')]);
  expect(await checkAudit(folder)).not.toHaveProperty('broken');
});

test('pages come newest first, by who, what or on what, and from an older line on', async () => {
  const log = await written(5);
  await log.append([{ by: { id: 'u-zayd', name: 'زيد' }, act: 'sign-in', subject: 'account:u-zayd' }]);
  const numbers = async (filter: object, before?: number) =>
    (await log.page(filter, { before, limit: 2 })).lines.map(({ n }) => n);
  expect(await numbers({})).toEqual([6, 5]);
  expect(await numbers({}, 5)).toEqual([4, 3]);
  expect(await numbers({ by: 'u-mona' })).toEqual([5, 4]);
  expect(await numbers({ act: 'sign-in' })).toEqual([6]);
  expect(await numbers({ subject: 'article:2' })).toEqual([2]);
  expect((await log.page({}, { before: 3, limit: 2 })).more).toBe(false);
});

test('whatever was asked before, a page has the lines that are in the files just then', async () => {
  const people = ['u-mona', 'u-zayd'];
  const acts = ['sign-in', 'article.publish', 'front.publish'];
  const step = fc.record({
    lines: fc.array(fc.record({ by: fc.nat(1), act: fc.nat(2), subject: fc.nat(3) }), { maxLength: 6 }),
    months: fc.nat(2),
    again: fc.boolean(),
    asked: fc.record({ by: fc.nat(2), act: fc.nat(3), subject: fc.nat(4), before: fc.nat(30), limit: fc.nat(5) }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      folder = temporaryFolder();
      now = Date.parse('2026-01-15T12:00:00Z');
      let log = await open();
      const all: { n: number; by: string; act: string; subject: string }[] = [];
      for (const { lines, months, again, asked } of steps) {
        now += months * 31 * 86_400_000;
        if (again) log = await open();
        const entries = lines.map((line) => ({
          ...{ by: { id: people[line.by] ?? '', name: 'منى "م"' }, act: acts[line.act] ?? '' },
          ...{ subject: `article:${line.subject}`, after: { headline: 'سطر\nآخر' } },
        }));
        await log.append(entries);
        for (const { by, act, subject } of entries) all.push({ n: all.length + 1, by: by.id, act, subject });
        const filter = {
          ...(people[asked.by] && { by: people[asked.by] }),
          ...(acts[asked.act] && { act: acts[asked.act] }),
          ...(asked.subject < 4 && { subject: `article:${asked.subject}` }),
        };
        const { before, limit } = { before: asked.before || Infinity, limit: asked.limit };
        const expected = all
          .filter(
            (line) => line.n < before && Object.entries(filter).every(([key, value]) => line[key as 'by'] === value),
          )
          .reverse();
        const page = await log.page(filter, { before, limit });
        expect(page.lines.map(({ n }) => n)).toEqual(expected.slice(0, limit).map(({ n }) => n));
        expect(page.more).toBe(expected.length > limit);
      }
    }),
    { numRuns: 40 },
  );
});

test('files that another hand changed are looked through anew', async () => {
  const log = await written(4);
  const numbers = async () => (await log.page({ act: 'article.publish' }, { limit: 9 })).lines.map(({ n }) => n);
  expect(await numbers()).toEqual([4, 3, 2, 1]);
  const lines = (await readFile(file(), 'utf8')).split('\n');
  await writeFile(file(), `${lines.slice(0, 2).join('\n')}\n`);
  expect(await numbers()).toEqual([2, 1]);
  await rename(file(), file('2026-10.jsonl'));
  expect(await numbers()).toEqual([2, 1]);
  await appendFile(file('2026-10.jsonl'), 'no line\n');
  expect(await numbers()).toEqual([2, 1]);
});

test('a line that a crash cut off is taken away, and the chain goes on', async () => {
  await written(2);
  await appendFile(file(), '{"n":3,"at":"2026-');
  expect(await checkAudit(folder)).not.toHaveProperty('broken');
  await (await open()).append([entry('article:3')]);
  expect(await checkAudit(folder)).toMatchObject({ lines: 3 });
});

describe('the first broken line is named', () => {
  const broken = async (change: (lines: string[]) => string[]) => {
    await written(5);
    const lines = (await readFile(file(), 'utf8')).trimEnd().split('\n');
    await writeFile(file(), `${change(lines).join('\n')}\n`);
    return (await checkAudit(folder)).broken;
  };
  const at = (line: number, reason: string) => ({ file: 'audit/2026-11.jsonl', line, reason });

  test('where something was changed', async () => {
    const change = (lines: string[]) => lines.map((line, n) => (n === 2 ? line.replace('published', 'draft') : line));
    expect(await broken(change)).toEqual(at(3, 'changed'));
  });
  test('where a field was added', async () => {
    const change = (lines: string[]) =>
      lines.map((line, n) => (n === 2 ? line.replace('"prev"', '"x":1,"prev"') : line));
    expect(await broken(change)).toEqual(at(3, 'changed'));
  });
  test('where a line was taken out', async () => {
    expect(await broken((lines) => lines.filter((_, n) => n !== 1))).toEqual(at(2, 'out-of-chain'));
  });
  test('where the first line was taken out', async () => {
    expect(await broken((lines) => lines.slice(1))).toEqual(at(1, 'out-of-chain'));
  });
  test('where two changed places', async () => {
    expect(await broken(([a = '', b = '', ...rest]) => [b, a, ...rest])).toEqual(at(1, 'out-of-chain'));
  });
  test('where something else was put in', async () => {
    expect(await broken((lines) => lines.with(3, 'x'))).toEqual(at(4, 'not-a-line'));
  });
});
