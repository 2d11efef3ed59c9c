import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import ar from '../messages/ar.json' with { type: 'json' };
import { hasNoFault, hasNoFaultAt, looks, signedIn } from './desk-door.ts';
import { newPerson } from './desk-people.ts';

const { Stories, Writing, Conflict, Revisions } = ar.desk;

test.describe.configure({ mode: 'default', timeout: 90_000 });

const people: Record<'amal' | 'karim', { context: BrowserContext; name: string }> = {} as never;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  for (const [key, name] of [
    ['amal', 'أمل سعد'],
    ['karim', 'كريم نور'],
  ] as const) {
    const page = await signedIn(browser, await newPerson('editor', name));
    people[key] = { context: page.context(), name };
    await page.close();
  }
});

const body = (page: Page) => page.getByRole('textbox', { name: Writing.body });
const headline = (page: Page) => page.getByLabel(Writing.headline, { exact: true });
const isSaved = (page: Page) =>
  expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'saved', { timeout: 15_000 });
const stands = (page: Page, state: string) =>
  expect(page.locator('[data-save]')).toHaveAttribute('data-save', state, { timeout: 15_000 });

async function mayWrite(page: Page) {
  await expect(body(page)).toHaveAttribute('contenteditable', 'true', { timeout: 20_000 });
}

/** Types at the end of the first paragraph. */
async function addToFirst(page: Page, text: string) {
  await body(page).locator('p').first().click();
  await page.keyboard.press('End');
  await page.keyboard.type(text);
}

/** Begins a story with this headline and text, saved. */
async function begin(page: Page, title: string, text: string): Promise<string> {
  await page.goto('/desk/stories');
  await page.getByRole('button', { name: Stories.new, exact: true }).click();
  await page.waitForURL(/\/desk\/stories\/\d+$/);
  await mayWrite(page);
  await headline(page).fill(title);
  await body(page).click();
  await page.keyboard.type(text);
  await stands(page, 'unsaved');
  await isSaved(page);
  return page.url();
}

test('a story is begun, typed, saved by itself, and there after a reload; the list finds it by keyboard', async () => {
  const page = await people.amal.context.newPage();
  await begin(page, 'عودة السفن إلى الميناء القديم', 'NATO قالت إن الميناء آمن.');
  await page.reload();
  await mayWrite(page);
  await expect(headline(page)).toHaveValue('عودة السفن إلى الميناء القديم');
  await expect(body(page).locator('p')).toHaveText('NATO قالت إن الميناء آمن.');
  // An Arabic sentence that begins with a foreign name still runs from right to left.
  expect(
    await body(page)
      .locator('p')
      .evaluate((one) => getComputedStyle(one).direction),
  ).toBe('rtl');
  await page.goto('/desk/stories?text=%D8%A7%D9%84%D8%B3%D9%81%D9%86&state=draft');
  // The keys work once the page's script does.
  await expect(async () => {
    await page.keyboard.press('j');
    await expect(page.getByRole('link', { name: 'عودة السفن إلى الميناء القديم' })).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/desk\/stories\/\d+$/);
  await page.close();
});

test('without network what is typed is kept at the device, outlives the window, and is sent when it is back', async () => {
  const { context } = people.amal;
  const page = await context.newPage();
  const url = await begin(page, 'مادة دون شبكة', 'أول الكلام.');
  await context.setOffline(true);
  await addToFirst(page, ' كُتب دون شبكة.');
  await stands(page, 'offline');
  await page.close();
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto('/desk/stories');
  await expect(again.getByText(Stories.unsent)).toBeVisible();
  await again.goto(url);
  await expect(body(again).locator('p')).toHaveText('أول الكلام. كُتب دون شبكة.');
  const own = again.getByRole('button', { name: Writing['take-over'] });
  await expect(own.or(again.locator('[contenteditable=true]'))).toBeVisible();
  if (await own.isVisible()) await own.click();
  await mayWrite(again);
  await isSaved(again);
  await again.reload();
  await expect(body(again).locator('p')).toHaveText('أول الكلام. كُتب دون شبكة.');
  await again.close();
});

test('a free story is written in before the newsroom answers who has it, and nothing of that is lost', async () => {
  const page = await people.amal.context.newPage();
  const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
  await page.route(/\/desk\/stories\/\d+$/, async (route) => {
    if (route.request().method() === 'POST') await answered;
    await route.continue();
  });
  await page.goto('/desk/stories');
  await page.getByRole('button', { name: Stories.new, exact: true }).click();
  await page.waitForURL(/\/desk\/stories\/\d+$/);
  await mayWrite(page);
  await headline(page).fill('مادة كُتبت قبل الجواب');
  await body(page).click();
  await page.keyboard.type('أول كلمة.');
  await expect(page.locator('[data-save]')).not.toHaveAttribute('data-save', 'saved');
  answer();
  await isSaved(page);
  await page.reload();
  await mayWrite(page);
  await expect(body(page).locator('p')).toHaveText('أول كلمة.');
  await page.close();
});

test('whoever comes second reads, may take the story over, and the first is told and may not save', async () => {
  const first = await people.amal.context.newPage();
  const url = await begin(first, 'مادة يكتبها اثنان', 'نص أمل.');
  // Out of reach, so that the first one's window learns of nothing before it sends.
  await people.amal.context.setOffline(true);
  await addToFirst(first, ' ومزيد من أمل.');
  await first.getByRole('combobox', { name: Writing.section }).selectOption('sport');
  await stands(first, 'offline');
  const second = await people.karim.context.newPage();
  await second.goto(url);
  await expect(second.getByText(`${people.amal.name} يكتب في هذه المادة الآن`)).toBeVisible();
  await expect(body(second)).toHaveAttribute('contenteditable', 'false');
  await second.getByRole('button', { name: Writing['take-over'] }).click();
  await mayWrite(second);
  await addToFirst(second, ' ونص كريم.');
  await stands(second, 'unsaved');
  await isSaved(second);
  await people.amal.context.setOffline(false);
  await stands(first, 'locked');
  await expect(first.getByText(`${people.karim.name} يكتب في هذه المادة الآن`)).toBeVisible();
  await second.reload();
  await expect(body(second).locator('p')).toHaveText('نص أمل. ونص كريم.');

  // Taking it back, with a text made from an older one: a conflict, and nothing is written over.
  await first.getByRole('button', { name: Writing['take-over'] }).click();
  await first.waitForURL(/\/conflict$/);
  await expect(first.getByRole('radio', { name: Conflict['take-both'] })).toBeVisible();
  await expect(first.getByRole('button', { name: Conflict.save })).toBeDisabled();
  await expect(first.locator('ins').first()).toBeVisible();
  await expect(first.locator('ins', { hasText: 'رياضة' }), 'by its name').toBeVisible();
  await hasNoFault(first);
  await first.getByRole('radio', { name: Conflict['take-both'] }).check();
  await first.getByRole('button', { name: Conflict.save }).click();
  await first.waitForURL(/\/desk\/stories\/\d+$/);
  await expect(body(first).locator('p')).toHaveText(['نص أمل. ونص كريم.', 'نص أمل. ومزيد من أمل.']);
  await first.close();
  await second.close();
});

test('an older version is told apart word by word and taken up again', async () => {
  const first = await people.amal.context.newPage();
  const url = await begin(first, 'مادة لها نسخ', 'وصلت السفينة صباح أمس.');
  const second = await people.karim.context.newPage();
  await second.goto(url);
  await second.getByRole('button', { name: Writing['take-over'] }).click();
  await mayWrite(second);
  await body(second).locator('p').first().click();
  await second.keyboard.press('Control+a');
  await second.keyboard.type('وصلت السفينة مساء أمس.');
  await stands(second, 'unsaved');
  await isSaved(second);
  await second.goto(`${url}/revisions`);
  await expect(second.locator('del')).toHaveText('صباح');
  await expect(second.locator('ins')).toHaveText('مساء');
  await hasNoFault(second);
  await second.getByRole('button', { name: Revisions['take-up'] }).click();
  await second.waitForURL(/\/desk\/stories\/\d+$/);
  await expect(body(second).locator('p')).toHaveText('وصلت السفينة صباح أمس.');
  await first.close();
  await second.close();
});

test('writing at a published story leaves the reader’s page alone, to the byte', async ({ request }) => {
  const front = await (await request.get('/')).text();
  const path = /href="(\/articles\/\d+\/[^"]+)"/.exec(front)?.[1] ?? '';
  const id = /\/articles\/(\d+)\//.exec(path)?.[1];
  const before = await (await request.get(path)).text();
  const page = await people.amal.context.newPage();
  await page.goto(`/desk/stories/${id}`);
  await mayWrite(page);
  await addToFirst(page, ' زيادة لم تنشر بعد.');
  await stands(page, 'unsaved');
  await isSaved(page);
  expect(await (await request.get(path)).text()).toBe(before);
  await page.goto(`/desk/stories?state=published&text=${id}`);
  await expect(page.getByRole('row').filter({ hasText: Stories.pending })).toHaveCount(1);
  await page.close();
});

test('what is pasted from a word processor comes in as the paper’s blocks', async () => {
  const page = await people.amal.context.newPage();
  await begin(page, 'مادة ملصوقة', 'قبل.');
  await page.keyboard.press('Enter');
  await body(page).evaluate((element) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData(
      'text/html',
      '<p class=MsoNormal dir=RTL style="direction:rtl"><span lang=AR-SA style="color:red">فقرة <b>بارزة</b></span></p><h1 dir=RTL>عنوان</h1><script>x</script>',
    );
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(body(page).locator('p').nth(1)).toHaveText('فقرة بارزة');
  await expect(body(page).locator('strong')).toHaveText('بارزة');
  await expect(body(page).locator('h2')).toHaveText('عنوان');
  expect(await body(page).innerHTML()).not.toMatch(/Mso|red|script/);
  await page.close();
});

test('slips are shown where they stand and mended at once', async () => {
  const page = await people.amal.context.newPage();
  await begin(page, 'مادة فيها زلات', 'حضر كل  الذين دعوا , ومضوا.');
  await expect(page.locator('.copy-fault')).not.toHaveCount(0);
  await page.getByRole('button', { name: /^أصلح المؤكد/ }).click();
  await expect(body(page).locator('p')).toHaveText('حضر كل الذين دعوا، ومضوا.');
  await expect(page.locator('.copy-fault')).toHaveCount(0);
  await page.close();
});

for (const look of looks) {
  test(`list and editor are accessible and fit their window (${look.lang})`, async () => {
    const page = await people.amal.context.newPage();
    for (const path of ['/desk/stories', '/desk/stories/2/revisions', '/desk/stories/2']) {
      await hasNoFaultAt(page, path, look);
    }
    await expect(page.locator('.ProseMirror')).toBeVisible();
    await hasNoFault(page);
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toBeVisible();
    await hasNoFault(page);
    await page.close();
  });
}
