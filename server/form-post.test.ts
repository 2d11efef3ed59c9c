import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { createHostCheck } from './client.ts';
import { maxFormBytes, readFormPost } from './form-post.ts';

const siteUrl = 'https://naba.example';
const action = `$ACTION_ID_${'a'.repeat(42)}`;

async function post(body: Buffer, headers: Record<string, string>) {
  const request = new IncomingMessage(new Socket());
  request.headers = { 'content-length': String(body.length), ...headers };
  for (let at = 0; at < body.length; at += 16_384) request.push(body.subarray(at, at + 16_384));
  request.push(null);
  return readFormPost(request, createHostCheck(siteUrl));
}

async function multipart(fields: readonly (readonly [string, string | Blob])[], headers: Record<string, string> = {}) {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  const encoded = new Response(form);
  const type = encoded.headers.get('content-type') ?? '';
  return post(Buffer.from(await encoded.arrayBuffer()), { 'content-type': type, ...headers });
}

const whole = [
  [action, ''],
  ['comment', 'نص مع\nسطرين'],
] as const;

test('a form of this site is read', async () => {
  const read = await multipart(whole, { origin: siteUrl });
  expect('form' in read && read.form.get('comment')).toBe('نص مع\r\nسطرين');
  expect(await multipart(whole)).toHaveProperty('form');
});

test.each(['https://evil.example', 'null', 'nonsense', 'https://naba.example.evil.example'])(
  'one from %s is refused',
  async (origin) => {
    expect(await multipart(whole, { origin })).toMatchObject({ refused: 403 });
  },
);

test('urlencoded would run nothing and lose the text', async () => {
  const type = 'application/x-www-form-urlencoded';
  expect(await post(Buffer.from(`${action}=&comment=x`), { 'content-type': type })).toMatchObject({ refused: 415 });
  expect(await post(Buffer.from('{}'), { 'content-type': 'text/plain' })).toMatchObject({ refused: 415 });
  expect(await post(Buffer.from('x'), { 'content-type': 'multipart/form-data' })).toMatchObject({ refused: 415 });
});

test('64 KB and not a byte more, also where the length is not told or a lie', async () => {
  const empty = await multipart([...whole, ['fill', '']]);
  const room = maxFormBytes - ('body' in empty ? empty.body.length : 0);
  expect(await multipart([...whole, ['fill', 'x'.repeat(room)]])).toHaveProperty('form');
  const over = [...whole, ['fill', 'x'.repeat(room + 1)]] as const;
  expect(await multipart(over)).toMatchObject({ refused: 413 });
  expect(await multipart(over, { 'content-length': '10' })).toMatchObject({ refused: 413 });
  expect(await multipart(over, { 'content-length': String(2 ** 40) })).toMatchObject({ refused: 413 });
});

test.each([
  [[['comment', 'x']]],
  [
    [
      ['$ACTION_REF_1', ''],
      ['$ACTION_1:0', '{"id":"a","bound":"$@1"}'],
    ],
  ],
  [
    [
      [action, ''],
      ['$ACTION_1:0', '{}'],
    ],
  ],
  [
    [
      [action, ''],
      [`${action}b`, ''],
    ],
  ],
  [[['$ACTION_ID_../x', '']]],
  [
    [
      [action, ''],
      ['$ACTION_KEY', 'x'],
    ],
  ],
  [
    [
      [action, ''],
      ['comment', new Blob(['x'])],
    ],
  ],
] as [[string, string | Blob][]][])('%j is no form of this site', async (fields) => {
  expect(await multipart(fields)).toMatchObject({ refused: 400 });
});

test('what can not be read is refused, not thrown', async () => {
  const type = 'multipart/form-data; boundary=x';
  for (const body of ['', '--x', '--x\r\n\r\n', '--x\r\nContent-Disposition: form-data\r\n\r\nv\r\n--x--\r\n']) {
    expect(await post(Buffer.from(body), { 'content-type': type })).toMatchObject({ refused: 400 });
  }
});
