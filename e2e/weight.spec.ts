import { brotliCompressSync } from 'node:zlib';
import { expect, type Page, type Response, test } from '@playwright/test';
import { story, storyPath } from './newsroom-pages.ts';

/** What a reader's first view may weigh, in bytes as they travel. These only ever go down. */
const budget = { text: 40 * 1024, fonts: 60 * 1024, requests: 8, shift: 0 };

const stories = [
  { name: 'an Arabic story', words: 'المد والجزر', sourceId: 'demo-explain-tides' },
  { name: 'an Arabic story with a Latin name', ...story.ar },
  { name: 'an English story', ...story.en },
];

/** A page's answers in the order they were asked for, all of them arrived. */
async function firstView(page: Page, path: string): Promise<Response[]> {
  const answers: Response[] = [];
  page.on('response', (answer) => answers.push(answer));
  await page.goto(path, { waitUntil: 'networkidle' });
  return answers;
}

/** The reader scrolls to the end and back: what comes late may not push what is there. */
async function layoutShift(page: Page): Promise<number> {
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let top = 0; top < document.documentElement.scrollHeight; top += window.innerHeight) {
      window.scrollTo({ top, behavior: 'instant' });
      await frame();
      await frame();
    }
    window.scrollTo({ top: 0, behavior: 'instant' });
    await frame();
  });
  await page.waitForLoadState('networkidle');
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        // Observers are told of what is buffered before the frame after next.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
      }),
  );
}

const kindOf = (answer: Response) => answer.request().resourceType();

for (const { name, words, sourceId } of stories) {
  for (const viewport of [
    { width: 360, height: 760 },
    { width: 1280, height: 900 },
  ]) {
    test(`${name} keeps to its weight (${viewport.width} px)`, async ({ page, request, baseURL }) => {
      await page.setViewportSize(viewport);
      const answers = await firstView(page, await storyPath(request, words, sourceId));
      const origins = new Set(answers.map((answer) => new URL(answer.url()).origin));
      expect([...origins]).toEqual([new URL(baseURL ?? '').origin]);

      const texts = answers.filter((answer) => ['document', 'stylesheet', 'script'].includes(kindOf(answer)));
      const bodies = await Promise.all(texts.map((answer) => answer.body()));
      const text = bodies.reduce((sum, body) => sum + brotliCompressSync(body).length, 0);
      expect(text).toBeLessThanOrEqual(budget.text);

      const fonts = answers.filter((answer) => kindOf(answer) === 'font');
      const sizes = await Promise.all(fonts.map(async (answer) => (await answer.body()).length));
      expect(fonts.length).toBeGreaterThan(0);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(budget.fonts);

      // The site's icon is a picture too, though the browser calls it something else.
      const others = answers.filter((answer) => !(answer.headers()['content-type'] ?? '').startsWith('image/'));
      expect(others.length, others.map((answer) => answer.url()).join('\n')).toBeLessThanOrEqual(budget.requests);
      expect(await layoutShift(page)).toBeLessThanOrEqual(budget.shift);
    });
  }
}
