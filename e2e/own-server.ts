import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** A paper of a test's own, in a process of its own. `said`: the lines it has printed so far. */
export type OwnServer = { url: string; folder: string; process: ChildProcess; said: readonly string[] };

/**
 * Starts it and waits until it listens; with `before`, the paper of that server again, at its address. `DEMO`: `0` for a
 * paper that is empty.
 */
export async function startOwnServer(before?: OwnServer, DEMO: '0' | '1' = '1'): Promise<OwnServer> {
  const folder = before?.folder ?? (await mkdtemp(path.join(tmpdir(), 'naba-own-')));
  const port = before ? new URL(before.url).port : await freePort();
  const address = { PORT: String(port), HOST: '127.0.0.1', DATA_DIR: folder };
  const env: NodeJS.ProcessEnv = { ...process.env, ...address, NODE_ENV: 'production', DEMO, TRUST_PROXY: '1' };
  const child = spawn('node', ['server/main.ts'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const said: string[] = [];
  const lines = createInterface({ input: child.stdout }).on('line', (line) => said.push(line));
  await new Promise<void>((resolve, reject) => {
    lines.on('line', (line) => line.includes('listens') && resolve());
    child.once('exit', (code) => reject(new Error(`the paper ended with ${code}`)));
  });
  return { url: `http://127.0.0.1:${port}`, folder, process: child, said };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
