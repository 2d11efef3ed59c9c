import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

export type Load = { perSecond: number; answers: number; p50: number; p99: number; faults: number };

/** @throws Error where one of the programs is missing, saying how to get it */
export function needPrograms(...names: string[]): void {
  const missing = names.filter((name) => spawnSync('sh', ['-c', `command -v ${name}`]).status !== 0);
  if (missing.length > 0)
    throw new Error(`Missing: ${missing.join(', ')}. On Debian: apt-get install ${missing.join(' ')}`);
}

/** Asks for one address over and over, taking gzip. Times in milliseconds. */
export async function load(url: string, seconds: number, connections = 16): Promise<Load> {
  const accept = ['-H', 'Accept-Encoding: gzip'];
  const args = ['-t', '1', '-c', String(connections), '-d', `${seconds}s`, '--latency', ...accept, url];
  const { stdout } = await execute('wrk', args);
  const time = (share: string) => milliseconds(new RegExp(`^\\s+${share}%\\s+([\\d.]+)(us|ms|s)`, 'm').exec(stdout));
  const faults = /Non-2xx or 3xx responses: (\d+)/.exec(stdout)?.[1] ?? '0';
  const sockets = [...(/Socket errors: (.*)/.exec(stdout)?.[1]?.matchAll(/\d+/g) ?? [])].map(([count]) =>
    Number(count),
  );
  return {
    perSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]),
    answers: Number(/^\s*(\d+) requests in/m.exec(stdout)?.[1]),
    p50: time('50'),
    p99: time('99'),
    faults: sockets.reduce((sum, count) => sum + count, Number(faults)),
  };
}

function milliseconds(found: RegExpExecArray | null): number {
  const [, value = 'NaN', unit = 'ms'] = found ?? [];
  return Number(value) * { us: 0.001, ms: 1, s: 1000 }[unit as 'us' | 'ms' | 's'];
}
