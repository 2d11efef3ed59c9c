import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { StoryLetter } from '#root/lib/outbox/letter.ts';
import type { Mark, TargetName } from '#root/lib/outbox/mark.ts';
import { letterFile, markFile, targetFile } from '#root/lib/outbox/outbox-files.ts';
import { importLine, openTestTerminal, type TestTerminal } from './test-terminal.ts';

// Each of these starts processes, and a busy machine is slow at that.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

const at = '2026-11-20T12:00:00.000Z';
let terminal: TestTerminal;
const file = (name: string) => path.join(terminal.data, name);

beforeEach(async () => {
  terminal = await openTestTerminal();
  const targets: TargetName[] = [
    { name: 'cdn', takes: 'tags' },
    { name: 'webhook:push', takes: 'stories' },
  ];
  const letter = (key: string, id: number): StoryLetter => {
    return { key, at, event: 'published', due: at, story: { id, locale: 'ar', slug: 'خبر' } };
  };
  const mark: Mark = { key: 'aaaaaaaaaaaaaaaa', target: 'webhook:push', mark: 'dead', at, error: 'status 404' };
  await mkdir(file('outbox'), { recursive: true });
  await writeFile(file(targetFile), JSON.stringify(targets));
  const letters = [letter('aaaaaaaaaaaaaaaa', 1), letter('bbbbbbbbbbbbbbbb', 2)];
  await writeFile(file(letterFile), letters.map((one) => `${JSON.stringify(one)}\n`).join(''));
  await writeFile(file(markFile), `${JSON.stringify(mark)}\n`);
});
afterEach(() => terminal.close());

test('what waits and what was given up is shown, tried again and dropped, with the site down', async () => {
  const shown = await terminal.naba('outbox', 'list');
  expect(shown).toMatchObject({ code: 0, err: '' });
  expect(shown.out).toContain('cdn: 0 waiting');
  expect(shown.out).toContain(`webhook:push: 1 waiting (0 for a later hour), the oldest of ${at}; 1 dead`);
  expect(shown.out).toContain('story 1 published');
  expect(shown.out).toContain('status 404');
  expect(await terminal.naba('outbox', 'retry', 'aaaaaaaaaaaaaaaa')).toMatchObject({ code: 0 });
  expect((await terminal.naba('outbox', 'list')).out).toContain('webhook:push: 2 waiting');
  expect((await terminal.naba('outbox', 'drop', 'webhook:push')).out).toBe('2 letters dropped.\n');
  expect((await terminal.naba('outbox', 'list')).out).toContain('webhook:push: 0 waiting (0 for a later hour); 0 dead');
  expect(await terminal.naba('outbox', 'drop', 'nobody')).toMatchObject({ code: 1 });
  expect(await terminal.naba('outbox')).toMatchObject({ code: 2 });
});

test('what the command line changes while the site is down waits for it, and check reads the files', async () => {
  await terminal.stories(importLine('a'));
  expect(await terminal.naba('import', 'stories.jsonl')).toMatchObject({ code: 0 });
  expect((await terminal.naba('outbox', 'list')).out).toMatch(/cdn: [1-9]\d* waiting/);
  expect(await terminal.naba('check')).toMatchObject({ code: 0 });
  await appendFile(file(letterFile), '{"key":"no letter"}\n');
  const checked = await terminal.naba('check');
  expect(checked.code).toBe(1);
  expect(checked.err).toMatch(/^outbox\/letters\.jsonl: line \d+: not-of-the-outbox\n$/);
});
