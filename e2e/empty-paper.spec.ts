import { rm } from 'node:fs/promises';
import { type Browser, expect, type Page, test } from '@playwright/test';
import type { Role } from '../lib/auth/role.ts';
import ar from '../messages/ar.json' with { type: 'json' };
import en from '../messages/en.json' with { type: 'json' };
import { enter, hasNoFault, isIn } from './desk-door.ts';
import { goodPassword, newNetwork, newPerson } from './desk-people.ts';
import { type OwnServer, startOwnServer } from './own-server.ts';

// A paper that begins with nothing: everything that it is made of is made at its desk.
test.describe.configure({ mode: 'serial', timeout: 90_000 });
const { EmptyPaper } = ar;
const { SectionForm: Form, SectionFronts, Stories, Welcome, Workflow, Writing, faults, states } = ar.desk;
const patience = { timeout: 20_000 };
const chief = 'رئيسة التحرير الأولى';

let server: OwnServer;
let site = '';
let desk: Page;

test.beforeAll(async ({ browser }) => {
  server = await startOwnServer(undefined, '0');
  // The desk's cookie is for secure pages: a browser trusts this name as such.
  site = server.url.replace('127.0.0.1', 'localhost');
  const extraHTTPHeaders = { 'x-forwarded-for': newNetwork() };
  desk = await (await browser.newContext({ baseURL: site, extraHTTPHeaders })).newPage();
});
test.afterAll(async () => {
  server.process.kill('SIGKILL');
  await rm(server.folder, { recursive: true, force: true });
});

const inArabic = (page: Page) => page.getByLabel(Form.ar, { exact: true });
const slug = (page: Page) => page.getByLabel(Form.slug, { exact: true });

/** Somebody of this role at a device of their own. */
async function colleague(browser: Browser, role: Role): Promise<Page> {
  const person = await newPerson(role, undefined, server.folder);
  const extraHTTPHeaders = { 'x-forwarded-for': newNetwork() };
  const page = await (await browser.newContext({ baseURL: site, extraHTTPHeaders })).newPage();
  await enter(page, person);
  await isIn(page);
  return page;
}

test('the first chief comes in by the printed link, makes a section, writes, signs and publishes', async ({
  browser,
  request,
}) => {
  expect(await (await request.get(site)).text()).toContain(EmptyPaper.title);
  const link = /\/desk\/welcome\/\S+/.exec(server.said.join('\n'))?.[0] ?? '';
  await desk.goto(link);
  await desk.getByLabel(Welcome.name).fill(chief);
  await desk.getByLabel(Welcome.email).fill('first@paper.example');
  await desk.getByLabel(Welcome.password).fill(goodPassword);
  await desk.getByRole('button', { name: Welcome.make }).click();
  await isIn(desk);

  const reporter = await colleague(browser, 'reporter');
  await reporter.goto('/desk/stories');
  await expect(reporter.getByText(Form['first-ask'])).toBeVisible();
  await expect(reporter.getByRole('button', { name: Stories.new, exact: true })).toHaveCount(0);

  await desk.goto('/desk/stories');
  await expect(desk.getByRole('button', { name: Stories.new, exact: true })).toHaveCount(0);
  await hasNoFault(desk);
  await desk.getByRole('link', { name: Form['first-make'] }).click();
  await expect(desk.getByText(SectionFronts['none-make'])).toBeVisible();
  await inArabic(desk).fill('أخبار البلد');
  await expect(slug(desk), 'suggested by the name').toHaveValue('أخبار-البلد');
  await slug(desk).fill('search');
  await desk.getByRole('button', { name: Form.make }).click();
  await expect(desk.getByText(faults['slug-reserved'])).toBeVisible(patience);
  await expect(inArabic(desk)).toHaveValue('أخبار البلد');
  await slug(desk).fill('balad');
  await desk.getByRole('button', { name: Form.make }).click();
  await expect(desk.getByRole('link', { name: /أخبار البلد/ }).first()).toBeVisible(patience);
  await expect(inArabic(desk)).toHaveValue('');
  await hasNoFault(desk);

  await desk.goto('/desk/stories');
  await desk.getByRole('button', { name: Stories.new, exact: true }).click();
  await desk.waitForURL(/\/desk\/stories\/\d+$/);
  const body = desk.getByRole('textbox', { name: Writing.body });
  await expect(body).toHaveAttribute('contenteditable', 'true', patience);
  await desk.getByLabel(Writing.headline, { exact: true }).fill('عدد أول من صحيفة جديدة');
  await body.click();
  await desk.keyboard.type('صدر اليوم أول أعداد الصحيفة.');
  await desk.getByLabel(Writing['add-author'], { exact: true }).fill(chief);
  await desk.getByRole('button', { name: Writing['new-author'].replace(/<b>.*/, chief) }).click();
  await expect(desk.getByText(Writing['author-made'].replace('{name}', chief))).toBeVisible(patience);
  await desk.keyboard.press('Control+s');
  await expect(desk.locator('[data-save]')).toHaveAttribute('data-save', 'saved', patience);
  await desk.goto(`${new URL(desk.url()).pathname}/workflow`);
  await desk.getByLabel(Workflow.override).first().check();
  await desk.getByRole('button', { name: Workflow.publish, exact: true }).click();
  await expect(desk.getByText(states.published, { exact: true })).toBeVisible(patience);

  for (const path of ['/', '/balad']) {
    const page = await (await request.get(site + path)).text();
    expect(page, path).toContain('عدد أول من صحيفة جديدة');
    expect(page, path).not.toContain(EmptyPaper.title);
    expect(page, path).toContain('href="/balad"');
  }
  expect(await (await request.get(`${site}/a/1`)).text()).toContain(`>${chief}<`);
});

test('without script: faults stay with what was typed, a renamed section leads on, a used one stays', async ({
  browser,
  request,
}) => {
  const headers = { 'x-forwarded-for': newNetwork() };
  const storageState = await desk.context().storageState();
  const context = await browser.newContext({
    ...{ baseURL: site, extraHTTPHeaders: headers, storageState, javaScriptEnabled: false },
  });
  const page = await context.newPage();
  await page.goto('/desk/sections?lang=en');
  const words = en.desk.SectionForm;
  await page.getByLabel(words.ar, { exact: true }).fill('مدارس');
  await page.getByLabel(words.slug, { exact: true }).fill('balad');
  await page.getByLabel(words.parent, { exact: true }).selectOption({ label: 'أخبار البلد' });
  await page.getByRole('button', { name: words.make }).click();
  await expect(page.getByText(en.desk.faults['slug-taken'].replace('{about}', 'أخبار البلد'))).toBeVisible();
  await expect(page.getByLabel(words.ar, { exact: true })).toHaveValue('مدارس');
  await page.getByLabel(words.slug, { exact: true }).fill('');
  await page.getByRole('button', { name: words.make }).click();
  expect((await request.get(`${site}/balad/${encodeURIComponent('مدارس')}`)).status()).toBe(200);

  const rename = page.locator('a[href$="/edit"]').first();
  const form = (await rename.getAttribute('href')) ?? '';
  await page.goto(`${form}?lang=ar`);
  await expect(page.getByText(/تحته قسم واحد/)).toBeVisible();
  await expect(page.getByRole('button', { name: Form['delete-do'] })).toHaveCount(0);
  const late = await context.newPage();
  await late.goto(form);
  await slug(page).fill('home');
  await page.getByRole('button', { name: Form.save, exact: true }).click();
  await expect(page.getByText(Form.saved)).toBeVisible();
  await inArabic(late).fill('البلد');
  await late.getByRole('button', { name: Form.save, exact: true }).click();
  await expect(late.getByText(faults['section-conflict'])).toBeVisible();
  await expect(inArabic(late)).toHaveValue('البلد');

  for (const [from, to] of [
    ['/balad', '/home'],
    ['/balad/feed.xml', '/home/feed.xml'],
    [`/balad/${encodeURIComponent('مدارس')}`, `/home/${encodeURIComponent('مدارس')}`],
  ]) {
    const answer = await request.get(`${site}${from}`, { maxRedirects: 0 });
    expect([answer.status(), new URL(answer.headers().location ?? '', site).pathname], from).toEqual([301, to]);
    expect((await request.get(`${site}${to}`, { maxRedirects: 0 })).status(), to).toBe(200);
  }
  await context.close();
});

test('an empty section is deleted; an administrator has the sections, but not their first stories', async ({
  browser,
}) => {
  await desk.goto('/desk/sections');
  await desk.locator('a[href$="/edit"]').last().click();
  await desk.getByRole('button', { name: Form['delete-do'] }).click();
  await desk.waitForURL(/\/desk\/sections$/, patience);
  await expect(desk.locator('a[href$="/edit"]')).toHaveCount(1);

  const page = await colleague(browser, 'administrator');
  await page.goto('/desk/sections');
  await expect(page.getByText(SectionFronts['lead-edit'])).toBeVisible();
  await expect(page.getByRole('button', { name: Form.make })).toBeVisible();
  await expect(page.locator('a[href*="?front="]')).toHaveCount(0);
  await hasNoFault(page);
});
