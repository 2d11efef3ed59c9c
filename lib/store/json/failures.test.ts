import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { comment, commit, noon, put, remove, stories, story, tag } from '../contract/sample.ts';
import { realDisk } from './disk.ts';
import { formatDocument, parseDocument } from './document.ts';
import { formatLine } from './json-lines.ts';
import { commentsFile, intentFile } from './layout.ts';
import { openJsonStore } from './open-json-store.ts';
import { temporaryFolder } from './temporary-folder.ts';

const asError = (code: string) => Object.assign(new Error(code), { code });

test('when a sync fails nothing is acknowledged and nothing more is written', async () => {
  let failing = false;
  const disk = {
    ...realDisk,
    sync: (handle: Parameters<typeof realDisk.sync>[0]) =>
      failing ? Promise.reject(asError('EIO')) : realDisk.sync(handle),
  };
  const store = await openJsonStore({ folder: temporaryFolder(), threads: false, disk });
  await stories(store, story(1));
  failing = true;
  await expect(stories(store, story(2))).rejects.toMatchObject({ code: 'read-only' });
  failing = false;
  await expect(stories(store, story(3))).rejects.toMatchObject({ code: 'read-only' });
  expect(await store.get('article', 1)).toBeDefined();
  expect(await store.get('article', 2)).toBeUndefined();
  expect(await store.reads.counts()).toMatchObject({ articles: 1 });
  await store.close();
});

test('a disk that is full for a while refuses commits whole, and takes them when space returns', async () => {
  let room = Infinity;
  const disk = {
    ...realDisk,
    async write(...[handle, bytes, position]: Parameters<typeof realDisk.write>) {
      if (bytes.length > room) {
        // As disks do: a part of it fits.
        await realDisk.write(handle, bytes.subarray(0, room), position);
        throw asError('ENOSPC');
      }
      room -= bytes.length;
      await realDisk.write(handle, bytes, position);
    },
  };
  const folder = temporaryFolder();
  const store = await openJsonStore({ folder, threads: false, disk });
  await stories(store, story(1));
  await commit(store, [put('comment', comment('a'))]);
  const together = () =>
    commit(store, [
      put('article', story(1, { headline: 'معا' }), 1),
      put('comment', comment('b')),
      put('tag', tag('sea')),
    ]);
  // Wherever the space ends: in a temporary file, the intent or an appended line.
  let refused = 0;
  for (room = 0; ; room = refused * 97) {
    const outcome = await together().catch((error: unknown) => error);
    if (!(outcome instanceof Error)) break;
    refused += 1;
    expect(outcome).toMatchObject({ code: 'disk-full' });
    expect(readFileSync(path.join(folder, commentsFile(1)), 'utf8')).toBe(formatLine(comment('a')));
    expect(await store.get('article', 1)).toMatchObject({ version: 1 });
    expect(await store.get('tag', 'sea')).toBeUndefined();
    expect(existsSync(path.join(folder, intentFile))).toBe(false);
    expect(readdirSync(path.join(folder, 'articles/0'))).toEqual(['1.json']);
    expect(await store.revisions(1)).toHaveLength(1);
  }
  expect(refused).toBeGreaterThan(20);
  expect(await store.get('article', 1)).toMatchObject({ version: 2, headline: 'معا' });
  await store.close();
});

test('a real disk that fills up tears nothing', async (context) => {
  const folder = temporaryFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', folder], { stdio: 'pipe' });
  } catch {
    return context.skip('mounting a small tmpfs is refused here');
  }
  onTestFinished(() => void execFileSync('umount', ['-l', folder]));
  const store = await openJsonStore({ folder, threads: false });
  const filler = path.join(folder, 'filler');
  writeFileSync(filler, Buffer.alloc(1_500_000));
  let stored = 0;
  const full = await (async () => {
    for (let id = 1; ; id += 1) {
      try {
        await stories(store, story(id, { body: [{ type: 'paragraph', text: 'نص '.repeat(8000) }] }));
        stored = id;
      } catch (error) {
        return error;
      }
    }
  })();
  expect(full).toMatchObject({ code: 'disk-full' });
  expect(store.damages()).toEqual([]);
  await rm(filler);
  await stories(store, story(stored + 1));
  await store.close();
  const again = await openJsonStore({ folder, threads: false });
  expect(again.damages()).toEqual([]);
  for (let id = 1; id <= stored + 1; id += 1) expect(await again.get('article', id)).toMatchObject({ version: 1 });
  await again.close();
});

test('a folder that may not be written is read, and commits are refused', async (context) => {
  const folder = temporaryFolder();
  const store = await openJsonStore({ folder, threads: false });
  await stories(store, story(1));
  await store.close();
  if (process.getuid?.() !== 0) return context.skip('only root can become somebody who may not write');
  chmodSync(folder, 0o755);
  const program = `
    process.setgid(65534); process.setuid(65534);
    const { openJsonStore } = await import(${JSON.stringify(new URL('./open-json-store.ts', import.meta.url).href)});
    const store = await openJsonStore({ folder: ${JSON.stringify(folder)}, threads: false });
    const article = await store.get('article', 1);
    const listed = await store.reads.articles({ now: Infinity }, { offset: 0, limit: 9 });
    const write = { collection: 'article', id: 1, expected: 1, document: article };
    const code = await store.commit({ by: 'x', writes: [write] }).then(() => 'stored', (error) => error.code);
    console.log(JSON.stringify({ version: article.version, total: listed.total, code, lock: store.lock ?? null }));
    await store.close();
  `;
  const child = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
  expect(child.stderr).toBe('');
  expect(JSON.parse(child.stdout)).toEqual({ version: 1, total: 1, code: 'read-only', lock: null });
});

test('a commit that a crash cut short is finished at the next opening, once', async () => {
  const folder = temporaryFolder();
  const first = await openJsonStore({ folder, threads: false });
  await stories(first, story(1));
  await commit(first, [put('comment', comment('a'))]);
  await first.close();
  const at = (name: string) => path.join(folder, name);
  const line = formatLine(comment('b'));
  const offset = formatLine(comment('a')).length;
  writeFileSync(at('articles/0/1.json.dead-1.tmp'), formatDocument(story(1, { version: 2, headline: 'معا' })));
  writeFileSync(at('articles/0/9.json.dead-2.tmp'), 'left over');
  writeFileSync(at(commentsFile(1)), formatLine(comment('a')) + line.slice(0, 30));
  mkdirSync(at('intent'), { recursive: true });
  const intent = {
    appends: [{ file: commentsFile(1), offset: Buffer.byteLength(formatLine(comment('a'))), text: line }],
    renames: [{ from: 'articles/0/1.json.dead-1.tmp', to: 'articles/0/1.json' }],
    removals: [],
  };
  expect(offset).toBeGreaterThan(0);
  // Once where the crash came early, once more where it came when all but the removal of the intent was done.
  for (let opening = 0; opening < 2; opening += 1) {
    writeFileSync(at(intentFile), JSON.stringify(intent));
    const store = await openJsonStore({ folder, threads: false });
    expect(await store.get('article', 1)).toMatchObject({ headline: 'معا' });
    expect(await store.get('comment', 'b')).toMatchObject({ text: comment('b').text });
    expect(readFileSync(at(commentsFile(1)), 'utf8')).toBe(formatLine(comment('a')) + line);
    expect(readdirSync(at('articles/0'))).toEqual(['1.json']);
    expect(store.damages()).toEqual([]);
    await store.close();
  }
});

test('a revision of a save that never became the story is ignored', async () => {
  const folder = temporaryFolder();
  const first = await openJsonStore({ folder, now: () => noon, threads: false });
  await stories(first, story(1));
  await first.close();
  const orphan = { version: 2, at: '2026-01-01T00:00:00.000Z', by: 'ghost', article: story(1, { version: 2 }) };
  writeFileSync(path.join(folder, 'revisions/0/1.jsonl'), formatLine(orphan), { flag: 'a' });
  const store = await openJsonStore({ folder, now: () => noon, threads: false });
  expect((await store.revisions(1)).map(({ version }) => version)).toEqual([1]);
  await commit(store, [put('article', story(1, { headline: 'ثانية' }), 1)], { by: 'amal' });
  expect((await store.revisions(1)).map(({ version, by }) => [version, by])[1]).toEqual([2, 'amal']);
  await store.close();
});

test('an erased comment is in no file any more', async () => {
  const folder = temporaryFolder();
  const store = await openJsonStore({ folder, threads: false });
  await commit(store, [put('comment', comment('a', { text: 'سر' })), put('comment', comment('b'))]);
  await commit(store, [put('comment', comment('a', { text: 'سر آخر' }), 1)]);
  await commit(store, [remove('comment', 'a', 2)]);
  expect(readFileSync(path.join(folder, commentsFile(1)), 'utf8')).toBe(formatLine(comment('b')));
  await store.close();
});

test('documents of an older schema are migrated step by step when they are read', () => {
  const { slug, ...old } = tag('sea');
  const migrations = {
    tag: {
      [-1]: (document: Record<string, unknown>) => ({ ...document, address: document.path, path: undefined }),
      0: ({ address, ...document }: Record<string, unknown>) => ({ ...document, slug: address }),
    },
  };
  const text = JSON.stringify({ ...old, schema: -1, path: slug });
  expect(parseDocument('tag', text, 'sea', migrations)).toEqual({ document: tag('sea') });
  expect(parseDocument('tag', text, 'sea', {})).toEqual({ reason: 'unknown-schema -1' });
  const newer = JSON.stringify({ ...tag('sea'), schema: 2 });
  expect(parseDocument('tag', newer, 'sea', migrations)).toEqual({ reason: 'unknown-schema 2' });
});
