import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** A Chromium on this machine: CHROMIUM_PATH, or the first of the usual names in PATH. */
function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named && existsSync(named)) return named;
  const folders = (process.env.PATH ?? '').split(delimiter).concat('/usr/bin', '/snap/bin');
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file));
}

function isDebianAsRoot() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^ID(?:_LIKE)?=.*\b(?:debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/**
 * The browser that tests run in: one that is there, else the distribution's (Debian or Ubuntu as root), else Playwright's.
 * @returns {Promise<string | undefined>} its path, or undefined where Playwright knows its own
 * @throws Error that says what to install
 */
export async function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;
  if (isDebianAsRoot()) {
    console.log('Installing the distribution’s Chromium …');
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-qq'], { env });
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env });
    const installed = findBrowser();
    if (installed) return installed;
  }
  console.log('Fetching Playwright’s Chromium …');
  const code = await run('playwright', ['install', 'chromium']);
  if (code === 0) return undefined;
  throw new Error('no browser for the tests: install Chromium and give its path as CHROMIUM_PATH');
}
