import { type Browser, type BrowserContextOptions, expect, type Page } from '@playwright/test';
import ar from '../messages/ar.json' with { type: 'json' };
import { faultsOf } from './accessibility.ts';
import { goodPassword, newNetwork, type Person, signInWithoutScript } from './desk-people.ts';

const { desk: words } = ar;
// Passkeys belong to a name, not to a number; and it is the site's own address.
const site = `http://localhost:${process.env.NABA_TEST_PORT}`;

/** A browser of its own, from a network of its own. */
export async function newDevice(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const extraHTTPHeaders = { 'x-forwarded-for': newNetwork() };
  const context = await browser.newContext({ baseURL: site, extraHTTPHeaders, ...options });
  return context.newPage();
}

/** A window at a device that this person signed in at: for journeys that begin behind the door. */
export async function signedIn(browser: Browser, person: Person, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await newDevice(browser, options);
  const origin = options.baseURL ?? site;
  const { token } = await signInWithoutScript(page.request, origin, person);
  if (!token) throw new Error(`${person.email} is not let in`);
  // A browser takes this name from a secure page only, and sends it to its own machine without that as well.
  const url = origin.replace('http:', 'https:');
  const cookie = { name: '__Host-naba-desk', value: token, url, secure: true, httpOnly: true } as const;
  await page.context().addCookies([{ ...cookie, sameSite: 'Lax' }]);
  return page;
}

/** Fills the sign-in page in and sends it. */
export async function enter(page: Page, { email }: Person, password = goodPassword): Promise<void> {
  await page.goto('/desk');
  await page.getByLabel(words.SignIn.email).fill(email);
  await page.getByLabel(words.SignIn.password).fill(password);
  await page.getByRole('button', { name: words.SignIn.submit, exact: true }).click();
}

export async function isIn(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: words.Frame['sign-out'] })).toBeVisible({ timeout: 20_000 });
}

export async function leave(page: Page): Promise<void> {
  await page.getByRole('button', { name: words.Frame['sign-out'] }).click();
  await expect(page.getByRole('heading', { name: words.SignIn.title })).toBeVisible();
}

/** Accessible, and nothing sticks out at the side. @param besideFrames see `faultsOf` */
export async function hasNoFault(page: Page, besideFrames = false): Promise<void> {
  expect(await faultsOf(page, besideFrames)).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
}

/** Each page is looked at once in each language: on a phone by day, at a desk by night. */
export const looks = [
  { lang: 'ar', colorScheme: 'light', width: 360 },
  { lang: 'en', colorScheme: 'dark', width: 1280 },
] as const;

/** Opens a page of the desk in one of its looks, and finds it in that language, with one heading and without a fault. */
export async function hasNoFaultAt(page: Page, path: string, look: (typeof looks)[number]): Promise<void> {
  const { lang, colorScheme, width } = look;
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width, height: 800 });
  await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);
  expect(new URL(page.url()).pathname, 'not the door instead of it').toBe(path.replace(/\?.*/, ''));
  await expect(page.locator('html')).toHaveAttribute('lang', lang);
  await expect(page.locator('html')).toHaveAttribute('dir', lang === 'ar' ? 'rtl' : 'ltr');
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page, 'its own name, the desk, the paper').toHaveTitle(/^[^·]+ · [^·]+ · [^·]+$/);
  await hasNoFault(page);
}
