import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isOver } from './preview-link.ts';
import { openPreviewLinks, previewsFolder } from './preview-links.ts';

const now = Date.UTC(2026, 10, 23, 9);
const day = 86_400_000;
const iso = (instant: number) => new Date(instant).toISOString();
const given = { articleId: 7, by: { id: 'u-a', name: 'ليلى' }, expiresAt: iso(now + day) };
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'naba-previews-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('a link is found by its token, which is kept nowhere', async () => {
  const links = await openPreviewLinks(folder);
  const { link, token } = await links.make(given, now);
  expect(token).toMatch(/^[\w-]{43}$/);
  expect(links.find(token)).toEqual(link);
  expect(links.find(`${token}x`)).toBeUndefined();
  expect(links.find(link.tokenHash)).toBeUndefined();
  const [file = ''] = await readdir(path.join(folder, previewsFolder));
  expect(await readFile(path.join(folder, previewsFolder, file), 'utf8')).not.toContain(token);
  expect((await openPreviewLinks(folder)).find(token)).toEqual(link);
});

test('it is over after its time, or once it was revoked, and is still known as such', async () => {
  const links = await openPreviewLinks(folder);
  const { link, token } = await links.make(given, now);
  expect([isOver(link, now + day - 1), isOver(link, now + day)]).toEqual([false, true]);
  expect(await links.revoke(link.id, now + 5)).toBe(true);
  expect(links.find(token)).toMatchObject({ revokedAt: iso(now + 5) });
  expect(isOver(links.find(token) ?? link, now + 5)).toBe(true);
  expect(await links.revoke(link.id, now + 6)).toBe(false);
  expect(await links.revoke('pv-none', now)).toBe(false);
});

test('openings are counted, also those at the same time', async () => {
  const links = await openPreviewLinks(folder);
  const { link } = await links.make(given, now);
  await Promise.all([1, 2, 3].map((ms) => links.countOpening(link.id, now + ms)));
  expect(links.get(link.id)).toMatchObject({ opened: 3, openedAt: iso(now + 3) });
});

test('a story has its own links; what was over long ago goes', async () => {
  const links = await openPreviewLinks(folder);
  const first = await links.make(given, now);
  const second = await links.make(given, now + 1);
  await links.make({ ...given, articleId: 8 }, now);
  expect(links.of(7).map(({ id }) => id)).toEqual([second.link.id, first.link.id]);
  await links.sweep(now + 90 * day);
  expect(links.of(7)).toHaveLength(2);
  await links.sweep(now + 91 * day);
  expect([links.of(7), links.find(first.token)]).toEqual([[], undefined]);
});
