import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openJsonStore } from '#root/lib/store/json/open-json-store.ts';
import { importLine, openTestTerminal, type TestTerminal } from './test-terminal.ts';

// Each of these starts processes, and a busy machine is slow at that.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

let terminal: TestTerminal;
beforeEach(async () => {
  terminal = await openTestTerminal();
});
afterEach(() => terminal.close());

describe('with the site down', () => {
  test('a file is imported into a paper that was not there, bad lines told, and the paper is whole', async () => {
    await terminal.stories(importLine('a'), 'not json', importLine('b'));
    const first = await terminal.naba('import', 'stories.jsonl');
    expect(first).toMatchObject({ code: 0, err: expect.stringMatching(/^line 2 skipped: not JSON/) });
    expect(first.out).toContain('2 stories: 2 new, 0 updated, 0 unchanged.');
    expect((await terminal.naba('import', 'stories.jsonl')).out).toContain('0 new, 0 updated, 2 unchanged');

    expect(await terminal.naba('withdraw', 'a', '--reason', 'خطأ')).toMatchObject({
      code: 0,
      out: '1 withdrawn: خبر a\n',
    });
    const store = await openJsonStore({ folder: terminal.data, threads: false });
    try {
      expect(await store.get('article', 1)).toMatchObject({ state: 'withdrawn', withdrawal: { reason: 'خطأ' } });
      expect(await store.get('settings', 'site')).toBeDefined();
    } finally {
      await store.close();
    }
    expect(await terminal.naba('restore', '1')).toMatchObject({ code: 0, out: '1 restored: خبر a\n' });
  });

  test('what is not understood ends with 2, what fails with 1', async () => {
    expect(await terminal.naba('frobnicate')).toMatchObject({ code: 2, out: '' });
    expect(await terminal.naba('publish', 'nothing')).toEqual({ code: 1, out: '', err: 'there is no story nothing\n' });
    expect(await terminal.naba('help')).toMatchObject({ code: 0, out: expect.stringContaining('import FILE') });
  });

  test('a backup restores the paper as it was, elsewhere, and says that it is whole', async () => {
    await terminal.stories(importLine('a', { comments: [{ author: 'ليلى', text: 'نعم' }] }));
    await terminal.naba('import', 'stories.jsonl');
    expect(await terminal.naba('backup', 'paper.tar.gz')).toMatchObject({
      code: 0,
      out: expect.stringContaining('paper.tar.gz'),
    });
    expect(await terminal.naba('restore', 'paper.tar.gz')).toMatchObject({
      code: 1,
      err: expect.stringContaining('not empty'),
    });
    await rename(terminal.data, `${terminal.data}.old`);
    expect(await terminal.naba('restore', 'paper.tar.gz')).toMatchObject({
      code: 0,
      out: expect.stringContaining('all is well'),
    });
    expect(await terminal.naba('check')).toMatchObject({ code: 0, out: expect.stringContaining('1 comment') });
    expect(await readFile(path.join(terminal.data, 'articles/0/1.json'), 'utf8')).toBe(
      await readFile(path.join(`${terminal.data}.old`, 'articles/0/1.json'), 'utf8'),
    );
    await writeFile(path.join(terminal.data, 'articles/0/1.json'), '{"cut');
    expect(await terminal.naba('check')).toMatchObject({ code: 1, err: expect.stringContaining('articles/0/1.json') });
  });

  test('Ctrl-C in a long work leaves a consistent store that says so', async () => {
    const { child, done } = terminal.start('generate', '--articles', '200000');
    const watch = async () => {
      while (!(await stat(path.join(terminal.data, 'articles/0/300.json')).catch(() => undefined))) {
        await new Promise((resolve) => setImmediate(resolve));
      }
    };
    await watch();
    child.kill('SIGINT');
    const { code, out, err } = await done;
    expect(code).toBe(1);
    expect(err).toContain('interrupted');
    const made = Number(/([\d,]+) stor(?:y|ies) made/.exec(out)?.[1]?.replace(',', ''));
    const store = await openJsonStore({ folder: terminal.data, threads: false });
    try {
      expect(store.damages()).toEqual([]);
      expect((await store.reads.counts()).articles).toBe(made);
    } finally {
      await store.close();
    }
  });
});
