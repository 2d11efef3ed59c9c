import { mkdtemp, stat } from 'node:fs/promises';
import { connect } from 'node:net';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { handOver } from '#root/cli/hand-over.ts';
import { runCommand } from '#root/cli/run-command.ts';
import { type Ended, importLine, openTestTerminal, type TestTerminal } from '#root/cli/test-terminal.ts';
import { openDesk } from '#root/lib/auth/open-desk.ts';
import { runtime } from '#root/lib/runtime/runtime.ts';
import { loadSecret } from '#root/lib/runtime/secret.ts';
import { type JsonStore, openJsonStore } from '#root/lib/store/json/open-json-store.ts';
import { type ControlSocket, startControlSocket } from './control-socket.ts';

// Each of these starts processes, and a busy machine is slow at that.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

let terminal: TestTerminal;
beforeEach(async () => {
  terminal = await openTestTerminal();
});
afterEach(() => terminal.close());

describe('with the site up', () => {
  let store: JsonStore;
  let socket: ControlSocket;
  beforeEach(async () => {
    store = await openJsonStore({ folder: terminal.data, threads: false });
    const secret = loadSecret(terminal.data);
    runtime().secret = secret;
    runtime().desk = await openDesk(terminal.data, secret, Date.now);
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
    ended.code = await handOver(
      socket.path,
      { command, args, cwd: terminal.folder },
      output,
      new AbortController().signal,
    );
    return ended;
  }

  test('the work is done by the process that has the store, at its own time, relative paths as the user means them', async () => {
    const reading = store.clock.reading();
    await terminal.stories(importLine('a', { date: undefined }), '{');
    expect(await terminal.naba('import', 'stories.jsonl')).toEqual({
      code: 0,
      out: '1 story: 1 new, 0 updated, 0 unchanged.\nMade 1 section.\n1 line skipped (named above).\n',
      err: expect.stringMatching(/^line 2 skipped: not JSON/),
    });
    expect(await store.get('article', 1)).toMatchObject({ headline: 'خبر a', publishedAt: '2026-01-02T00:00:00.000Z' });
    expect(store.clock.reading()).toBeGreaterThan(reading);
  });

  test('comments are listed without addresses, decided, and erased by address', async () => {
    await terminal.stories(
      importLine('a', { comments: [{ author: 'ليلى', email: 'l@example.org', text: 'نعم\nلا' }] }),
    );
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
    const { child, done } = terminal.start('generate', '--articles', '200000');
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
    const long = await mkdtemp(path.join(terminal.folder, 'x'.repeat(90)));
    const starting = startControlSocket(store, { run: runCommand, now: Date.now, folder: long });
    await expect(starting).rejects.toThrow('longer than 107 bytes');
  });
});
