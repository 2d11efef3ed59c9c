import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createStaticFiles, type StaticFiles } from './static-files.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'naba-static-'));
const script = Array.from({ length: 9000 }, (_, n) => `function f${n}(a){return a*${n * n}%97}`).join('\n');
let files: StaticFiles;
let url: string;
const server = createServer((request, response) => void files.serve(request, response, request.url ?? ''));

beforeAll(async () => {
  writeFileSync(path.join(folder, 'large.js'), script);
  files = createStaticFiles([{ prefix: '/built/', folder, immutable: true }], 10_000_000);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/built/large.js`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

test('a large file is answered quickly compressed, and in the best way as soon as that is made', async () => {
  const ask = () => fetch(url, { headers: { 'accept-encoding': 'br' } });
  const [first, same] = await Promise.all([ask(), ask()]);
  expect(await first.text()).toBe(script);
  expect(same.headers.get('content-length')).toBe(first.headers.get('content-length'));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: script.length };
  const best = brotliCompressSync(script, { params }).length;
  expect(Number(first.headers.get('content-length'))).toBeGreaterThan(best);
  await vi.waitFor(() => expect(files.keptPacket('/built/large.js', 'br')?.body.length).toBe(best), {
    timeout: 20_000,
  });
  const later = await ask();
  expect(Number(later.headers.get('content-length'))).toBe(best);
  expect(await later.text()).toBe(script);
});

test('a file that was let go of stays away', async () => {
  await fetch(url).then((answer) => answer.text());
  files.forget('/built/large.js');
  expect(files.keptPacket('/built/large.js', 'br')).toBeUndefined();
});

test('it is told apart where files may stand and where one does', async () => {
  const { covers, has } = files;
  expect(['/built/large.js?v=2', '/built/missing.js', '/built', '/'].map(covers)).toEqual([true, true, false, false]);
  const asked = ['/built/large.js', '/built/missing.js', '/built/', '/built/..%2f', '/built/%', '/large.js'];
  expect(await Promise.all(asked.map(has))).toEqual([true, false, false, false, false, false]);
});
