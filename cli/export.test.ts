import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { importLine, openTestTerminal, type TestTerminal } from './test-terminal.ts';

// Each of these starts processes, and a busy machine is slow at that.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

let terminal: TestTerminal;
beforeEach(async () => {
  terminal = await openTestTerminal();
});
afterEach(() => terminal.close());

test('a paper is written out and read into another one, which can be written out the same', async () => {
  const comment = { author: 'ليلى', email: 'layla@x.example', text: 'رأي' };
  await terminal.stories(importLine('one', { comments: [comment], tags: ['بحر'] }), importLine('two'));
  expect((await terminal.naba('import', 'stories.jsonl')).code).toBe(0);
  const done = await terminal.naba('export', 'out', '--no-site');
  expect(done).toMatchObject({ code: 0, err: '' });
  expect(done.out).toContain('stories.jsonl: 2 stories, 1 comment.');
  expect(done.out).toContain('Without readers’ e-mail addresses.');
  const lines = await readFile(path.join(terminal.folder, 'out/stories.jsonl'), 'utf8');
  expect(lines).not.toContain('layla@x.example');
  await access(path.join(terminal.folder, 'out/naba-export.json'));

  expect(await terminal.naba('export', 'out', '--no-site')).toMatchObject({
    code: 1,
    err: expect.stringContaining('is not empty'),
  });
  expect(await terminal.naba('export', 'data/out', '--no-site')).toMatchObject({
    code: 1,
    err: expect.stringContaining('inside the data folder'),
  });
  expect((await terminal.naba('export')).code).toBe(2);
  await mkdir(path.join(terminal.folder, 'half/.unfinished'), { recursive: true });
  await writeFile(path.join(terminal.folder, 'half/.unfinished/stories.jsonl'), '');
  expect(await terminal.naba('export', 'half', '--no-site')).toMatchObject({
    code: 1,
    err: expect.stringContaining('cut off'),
  });

  const again = await terminal.naba('import', 'out/stories.jsonl');
  expect(again.out).toContain('2 stories: 0 new');
});
