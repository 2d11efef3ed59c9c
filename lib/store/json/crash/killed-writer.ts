import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { Acknowledgement } from './acknowledgement.ts';

/** Starts a process that will write to the store in `folder`; with `reindex` it builds the index anew all the while. */
export function startWriter(folder: string, seed: number, ...also: 'reindex'[]): ChildProcess {
  const program = fileURLToPath(new URL('./writer.ts', import.meta.url));
  // Most of a short life would go into compiling.
  const env = { ...process.env, NODE_COMPILE_CACHE: path.join(os.tmpdir(), 'naba-compile-cache') };
  const given = [program, folder, String(seed), ...also];
  return spawn(process.execPath, given, { env, stdio: ['pipe', 'pipe', 'inherit'] });
}

/** Lets the writer run until it has told `most` things, then kills it. */
export async function runAndKill(writer: ChildProcess, most: number): Promise<Acknowledgement[]> {
  const told: Acknowledgement[] = [];
  const closed = once(writer, 'close');
  if (!writer.stdout || !writer.stdin) throw new Error('The writer has no pipes.');
  createInterface({ input: writer.stdout }).on('line', (line) => {
    told.push(JSON.parse(line) as Acknowledgement);
    if (told.length >= most) writer.kill('SIGKILL');
  });
  writer.stdin.write('go\n');
  const [, signal] = await closed;
  expect(signal, 'the writer ends by the kill only').toBe('SIGKILL');
  return told;
}
