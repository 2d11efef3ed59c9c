import { expect, type Locator, type Page, test } from '@playwright/test';
import ar from '../messages/ar.json' with { type: 'json' };
import { hasNoFault, isIn, newDevice } from './desk-door.ts';
import { newPerson } from './desk-people.ts';
import { naba } from './newsroom-command.ts';

const { Menu, Preview, Stories, Welcome, Workflow, Writing, states } = ar.desk;
test.describe.configure({ timeout: 120_000 });
const patience = { timeout: 20_000 };
/** So many presses of one key lead from any place of a page to any other. */
const farthest = 120;

/** Goes on by Tab, as somebody without a mouse does, until the focus is there; and it must be seen to be there. */
async function tabTo(page: Page, there: Locator): Promise<void> {
  await expect(there).toBeVisible(patience);
  for (let presses = 0; presses < farthest; presses += 1) {
    await page.keyboard.press('Tab');
    if (!(await there.evaluate((one) => one === document.activeElement))) continue;
    const { outlineStyle, boxShadow } = await there.evaluate((one) => {
      const { outlineStyle: outline, boxShadow: shadow } = getComputedStyle(one);
      return { outlineStyle: outline, boxShadow: shadow };
    });
    expect(
      outlineStyle !== 'none' || boxShadow !== 'none' || (await there.getAttribute('contenteditable')) !== null,
    ).toBe(true);
    return;
  }
  throw new Error(`Tab does not lead to ${there}`);
}

test('from the first one-time link to the first published story, by keyboard alone', async ({ browser, request }) => {
  const person = await newPerson('chief', 'رئيسة بلا فأرة');
  const link = /\/desk\/welcome\/\S+/.exec(await naba('user', 'reset', '--email', person.email))?.[0] ?? '';
  const page = await newDevice(browser);
  const { keyboard } = page;
  await page.goto(link);
  await tabTo(page, page.getByLabel(Welcome.password));
  await keyboard.type('sirb-nawras-9-marfa');
  await keyboard.press('Enter');
  await isIn(page);

  await tabTo(page, page.getByRole('link', { name: Menu.stories, exact: true }));
  await keyboard.press('Enter');
  await page.waitForURL(/\/desk\/stories$/);
  await expect(page.getByRole('button', { name: Stories.new, exact: true })).toBeVisible();
  // The keys work once the page's script does.
  await expect(async () => {
    await keyboard.press('k');
    await expect(page.locator('a[data-story]').first()).toBeFocused({ timeout: 500 });
  }).toPass();
  await keyboard.press('n');
  await page.waitForURL(/\/desk\/stories\/\d+$/);
  const body = page.getByRole('textbox', { name: Writing.body });
  await expect(body).toHaveAttribute('contenteditable', 'true', patience);
  const headline = `ميناء ${page.url().split('/').at(-1)} يفتح أبوابه`;
  await tabTo(page, page.getByLabel(Writing.headline, { exact: true }));
  await keyboard.type(headline);
  await tabTo(page, body);
  await keyboard.type('عادت السفن إلى الميناء صباح اليوم.');
  // Out of the text by Tab: nobody is caught in it.
  await keyboard.press('Tab');
  await expect(body).not.toBeFocused();
  await keyboard.press('Control+s');
  await expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'saved', patience);

  await tabTo(page, page.getByRole('link', { name: Workflow.preview, exact: true }).first());
  await keyboard.press('Enter');
  await page.waitForURL(/\/preview$/);
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toHaveText(headline, patience);
  await expect(page.frameLocator('iframe').getByText(Preview.draft)).toBeVisible();

  await tabTo(page, page.getByRole('link', { name: Workflow.title, exact: true }).first());
  await keyboard.press('Enter');
  await page.waitForURL(/\/workflow$/);
  const tick = page.getByLabel(Workflow.override).first();
  await tabTo(page, tick);
  await keyboard.press('Space');
  await expect(tick).toBeChecked();
  await tabTo(page, page.getByRole('button', { name: Workflow.publish, exact: true }));
  await keyboard.press('Enter');
  await expect(page.getByText(states.published, { exact: true })).toBeVisible(patience);
  await hasNoFault(page);
  expect(await (await request.get('/latest')).text()).toContain(headline);
});
