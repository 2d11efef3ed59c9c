import type { Locator, Page } from '@playwright/test';

/** Drags something by its grip, with the mouse, onto the upper part of `row`; both must be in the window: its edges scroll. */
export async function drag(page: Page, grip: Locator, row: Locator): Promise<void> {
  const from = await grip.boundingBox();
  const to = await row.boundingBox();
  if (!from || !to) throw new Error('There is nothing to drag, or nowhere to drag it to.');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, to.y + to.height * 0.8, { steps: 3 });
  await page.mouse.move(to.x + to.width / 2, to.y + to.height * 0.2, { steps: 3 });
  await page.mouse.up();
}

/** The same with a finger, as a telephone's browser hears it; another one touches the page meanwhile. */
export async function dragByFinger(page: Page, grip: Locator, row: Locator): Promise<void> {
  const from = await grip.boundingBox();
  const to = await row.boundingBox();
  if (!from || !to) throw new Error('There is nothing to drag, or nowhere to drag it to.');
  const devtools = await page.context().newCDPSession(page);
  const touch = (
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    ...touchPoints: { id: number; x: number; y: number }[]
  ) => devtools.send('Input.dispatchTouchEvent', { type, touchPoints });
  const begin = from.y + from.height / 2;
  const end = to.y + to.height * 0.8;
  const finger = (part: number) => ({ id: 1, x: from.x + from.width / 2, y: begin + (end - begin) * part });
  await touch('touchStart', finger(0));
  await touch('touchMove', finger(0.2));
  const other = { id: 2, x: 40, y: 40 };
  await touch('touchStart', finger(0.2), other);
  for (const part of [0.6, 1]) await touch('touchMove', finger(part), { ...other, x: other.x + 90 * part });
  await touch('touchEnd');
}
