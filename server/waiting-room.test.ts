import { expect, test } from 'vitest';
import { freePort } from '#root/bench/rig/process.ts';
import { createWaitingRoom } from './waiting-room.ts';

test('while the index is built readers are told so and machines how far it is; then the port is free', async () => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const room = createWaitingRoom(port, '127.0.0.1');
  await expect(fetch(`${url}/`)).rejects.toThrow();
  room.told({ done: 0, total: 900, rate: 0 });
  room.told({ done: 300, total: 900, rate: 1000 });

  const ready = await fetch(`${url}/api/ready`);
  expect([ready.status, ready.headers.get('retry-after')]).toEqual([503, '5']);
  expect(await ready.json()).toEqual({ status: 'opening', done: 300, total: 900, rate: 1000 });
  expect((await fetch(`${url}/api/health`)).status).toBe(200);
  const pages = [
    { path: '/', lang: '<html lang="ar" dir="rtl">' },
    { path: '/en/articles/7/x?page=2', lang: '<html lang="en" dir="ltr">' },
    { path: '/english', lang: '<html lang="ar" dir="rtl">' },
  ];
  for (const { path, lang } of pages) {
    const page = await fetch(url + path);
    expect([page.status, page.headers.get('cache-control')]).toEqual([503, 'no-store']);
    expect(await page.text()).toContain(lang);
  }

  await room.close();
  const next = createWaitingRoom(port, '127.0.0.1');
  next.told({ done: 0, total: 1, rate: 0 });
  expect((await fetch(`${url}/api/ready`)).status).toBe(503);
  await next.close();
});

test('a paper that opens at once needs no room, and one that is open never again', async () => {
  const port = await freePort();
  const room = createWaitingRoom(port, '127.0.0.1');
  room.told({ done: 9, total: 9, rate: 1 });
  await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
  await room.close();
  room.told({ done: 1, total: 9, rate: 1 });
  await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
});
