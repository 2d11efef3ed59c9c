import type { Block } from '#root/lib/domain/block.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import { inLocale } from '#root/lib/domain/locale.ts';
import { noteTag } from '#root/lib/runtime/request-context.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { dependency } from '#root/lib/store/dependency.ts';

export type StandingPageView = { title: string; body: Block[] };

/** The standing page `id` (about, contact, privacy, corrections), or undefined where the paper has none. */
export async function standingPage(locale: Locale, id: string): Promise<StandingPageView | undefined> {
  noteTag(dependency.page(id));
  const page = await store().get('page', id);
  return page && { title: inLocale(page.title, locale), body: page.body[locale] ?? page.body.ar };
}
