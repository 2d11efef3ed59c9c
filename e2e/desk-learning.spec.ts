import { type Browser, expect, type Page } from '@playwright/test';
import { formFields, type GivenComment, test, words } from './commented-story.ts';
import { hasNoFault, signedIn } from './desk-door.ts';
import { newNetwork, newPerson } from './desk-people.ts';

const { Comments: said, CommentRules: rules, CommentPolicy: policy } = words.desk;

async function moderator(browser: Browser, role: 'moderator' | 'chief' = 'moderator'): Promise<Page> {
  return signedIn(browser, await newPerson(role));
}

// With a server that several people test on, moving through it takes its time.
test.describe.configure({ timeout: 90_000 });

const goods = [
  'الملعب',
  'المتحف',
  'الحديقة',
  'المكتبة',
  'الميناء',
  'المخبز',
  'السوق القديم',
  'المرصد',
  'المسرح',
  'النادي',
];
const bads = ['سلحفاة', 'نعامة', 'زرافة', 'بومة', 'غزالة', 'فراشة', 'نحلة', 'حمامة', 'بطة', 'إوزة'];

test('what moderators refuse is learnt: its like is told and sorted; by story; the keys are told', async ({
  browser,
  publish,
}) => {
  const decided = (texts: readonly string[], state: 'approved' | 'spam'): GivenComment[] =>
    texts.map((text, at) => ({
      author: 'قارئ',
      email: `${state}${at}@example.org`,
      text,
      naba: { state, decidedBy: 'سلمى' },
    }));
  const waits = { naba: { state: 'pending', reason: 'first-time' } } as const;
  const story = await publish({
    comments: [
      ...decided(
        goods.map((place) => `زرت ${place} وأعجبني ترميمه الهادئ.`),
        'approved',
      ),
      ...decided(
        bads.map((pet) => `بيض ${pet} زمردي نادر، اشتره بالجملة من قرصاننا`),
        'spam',
      ),
      { author: 'جديد', email: 'fresh1@example.org', text: 'بـيـض سلحفاة زُمرُّدي للبيع بالجملة', ...waits },
      { author: 'جديدة', email: 'fresh2@example.org', text: 'أعجبني ترميم المتحف حين زرته.', ...waits },
    ],
  });

  const page = await moderator(browser);
  const rows = page.locator('[data-comment]');
  await page.goto(`/desk/comments?story=${story.id}`);
  await page.getByRole('link', { name: said['view-approved'] }).click();
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText('أعجبني ترميم المتحف');
  await expect(rows.first()).toContainText(said['like-approved']);
  await page.getByRole('link', { name: said['view-refused'] }).click();
  await expect(rows.first()).toContainText('للبيع بالجملة');
  await expect(rows.first()).toContainText(said['like-refused']);
  await expect(rows.first()).toContainText('في 10 تعليقات مرفوضة');
  await hasNoFault(page);

  // The place of the key counts, also where it writes Arabic.
  await expect(async () => {
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toContainText(said['key-e'], { timeout: 500 });
  }).toPass();
  await page.keyboard.press('Escape');
  await page.evaluate(() =>
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'ت', code: 'KeyJ', bubbles: true })),
  );
  await expect(rows.first()).toBeFocused();
  // Those that are ticked are decided at once, and come back at once.
  for (const key of ['x', 'j', 'x', 'r']) await page.keyboard.press(key);
  await expect(rows).toHaveCount(0);
  await page.keyboard.press('e');
  await expect(rows).toHaveCount(2);

  await page.getByRole('link', { name: said['view-story'] }).click();
  await expect(page.locator(`a[href*="story=${story.id}"]`)).toContainText('تعليقان');
  await page.getByRole('link', { name: said['view-writer'] }).click();
  await expect(page.getByRole('list', { name: said['view-writer'] })).toBeVisible();

  await page.goto('/desk/comments/rules');
  await page.getByLabel(rules.text).fill('بيض نادر بالجملة من قرصاننا');
  await page.getByRole('button', { name: rules.try }).click();
  await expect(page.getByText(rules['would-wait'].replace('{reason}', said['reason-like-refused']))).toBeVisible();
  await expect(page.getByText(said['like-refused'])).toBeVisible();
});

test('eight windows listen by one stream: a further page loads, and all count what comes in', async ({
  browser,
  request,
  publish,
}) => {
  const story = await publish();
  const first = await moderator(browser);
  let streams = 0;
  first.context().on('request', (asked) => {
    if (asked.url().endsWith('/desk/events')) streams += 1;
  });
  const windows = await Promise.all(Array.from({ length: 8 }, () => first.context().newPage()));
  for (const page of windows) await page.goto('/desk/account');
  await first.goto('/desk/comments');
  await expect(first.getByRole('heading', { level: 1 })).toBeVisible();
  expect(streams).toBeGreaterThan(0);

  const count = (page: Page) =>
    page
      .locator('[data-pending]')
      .getAttribute('data-pending', { timeout: 300 })
      .then(Number, () => 0);
  const before = await Promise.all(windows.map(count));
  const fields = await formFields(request, story.path);
  const multipart = { ...fields, author: 'قارئ', email: `${crypto.randomUUID()}@example.org`, comment: 'رأي جديد.' };
  await request.post(story.path, { multipart, headers: { 'x-forwarded-for': newNetwork() }, maxRedirects: 0 });
  for (const [at, page] of windows.entries()) await expect.poll(() => count(page)).toBeGreaterThan(before[at] ?? 0);
  // When the window that holds the stream goes, another takes over.
  await first.close();
  await windows.shift()?.close();
  const left = windows[0] as Page;
  const now = await count(left);
  const again = {
    ...(await formFields(request, story.path)),
    author: 'قارئ',
    email: `${crypto.randomUUID()}@example.org`,
  };
  await request.post(story.path, {
    multipart: { ...again, comment: 'رأي آخر.' },
    headers: { 'x-forwarded-for': newNetwork() },
    maxRedirects: 0,
  });
  await expect.poll(() => count(left)).toBeGreaterThan(now);
  await first.context().close();
});

test('the policy is changed from the desk, and nothing typed is lost by a refusal', async ({ browser }) => {
  const page = await moderator(browser, 'chief');
  await page.goto('/desk/comments/rules');
  await page.getByRole('link', { name: rules.policy, exact: true }).click();
  const which = page.getByLabel(policy.policy);
  const days = page.getByLabel(policy.days);
  const usual = await which.inputValue();
  const save = page.getByRole('button', { name: policy.save });
  await which.selectOption('hold-all');
  await days.fill('كثير');
  await save.click();
  await expect(page.getByText(words.desk.faults['number-wrong'])).toBeVisible();
  await expect(which).toHaveValue('hold-all');
  await expect(days).toHaveValue('كثير');
  await which.selectOption(usual);
  await days.fill('٠');
  await save.click();
  await expect(page.getByText(policy.saved)).toBeVisible();
  await expect(days).toHaveValue('0');
});
