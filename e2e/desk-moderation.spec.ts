import { randomUUID } from 'node:crypto';
import { type Browser, expect, type Page } from '@playwright/test';
import { startingReasons } from '../lib/domain/refusal-reason.ts';
import { formFields, naba, test, words } from './commented-story.ts';
import { hasNoFaultAt, looks, signedIn } from './desk-door.ts';
import { newNetwork, newPerson, formFields as ownFields, signInWithoutScript } from './desk-people.ts';

const { Comments: said, CommentRules: rules } = words.desk;

async function moderator(browser: Browser): Promise<Page> {
  return signedIn(browser, await newPerson('moderator'));
}

/** Has readers write these under the story: each by a writer of their own, so that all of them wait. */
async function write(request: Parameters<typeof formFields>[0], path: string, texts: readonly string[]) {
  for (const [index, text] of texts.entries()) {
    const fields = await formFields(request, path);
    const multipart = { ...fields, author: `قارئ ${index}`, email: `${randomUUID()}@example.org`, comment: text };
    expect(
      (await request.post(path, { multipart, headers: { 'x-forwarded-for': newNetwork() }, maxRedirects: 0 })).status(),
    ).toBe(303);
  }
}

test('a moderator decides by keyboard, takes it back, and readers see it at once', async ({
  browser,
  request,
  publish,
}) => {
  const story = await publish();
  await write(request, story.path, ['الرأي الأول هنا.', 'الرأي الثاني هنا.', 'الرأي الثالث هنا.']);
  const page = await moderator(browser);
  await page.goto(`/desk/comments?story=${story.id}`);
  const rows = page.locator('[data-comment]');
  await expect(rows).toHaveCount(3);
  await expect(rows.first()).toContainText('الثالث');
  await expect(rows.first()).toContainText(said['reason-first-time']);

  // The keys work once the page's script does.
  await expect(async () => {
    await page.keyboard.press('k');
    await expect(rows.first()).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.press('j');
  await expect(rows.nth(1)).toBeFocused();
  await page.keyboard.press('a');
  await expect(rows).toHaveCount(2);
  // The next one is at hand.
  await expect(rows.nth(1)).toBeFocused();
  expect(await (await request.get(story.path)).text()).toContain('الرأي الثاني هنا.');
  await page.keyboard.press('e');
  await expect(rows).toHaveCount(3);
  expect(await (await request.get(story.path)).text()).not.toContain('الرأي الثاني هنا.');

  // All that are ticked, with a reason.
  await page.getByLabel(said['choose-all']).check();
  await page.getByLabel(said.why).selectOption('abuse');
  await page.getByRole('button', { name: said.reject, exact: true }).click();
  await expect(rows).toHaveCount(0);
  await page.goto(`/desk/comments?story=${story.id}&state=rejected`);
  await expect(rows).toHaveCount(3);
  await expect(rows.first()).toContainText(startingReasons[0]?.name.ar ?? '-');
  await rows.first().getByRole('link').first().click();
  await expect(page.getByText(said['of-writer'])).toBeVisible();
  await expect(rows).toHaveCount(1);
});

test('the queue works without script', async ({ playwright, baseURL, request, publish }) => {
  const origin = baseURL ?? '';
  const story = await publish();
  await write(request, story.path, ['رأي يُقبل.']);
  const bare = await playwright.request.newContext({ baseURL: origin });
  const { token } = await signInWithoutScript(bare, origin, await newPerson('moderator'));
  const headers = { cookie: `__Host-naba-desk=${token}`, origin };
  const address = `/desk/comments?story=${story.id}`;
  const html = await (await bare.get(address, { headers })).text();
  const id = /value="approved (c[\w-]+)"/.exec(html)?.[1];
  const multipart = { ...ownFields(html, 'act'), act: `approved ${id}` };
  const answer = await bare.post(address, { multipart, headers });
  expect(answer.status()).toBe(200);
  expect(await answer.text()).toContain('name="undo"');
  expect(await (await request.get(story.path)).text()).toContain('رأي يُقبل.');
  await bare.dispose();
});

test('what waits is counted as it comes in', async ({ browser, request, publish }) => {
  const story = await publish();
  const page = await moderator(browser);
  const listening = page.waitForResponse((answer) => answer.url().endsWith('/desk/events'));
  await page.goto('/desk/account');
  await listening;
  const count = async () =>
    Number(
      (await page
        .locator('[data-pending]')
        .getAttribute('data-pending', { timeout: 500 })
        .catch(() => '0')) ?? 0,
    );
  const before = await count();
  await write(request, story.path, ['رأي جديد.']);
  await expect.poll(count).toBeGreaterThan(before);
});

test('the stream is for moderators, from here', async ({ playwright, baseURL }) => {
  const origin = baseURL ?? '';
  const request = await playwright.request.newContext({ baseURL: origin });
  expect((await request.get('/desk/events')).status()).toBe(403);
  expect((await request.get('/desk/events', { headers: { cookie: '__Host-naba-desk=x' } })).status()).toBe(403);
  const tokenOf = async (role: 'reporter' | 'moderator') => {
    const own = await playwright.request.newContext({ baseURL: origin });
    const { token } = await signInWithoutScript(own, origin, await newPerson(role));
    await own.dispose();
    return token;
  };
  const asked = (token: string | undefined, more = {}) =>
    request.head('/desk/events', { headers: { cookie: `__Host-naba-desk=${token}`, ...more } });
  expect((await asked(await tokenOf('reporter'))).status()).toBe(403);
  const token = await tokenOf('moderator');
  expect((await asked(token)).headers()['content-type']).toContain('text/event-stream');
  expect((await asked(token)).headers()['cache-control']).toBe('private, no-store');
  expect((await asked(token, { 'sec-fetch-site': 'cross-site' })).status()).toBe(403);
  await request.dispose();
});

test('a thread is closed and opened again', async ({ browser, request, publish }) => {
  const story = await publish();
  const page = await moderator(browser);
  await page.goto(`/desk/comments?story=${story.id}`);
  const hasForm = async () => (await (await request.get(story.path)).text()).includes('name="comment"');
  expect(await hasForm()).toBe(true);
  await page.getByLabel(said.thread).selectOption('closed');
  await page.getByRole('button', { name: said['thread-save'] }).click();
  await expect(page.getByText(said['thread-saved'])).toBeVisible();
  expect(await hasForm()).toBe(false);
  await expect(page.getByLabel(said.thread)).toHaveValue('closed');
});

test('a word is tried, then kept, and has comments wait', async ({ browser, request, publish, email }) => {
  const story = await publish();
  const page = await moderator(browser);
  await page.goto('/desk/comments/rules');
  const list = page.getByLabel(rules.list, { exact: true });
  const word = `زعفران${email.replace(/\D/g, '')}`.replace(/\d/g, (digit) => 'ابتثجحخدذر'[Number(digit)] ?? '');
  await list.fill(`${await list.inputValue()}\n${word}`);
  await page.getByLabel(rules.text).fill(`اشتروا الـ${word} الآن`);
  await page.getByRole('button', { name: rules.try }).click();
  await expect(page.getByText(word, { exact: false }).last()).toBeVisible();
  await expect(page.getByText(rules.matched.replace('{entry}', word))).toBeVisible();
  await expect(list).toHaveValue(new RegExp(word));
  await page.getByLabel(rules.text).fill('كلام طيب');
  await page.getByRole('button', { name: rules.try }).click();
  await expect(page.getByText(rules.clean)).toBeVisible();
  await page.getByRole('button', { name: rules.save }).click();
  await expect(page.getByText(/في القائمة/)).toBeVisible();
  await write(request, story.path, [`عندي ${word} للبيع`]);
  await page.goto(`/desk/comments?story=${story.id}`);
  await expect(page.locator('[data-comment]')).toContainText(said['has-blocked'].replace('{entry}', word));
});

test('what a reader wrote is erased by their address, and the log does not name it', async ({
  browser,
  request,
  publish,
  email,
}) => {
  const story = await publish({ comments: [{ author: 'ليلى', email, text: 'كلمة للمحو' }] });
  expect(await (await request.get(story.path)).text()).toContain('كلمة للمحو');
  const page = await moderator(browser);
  await page.goto('/desk/comments/rules');
  await page.getByLabel(rules.email).fill(email.toUpperCase());
  await page.getByRole('button', { name: rules['erase-do'] }).click();
  await expect(page.getByText('مُحي تعليق واحد')).toBeVisible();
  expect(await (await request.get(story.path)).text()).not.toContain('كلمة للمحو');
  expect(await naba('check')).not.toContain(email);
});

for (const look of looks) {
  test(`the moderators' pages are accessible and fit their window (${look.lang})`, async ({
    browser,
    request,
    publish,
  }) => {
    test.slow();
    const story = await publish();
    await write(request, story.path, ['رأي طويل كل الطول. '.repeat(20), 'https://example.org/'.repeat(12)]);
    const page = await moderator(browser);
    for (const path of [`/desk/comments?story=${story.id}`, '/desk/comments/rules', '/desk/comments/policy']) {
      await hasNoFaultAt(page, path, look);
    }
  });
}
