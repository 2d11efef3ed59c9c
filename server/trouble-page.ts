import type { Locale } from '#root/lib/domain/locale.ts';
import { locales } from '#root/lib/domain/locale.ts';
import type { Entry } from './entry.ts';
import { frameworkHeaders } from './framework-headers.ts';
import type { PageRenderer } from './page-renderer.ts';

/**
 * The page that stands in for one that failed, finished beforehand and kept in memory: when a render fails, none may be
 * needed to say so. It is drawn anew from time to time so that its menu is the paper's own.
 */
export function createTroublePage(renderPage: PageRenderer, siteUrl: string) {
  const pages = new Map<Locale, Entry>();

  async function prepare(): Promise<void> {
    for (const locale of locales) {
      const url = `/${locale}/trouble`;
      const entry = await renderPage({ method: 'GET', url, headers: frameworkHeaders(siteUrl) });
      if (String(entry.headers['content-type']).startsWith('text/html'))
        pages.set(locale, { ...entry, status: 500, personal: true });
    }
  }

  return { prepare, page: (locale: Locale): Entry | undefined => pages.get(locale) };
}

export type TroublePage = ReturnType<typeof createTroublePage>;
