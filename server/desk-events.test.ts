import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Desk } from '#root/lib/auth/desk.ts';
import type { DeskVisit } from '#root/lib/auth/desk-visit.ts';
import type { Role } from '#root/lib/auth/role.ts';
import { sessionCookieName } from '#root/lib/auth/session-cookie.ts';
import { runtime } from '#root/lib/runtime/runtime.ts';
import { createMemoryStore } from '#root/lib/store/memory/memory-store.ts';
import type { Store } from '#root/lib/store/port.ts';
import { createDeskEvents, type DeskEvents, mostStreams } from './desk-events.ts';

let store: Store;
let events: DeskEvents;
let server: Server;

// Tokens are named for the role of who has them.
beforeEach(async () => {
  store = createMemoryStore();
  const sessions = { find: (token: string) => ({ stage: 'whole', accountId: token }) };
  const accounts = { get: (id: string) => ({ id, state: 'active', role: id.split('-')[0] as Role }) };
  Object.assign(runtime(), { store, desk: { sessions, accounts } as unknown as Desk });
  events = createDeskEvents(store.clock, false);
  server = createServer((request, response) => {
    const cookies = new Map([[sessionCookieName, String(request.headers.authorization ?? '')]]);
    void events.answer(request, response, { cookies } as unknown as DeskVisit);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterEach(() => {
  events.close();
  server.closeAllConnections();
  server.close();
});

async function listen(token: string, headers: Record<string, string> = {}): Promise<IncomingMessage> {
  const { port } = server.address() as AddressInfo;
  const asked = get({ port, host: '127.0.0.1', headers: { authorization: token, ...headers }, agent: false });
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  return answer.setEncoding('utf8');
}

async function told(answer: IncomingMessage): Promise<number> {
  for (;;) {
    const [text] = (await once(answer, 'data')) as [string];
    const pending = /"pending":(\d+)/.exec(text)?.[1];
    if (pending !== undefined) return Number(pending);
  }
}

it('tells how many comments wait, and again when that changes', async () => {
  const answer = await listen('moderator-1');
  expect(await told(answer)).toBe(0);
  const document = {
    ...{ schema: 1 as const, id: 'c1', version: 1, articleId: 1, locale: 'ar' as const, state: 'pending' as const },
    ...{ author: 'قارئ', email: 'r@example.org', text: 'نص', createdAt: '2026-03-01T08:00:00Z', writerKey: 'k' },
  };
  const again = told(answer);
  await store.commit({ by: 'reader', writes: [{ collection: 'comment', id: 'c1', expected: 0, document }] });
  expect(await again).toBe(1);
});

it('is for moderators only, and from here', async () => {
  expect((await listen('reporter-1')).statusCode).toBe(403);
  expect((await listen('')).statusCode).toBe(403);
  expect((await listen('moderator-1', { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
});

it('holds so many streams for one account and no more', async () => {
  for (let count = 0; count < mostStreams.account; count += 1) expect((await listen('chief-1')).statusCode).toBe(200);
  expect((await listen('chief-1')).statusCode).toBe(429);
  expect((await listen('chief-2')).statusCode).toBe(200);
});

it('ends every stream where the server ends', async () => {
  const answer = await listen('editor-1');
  await told(answer);
  const ended = once(answer, 'end');
  answer.resume();
  events.close();
  await ended;
});
