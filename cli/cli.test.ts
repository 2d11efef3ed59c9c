import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { runtime } from '#root/lib/runtime/runtime.ts';
import { loadSecret } from '#root/lib/runtime/secret.ts';
import { type JsonStore, openJsonStore } from '#root/lib/store/json/open-json-store.ts';
import { type ControlSocket, startControlSocket } from '#root/server/control-socket.ts';
import { handOver } from './hand-over.ts';
import { runCommand } from './run-command.ts';

// Each of these starts processes, and a busy machine is slow at that.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

const main = path.resolve(import.meta.dirname, 'main.ts');
let folder: string;
let data: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'naba-cli-'));
  data = path.join(folder, 'data');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

type Ended = { code: number | null; out: string; err: string };

function start(...args: string[]) {
  const env = { ...process.env, DATA_DIR: data, NABA_CWD: folder };
  const child = spawn(process.execPath, [main, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended: Ended = { code: null, out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    ended.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    ended.err += chunk;
  });
  const done = once(child, 'close').then(([code]): Ended => ({ ...ended, code }));
  return { child, done };
}
const naba = (...args: string[]) => start(...args).done;

const line = (id: string, part: object = {}) =>
  JSON.stringify({ id, title: `خبر ${id}`, body: 'نص', category: 'رياضة', date: '2026-01-01T10:00:00', ...part });
async function stories(...lines: string[]): Promise<void> {
  await writeFile(path.join(folder, 'stories.jsonl'), lines.join('\n'));
}

describe('with the site down', () => {
  test('a file is imported into a paper that was not there, bad lines told, and the paper is whole', async () => {
    await stories(line('a'), 'not json', line('b'));
    const first = await naba('import', 'stories.jsonl');
    expect(first).toMatchObject({ code: 0, err: expect.stringMatching(/^line 2 skipped: not JSON/) });
    expect(first.out).toContain('2 stories: 2 new, 0 updated, 0 unchanged.');
    expect((await naba('import', 'stories.jsonl')).out).toContain('0 new, 0 updated, 2 unchanged');

    expect(await naba('withdraw', 'a', '--reason', 'خطأ')).toMatchObject({ code: 0, out: '1 withdrawn: خبر a\n' });
    const store = await openJsonStore({ folder: data, threads: false });
    try {
      expect(await store.get('article', 1)).toMatchObject({ state: 'withdrawn', withdrawal: { reason: 'خطأ' } });
      expect(await store.get('settings', 'site')).toBeDefined();
    } finally {
      await store.close();
    }
    expect(await naba('restore', '1')).toMatchObject({ code: 0, out: '1 restored: خبر a\n' });
  });

  test('what is not understood ends with 2, what fails with 1', async () => {
    expect(await naba('frobnicate')).toMatchObject({ code: 2, out: '' });
    expect(await naba('publish', 'nothing')).toEqual({ code: 1, out: '', err: 'there is no story nothing\n' });
    expect(await naba('help')).toMatchObject({ code: 0, out: expect.stringContaining('import FILE') });
  });

  test('a backup restores the paper as it was, elsewhere, and says that it is whole', async () => {
    await stories(line('a', { comments: [{ author: 'ليلى', text: 'نعم' }] }));
    await naba('import', 'stories.jsonl');
    expect(await naba('backup', 'paper.tar.gz')).toMatchObject({
      code: 0,
      out: expect.stringContaining('paper.tar.gz'),
    });
    expect(await naba('restore', 'paper.tar.gz')).toMatchObject({ code: 1, err: expect.stringContaining('not empty') });
    await rename(data, `${data}.old`);
    expect(await naba('restore', 'paper.tar.gz')).toMatchObject({
      code: 0,
      out: expect.stringContaining('all is well'),
    });
    expect(await naba('check')).toMatchObject({ code: 0, out: expect.stringContaining('1 comment') });
    expect(await readFile(path.join(data, 'articles/0/1.json'), 'utf8')).toBe(
      await readFile(path.join(`${data}.old`, 'articles/0/1.json'), 'utf8'),
    );
    await writeFile(path.join(data, 'articles/0/1.json'), '{"cut');
    expect(await naba('check')).toMatchObject({ code: 1, err: expect.stringContaining('articles/0/1.json') });
  });

  test('Ctrl-C in a long work leaves a consistent store that says so', async () => {
    const { child, done } = start('generate', '--articles', '200000');
    const watch = async () => {
      while (!(await stat(path.join(data, 'articles/0/300.json')).catch(() => undefined))) {
        await new Promise((resolve) => setImmediate(resolve));
      }
    };
    await watch();
    child.kill('SIGINT');
    const { code, out, err } = await done;
    expect(code).toBe(1);
    expect(err).toContain('interrupted');
    const made = Number(/([\d,]+) stor(?:y|ies) made/.exec(out)?.[1]?.replace(',', ''));
    const store = await openJsonStore({ folder: data, threads: false });
    try {
      expect(store.damages()).toEqual([]);
      expect((await store.reads.counts()).articles).toBe(made);
    } finally {
      await store.close();
    }
  });
});

describe('with the site up', () => {
  let store: JsonStore;
  let socket: ControlSocket;
  beforeEach(async () => {
    store = await openJsonStore({ folder: data, threads: false });
    runtime().secret = loadSecret(data);
    socket = await startControlSocket(store, { run: runCommand, now: () => Date.UTC(2026, 0, 2) });
  });
  afterEach(async () => {
    await socket.close();
    await store.close();
  });

  /** What the command line does once it found the socket, without a process of its own. */
  async function order(command: string, ...args: string[]): Promise<Ended> {
    const ended: Ended = { code: null, out: '', err: '' };
    const output = {
      print: (text: string) => {
        ended.out += `${text}\n`;
      },
      warn: (text: string) => {
        ended.err += `${text}\n`;
      },
      progress: () => undefined,
    };
    ended.code = await handOver(socket.path, { command, args, cwd: folder }, output, new AbortController().signal);
    return ended;
  }

  test('the work is done by the process that has the store, at its own time, relative paths as the user means them', async () => {
    const reading = store.clock.reading();
    await stories(line('a', { date: undefined }), '{');
    expect(await naba('import', 'stories.jsonl')).toEqual({
      code: 0,
      out: '1 story: 1 new, 0 updated, 0 unchanged.\nMade 1 section.\n1 line skipped (named above).\n',
      err: expect.stringMatching(/^line 2 skipped: not JSON/),
    });
    expect(await store.get('article', 1)).toMatchObject({ headline: 'خبر a', publishedAt: '2026-01-02T00:00:00.000Z' });
    expect(store.clock.reading()).toBeGreaterThan(reading);
  });

  test('comments are listed without addresses, decided, and erased by address', async () => {
    await stories(line('a', { comments: [{ author: 'ليلى', email: 'l@example.org', text: 'نعم\nلا' }] }));
    await order('import', 'stories.jsonl');
    const listed = await order('comments', 'list', '--state', 'approved', '--article', 'a');
    const id = listed.out.split(' ')[0] ?? '';
    expect(listed.out).toMatch(/ليلى\n {4}نعم لا\n1 comment approved\.\n$/);
    expect(listed.out).not.toContain('l@example.org');
    expect(await order('comments', 'reject', id, 'none')).toEqual({
      code: 1,
      out: `${id} rejected.\n`,
      err: 'there is no comment none\n',
    });
    expect(await store.get('comment', id)).toMatchObject({ state: 'rejected', decidedBy: 'command line' });
    expect(await order('comments', 'approve', id)).toMatchObject({ code: 0, out: `${id} approved.\n` });
    expect(await order('comments', 'erase', 'L@example.org')).toMatchObject({ code: 0, out: '1 comment erased.\n' });
    expect(await store.get('comment', id)).toBeUndefined();
  });

  const refused: [string[], number, string][] = [
    [['import'], 2, 'FILE is missing'],
    [['import', 'missing.jsonl'], 1, 'there is no file'],
    [['import', '.'], 1, 'is a folder'],
    [['import', 'a', '--dry'], 2, 'Unknown option'],
    [['publish', '1', '2'], 2, 'only one ID'],
    [['restore', 'nothing'], 1, 'there is no story nothing'],
    [['breaking', 'عاجل'], 2, '--until is missing'],
    [['breaking', 'عاجل', '--until', 'أمس'], 2, 'neither a date'],
    [['breaking', 'عاجل', '--until', '2025-12-31'], 2, 'is past'],
    [['breaking', 'عاجل', '--until', '+1h', '--href', 'javascript:0'], 2, 'no address'],
    [['breaking', 'عاجل', '--until', '+1h', '--locale', 'fr'], 2, 'ar or en'],
    [['comments'], 2, 'needs a verb'],
    [['comments', 'praise'], 2, 'no verb praise'],
    [['comments', 'list', '--state', 'new'], 2, '--state is one of'],
    [['comments', 'erase', 'layla'], 2, 'no e-mail address'],
    [['generate', '--articles', '1.5'], 2, 'whole number'],
    [['constructor'], 2, 'no command constructor'],
  ];
  test('what can not be done ends with 1 and what is not understood with 2, each saying why', async () => {
    for (const [[command = '', ...args], code, why] of refused) {
      expect(await order(command, ...args)).toEqual({ code, out: '', err: expect.stringContaining(why) });
    }
  });

  test('the breaking bar', async () => {
    expect(await order('breaking', 'عاجل', '--until', '+2h', '--href', '/latest')).toMatchObject({ code: 0 });
    const bar = { text: 'عاجل', href: '/latest', until: '2026-01-02T02:00:00.000Z' };
    expect(await store.get('breaking', 'breaking-ar')).toMatchObject(bar);
    // The paper's zone is Riyadh's, three hours ahead.
    expect(await order('breaking', 'Breaking', '--until', '2026-01-02T12:00', '--locale', 'en')).toMatchObject({
      code: 0,
    });
    expect(await store.get('breaking', 'breaking-en')).toMatchObject({ until: '2026-01-02T09:00:00.000Z' });
    expect(await order('breaking', '--clear')).toMatchObject({ code: 0 });
    expect(await store.get('breaking', 'breaking-ar')).toBeUndefined();
  });

  test('synthetic stories are the same when asked for again, and the index is built anew', async () => {
    expect(await order('generate', '--articles', '40')).toMatchObject({
      code: 0,
      out: '40 stories made, 0 there already.\n',
    });
    expect(await order('generate', '--articles', '40')).toMatchObject({ out: '0 stories made, 40 there already.\n' });
    expect(await order('backup', 'paper.tar.gz')).toMatchObject({ code: 0 });
    expect(await order('backup', 'data/paper.tar.gz')).toMatchObject({
      code: 1,
      err: expect.stringContaining('elsewhere'),
    });
    expect(await order('reindex')).toMatchObject({ code: 0, out: expect.stringMatching(/^40 stories indexed/) });
  });

  test('a caller who hangs up stops the work where the store is consistent', async () => {
    const { child, done } = start('generate', '--articles', '200000');
    const stopped = new Promise<number>((resolve) => {
      const off = store.clock.onTick(() => {
        off();
        child.kill('SIGINT');
        void done.then(({ code }) => resolve(code ?? -1));
      });
    });
    expect(await stopped).not.toBe(0);
    await socket.close();
    const { articles } = await store.reads.counts();
    expect(articles).toBeLessThan(200_000);
    expect(store.damages()).toEqual([]);
  });

  test('only the same user may knock; nonsense is answered and harms nothing', async () => {
    expect((await stat(socket.path)).mode & 0o777).toBe(0o600);
    expect((await stat(path.dirname(socket.path))).mode & 0o777).toBe(0o700);
    for (const nonsense of ['nonsense\n', '{"command":1}\n', '[]\n']) {
      const caller = connect(socket.path);
      caller.write(nonsense);
      const answer = (await Array.fromAsync(caller)).join('');
      expect(answer).toBe('{"warn":"the order is not understood"}\n{"done":true,"code":2}\n');
    }
    const shouter = connect(socket.path);
    shouter.write('x'.repeat(2 * 1024 * 1024));
    expect((await Array.fromAsync(shouter)).join('')).toContain('"done":true');
    expect(await order('breaking', '--clear')).toMatchObject({ code: 0 });
  });

  test('a socket path too long for the system is refused', async () => {
    const long = await mkdtemp(path.join(folder, 'x'.repeat(90)));
    const starting = startControlSocket(store, { run: runCommand, now: Date.now, folder: long });
    await expect(starting).rejects.toThrow('longer than 107 bytes');
  });
});
