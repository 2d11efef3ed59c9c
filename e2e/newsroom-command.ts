import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const exec = promisify(execFile);

/** Runs a command of the newsroom against the paper under test; the running server does the work. */
export async function naba(...args: string[]): Promise<string> {
  const env = { ...process.env, DATA_DIR: process.env.NABA_TEST_DATA ?? '' };
  const { stdout } = await exec('node', ['cli/main.ts', ...args], { env });
  return stdout;
}
