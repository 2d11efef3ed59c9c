import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { wxr, wxrComment, wxrItem } from '#root/lib/import/wordpress/test-wxr.ts';
import { openTestTerminal, type TestTerminal } from './test-terminal.ts';

// Each of these starts processes, and a busy machine is slow at that.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

let terminal: TestTerminal;
beforeEach(async () => {
  terminal = await openTestTerminal();
});
afterEach(() => terminal.close());

test('an export of WordPress is rehearsed, brought in, reported, and its addresses listed', async () => {
  const items = [
    wxrItem({
      id: 1,
      slug: 'one',
      content: '[contact-form-7 id="1"]<img src="https://old.example/wp-content/uploads/x.jpg">',
    }),
    wxrItem({ id: 2, type: 'jobs', inside: wxrComment({ id: 1 }) }),
    wxrItem({ id: 3, type: 'nav_menu_item' }),
    wxrItem({ id: 4, status: 'trash' }),
  ];
  await writeFile(path.join(terminal.folder, 'old.xml'), wxr(items.join('')));

  const rehearsed = await terminal.naba('import', 'old.xml', '--types', 'jobs', '--dry-run');
  expect(rehearsed).toMatchObject({ code: 0, err: expect.stringContaining('post 4 “خبر 4”: in the trash') });
  expect(rehearsed.out).toContain('post: 2 (1 new, 1 skipped).');
  expect(rehearsed.out).toContain('Nothing was stored');
  await expect(readFile(path.join(terminal.data, 'articles/0/1.json'))).rejects.toThrow('ENOENT');
  await expect(readFile(path.join(terminal.folder, 'old.addresses.tsv'))).rejects.toThrow('ENOENT');

  const done = await terminal.naba('import', 'old.xml', '--types', 'jobs');
  expect(done.code).toBe(0);
  for (const line of [
    'post: 2 (1 new, 1 skipped).',
    'jobs: 1 (1 new).',
    '1 skipped: nav_menu_item: menu entry.',
    'Comments: 1 in the file, 1 new or changed, 0 there already.',
    'missing: https://old.example/wp-content/uploads/x.jpg',
    'Shortcodes kept as notes: [contact-form-7] × 1.',
  ]) {
    expect(done.out).toContain(line);
  }
  const list = (await readFile(path.join(terminal.folder, 'old.addresses.tsv'), 'utf8')).trim().split('\n');
  const one = list.map((line) => line.split('\t')).find(([from]) => from === '/2024/03/05/one/');
  expect(one?.[1]).toMatch(/^\/articles\/1\//);

  const again = await terminal.naba('import', 'old.xml', '--types', 'jobs');
  expect(again.out).toContain('post: 2 (1 unchanged, 1 skipped).');
  expect(again.out).toContain('Old addresses: 0 made, 0 changed');
});

test('what can not be taken in is told in words', async () => {
  await writeFile(path.join(terminal.folder, 'a.zip'), 'PK\u0003\u0004');
  expect(await terminal.naba('import', 'a.zip')).toMatchObject({
    code: 1,
    err: expect.stringContaining('zip archive'),
  });
  await writeFile(path.join(terminal.folder, 'b.xml'), '<html><body>404</body></html>');
  expect(await terminal.naba('import', 'b.xml')).toMatchObject({ code: 1, err: expect.stringContaining('no feed') });
  await writeFile(path.join(terminal.folder, 'c.xml'), wxr(''));
  expect(await terminal.naba('import', 'c.xml', '--uploads', 'nowhere')).toMatchObject({ code: 2 });
  await writeFile(path.join(terminal.folder, 'd.jsonl'), '\n');
  expect(await terminal.naba('import', 'd.jsonl')).toMatchObject({ code: 1, err: 'There is no story in this file.\n' });
});
