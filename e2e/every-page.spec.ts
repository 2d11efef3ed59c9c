import { expect, type Page, test } from '@playwright/test';
import { faultsOf } from './accessibility.ts';
import { type PageType, pageTypes, story, storyPath } from './newsroom-pages.ts';

const day = { colorScheme: 'light', width: 360, height: 760 } as const;
const night = { colorScheme: 'dark', width: 1280, height: 900 } as const;
/**
 * Each palette, each layout and each language once, in half the time of all: Arabic by day on a phone, English by night at
 * a desk. `EVERY_LOOK=1` looks at both of both.
 */
const looks = process.env.EVERY_LOOK ? { ar: [day, night], en: [day, night] } : { ar: [day], en: [night] };

function suite({ name, status, locale }: Omit<PageType, 'path'>, open: (page: Page) => Promise<string>) {
  test.describe(`${name} (${locale})`, () => {
    test('is whole as it arrives, without a framework’s script', async ({ page, request }) => {
      const answer = await request.get(await open(page));
      expect(answer.status()).toBe(status);
      const html = await answer.text();
      expect(html).toMatch(new RegExp(`<html[^>]* lang="${locale}"`));
      expect(html).toMatch(new RegExp(`<html[^>]* dir="${locale === 'ar' ? 'rtl' : 'ltr'}"`));
      expect(html.match(/<h1[\s>]/g)).toHaveLength(1);
      expect(html.match(/<title>/g)).toHaveLength(1);
      expect(html).not.toMatch(/<script[^>]*src="\/_next\//);
      expect(html).not.toContain('__next_f');
      expect(html).not.toMatch(/\sstyle="/);
      expect(html).not.toContain('<style');
      const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)([^>]*)>/g)].map(([, attributes]) => attributes);
      expect(inline.filter((attributes) => !attributes?.includes('application/ld+json'))).toEqual([]);
      const policy = answer.headers()['content-security-policy'];
      expect(policy).toContain("script-src 'self'");
      expect(policy).not.toContain('unsafe');
      expect(answer.headers()['x-powered-by']).toBeUndefined();
      expect(html.trimEnd()).toContain(locale === 'ar' ? 'زر الذهاب إلى الأعلى' : 'Back to top');
    });

    for (const { colorScheme, width, height } of looks[locale]) {
      test(`is accessible and no wider than its window (${colorScheme}, ${width} px)`, async ({ page }) => {
        const faults: string[] = [];
        page.on('console', (message) => {
          if (message.type() === 'error' && !message.text().includes('Failed to load resource'))
            faults.push(message.text());
        });
        page.on('pageerror', (error) => faults.push(error.message));
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height });
        await page.goto(await open(page));
        expect(await faultsOf(page)).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow).toBeLessThanOrEqual(0);
        expect(faults).toEqual([]);
      });
    }
  });
}

for (const type of pageTypes) suite(type, async () => type.path);
for (const locale of ['ar', 'en'] as const) {
  suite({ name: 'story', status: 200, locale }, ({ request }) =>
    storyPath(request, story[locale].words, story[locale].sourceId),
  );
}
