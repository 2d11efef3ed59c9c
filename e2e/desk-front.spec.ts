import { type APIRequestContext, type Browser, expect, type Page } from '@playwright/test';
import { test, words } from './commented-story.ts';
import { enter, hasNoFault, isIn, newDevice } from './desk-door.ts';
import { newPerson } from './desk-people.ts';

// There is one front page: these journeys go one after the other.
test.describe.configure({ mode: 'serial', timeout: 90_000 });

const { Front: said, Breaking: bar } = words.desk;

async function at(browser: Browser, role: 'chief' | 'editor', path: string): Promise<Page> {
  const page = await newDevice(browser);
  await enter(page, await newPerson(role));
  await isIn(page);
  await page.goto(path);
  return page;
}

/** The stories at the top of the readers' front page, by number, in their order; and how often each stands there. */
async function onFront(request: APIRequestContext): Promise<number[]> {
  const html = await (await request.get('/')).text();
  const top = html.slice(html.indexOf('<h1'), html.indexOf('<section', html.indexOf('<h1')));
  return [...new Set([...top.matchAll(/href="\/articles\/(\d+)\//g)].map(([, id]) => Number(id)))];
}

test('a front is drafted, previewed, published, seen by the very next reader, and undone', async ({
  browser,
  request,
  publish,
}) => {
  const old = await publish({ date: '2024-01-02T10:00:00Z' });
  const other = await publish({ date: '2024-01-03T10:00:00Z' });
  const page = await at(browser, 'chief', '/desk/front?front=ar');
  const places = page.locator('[data-place]');
  for (const { id } of [old, other]) {
    await page.getByLabel(said.find).fill(String(id));
    await page.getByRole('button', { name: said.search }).click();
    await page.locator(`[data-offered="${id}"] button[value^="lead"]`).click();
    await expect(places.first()).toHaveAttribute('data-place', String(id));
  }
  await expect(places.nth(1)).toHaveAttribute('data-place', String(old.id));
  await places.nth(1).locator('button[value^="up"]').click();
  await expect(places.first()).toHaveAttribute('data-place', String(old.id));
  await expect(page.getByText(said['is-draft'])).toBeVisible();
  expect((await onFront(request)).includes(old.id)).toBe(false);

  const preview = await page.context().newPage();
  await preview.goto('/preview/front/ar');
  await expect(preview.locator('main a[href*="/articles/"]').first()).toHaveAttribute(
    'href',
    new RegExp(`/${old.id}/`),
  );
  expect((await request.get('/preview/front/ar', { maxRedirects: 0 })).status()).not.toBe(200);

  await page.getByRole('button', { name: said.publish }).click();
  await expect(page.getByText(said['is-live'])).toBeVisible();
  expect((await onFront(request)).slice(0, 2)).toEqual([old.id, other.id]);

  // What was before is one button away, and goes out as deliberately.
  await page.getByRole('button', { name: said.restore }).first().click();
  await expect(page.getByText(said['is-draft'])).toBeVisible();
  await page.getByRole('button', { name: said.publish }).click();
  await expect(page.getByText(said['is-live'])).toBeVisible();
  expect((await onFront(request)).includes(old.id)).toBe(false);
});

test('whoever looked at another draft publishes nothing', async ({ browser, publish }) => {
  const story = await publish({ date: '2024-01-04T10:00:00Z' });
  const one = await at(browser, 'chief', `/desk/front?front=ar&text=${story.id}`);
  await one.locator('button[value^="lead "]').last().click();
  await expect(one.getByText(said['is-draft'])).toBeVisible();
  const other = await one.context().newPage();
  await other.goto('/desk/front?front=ar');
  await other.locator('[data-place] button[value^="up "]').first().click();
  await expect(other.locator('[data-place]').nth(1)).toHaveAttribute('data-place', String(story.id));
  await one.getByRole('button', { name: said.publish }).click();
  await expect(one.getByText(words.desk.faults.conflict)).toBeVisible();
  await other.getByRole('button', { name: said.discard }).click();
  await expect(other.getByText(said['is-live'])).toBeVisible();
});

test('the breaking bar is shown at once, and taken away', async ({ browser, request }) => {
  const page = await at(browser, 'editor', '/desk/breaking');
  const form = page.locator('form', { has: page.getByLabel(bar.text) }).first();
  await form.getByLabel(bar.text).fill('عاجل من التجربة');
  await form.getByLabel(bar.href).fill('javascript:alert(1)');
  await form.getByRole('button', { name: bar.show }).click();
  await expect(page.getByText(words.desk.faults['link-unsafe'])).toBeVisible();
  await form.getByLabel(bar.href).fill('/latest');
  await form.getByRole('button', { name: bar.show }).click();
  await expect(page.getByText(bar.shown)).toBeVisible();
  expect(await (await request.get('/')).text()).toContain('عاجل من التجربة');
  await page.getByRole('button', { name: bar.end }).first().click();
  await expect(page.getByText(bar.none)).toBeVisible();
  expect(await (await request.get('/')).text()).not.toContain('عاجل من التجربة');
});

for (const lang of ['ar', 'en'] as const) {
  test(`the front's pages are accessible and fit a phone (${lang})`, async ({ browser }) => {
    const page = await at(browser, 'chief', '/desk');
    for (const path of ['/desk/front?front=ar&', '/desk/breaking?', '/desk?']) {
      await page.setViewportSize({ width: 360, height: 760 });
      await page.goto(`${path}lang=${lang}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await hasNoFault(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.setViewportSize({ width: 1280, height: 900 });
      await hasNoFault(page);
      await page.emulateMedia({ colorScheme: 'light' });
    }
  });
}
