import {
  type APIRequestContext,
  type BrowserContext,
  expect,
  type Page,
  request as requests,
  test,
} from '@playwright/test';
import sharp from 'sharp';
import { can } from '../lib/auth/permission.ts';
import { type Role, roles } from '../lib/auth/role.ts';
import ar from '../messages/ar.json' with { type: 'json' };
import { hasNoFault, hasNoFaultAt, looks, signedIn } from './desk-door.ts';
import { newNetwork, newPerson, type Person, signInWithoutScript } from './desk-people.ts';
import { newStory } from './desk-stories.ts';
import { callAction } from './desk-wire.ts';

const { Pictures, Writing, Workflow, faults } = ar.desk;

test.describe.configure({ timeout: 120_000 });
const patience = { timeout: 30_000 };

let shade = 0;
/** A photo as a camera gives it: with its place, and turned. No two are the same. */
async function photo(width = 1600, height = 1200): Promise<Buffer> {
  shade += 1;
  const background = { r: shade % 256, g: process.pid % 256, b: Math.floor(Math.random() * 256) };
  return sharp({ create: { width: height, height: width, channels: 3, background } })
    .withExif({ IFD0: { Copyright: 'secret-owner' }, IFD3: { GPSLatitude: '30/1 2/1 0/1', GPSLatitudeRef: 'N' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

async function tokenOf(person: Person, origin: string): Promise<string> {
  const device = await requests.newContext({ baseURL: origin });
  const { token = '' } = await signInWithoutScript(device, origin, person);
  await device.dispose();
  return token;
}

const chosen = (buffer: Buffer, name: string) => ({ name, mimeType: 'image/jpeg', buffer });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Sends pictures from the library's page, and gives the address of the first one's own. */
async function uploaded(page: Page, ...names: string[]): Promise<string> {
  const files = await Promise.all(names.map(async (name) => chosen(await photo(), name)));
  await page.locator('input[type=file][multiple]').setInputFiles(files);
  await expect(page.getByText(Pictures['upload-done'], { exact: true })).toHaveCount(names.length, patience);
  const link = page.getByRole('link', { name: Pictures['upload-open'] }).first();
  return (await link.getAttribute('href')) ?? '';
}

test('a photo goes from the camera to the reader: sent, described, cut round its point, published, without its place', async ({
  browser,
  request,
}) => {
  const story = await newStory();
  const page = await signedIn(browser, await newPerson('editor'));
  await page.goto('/desk/pictures');
  const address = await uploaded(page, 'ميناء.jpg', 'سوق.jpg');
  await page.goto(address);
  const point = button(page, Pictures['focus-set']);
  await expect(async () => {
    await point.press('Shift+ArrowUp');
    await expect(page.locator('input[name=focus]')).toHaveCount(1, { timeout: 1000 });
  }).toPass();
  for (let presses = 0; presses < 5; presses += 1) await point.press('Shift+ArrowUp');
  await expect(page.locator('input[name=y]')).toHaveValue('0');
  const words = `ميناء عند الفجر ${story.id}`;
  await page.getByLabel(Pictures.alt).fill(words);
  await page.getByLabel(Pictures.credit).fill('ليلى');
  await button(page, Pictures.save).click();
  await expect(page.getByText(Pictures.saved)).toBeVisible(patience);

  await page.goto(`/desk/stories/${story.id}`);
  await expect(page.getByRole('textbox', { name: Writing.body })).toHaveAttribute('contenteditable', 'true', patience);
  await button(page, Writing['choose-picture']).click();
  await page.getByRole('dialog').getByRole('searchbox').fill(String(story.id));
  await page.getByRole('dialog').getByRole('button', { name: words }).click(patience);
  await expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'saved', patience);
  await expect(page.getByLabel(Writing['picture-alt'])).toHaveAttribute('placeholder', words);
  await page.goto(`/desk/stories/${story.id}/workflow`);
  await button(page, Workflow.publish).click();
  await expect(page.getByText(ar.desk.states.published, { exact: true }).first()).toBeVisible(patience);

  const read = async () => (await request.get(story.path)).text();
  const html = await read();
  expect(html).toContain(`alt="${words}"`);
  expect(html).toMatch(/class="[^"]*aspect-video[^"]* cut-0"/);
  const id = /m-[0-9a-f]{32}/.exec(address)?.[0];
  expect(html).toContain(`/crops/${id}-16x9-50-0.jpg`);
  const files = new Set(html.match(new RegExp(`/media/\\w+/${id?.slice(2)}-\\d+\\.(?:avif|webp|jpg)`, 'g')));
  expect(files.size).toBeGreaterThan(6);
  for (const file of [...files, `/crops/${id}-16x9-50-0.jpg`]) {
    const answer = await request.get(file);
    expect(answer.status(), file).toBe(200);
    const bytes = await answer.body();
    for (const trace of ['Exif', 'GPS', 'secret-owner']) expect(bytes.includes(trace), file).toBe(false);
  }
  const old = await request.get(`/crops/${id}-16x9.jpg`, { maxRedirects: 0 });
  expect([old.status(), old.headers().location]).toEqual([308, `/crops/${id}-16x9-50-0.jpg`]);

  // The library's words are the story's as long as it says nothing else: the very next reader has the new ones.
  await expect.poll(async () => (await request.get(story.path)).headers()['server-timing']).toContain('desc=hit');
  await page.goto(address);
  await expect(page.getByRole('link', { name: story.headline })).toBeVisible();
  await expect(page.getByText(Pictures['delete-used'])).toBeVisible();
  await page.getByLabel(Pictures.alt).fill(`${words} بعد العاصفة`);
  await button(page, Pictures.save).click();
  await expect(page.getByText(Pictures.saved)).toBeVisible(patience);
  expect(await read()).toContain(`alt="${words} بعد العاصفة"`);
  await page.context().close();
});

test('two colleagues at one picture: the later one is told, and loses nothing; what nothing shows can be deleted', async ({
  browser,
  request,
}) => {
  const page = await signedIn(browser, await newPerson('editor'));
  await page.goto('/desk/pictures');
  const address = await uploaded(page, 'جسر.jpg');
  await page.goto(address);
  const other = await page.context().newPage();
  await other.goto(address);
  await page.getByLabel(Pictures.alt).fill('جسر من حجر');
  await button(page, Pictures.save).click();
  await expect(page.getByText(Pictures.saved)).toBeVisible(patience);
  await other.getByLabel(Pictures.alt).fill('جسر قديم');
  await button(other, Pictures.save).click();
  await expect(other.getByText(faults['picture-conflict']).first()).toBeVisible(patience);
  await expect(other.getByText('جسر من حجر')).toBeVisible(patience);
  await expect(other.getByLabel(Pictures.alt)).toHaveValue('جسر قديم');
  await hasNoFault(other);
  await button(other, Pictures.save).click();
  await expect(other.getByText(Pictures.saved)).toBeVisible(patience);

  const file = (await other.getByRole('link', { name: /AVIF/ }).first().getAttribute('href')) ?? '';
  expect((await request.get(file)).status()).toBe(200);
  await button(other, Pictures['delete-do']).click();
  await other.waitForURL(/\/desk\/pictures$/, patience);
  expect((await request.get(file)).status()).toBe(404);
  expect((await other.goto(address))?.status()).toBe(404);
  await page.context().close();
});

test('the library is accessible and fits a phone, in both languages, light and dark; without script a form is left', async ({
  browser,
}) => {
  const page = await signedIn(browser, await newPerson('reporter'));
  await page.goto('/desk/pictures');
  const address = await uploaded(page, 'سفينة.jpg');
  await page
    .locator('input[type=file][multiple]')
    .setInputFiles({ name: 'x.heic', mimeType: 'image/heic', buffer: heic });
  await expect(page.getByText(faults['image-heif'])).toBeVisible(patience);
  for (const path of ['/desk/pictures', address]) {
    for (const look of looks) await hasNoFaultAt(page, path, look);
  }
  await page.goto('/desk/pictures?lang=ar');
  const storageState = await page.context().storageState();
  const plain: BrowserContext = await browser.newContext({
    javaScriptEnabled: false,
    storageState,
    baseURL: new URL(page.url()).origin,
  });
  const bare = await plain.newPage();
  await bare.goto('/desk/pictures');
  await bare.getByLabel(Pictures.upload).setInputFiles(chosen(await photo(), 'منارة.jpg'));
  await button(bare, Pictures['upload-do']).click();
  await bare.waitForURL(/\/desk\/pictures\/m-/, patience);
  await expect(bare.getByRole('heading', { name: 'منارة.jpg' })).toBeVisible();
  await plain.close();
  await page.context().close();
});

const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(2000)]);

test('pictures are taken from those who may send them, from here, of a kind and size that is known', async ({
  request,
  baseURL: origin,
}) => {
  const baseURL = origin ?? '';
  const bytes = await photo(64, 64);
  const send = (token: string | undefined, data: Buffer, more: Record<string, string> = { origin: baseURL }) =>
    request.post('/desk/upload?name=a.jpg', {
      data,
      headers: {
        ...{ 'content-type': 'application/octet-stream', 'x-forwarded-for': newNetwork(), ...more },
        // Said even where there is no session: the tester's own jar would put in what it was given.
        cookie: token === undefined ? 'none=1' : `__Host-naba-desk=${token}`,
      },
    });
  const codeOf = async (answer: Awaited<ReturnType<APIRequestContext['post']>>) => [
    answer.status(),
    ((await answer.json()) as { code?: string }).code,
  ];
  const tokens = new Map<Role, string>();
  for (const role of roles) tokens.set(role, await tokenOf(await newPerson(role), baseURL));
  for (const role of roles) {
    const expected = can(role, 'media.upload') ? [200, undefined] : [403, 'forbidden'];
    expect(await codeOf(await send(tokens.get(role), bytes)), role).toEqual(expected);
  }
  const editor = tokens.get('editor') ?? '';
  for (const token of [undefined, '', `${editor.startsWith('A') ? 'B' : 'A'}${editor.slice(1)}`]) {
    expect(await codeOf(await send(token, bytes))).toEqual([401, 'signed-out']);
  }
  const elsewhere: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    {},
    { origin: baseURL, 'sec-fetch-site': 'cross-site' },
  ];
  for (const more of elsewhere) {
    expect((await send(editor, bytes, more)).status()).toBe(403);
  }
  expect(await codeOf(await send(editor, heic))).toEqual([422, 'image-heif']);
  expect(await codeOf(await send(editor, Buffer.from('<svg xmlns="x"/>')))).toEqual([422, 'image-svg']);
  expect(await codeOf(await send(editor, Buffer.concat([bytes, Buffer.alloc(26 * 2 ** 20)])))).toEqual([
    413,
    'image-too-large',
  ]);
  expect((await request.get('/desk/upload', { maxRedirects: 0 })).status()).toBe(307);
  await callAction(request, baseURL, 'signOut', editor, {});
  expect(await codeOf(await send(editor, bytes))).toEqual([401, 'signed-out']);
});
