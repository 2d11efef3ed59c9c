import type { Block } from '#root/lib/domain/block.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import { inLocale } from '#root/lib/domain/locale.ts';
import type { Media } from '#root/lib/domain/media.ts';
import { noteTag } from '#root/lib/runtime/request-context.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { dependency } from '#root/lib/store/dependency.ts';
import { mediaOf } from './article-page.ts';

export type StandingPageView = { title: string; body: Block[]; media: ReadonlyMap<string, Media> };

/** The standing page `id` as readers see it, or undefined where the paper has none or is still writing it. */
export async function standingPage(locale: Locale, id: string): Promise<StandingPageView | undefined> {
  noteTag(dependency.page(id));
  const page = await store().get('page', id);
  if (!page || page.draft) return undefined;
  const body = page.body[locale] ?? page.body.ar;
  return { title: inLocale(page.title, locale), body, media: await mediaOf(body) };
}
