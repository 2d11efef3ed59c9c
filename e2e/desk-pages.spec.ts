import { type BrowserContext, expect, test } from '@playwright/test';
import { deskPages } from './desk-actions.ts';
import { enter, hasNoFault, isIn, newDevice } from './desk-door.ts';
import { newPerson } from './desk-people.ts';

test.describe.configure({ mode: 'serial' });

let context: BrowserContext;

test.beforeAll(async ({ browser }) => {
  const page = await newDevice(browser);
  await enter(page, await newPerson('chief'));
  await isIn(page);
  context = page.context();
});

const outside = ['/desk/sign-in', '/desk/welcome/none'];
/** Walked with what stands on them, in the journeys of writing, publishing, the front and the comments. */
const elsewhere = /^\/desk\/(?:front|breaking|comments|stories)(?:\/|$)/;
const pages = [...Object.keys(deskPages).filter((path) => !elsewhere.test(path)), ...outside];

for (const lang of ['ar', 'en'] as const) {
  for (const path of pages) {
    test(`${path} is accessible and fits a phone (${lang})`, async ({ browser }) => {
      const page = outside.includes(path) ? await newDevice(browser) : await context.newPage();
      const faults: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.text().includes('Failed to load resource'))
          faults.push(message.text());
      });
      page.on('pageerror', (error) => faults.push(error.message));
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize({ width: 360, height: 760 });
      await page.goto(`${path}?lang=${lang}`);
      await expect(page.locator('html')).toHaveAttribute('dir', lang === 'ar' ? 'rtl' : 'ltr');
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await expect(page, 'its own name, the desk, the paper').toHaveTitle(/^[^·]+ · [^·]+ · [^·]+$/);
      await hasNoFault(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.setViewportSize({ width: 1280, height: 900 });
      await hasNoFault(page);
      expect(faults).toEqual([]);
      // Each page that is seen holds a stream of news open, and a browser opens no more than six connections to a house.
      await page.close();
    });
  }
}
