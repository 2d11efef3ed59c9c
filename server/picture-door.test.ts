import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { request as ask, createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AuditEntry } from '#root/lib/audit/audit-line.ts';
import type { Desk } from '#root/lib/auth/desk.ts';
import type { DeskVisit } from '#root/lib/auth/desk-visit.ts';
import type { Role } from '#root/lib/auth/role.ts';
import { sessionCookieName } from '#root/lib/auth/session-cookie.ts';
import { maxImageBytes } from '#root/lib/media/image-limits.ts';
import { createRequestContext } from '#root/lib/runtime/request-context.ts';
import { runtime } from '#root/lib/runtime/runtime.ts';
import { createMemoryStore } from '#root/lib/store/memory/memory-store.ts';
import type { Store } from '#root/lib/store/port.ts';
import { createPictureDoor } from './picture-door.ts';

let folder: string;
let store: Store;
let server: Server;
let audit: AuditEntry[];

// Tokens are named for the role of who has them; "-gone" is one that was ended.
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'naba-upload-'));
  store = createMemoryStore();
  audit = [];
  const sessions = {
    find: (token: string) => (token.endsWith('gone') ? undefined : { stage: 'whole', accountId: token }),
    touch: async () => undefined,
  };
  const accounts = { get: (id: string) => ({ id, name: id, state: 'active', role: id as Role }) };
  const desk = { sessions, accounts, audit: { append: async (lines: AuditEntry[]) => void audit.push(...lines) } };
  const environment = { DATA_DIR: folder } as never;
  Object.assign(runtime(), { store, environment, desk: desk as unknown as Desk, secret: Buffer.alloc(32) });
  const answerPicture = createPictureDoor();
  server = createServer((request, response) => {
    const cookies = new Map([[sessionCookieName, String(request.headers.authorization ?? '')]]);
    const visit = { cookies, url: request.url } as unknown as DeskVisit;
    const context = { ...createRequestContext(Date.UTC(2026, 0, 1), '10.0.0.1'), desk: visit };
    void runtime().requests.run(context, () => answerPicture(request, response));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true, force: true });
});

function sending(token: string, name = 'port.jpg', headers: Record<string, string> = {}) {
  const { port } = server.address() as AddressInfo;
  const url = `/desk/upload?name=${encodeURIComponent(name)}`;
  return ask({
    port,
    host: '127.0.0.1',
    method: 'POST',
    path: url,
    agent: false,
    headers: { authorization: token, ...headers },
  });
}

async function upload(token: string, bytes: Uint8Array, name?: string) {
  const request = sending(token, name, { 'content-length': String(bytes.byteLength) });
  request.end(bytes);
  const [answer] = (await once(request, 'response')) as [IncomingMessage];
  const text = (await answer.toArray()).join('');
  return { status: answer.statusCode, ...(JSON.parse(text) as { ok: boolean; code?: string; value?: { id: string } }) };
}

const green = { r: 10, g: 120, b: 90 };
const blank = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: green } });
const secret = 'سر-المصور';
const photo = () =>
  blank(400, 300)
    .withExif({ IFD0: { Copyright: 'secret-owner', Artist: secret }, IFD3: { GPSLatitude: '30/1 2/1 0/1' } })
    .jpeg()
    .toBuffer();
const left = async () => (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.tmp'));

describe('a picture that is sent to the desk', () => {
  test('stands in the library, without the camera’s data, and in the audit log', async () => {
    const { status, value } = await upload('reporter', await photo(), '../‮ميناء.jpg');
    const id = value?.id ?? '';
    const media = await store.get('media', id);
    expect([status, media?.originalName, media?.alt, media?.width]).toEqual([200, 'ميناء.jpg', '', 400]);
    for (const { file } of media?.renditions ?? []) {
      const kept = await readFile(path.join(folder, 'media-files', file));
      expect(kept.includes('Exif') || kept.includes('secret-owner') || kept.includes('GPS')).toBe(false);
    }
    expect(audit).toMatchObject([
      { by: { id: 'reporter' }, act: 'media.upload', subject: `media:${id}`, after: { name: 'ميناء.jpg' } },
    ]);
    expect(await left()).toEqual([]);
  });

  test('that is there already keeps its words, and nothing is written of it', async () => {
    const bytes = await photo();
    const { value } = await upload('editor', bytes, 'one.jpg');
    const id = value?.id ?? '';
    const media = await store.get('media', id);
    if (!media) throw new Error('no picture');
    const document = { ...media, alt: 'ميناء' };
    await store.commit({ by: 'x', writes: [{ collection: 'media', id, expected: 1, document }] });
    expect(await upload('reporter', bytes, 'two.jpg')).toMatchObject({ status: 200, value: { id, alt: 'ميناء' } });
    expect(await store.get('media', id)).toMatchObject({ version: 2, alt: 'ميناء', originalName: 'one.jpg' });
    expect(audit.length).toBe(1);
  });

  test('by nobody, with a session that was ended, or by whom it is no business of', async () => {
    const bytes = await photo();
    expect(await upload('', bytes)).toMatchObject({ status: 401, code: 'signed-out' });
    expect(await upload('editor-gone', bytes)).toMatchObject({ status: 401, code: 'signed-out' });
    for (const role of ['moderator', 'administrator']) {
      expect(await upload(role, bytes)).toMatchObject({ status: 403, code: 'forbidden' });
    }
    expect(await store.reads.pictures({ words: [] }, { offset: 0, limit: 9 })).toEqual({ items: [], total: 0 });
    expect(audit.map(({ refused }) => refused)).toEqual(['forbidden', 'forbidden']);
    expect(await readdir(folder)).toEqual([]);
  });

  test('is told by its content, whatever it is called', async () => {
    const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(2000)]);
    const svg = Buffer.from('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>');
    const jpeg = await photo();
    const refusals: [Uint8Array, string][] = [
      [heic, 'image-heif'],
      [await blank(64, 64).avif().toBuffer(), 'image-avif'],
      [svg, 'image-svg'],
      [Buffer.from('MZ this is a program'), 'image-kind'],
      [Buffer.alloc(0), 'image-kind'],
      [jpeg.subarray(0, jpeg.length >> 1), 'image-damaged'],
      [await blank(10_000, 8001).png().toBuffer(), 'image-too-many-pixels'],
    ];
    for (const [bytes, code] of refusals) {
      expect(await upload('editor', bytes, 'picture.jpg')).toMatchObject({ status: 422, code });
    }
    expect(await left()).toEqual([]);
    expect((await store.reads.pictures({ words: [] }, { offset: 0, limit: 9 })).total).toBe(0);
  });

  test('is refused where it is too large, whether it says so beforehand or not', async () => {
    const bytes = Buffer.concat([await photo(), Buffer.alloc(maxImageBytes)]);
    expect(await upload('editor', bytes)).toMatchObject({ status: 413, code: 'image-too-large' });
    const request = sending('editor');
    for (let at = 0; at < bytes.length; at += 2 ** 20) request.write(bytes.subarray(at, at + 2 ** 20));
    request.end();
    const [answer] = (await once(request, 'response')) as [IncomingMessage];
    expect(answer.statusCode).toBe(413);
    expect(await left()).toEqual([]);
  });

  test('leaves nothing where it is cut off', async () => {
    const request = sending('editor', 'port.jpg', { 'content-length': '100000' }).on('error', () => undefined);
    request.write((await photo()).subarray(0, 1200));
    await expect.poll(async () => (await left()).length).toBe(1);
    request.destroy();
    await expect.poll(left).toEqual([]);
    expect((await store.reads.pictures({ words: [] }, { offset: 0, limit: 9 })).total).toBe(0);
  });
});
