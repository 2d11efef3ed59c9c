import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { handOver } from '../cli/hand-over.ts';
import { liveOwner } from '../lib/store/json/lock.ts';

const exec = promisify(execFile);
const paper = () => process.env.NABA_TEST_DATA ?? '';

function run(input: string, args: readonly string[], folder = paper()) {
  const env = { ...process.env, DATA_DIR: folder };
  const running = exec('node', ['cli/main.ts', ...args], { env });
  running.child.stdin?.end(input);
  return running.then(({ stdout }) => stdout);
}

/** Runs a command of the newsroom against the paper under test; the running server does the work. */
export function naba(...args: string[]): Promise<string> {
  return run('', args);
}

/** The same for a paper of a test's own, in this folder, with something on standard input. */
naba.at = (folder: string, input: string, ...args: string[]): Promise<string> => run(input, args, folder);

/**
 * Has the paper under test do what a test begins with: the program's order at the program's socket, without the half
 * second of processor time in which a program starts. What a test is about, it says by the program itself.
 * @throws Error with the complaints, where it is not done
 */
export async function arrange(input: string, ...args: string[]): Promise<void> {
  const socket = (await liveOwner(paper()))?.socket;
  if (!socket) throw new Error(`no paper takes orders in ${paper()}`);
  const [command = '', ...rest] = args;
  const said: string[] = [];
  const output = { print: () => undefined, progress: () => undefined, warn: (line: string) => void said.push(line) };
  const order = { command, args: rest, input, cwd: process.cwd() };
  const code = await handOver(socket, order, output, AbortSignal.timeout(60_000));
  if (code !== 0) throw new Error(`${command} ended with ${code}: ${said.join(' ')}`);
}
