import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import ar from '../messages/ar.json' with { type: 'json' };
import { hasNoFaultAt, looks, signedIn } from './desk-door.ts';
import { newPerson } from './desk-people.ts';
import { newStory } from './desk-stories.ts';

const { Style: said, faults } = ar.desk;

test.describe.configure({ timeout: 90_000 });

/** A name that no other test writes. */
function newName(): string {
  const letters = randomUUID().replace(/\D/g, '').slice(0, 6);
  return `زر${[...letters].map((digit) => 'بتثجحخدذرز'[Number(digit)]).join('')}`;
}

test('a name is added, conflicts are told, lines imported, and the editor’s copy check knows it', async ({
  browser,
}) => {
  const page = await signedIn(browser, await newPerson('editor'));
  await page.goto('/desk/style');
  const [right, wrong] = [`${newName()}وف`, `${newName()}وب`];
  const add = page.locator('section').filter({ hasText: said['add-lead'] });
  const field = (label: string) => add.getByLabel(label, { exact: true });
  const send = () => add.getByRole('button', { name: said['add-do'] }).click();

  // A refusal leaves everything as it was typed, ticks as well.
  await field(said.right).fill(right);
  await field(said.wrong).fill('اليوم');
  await field(said.note).fill('لاعب');
  await send();
  await expect(add.getByText(faults['style-common'].replace('{about}', 'اليوم'))).toBeVisible();
  await expect(field(said.note)).toHaveValue('لاعب');
  await field(said.wrong).fill(`${wrong}، ${right}`);
  await field(said.even).check();
  await send();
  await expect(add.getByText(faults['style-same'].replace('{about}', right))).toBeVisible();
  await expect(field(said.even)).toBeChecked();
  await field(said.wrong).fill(wrong);
  await send();
  await expect(add.getByRole('status')).toContainText(right);
  await expect(field(said.right)).toHaveValue('');
  await expect(field(said.even)).not.toBeChecked();

  // Lines that do not go with the list stay in the box.
  const lines = page.getByLabel(said.lines);
  await lines.fill(`${wrong}ا = ${right}\n${wrong} = ${newName()}`);
  await page.getByRole('button', { name: said['import-do'] }).click();
  await expect(page.getByText(faults['style-wrong-twice'].split('{')[0] ?? '').first()).toBeVisible();
  await expect(lines).toHaveValue(new RegExp(`^${wrong} = `));

  await page.getByLabel(said.search).fill(wrong);
  await page.getByRole('button', { name: said['search-do'] }).click();
  const row = page.locator('details').filter({ hasText: right });
  await expect(row.locator('summary')).toContainText(`${wrong}، ${wrong}ا`);

  const sample = page.getByLabel(said.sample);
  await sample.fill(`فاز و${wrong} بالكأس`);
  await page.getByRole('button', { name: said['try-do'] }).click();
  await expect(page.getByText(`فاز و${right} بالكأس`)).toBeVisible();
  await expect(sample).toHaveValue(`فاز و${wrong} بالكأس`);

  const story = await newStory();
  const other = await page.context().newPage();
  await other.goto(`/desk/stories/${story.id}`);
  const body = other.getByRole('textbox', { name: ar.desk.Writing.body });
  await expect(body).toHaveAttribute('contenteditable', 'true', { timeout: 20_000 });
  await body.click();
  await other.keyboard.press('Control+End');
  await other.keyboard.type(` ثم وصل ${wrong}.`);
  await expect(other.locator('.copy-fault', { hasText: wrong })).toBeVisible();
  await other.close();

  // Whoever has an older state before them is told so.
  const older = await page.context().newPage();
  await older.goto(page.url());
  await row.locator('summary').click();
  await row.getByLabel(said.note).fill('حارس');
  await row.getByRole('button', { name: said.save }).click();
  await expect(row.getByRole('status')).toContainText(right);
  const olderRow = older.locator('details').filter({ hasText: right });
  await olderRow.locator('summary').click();
  await olderRow.getByRole('button', { name: said.drop }).click();
  await expect(olderRow.getByText(faults.conflict)).toBeVisible();
  await older.reload();
  await olderRow.locator('summary').click();
  await olderRow.getByRole('button', { name: said.drop }).click();
  await expect(olderRow).toHaveCount(0);
});

for (const look of looks) {
  test(`a filled style list is accessible and fits its window (${look.lang})`, async ({ browser }) => {
    const page = await signedIn(browser, await newPerson('chief'));
    await hasNoFaultAt(page, '/desk/style', look);
  });
}
