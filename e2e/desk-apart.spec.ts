import { readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { type APIRequestContext, expect, test } from '@playwright/test';
import { newPerson, signInWithoutScript } from './desk-people.ts';
import { newStory, writeStory } from './desk-stories.ts';
import { pageTypes } from './newsroom-pages.ts';
import { type OwnServer, startOwnServer } from './own-server.ts';

// The desk is another program than the readers' pages: nothing of it is in them, and nothing done at it changes them.
test.describe.configure({ timeout: 60_000 });

const root = path.resolve(import.meta.dirname, '..');
const built = path.join(root, process.env.NABA_DIST_DIR ?? '.next', 'server', 'app');

function filesBelow(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  return names.flatMap((entry) => (entry.isFile() ? path.join(entry.parentPath, entry.name) : []));
}

const manifests = (group: string) =>
  filesBelow(path.join(built, group)).filter((file) => file.endsWith('client-reference-manifest.js'));
const modulesOf = (group: string) => manifests(group).map((file) => readFileSync(file, 'utf8'));

test('no reader’s page is built with a module of the desk, nor with any that runs in a browser', () => {
  const [readers, desk] = [modulesOf('(site)'), modulesOf('(desk)')];
  expect(readers.length).toBeGreaterThan(15);
  expect(desk.length).toBeGreaterThan(10);
  expect(desk.join()).toContain('[project]/components/desk/');
  for (const modules of readers) {
    expect(modules).not.toContain('/components/desk/');
    expect(modules).not.toContain('/lib/actions/desk/');
    expect(modules.match(/\[project\]\/(?!node_modules\/next\/)[^"]*\.(?:tsx?|js)/g)).toBeNull();
  }
});

const sheetsOn = (html: string) => [...html.matchAll(/href="(\/_next\/[^"]+\.css)"/g)].map(([, href = '']) => href);

/** The class names that a sheet has rules for, as they stand in the mark-up. */
const classesIn = (css: string) =>
  new Set([...css.matchAll(/\.((?:\\.|[\w-])+)/g)].map(([, name = '']) => name.replace(/\\(.)/g, '$1')));

test('the readers’ sheet has no rule that only the desk would need, and the desk has one of its own', async ({
  request,
}) => {
  const [page, entrance] = [await request.get('/'), await request.get('/desk/sign-in')];
  const [readers, desk] = [sheetsOn(await page.text()), sheetsOn(await entrance.text())];
  expect([readers.length, desk.length]).toEqual([1, 1]);
  expect(readers).not.toEqual(desk);
  const text = async ([href = '']: string[]) => (await request.get(href)).text();
  const [readersSheet, desksSheet] = [await text(readers), await text(desk)];
  const places = ['app/(site)', 'components/site', 'components/ui', 'enhance'].map((place) => path.join(root, place));
  const sources = [...places.flatMap(filesBelow), ...['globals.css', 'story.css'].map((name) => `${root}/app/${name}`)];
  const written = sources.map((file) => readFileSync(file, 'utf8')).join('\n');
  // Where a picture is cut is a class of its own for each place, written as one name with a number.
  const classes = [...classesIn(readersSheet)].filter((name) => /^(?!cut-\d+$)[a-z@[-]/i.test(name));
  expect(classes.length).toBeGreaterThan(100);
  expect(classes.filter((name) => !written.includes(name))).toEqual([]);
  expect(classesIn(desksSheet).has('ProseMirror')).toBe(true);
});

/** Every reader's page as it is sent, with what its headers say of it. */
async function readAll(request: APIRequestContext, headers: Record<string, string> = {}) {
  const pages = new Map<string, string>();
  for (const { path: address } of pageTypes.filter(({ status }) => status === 200)) {
    const answer = await request.get(address, { headers });
    const { etag, 'set-cookie': cookie, 'cache-tag': tags } = answer.headers();
    pages.set(address, JSON.stringify([answer.status(), etag, cookie, tags, await answer.text()]));
  }
  return pages;
}

test.describe('in a paper where nothing else happens', () => {
  let server: OwnServer;
  test.afterAll(async () => {
    server.process.kill('SIGKILL');
    await rm(server.folder, { recursive: true, force: true });
  });

  test('not a byte of any page is another for whoever is signed in, or because somebody works at the desk', async ({
    playwright,
  }) => {
    server = await startOwnServer();
    const { url, folder } = server;
    const reader = await playwright.request.newContext({ baseURL: url });
    const device = await playwright.request.newContext({ baseURL: url });
    const { token = '' } = await signInWithoutScript(device, url, await newPerson('chief', 'رئيسة', folder));
    const story = await newStory({ folder });
    const before = await readAll(reader);
    await writeStory(device, url, token, story, { headline: 'لا يقرأه أحد بعد' }, folder);
    const own = { cookie: `__Host-naba-desk=${token}` };
    for (const page of ['/desk', `/desk/stories/${story.id}`, `/preview/story/${story.id}`]) {
      expect((await device.get(page, { headers: own })).status()).toBe(200);
    }
    expect(before.size).toBeGreaterThan(20);
    const [after, signedIn] = [await readAll(reader), await readAll(reader, own)];
    for (const [address, page] of before) {
      expect(after.get(address), address).toBe(page);
      expect(signedIn.get(address), address).toBe(page);
    }
    await reader.dispose();
    await device.dispose();
  });
});
