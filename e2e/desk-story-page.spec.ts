import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import ar from '../messages/ar.json' with { type: 'json' };
import { hasNoFault, newDevice, signedIn } from './desk-door.ts';
import { newPerson } from './desk-people.ts';

// A story from its first word to its readers, without leaving the page on which it is written.
const { Stories, Writing, Workflow, Preview, Revisions, faults, states } = ar.desk;

test.describe.configure({ mode: 'default', timeout: 90_000 });
const patience = { timeout: 20_000 };

let context: BrowserContext;
test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000);
  const page = await signedIn(browser, await newPerson('editor', 'أمل سعد'));
  context = page.context();
  await page.close();
});

const body = (page: Page) => page.getByRole('textbox', { name: Writing.body });
const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
const stands = (page: Page, state: string) =>
  expect(page.locator('[data-save]')).toHaveAttribute('data-save', state, patience);
const mayWrite = (page: Page) => expect(body(page)).toHaveAttribute('contenteditable', 'true', patience);
const state = (page: Page) => page.getByRole('complementary', { name: Writing.details });

async function begin(): Promise<Page> {
  const page = await context.newPage();
  await page.goto('/desk/stories');
  await button(page, Stories.new).click();
  await page.waitForURL(/\/desk\/stories\/\d+$/);
  await mayWrite(page);
  return page;
}

test('a story with a note and a new tag is written, checked, published and mended on one page', async ({
  browser,
  request,
}) => {
  const page = await begin();
  const id = /\d+$/.exec(page.url())?.[0];
  const read = async () => (await request.get(`/a/${id}`)).text();
  const gate = page.getByText(/ملاح\S+ قبل النشر/);
  await expect(gate).toBeVisible();

  await field(page, Writing.headline).fill('جسر المدينة  يفتح للعابرين');
  await page.getByRole('list', { name: 'ملاحظات على العنوان' }).getByRole('button', { name: /^أصلح/ }).click();
  await expect(field(page, Writing.headline)).toHaveValue('جسر المدينة يفتح للعابرين');
  await field(page, Writing.standfirst).fill('بعد عامين من العمل عبره الناس.');
  await body(page).click();
  await page.keyboard.type('قالت البلدية إن الجسر آمن');
  await page.keyboard.press('Control+Alt+f');
  await expect(field(page, Writing['note-text'])).toBeFocused();
  await page.keyboard.type('تقرير البلدية عن الجسور');
  await field(page, Writing['note-href']).fill('https://example.org/bridges');
  await page.keyboard.press('Enter');
  await expect(body(page)).toBeFocused();
  await page.keyboard.type('، ثم عبره الناس.');
  await expect(body(page).locator('sup[data-note]')).toHaveCount(1);

  await field(page, Writing['add-tag']).fill('#جسور_الضفتين');
  await button(page, /^وسم جديد/).click();
  await expect(button(page, 'أزل جسور الضفتين')).toBeVisible(patience);
  await field(page, Writing['add-author']).fill('هالة');
  await page.getByRole('button', { name: 'هالة المرساوي' }).click();
  await button(page, Writing['add-source']).click();
  await field(page, Writing['source-name']).fill('البلدية');

  await expect(page.getByText(Workflow['gate-open'])).toBeVisible(patience);
  await button(page, Workflow.publish).click();
  await expect(state(page).getByText(states.published, { exact: true })).toBeVisible(patience);
  const first = await read();
  expect(first).toMatch(/<a id="note-mark-1" href="#note-1" role="doc-noteref"/);
  expect(first).toMatch(
    /role="doc-endnotes"[\s\S]*href="https:\/\/example\.org\/bridges"[^>]*>تقرير البلدية عن الجسور</,
  );
  expect(first).toContain('جسور الضفتين');

  // Typed and published in one go: nobody waits for the text to be saved by itself.
  await mayWrite(page);
  await body(page).locator('p').first().click();
  await page.keyboard.press('End');
  await page.keyboard.type(' وعادوا مساء.');
  await page.getByText(Workflow.changes, { exact: true }).click();
  await field(page, Workflow['how-silent']).check();
  await button(page, Workflow['changes-do']).click();
  await expect.poll(read, patience).toContain('وعادوا مساء.');
  await mayWrite(page);
  await stands(page, 'saved');

  await page.goto(`/desk/stories/${id}/revisions`);
  await page.getByText(Revisions.share, { exact: true }).click();
  await button(page, Preview.make).click();
  const link = (await page.getByRole('status').locator('code').textContent()) ?? '';
  const stranger = await newDevice(browser);
  await stranger.goto(link);
  await expect(stranger.getByText('ثم عبره الناس.')).toBeVisible();
  await expect(stranger.getByText('وعادوا مساء.')).toHaveCount(0);
  await stranger.close();
  await page.close();
});

test('without network a step is not taken, and says so; the preview beside the text follows it', async () => {
  const page = await begin();
  await field(page, Writing.headline).fill('مادة تنتظر الشبكة');
  await stands(page, 'unsaved');
  await stands(page, 'saved');
  await button(page, Writing['preview-beside']).click();
  const preview = page.frameLocator('iframe');
  await expect(preview.getByRole('heading', { level: 1 })).toHaveText('مادة تنتظر الشبكة', patience);
  await field(page, Writing.standfirst).fill('مقدمة كُتبت الآن.');
  await expect(preview.getByText('مقدمة كُتبت الآن.')).toBeVisible(patience);

  await context.setOffline(true);
  await field(page, Writing.headline).fill('مادة عادت إليها الشبكة');
  await button(page, Workflow.submit).click();
  await expect(page.getByText(faults.unsent)).toBeVisible(patience);
  await expect(state(page).getByText(states.draft, { exact: true })).toBeVisible();
  await context.setOffline(false);
  await stands(page, 'saved');
  await button(page, Workflow.submit).click();
  await expect(state(page).getByText(states['in-review'], { exact: true })).toBeVisible(patience);
  await page.reload();
  await expect(field(page, Writing.headline)).toHaveValue('مادة عادت إليها الشبكة');
  await page.close();
});

test('a table, a note and every window of the editor are accessible and fit a phone', async () => {
  const page = await begin();
  await page.setViewportSize({ width: 360, height: 760 });
  await body(page).click();
  await page.keyboard.type('نص');
  await button(page, Writing['object-table']).click();
  await expect(body(page).locator('td[data-head]')).toHaveCount(2);
  await hasNoFault(page);
  for (const [name, first] of [
    [Writing['tool-note'], Writing['note-text']],
    [Writing['object-embed'], Writing['embed-url']],
    [Writing['object-related'], Writing['find-story']],
  ] as const) {
    await body(page).locator('p').first().click();
    await button(page, name).click();
    await expect(field(page, first)).toBeFocused();
    await hasNoFault(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(body(page)).toBeFocused();
  }
  await button(page, Writing['object-embed']).click();
  await field(page, Writing['embed-url']).fill('https://vimeo.com/76979871');
  await page.keyboard.press('Enter');
  await expect(button(page, Writing['remove-block'])).toBeVisible();
  await stands(page, 'saved');
  await page.reload();
  // What is one thing can be changed where it was put in earlier, too.
  await expect(button(page, Writing['remove-block'])).toBeVisible(patience);
  await expect(field(page, Writing['embed-title'])).toBeEditable();
  await page.close();
});
