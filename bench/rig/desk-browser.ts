import { spawnSync } from 'node:child_process';
import { chromium } from '@playwright/test';

/**
 * Opens the editors of stories one after the other in a real browser, and types: in a private window, which keeps no compiled
 * script, or, with a folder for its profile, in one like an editor's own. @returns milliseconds from the address to a
 * typed letter that stands in the text; the first one's browser knows nothing of the desk yet
 */
export async function openEditors(
  url: string,
  token: string,
  stories: readonly number[],
  profile?: string,
): Promise<number[]> {
  const executablePath = spawnSync('sh', ['-c', 'command -v chromium'], { encoding: 'utf8' }).stdout.trim();
  const options = {
    ...(executablePath && { executablePath }),
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  };
  const browser = profile ? undefined : await chromium.launch(options);
  const context = await (browser?.newContext() ?? chromium.launchPersistentContext(profile ?? '', options));
  const own = { path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const;
  await context.addCookies([{ name: '__Host-naba-desk', value: token, domain: new URL(url).hostname, ...own }]);
  const times: number[] = [];
  for (const id of stories) {
    const page = await context.newPage();
    const began = performance.now();
    await page.goto(`${url}/desk/stories/${id}`, { waitUntil: 'commit' });
    const text = page.locator('.ProseMirror[contenteditable="true"]');
    await text.waitFor();
    await text.focus();
    await page.keyboard.type('ظ');
    await text.getByText('ظ').first().waitFor();
    times.push(performance.now() - began);
    await page.close();
  }
  await context.close();
  await browser?.close();
  return times;
}
