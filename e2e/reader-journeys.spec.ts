import { expect, test } from '@playwright/test';
import ar from '#root/messages/ar.json' with { type: 'json' };
import { naba } from './newsroom-command.ts';
import { story, storyPath } from './newsroom-pages.ts';

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with script ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });

    test('from the front page to a section, a story, its kin and back', async ({ page }) => {
      await page.goto('/');
      await page.getByRole('navigation').getByRole('link', { name: 'اقتصاد', exact: true }).first().click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('اقتصاد');
      await page.locator('main h2 a').first().click();
      await expect(page).toHaveURL(/\/articles\/\d+\//);
      const headline = await page.getByRole('heading', { level: 1 }).textContent();
      await page.getByRole('region', { name: ar.RelatedStories.title }).getByRole('link').first().click();
      await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(headline ?? '');
      await page.getByRole('link', { name: ar.BackToTop.label }).click();
      await expect(page).toHaveURL(/#top$/);
    });

    test('search finds a story without its hamzas', async ({ page }) => {
      await page.goto('/search');
      await page.getByRole('main').getByLabel(ar.SearchPage.label, { exact: true }).fill('ممر بحري انساني');
      await page.getByRole('main').getByRole('button', { name: ar.SearchPage.submit }).click();
      await expect(
        page
          .getByRole('main')
          .getByRole('link', { name: /ممر بحري إنساني/ })
          .first(),
      ).toBeVisible();
    });

    test('a reader of Arabic turns to English and back at the same story', async ({ page, request }) => {
      await page.goto(await storyPath(request, story.ar.words, story.ar.sourceId));
      await page.getByRole('link', { name: 'English' }).click();
      await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
      await expect(page).toHaveURL(/\/en\/articles\//);
      await page.getByRole('link', { name: 'العربية' }).click();
      await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
      await expect(page).toHaveURL(/127\.0\.0\.1:\d+\/articles\//);
    });
  });
}

test('a withdrawn story is gone at the next request, everywhere, and comes back as fast', async ({ request }) => {
  const sourceId = 'demo-markets-retail-sukuk';
  const path = await storyPath(request, 'صكوك', sourceId);
  expect((await request.get(path)).status()).toBe(200);
  const listed = async () => (await (await request.get('/economy/markets')).text()).includes(path);
  expect(await listed()).toBe(true);

  await naba('withdraw', sourceId, '--reason', 'خطأ في المصدر');
  const gone = await request.get(path);
  expect(gone.status()).toBe(410);
  expect(await gone.text()).toContain(ar.Gone.title);
  expect(await listed()).toBe(false);

  await naba('restore', sourceId);
  expect((await request.get(path)).status()).toBe(200);
  expect(await listed()).toBe(true);
});

test('breaking news stands on the front page at the next request', async ({ request }) => {
  const before = await (await request.get('/en')).text();
  expect(before).not.toContain('Harbour reopened');
  await naba('breaking', 'Harbour reopened', '--until', '+2h', '--locale', 'en');
  expect(await (await request.get('/en')).text()).toContain('Harbour reopened');
});

test('an address that is not the story’s own leads to it in one step', async ({ request }) => {
  const path = await storyPath(request, story.ar.words, story.ar.sourceId);
  const [, , id] = path.split('/');
  for (const wrong of [
    `/a/${id}`,
    `/articles/${id}`,
    `/articles/${id}/wrong`,
    `/ar${path}`,
    `${path}/`,
    path.toLowerCase(),
  ]) {
    const answer = await request.get(wrong, { maxRedirects: 0 });
    expect([answer.status(), answer.headers().location], wrong).toEqual([308, path]);
  }
});

test('a story saved on this device waits on the page of saved stories', async ({ page, request }) => {
  const path = await storyPath(request, story.ar.words, story.ar.sourceId);
  await page.goto(path);
  const headline = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  await page.getByRole('button', { name: ar.StoryTools.save }).click();
  await page.goto('/saved');
  await expect(page.locator('saved-stories').getByRole('link', { name: headline })).toHaveAttribute('href', path);
});

test('the chosen theme holds from page to page, before anything is painted', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: ar.ThemeSwitch.dark, exact: true }).click();
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await ground();
  await page.goto('/latest');
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
  expect(await ground()).toBe(dark);
});

test('the list goes on in place where script runs', async ({ page }) => {
  await page.goto('/latest');
  const stories = page.locator('#stories > li');
  await expect(stories).toHaveCount(20);
  await page.getByRole('link', { name: ar.Pagination.more }).click();
  await expect(stories).toHaveCount(40);
  await expect(page).toHaveURL(/page=2/);
});

test('on paper a story stands in no grid: Firefox would begin it on the second page', async ({ page, request }) => {
  await page.emulateMedia({ media: 'print' });
  // A4 without its margins.
  await page.setViewportSize({ width: 672, height: 987 });
  await page.goto(await storyPath(request, story.ar.words, story.ar.sourceId));
  const around = await page.locator('.story-body').evaluate((body) => {
    const found: string[] = [];
    for (let one = body.parentElement; one; one = one.parentElement) found.push(getComputedStyle(one).display);
    return found;
  });
  expect(around).not.toContain('grid');
});

test('a word that is longer than a phone is wide is broken', async ({ page, request }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  const path = await storyPath(request, story.ar.words, story.ar.sourceId);
  for (const [address, places] of [
    [path, 'h1, .story-body > p'],
    ['/latest', 'h2 a'],
  ] as const) {
    await page.goto(address);
    const wider = await page.evaluate((selector) => {
      for (const one of document.querySelectorAll(`main :is(${selector})`)) one.textContent = 'https'.repeat(50);
      return document.documentElement.scrollWidth - innerWidth;
    }, places);
    expect([address, wider]).toEqual([address, 0]);
  }
});

test('other hosts, methods and private doors are refused', async ({ request }) => {
  expect((await request.get('/', { headers: { host: 'evil.example' } })).status()).toBe(421);
  expect((await request.delete('/')).status()).toBe(405);
  expect((await request.get('/api/metrics', { headers: { 'x-forwarded-for': '203.0.113.9' } })).status()).toBe(403);
  const plain = await request.post('/', { form: { comment: 'x' } });
  expect(plain.status()).toBe(415);
});
