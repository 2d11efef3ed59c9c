import { createRequestContext, requestContext } from '#root/lib/runtime/request-context.ts';
import { runtime } from '#root/lib/runtime/runtime.ts';
import type { Store } from '#root/lib/store/port.ts';
import type { Entry } from '../entry.ts';
import { innerUrl } from '../inner-url.ts';
import { createPageCache, type Served } from '../page-cache.ts';
import { createPageRenderer } from '../page-renderer.ts';
import { type Judge, watchNotes } from './note-sites.ts';
import type { Drawing, Page } from './reader-pages.ts';

/** A page's text in two parts: what may never be old, and all of it. `named`: stories shown where the choice may be old. */
export type PageText = { firm: string; named: { id: number; text: string }[]; whole: string };

/** What may lag behind wherever it stands: bylines, tags' names, and the ways to what is before and after. */
const furniture = new Set(['authors', 'tags', 'previous', 'next']);

/** A story's own words as text, without furniture. */
export function firmText(value: unknown): string {
  return JSON.stringify(value, (key, inner) => (furniture.has(key) ? undefined : spread(inner))) ?? 'nothing';
}

function spread(value: unknown): unknown {
  return value instanceof Map ? [...value] : value;
}

function textOf(drawing: Drawing): PageText {
  const { firm, named = [] } = drawing;
  return {
    firm: firmText(firm),
    named: named.map((teaser) => ({ id: teaser.id, text: firmText(teaser) })),
    whole: JSON.stringify(drawing, (_key, inner) => spread(inner)),
  };
}

/** The page drawn at this moment, past every cache. `judge` hears of each note. */
export async function drawNow(page: Page, judge?: Judge): Promise<PageText> {
  const context = createRequestContext(runtime().now(), '');
  if (judge) watchNotes(context, judge);
  return textOf(await runtime().requests.run(context, page.draw));
}

const read = new WeakMap<Entry, PageText>();

function textIn(entry: Entry): PageText {
  const text = read.get(entry) ?? (JSON.parse(entry.variants.identity.body.toString()) as PageText);
  read.set(entry, text);
  return text;
}

const nobodyCounts = () => undefined;

/** Readers' door to the paper: the page cache and the renderer of the server, with queries in the framework's place. */
export type ReadingHouse = {
  serve: (page: Page) => Promise<Served & { text: PageText }>;
  isRendering: () => boolean;
};

/** @param judge decides about what the queries note; a house that is in order keeps everything */
export function openReadingHouse(store: Store, judge?: Judge): ReadingHouse {
  /** By the address at which the framework is asked for them. */
  const pages = new Map<string, Page>();
  const cache = createPageCache({ clock: store.clock, now: runtime().now, maxBytes: 2 ** 26, maxRenders: 200 });
  const renderPage = createPageRenderer(async (request, response) => {
    const page = pages.get(request.url ?? '');
    if (!page) throw new Error(`no page ${request.url}`);
    if (judge) watchNotes(requestContext(), judge);
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(textOf(await page.draw())));
  }, nobodyCounts);

  async function render(url: string): Promise<Entry> {
    const entry = await renderPage({ method: 'GET', url, headers: {} });
    // Slow compression is none of this house's business.
    entry.variants.br = entry.variants.identity;
    return entry;
  }

  return {
    async serve(page) {
      const url = encodeURI(page.address);
      pages.set(innerUrl(url), page);
      const served = await cache.serve(url, () => render(url));
      return { ...served, text: textIn(served.entry) };
    },
    isRendering: () => cache.figures().renders > 0,
  };
}
