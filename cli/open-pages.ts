import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { SiteOptions } from '#root/lib/export/site/copy-site.ts';
import type { DrawPage } from '#root/lib/runtime/draw-page.ts';
import { readEnvironment } from '#root/lib/runtime/environment.ts';
import { runtime } from '#root/lib/runtime/runtime.ts';
import { CommandError } from './command.ts';

/** How the site's pages are drawn from here, and where its files are. */
export type Pages = { draw: DrawPage; files: SiteOptions['files']; close(): Promise<void> };

/**
 * In the running site its own pages; with the site down, the built one is opened for the time.
 * @throws CommandError where it was never built
 */
export async function openPages(site: URL, dataDir: string): Promise<Pages> {
  const { staticRoots } = await import('#root/server/static-roots.ts');
  const files = staticRoots(path.resolve(import.meta.dirname, '..'), dataDir, false);
  const { drawPage } = runtime();
  if (drawPage) return { draw: unhurried(drawPage), files, close: async () => undefined };
  // The framework is a second's work to load, and nobody else here needs it.
  const { isBuilt, openClosedSite } = await import('#root/server/closed-site.ts');
  if (!isBuilt()) {
    throw new CommandError(
      'the copy of the site needs its pages built: start it once with npm start, or add --no-site',
    );
  }
  const address = site.href.replace(/\/$/, '');
  runtime().environment = { ...readEnvironment(), SITE_URL: address };
  return { ...(await openClosedSite(address)), files };
}

/** Readers come first: after each page as long a rest as it took. */
function unhurried(draw: DrawPage): DrawPage {
  return async (url) => {
    const began = performance.now();
    const page = await draw(url);
    await setTimeout(Math.min(performance.now() - began, 1000));
    return page;
  };
}
