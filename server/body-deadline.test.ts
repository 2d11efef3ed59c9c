import { once } from 'node:events';
import { request as ask, createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { holdToDeadline } from './body-deadline.ts';

let server: Server;
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

async function open(): Promise<(path: string) => ReturnType<typeof ask>> {
  server = createServer(async (request, response) => {
    holdToDeadline(request, response, { usual: 40, picture: 60_000 });
    await request.toArray().catch(() => undefined);
    if (request.complete) response.end('all there');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return (path) => ask({ port, host: '127.0.0.1', method: 'POST', path, headers: { 'content-length': '2' } });
}

test('whoever does not end what they send is hung up on; a picture has more time', async () => {
  const post = await open();
  const [slow, picture] = [post('/comments'), post('/desk/upload?name=a.jpg')];
  slow.write('a');
  picture.write('a');
  const [error] = (await once(slow, 'error')) as [NodeJS.ErrnoException];
  expect(error.code).toBe('ECONNRESET');
  picture.end('b');
  const [answer] = await once(picture, 'response');
  expect(answer.statusCode).toBe(200);
});
