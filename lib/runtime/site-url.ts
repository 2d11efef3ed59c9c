import { runtime } from './runtime.ts';

/** The public address of the site: SITE_URL, else the one it listens on. */
export function siteUrl(): URL {
  const { SITE_URL, PORT = 3000 } = runtime().environment ?? {};
  return new URL(SITE_URL ?? `http://localhost:${PORT}`);
}
