import { type BrowserContext, expect, test } from '@playwright/test';
import { deskPages } from './desk-actions.ts';
import { hasNoFaultAt, looks, newDevice, signedIn } from './desk-door.ts';
import { newPerson } from './desk-people.ts';

test.describe.configure({ mode: 'serial' });

let context: BrowserContext;

test.beforeAll(async ({ browser }) => {
  const page = await signedIn(browser, await newPerson('chief'));
  context = page.context();
});

const outside = ['/desk/sign-in', '/desk/welcome/none'];
/** Walked with what stands on them, in the journeys of writing, publishing, the front and the comments. */
const elsewhere = /^\/desk\/(?:front|breaking|comments|stories)(?:\/|$)/;
const pages = [...Object.keys(deskPages).filter((path) => !elsewhere.test(path)), ...outside];

for (const look of looks) {
  for (const path of pages) {
    test(`${path} is accessible and fits its window (${look.lang})`, async ({ browser }) => {
      const page = outside.includes(path) ? await newDevice(browser) : await context.newPage();
      const faults: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.text().includes('Failed to load resource'))
          faults.push(message.text());
      });
      page.on('pageerror', (error) => faults.push(error.message));
      await hasNoFaultAt(page, path, look);
      expect(faults).toEqual([]);
      // Each page that is seen holds a stream of news open, and a browser opens no more than six connections to a house.
      await page.close();
    });
  }
}
