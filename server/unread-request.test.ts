import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerUnread } from './unread-request.ts';

let server: Server;
beforeAll(async () => {
  server = createServer((request, response) => void response.end(request.url)).listen(0, '127.0.0.1');
  server.on('clientError', answerUnread);
  await once(server, 'listening');
});
afterAll(() => server.close());

async function answerTo(request: string): Promise<string> {
  const socket = connect({ port: (server.address() as AddressInfo).port, host: '127.0.0.1' });
  let answer = '';
  socket.on('data', (chunk) => {
    answer += chunk.toString('latin1');
  });
  socket.on('error', () => undefined).end(request);
  await once(socket, 'close');
  return answer;
}
const get = (target: string, method = 'GET') => `${method} ${target} HTTP/1.1\r\nHost: paper.example\r\n\r\n`;
const news = encodeURIComponent('أخبار');

test.each([
  [get('/أخبار'), `/${news}`],
  [get('/أخبار/?page=2'), `/${news}?page=2`],
  [get('/search?q=أخبار'), `/search?q=${news}`],
  [get('/desk/stories?q=أخبار&state=draft'), `/desk/stories?q=${news}&state=draft`],
  [get('//evil.example/أخبار'), `/evil.example/${news}`],
  [get('/أخبار', 'HEAD'), `/${news}`],
])('letters as they are lead to the address in percent-encoding: %j', async (request, location) => {
  expect(await answerTo(request)).toBe(
    `HTTP/1.1 308 Permanent Redirect\r\nLocation: ${location}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
  );
});

test.each([get('/أخبار', 'POST'), get('/../أخبار'), get('http://evil.example/أخبار'), get('/a b'), 'أخبار\r\n\r\n'])(
  'what else can not be read is refused: %j',
  async (request) => {
    expect(await answerTo(request)).toBe('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
  },
);

test('headers without end are refused as such', async () => {
  const request = `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`;
  expect(await answerTo(request)).toMatch(/^HTTP\/1\.1 431 /);
});

test('nothing is put into an answer that is under way', async () => {
  const answer = await answerTo(`${get('/one')}${get('/أخبار')}`);
  expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
});
