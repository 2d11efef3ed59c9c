import { inLocale, type Locale } from '#root/lib/domain/locale.ts';
import { standingPages } from '#root/lib/domain/standing-pages.ts';
import { noteTag } from '#root/lib/runtime/request-context.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { dependency } from '#root/lib/store/dependency.ts';

/** A standing page that the newsroom added to those every paper has. */
export type AddedPage = { id: string; title: string };

/** The added pages that readers of the language have, by title. A page is there in Arabic, elsewhere where it was written. */
export async function addedPages(locale: Locale): Promise<AddedPage[]> {
  noteTag(dependency.all('page'));
  const pages = await store().all('page');
  return pages
    .filter(({ id, draft, body }) => !draft && body[locale] && !standingPages.some((one) => one === id))
    .map(({ id, title }) => ({ id, title: inLocale(title, locale) }))
    .sort((a, b) => a.title.localeCompare(b.title, locale) || (a.id < b.id ? -1 : 1));
}
