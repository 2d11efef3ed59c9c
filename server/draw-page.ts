import type { DrawPage } from '#root/lib/runtime/draw-page.ts';
import { frameworkHeaders } from './framework-headers.ts';
import type { PageRenderer } from './page-renderer.ts';

/** Readers' pages for whoever copies them: drawn like all others, kept nowhere. */
export function createDrawPage(renderPage: PageRenderer, siteUrl: string): DrawPage {
  const headers = frameworkHeaders(siteUrl);
  return async (url) => {
    const entry = await renderPage({ method: 'GET', url, headers });
    const { location } = entry.headers;
    return {
      status: entry.status,
      type: String(entry.headers['content-type'] ?? ''),
      location: location === undefined ? undefined : String(location),
      body: entry.variants.identity.body,
    };
  };
}
