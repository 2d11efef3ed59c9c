import type { Block } from '#root/lib/domain/block.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import { inLocale, locales } from '#root/lib/domain/locale.ts';
import type { Media } from '#root/lib/domain/media.ts';
import { standingPages } from '#root/lib/domain/standing-pages.ts';
import { noteTag } from '#root/lib/runtime/request-context.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { dependency } from '#root/lib/store/dependency.ts';
import { mediaOf } from './article-page.ts';

/** A standing page in one language, and the languages that have it. */
export type StandingPageView = { title: string; body: Block[]; media: ReadonlyMap<string, Media>; having: Locale[] };

/**
 * The standing page `id` as readers see it, or undefined where the paper has none or is still writing it. The pages that
 * every paper has are there in each language, in Arabic until they are translated; an added one only where it was written.
 */
export async function standingPage(locale: Locale, id: string): Promise<StandingPageView | undefined> {
  noteTag(dependency.page(id));
  const page = await store().get('page', id);
  if (!page || page.draft) return undefined;
  const isOwn = standingPages.some((one) => one === id);
  const body = page.body[locale] ?? (isOwn ? page.body.ar : undefined);
  if (!body) return undefined;
  const having = locales.filter((one) => isOwn || page.body[one]);
  return { title: inLocale(page.title, locale), body, media: await mediaOf(body), having };
}
