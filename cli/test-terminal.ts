import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const main = path.resolve(import.meta.dirname, 'main.ts');

/** What a command said, and its exit code. */
export type Ended = { code: number | null; out: string; err: string };

/** An import line of a small story, for tests. */
export function importLine(id: string, part: object = {}): string {
  return JSON.stringify({
    id,
    title: `خبر ${id}`,
    body: 'نص',
    category: 'رياضة',
    date: '2026-01-01T10:00:00',
    ...part,
  });
}

/** A user at a terminal in an empty folder, with a paper in its `data`: for tests. */
export async function openTestTerminal() {
  const folder = await mkdtemp(path.join(tmpdir(), 'naba-cli-'));
  const data = path.join(folder, 'data');

  /** Starts the command line as a process of its own. */
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

  return {
    folder,
    data,
    start,
    naba: (...args: string[]) => start(...args).done,
    stories: (...lines: string[]) => writeFile(path.join(folder, 'stories.jsonl'), lines.join('\n')),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}
export type TestTerminal = Awaited<ReturnType<typeof openTestTerminal>>;
