import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const exec = promisify(execFile);

function run(input: string, args: readonly string[], folder = process.env.NABA_TEST_DATA ?? '') {
  const env = { ...process.env, DATA_DIR: folder };
  const running = exec('node', ['cli/main.ts', ...args], { env });
  running.child.stdin?.end(input);
  return running.then(({ stdout }) => stdout);
}

/** Runs a command of the newsroom against the paper under test; the running server does the work. */
export function naba(...args: string[]): Promise<string> {
  return run('', args);
}

/** The same with something on standard input. */
naba.typing = (input: string, ...args: string[]): Promise<string> => run(input, args);

/** The same for a paper of a test's own, in this folder. */
naba.at = (folder: string, input: string, ...args: string[]): Promise<string> => run(input, args, folder);
