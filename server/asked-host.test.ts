import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { askOneHost } from './asked-host.ts';

const asked = (url: string, ...hosts: string[]) => {
  const rawHeaders = [...hosts.flatMap((host) => ['Host', host]), 'X-Host', 'Host'];
  const request = { url, rawHeaders, headers: { host: hosts[0] } } as unknown as IncomingMessage;
  return [askOneHost(request), request.url, request.headers.host];
};

test('a path is asked of the host in the header', () => {
  expect(asked('/latest', 'paper.example')).toEqual([true, '/latest', 'paper.example']);
  expect(asked('/search?q=http://x.example/', 'paper.example')).toEqual([
    true,
    '/search?q=http://x.example/',
    'paper.example',
  ]);
});

test('a whole address names the host itself', () => {
  expect(asked('http://paper.example/latest?page=2', 'other.example')).toEqual([
    true,
    '/latest?page=2',
    'paper.example',
  ]);
  expect(asked('HTTPS://paper.example', 'x')).toEqual([true, '/', 'paper.example']);
  expect(asked('http://paper.example?page=2', 'x')).toEqual([true, '/?page=2', 'paper.example']);
});

test('two hosts are one too many', () => {
  expect(asked('/', 'paper.example', 'evil.example')[0]).toBe(false);
  expect(asked('/', 'paper.example', 'paper.example')[0]).toBe(false);
});
