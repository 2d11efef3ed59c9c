import {
  type APIRequestContext,
  type Browser,
  type BrowserContextOptions,
  expect,
  type Locator,
  type Page,
} from '@playwright/test';
import { naba, test, words } from './commented-story.ts';
import { hasNoFaultAt, looks, signedIn } from './desk-door.ts';
import { newPerson } from './desk-people.ts';
import { drag, dragByFinger } from './drag.ts';

// There is one front page: these journeys go one after the other.
test.describe.configure({ mode: 'serial', timeout: 90_000 });

const { Front: said, Breaking: bar, Arrange: arranging } = words.desk;

async function at(
  browser: Browser,
  role: 'chief' | 'editor',
  path: string,
  device?: BrowserContextOptions,
): Promise<Page> {
  const page = await signedIn(browser, await newPerson(role), device);
  await page.goto(path);
  return page;
}

/** The stories of the list, by number, in their order. */
const orderOf = (list: Locator) =>
  list.locator('> [data-place]').evaluateAll((rows) => rows.map((row) => Number((row as HTMLElement).dataset.place)));

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

test('stories are dragged, and moved by keys; a chief who was second is told, and overwrites only on purpose', async ({
  browser,
  publish,
}) => {
  const story = await publish({ date: '2024-01-06T10:00:00Z' });
  const page = await at(browser, 'chief', `/desk/front?front=ar&text=${story.id}`);
  await page.setViewportSize({ width: 1280, height: 1400 });
  const list = page.getByRole('list', { name: said.places, exact: true });
  const rows = list.locator('> [data-place]');
  const before = await orderOf(list);
  const brought = [before[0], story.id, ...before.slice(1, 4)];
  await drag(page, page.locator(`[data-offered="${story.id}"] [data-grip]`), rows.nth(1));
  await expect(page.getByText(said['is-draft'])).toBeVisible();
  await expect.poll(() => orderOf(list)).toEqual(brought);

  await rows.nth(1).locator('[data-grip]').focus();
  for (const key of [' ', 'ArrowUp', ' ']) await page.keyboard.press(key);
  const first = [story.id, before[0], ...before.slice(1, 4)];
  await expect.poll(() => orderOf(list)).toEqual(first);
  await expect(page.getByText(arranging.saved)).toBeAttached();
  await expect(rows.nth(0).locator('[data-grip]')).toBeFocused();

  // A colleague was quicker: theirs is shown, and nothing of it is lost before one says so.
  const other = await at(browser, 'chief', '/desk/front?front=ar');
  await other.locator(`[data-place="${story.id}"] button[value^="drop"]`).click();
  await expect(other.locator(`[data-place="${story.id}"]`)).toHaveCount(0);
  await drag(page, rows.nth(0).locator('[data-grip]'), rows.nth(2));
  await expect(page.getByText(arranging.theirs)).toBeVisible();
  await expect(rows.filter({ has: page.locator(`[data-grip="${story.id}"]`) })).toHaveCount(0);
  await page.getByRole('button', { name: arranging.mine }).click();
  await expect(page.getByText(arranging.mine)).toHaveCount(0);
  await expect.poll(() => orderOf(list)).toEqual([before[0], story.id, ...before.slice(1, 4)]);
  await page.getByRole('button', { name: said.discard }).click();
  await expect(page.getByText(said['is-live'])).toBeVisible();
  await expect.poll(() => orderOf(list)).toEqual(before);
});

test('on a telephone stories are dragged with a finger', async ({ browser }) => {
  const telephone = { hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } };
  const page = await at(browser, 'chief', '/desk/front?front=ar', telephone);
  const list = page.getByRole('list', { name: said.places, exact: true });
  const rows = list.locator('> [data-place]');
  const before = await orderOf(list);
  const [first, ...others] = before;
  // The edges of the window scroll; and there is nothing to take before the page's script is there.
  await rows.nth(0).evaluate((row) => scrollBy({ top: row.getBoundingClientRect().top - 100, behavior: 'instant' }));
  await expect(async () => {
    const keys = await rows
      .nth(0)
      .locator('[data-grip]')
      .evaluate((grip) => Object.keys(grip).join());
    expect(keys).toContain('__react');
  }).toPass();
  await dragByFinger(page, rows.nth(0).locator('[data-grip]'), rows.nth(1));
  await expect.poll(() => orderOf(list)).toEqual([others[0], first, ...others.slice(1)]);
  await page.getByRole('button', { name: said.discard }).click();
  await expect(page.getByText(said['is-live'])).toBeVisible();
  await expect.poll(() => orderOf(list)).toEqual(before);
});

test('a section’s first stories are chosen by an editor, seen by the very next reader, and leave their place at once', async ({
  browser,
  request,
  publish,
}) => {
  const story = await publish({ date: '2024-01-07T10:00:00Z' });
  const page = await at(browser, 'editor', '/desk/sections');
  await page.setViewportSize({ width: 1280, height: 1400 });
  await page.locator('a[href^="/desk/sections/news"]').click();
  await page.getByLabel(said.find).fill(String(story.id));
  await page.getByRole('button', { name: said.search }).click();
  const first = page.getByRole('list', { name: said.places, exact: true }).locator('> [data-place]').first();
  await drag(page, page.locator(`[data-offered="${story.id}"] [data-grip]`), first);
  await expect(first).toHaveAttribute('data-place', String(story.id));
  await expect(page.getByText(said['is-draft'])).toBeVisible();
  const leading = async () => {
    const html = await (await request.get(address)).text();
    return Number(/href="\/articles\/(\d+)\//.exec(html.slice(html.indexOf('<h1')))?.[1]);
  };
  const address = '/news';
  expect(await leading()).not.toBe(story.id);

  const preview = await page.context().newPage();
  await preview.goto('/preview/section/ar/news');
  await expect(preview.locator('main a[href*="/articles/"]').first()).toHaveAttribute(
    'href',
    new RegExp(`/${story.id}/`),
  );
  await page.getByRole('button', { name: said['section-publish'] }).click();
  await expect(page.getByText(said['section-is-live'])).toBeVisible();
  expect(await leading()).toBe(story.id);
  await naba('withdraw', String(story.id));
  expect(await leading()).not.toBe(story.id);
  await naba('restore', String(story.id));
  expect(await leading()).toBe(story.id);

  await page.getByRole('button', { name: said.restore }).first().click();
  await page.getByRole('button', { name: said['section-publish'] }).click();
  await expect(page.getByText(said['section-is-live'])).toBeVisible();
  expect(await leading()).not.toBe(story.id);
});

test('the breaking bar is seen while it is written, shown at once, taken away, and brought back', async ({
  browser,
  request,
  publish,
}) => {
  const story = await publish({ date: '2024-01-05T10:00:00Z' });
  const page = await at(browser, 'editor', '/desk/breaking');
  const form = page.locator('form', { has: page.getByLabel(bar.text) }).first();
  await form.getByLabel(bar.text).fill('عاجل من التجربة');
  await form.getByLabel(bar.href).fill('javascript:alert(1)');
  await form.getByRole('button').click();
  await expect(page.getByText(words.desk.faults['link-unsafe'])).toBeVisible();
  await expect(form.getByLabel(bar.text)).toHaveValue('عاجل من التجربة');
  await expect(page.locator('[data-preview="ar"]')).toContainText('عاجل من التجربة');
  await form.getByLabel(bar.href).fill(String(story.id));
  await form.getByRole('button').click();
  await expect(page.getByText(bar.shown)).toBeVisible();
  const shown = await (await request.get('/')).text();
  expect(shown).toContain('عاجل من التجربة');
  expect(shown.slice(0, shown.indexOf('عاجل من التجربة'))).toContain(`href="/articles/${story.id}/`);
  await page.getByRole('button', { name: bar.end }).first().click();
  await expect(page.getByText(bar.none)).toBeVisible();
  expect(await (await request.get('/')).text()).not.toContain('عاجل من التجربة');
  await page.getByText(bar.history).first().click();
  await page.getByRole('button', { name: bar.again }).first().click();
  await expect(page.getByText(bar.none)).toHaveCount(0);
  expect(await (await request.get('/')).text()).toContain('عاجل من التجربة');
  await page.getByRole('button', { name: bar.end }).first().click();
  await expect(page.getByText(bar.none)).toBeVisible();
});

for (const look of looks) {
  test(`the front's pages are accessible and fit their window (${look.lang})`, async ({ browser }) => {
    const page = await at(browser, 'chief', '/desk');
    for (const path of ['/desk/front?front=ar', '/desk/breaking']) await hasNoFaultAt(page, path, look);
  });
}
