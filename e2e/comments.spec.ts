import type { Page } from '@playwright/test';
import { faultsOf } from './accessibility.ts';
import { editFile, expect, naba, test, words } from './commented-story.ts';

// Whole journeys of several pages each, on machines that do other things as well.
test.describe.configure({ timeout: 60_000 });

const form = (page: Page) => ({
  comment: page.getByRole('textbox', { name: words.CommentForm.comment }),
  author: page.getByRole('textbox', { name: words.CommentForm.author }),
  email: page.getByRole('textbox', { name: words.CommentForm.email }),
  send: page.getByRole('button', { name: words.CommentForm.send }),
});

async function write(page: Page, comment: string, email: string, author = 'ليلى') {
  const fields = form(page);
  await fields.comment.fill(comment);
  await fields.author.fill(author);
  await fields.email.fill(email);
  await fields.send.click();
}

const commentIn = (url: string) => /#comment-(\w+)/.exec(url)?.[1] ?? '';

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with script ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });

    test('a first comment waits for its writer alone; once known, the writer appears at once', async ({
      page,
      request,
      publish,
      email,
    }) => {
      const { path } = await publish();
      await page.goto(path);
      await write(page, 'أول ما أكتبه هنا', email);
      await expect(page).toHaveURL(/pending=.*#comment-/);
      await expect(page.getByRole('heading', { name: words.OwnCommentNote.waitingTitle })).toBeVisible();
      await expect(page.getByText('أول ما أكتبه هنا')).toBeVisible();
      const waiting = page.url();
      const own = await request.get(waiting);
      expect(own.headers()['cache-control']).toBe('private, no-store');
      expect(own.headers()['x-robots-tag']).toContain('noindex');
      expect(await (await request.get(path)).text()).not.toContain('أول ما أكتبه هنا');

      expect(await naba('comments', 'approve', commentIn(waiting))).toContain('approved');
      expect(await (await request.get(path)).text()).toContain('أول ما أكتبه هنا');
      await page.reload();
      await page.getByRole('link', { name: words.OwnCommentNote.open }).click();
      await expect(page.locator(`#comment-${commentIn(waiting)}`)).toBeInViewport();

      await write(page, 'وهذا يظهر في الحال', email);
      await expect(page).toHaveURL(/#comment-/);
      expect(page.url()).not.toContain('pending=');
      await expect(page.locator(`#comment-${commentIn(page.url())}`)).toContainText('وهذا يظهر في الحال');
      await expect(page.getByRole('heading', { name: 'تعليقان' })).toBeVisible();
    });

    test('what is wrong is said where it is read first, and what was typed stays', async ({
      page,
      publish,
      email: address,
    }) => {
      const { path } = await publish();
      await page.goto(path);
      const answered = page.waitForResponse((response) => response.request().method() === 'POST');
      await write(page, 'سطر أول\nسطر <b>ثان</b>', 'layla@nowhere', '—');
      expect((await answered).status()).toBe(422);
      const alert = page.getByRole('alert');
      await expect(alert).toContainText(words.CommentFaults.summary);
      await expect(alert).toBeInViewport();
      await expect(alert).toBeFocused();
      const { comment, author, email } = form(page);
      await expect(comment).toHaveValue('سطر أول\nسطر <b>ثان</b>');
      await expect(author).toHaveValue('—');
      await expect(author).toHaveAttribute('aria-invalid', 'true');
      await expect(author).toHaveAccessibleDescription(words.CommentFaults['author-missing']);
      await expect(email).toHaveValue('layla@nowhere');
      await expect(comment).not.toHaveAttribute('aria-invalid');
      await alert.getByRole('link', { name: words.CommentFaults['author-missing'] }).click();
      await expect(author).toBeFocused();
      await author.fill('ليلى');
      await email.fill(address);
      await form(page).send.click();
      await expect(page.getByRole('heading', { name: words.OwnCommentNote.waitingTitle })).toBeVisible();
    });

    test('a reply stands under what it answers', async ({ page, publish, email }) => {
      const { path } = await publish({
        comments: [
          { author: 'Omar (مصر)', email: 'omar@example.org', text: 'ما رأيكم؟' },
          { author: 'هدى', email: 'huda@example.org', text: 'تعليق آخر' },
        ],
      });
      await page.goto(path);
      await page.getByRole('link', { name: /Omar/ }).filter({ hasText: 'ردّ' }).click();
      await expect(page).toHaveURL(/reply=\w+#respond$/);
      await expect(page.locator('#respond')).toContainText('ردًّا على Omar (مصر)');
      await expect(page.getByRole('link', { name: words.ReplyTo.cancel })).toHaveAttribute('href', `${path}#respond`);
      const answered = new URL(page.url()).searchParams.get('reply');
      await write(page, 'رأيي أنه مفيد', email);
      await expect(page.getByRole('heading', { name: words.OwnCommentNote.waitingTitle })).toBeVisible();
      const reply = commentIn(page.url());
      await naba('comments', 'approve', reply);
      await page.goto(path);
      const thread = page.locator('li', { has: page.locator(`> #comment-${answered}`) });
      await expect(thread.locator(`ol #comment-${reply}`)).toContainText('رأيي أنه مفيد');
      await expect(page.getByRole('heading', { name: '3 تعليقات' })).toBeVisible();
    });
  });
}

test('mixed text stays in order, in what is written and round it', async ({ page, publish }) => {
  const { path } = await publish({
    comments: [
      { author: 'Omar 2', email: 'a@example.org', text: 'انتهت Barcelona 3-1 Madrid أمس\nوبدأت \u202Eالسهرة' },
      { author: 'ليلى', email: 'b@example.org', text: 'Was it 3-1? قالوا 2-2' },
    ],
  });
  await page.goto(path);
  const placeOf = (part: string) =>
    page.evaluate((wanted) => {
      const texts = document.createTreeWalker(
        document.querySelector('#comments') ?? document.body,
        NodeFilter.SHOW_TEXT,
      );
      while (texts.nextNode()) {
        const at = texts.currentNode.textContent?.indexOf(wanted) ?? -1;
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(texts.currentNode, at);
        range.setEnd(texts.currentNode, at + wanted.length);
        return range.getBoundingClientRect().x;
      }
      return Number.NaN;
    }, part);
  const [ended, barcelona, score, madrid, yesterday] = await Promise.all(
    ['انتهت', 'Barcelona', '3-1', 'Madrid', 'أمس'].map(placeOf),
  );
  expect(ended).toBeGreaterThan(madrid ?? 0);
  expect(barcelona).toBeLessThan(score ?? 0);
  expect(score).toBeLessThan(madrid ?? 0);
  expect(yesterday).toBeLessThan(barcelona ?? 0);
  await expect(page.getByText('Was it 3-1?')).toHaveCSS('direction', 'ltr');
  expect(await page.locator('#comments').textContent()).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
});

test('fifty threads a page, with real links between them', async ({ page, request, publish }) => {
  const comments = Array.from({ length: 51 }, (_, at) => ({
    author: `كاتب ${at + 1}`,
    email: `w${at}@example.org`,
    text: `التعليق رقم ${at + 1}`,
    minutesAfter: 0,
  }));
  const { path } = await publish({ comments });
  await page.goto(path);
  await expect(page.getByRole('heading', { name: '51 تعليقًا' })).toBeVisible();
  await expect(page.locator('#comments article')).toHaveCount(50);
  await page.getByRole('link', { name: words.CommentPages.next }).click();
  await expect(page).toHaveURL(/comments=2#comments$/);
  await expect(page.locator('#comments article')).toHaveCount(1);
  const permanent = page.locator('#comments article a[rel~=bookmark]');
  await expect(permanent).toHaveAttribute('href', /\?comment=(\w+)#comment-\1$/);
  await page.goto((await permanent.getAttribute('href')) ?? '');
  await expect(page).toHaveURL(/\?comments=2#comment-\w+$/);
  for (const number of ['3', '0', 'x']) expect((await request.get(`${path}?comments=${number}`)).status()).toBe(404);
});

test('a story that takes no more comments says so instead of showing a form', async ({ page, publish }) => {
  const { id, path } = await publish({ comments: [{ author: 'هدى', email: 'h@example.org', text: 'تعليق باق' }] });
  await editFile(id, { commenting: 'closed' });
  await expect(async () => {
    await page.goto(path);
    await expect(page.getByRole('heading', { name: words.ClosedThread.title })).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(page.getByText('تعليق باق')).toBeVisible();
  await expect(page.getByRole('button', { name: words.CommentForm.send })).toHaveCount(0);
  await expect(page.getByRole('link', { name: /هدى/ })).toHaveCount(0);
});

test('name and address are remembered on the device by consent only', async ({ page, publish, email }) => {
  const { path } = await publish();
  await page.goto(path);
  const remember = page.getByRole('checkbox', { name: words.CommentForm.remember });
  await expect(remember).not.toBeChecked();
  await write(page, 'بلا حفظ', email);
  await page.waitForURL(/pending=/);
  await page.goto(path);
  await expect(form(page).author).toHaveValue('');
  await remember.check();
  await write(page, 'مع الحفظ', email);
  await page.waitForURL(/pending=/);
  await page.goto(path);
  await expect(form(page).author).toHaveValue('ليلى');
  await expect(form(page).email).toHaveValue(email);
  expect(await page.context().cookies()).toEqual([]);
});

test.describe('without script nothing is promised that needs it', () => {
  test.use({ javaScriptEnabled: false });

  test('the box for remembering is not shown', async ({ page, publish }) => {
    const { path } = await publish();
    await page.goto(path);
    await expect(page.getByRole('checkbox', { name: words.CommentForm.remember })).toBeHidden();
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every state of the comments is accessible (${colorScheme})`, async ({ page, publish, email }) => {
    // Three pages looked at by axe.
    test.slow();
    const { path } = await publish({ comments: [{ author: 'هدى', email: 'h@example.org', text: 'تعليق' }] });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 360, height: 760 });
    const check = async () => {
      expect(await faultsOf(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    };
    await page.goto(path);
    await page.getByRole('link', { name: /هدى/ }).filter({ hasText: 'ردّ' }).click();
    await page.waitForURL(/reply=/);
    await check();
    await write(page, 'تعليق', 'a@b', '—');
    await expect(page.getByRole('alert')).toBeVisible();
    await check();
    await write(page, 'تعليق طويل: '.repeat(20) + 'x'.repeat(200), email);
    await page.waitForURL(/pending=/);
    await check();
  });
}
