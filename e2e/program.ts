import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Runs one of the project's programs to its end. @returns what it printed @throws Error where it fails */
export async function runProgram(
  file: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<string> {
  const { stdout } = await run('node', [file, ...args], { env: { ...process.env, ...env }, maxBuffer: 2 ** 26 });
  return stdout;
}
