import { inLocale, type Locale } from '#root/lib/domain/locale.ts';
import type { StandingPage } from '#root/lib/domain/settings.ts';
import { href } from '#root/lib/i18n/href.ts';
import { noteTag } from '#root/lib/runtime/request-context.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { dependency } from '#root/lib/store/dependency.ts';
import { noPost } from '#root/lib/wp-json/wp-error.ts';
import { wpNumber } from '#root/lib/wp-json/wp-number.ts';
import type { WpParameters } from '#root/lib/wp-json/wp-parameters.ts';
import type { WpList, WpResource } from '#root/lib/wp-json/wp-resource.ts';
import { standingPage } from '../standing-page.ts';
import { api, ownLinks, rendered, whole } from './wp-address.ts';
import { contentHtml } from './wp-post.ts';

/** The standing pages that readers of the language see, by title where nothing else is asked. */
export async function wpPages(asked: WpParameters): Promise<WpList> {
  const { locale, include, exclude, slug, search, order, orderby, parent } = asked;
  noteTag(dependency.all('page'));
  const words = search.toLowerCase();
  const fitting: StandingPage[] = [];
  for (const page of await store().all('page')) {
    const number = wpNumber('page', page.id);
    if ((include && !include.includes(number)) || exclude.includes(number)) continue;
    if ((slug.length > 0 && !slug.includes(page.id)) || (parent && !parent.includes(0))) continue;
    if (!inLocale(page.title, locale).toLowerCase().includes(words)) continue;
    if (await standingPage(locale, page.id)) fitting.push(page);
  }
  const sign = order === 'asc' ? 1 : -1;
  const key = (page: StandingPage) => (orderby === 'title' ? inLocale(page.title, locale) : page.id);
  fitting.sort((one, other) => sign * (key(one) < key(other) ? -1 : 1));
  const page = fitting.slice(asked.offset, asked.offset + asked.perPage);
  const items = await Promise.all(page.map((one) => wpPage(one.id, locale)));
  return { items: items.flatMap((one) => one ?? []), total: fitting.length };
}

export async function wpPageItem(number: number, locale: Locale): Promise<WpResource> {
  noteTag(dependency.all('page'));
  const page = (await store().all('page')).find(({ id }) => wpNumber('page', id) === number);
  const found = page && (await wpPage(page.id, locale));
  if (!found) throw noPost();
  return found;
}

async function wpPage(id: string, locale: Locale): Promise<WpResource | undefined> {
  const page = await standingPage(locale, id);
  if (!page) return undefined;
  const number = wpNumber('page', id);
  const link = whole(href(locale, { to: 'page', id }));
  return {
    body: {
      // Standing pages are not dated here.
      ...{ id: number, date: null, date_gmt: null, guid: { rendered: link }, modified: null, modified_gmt: null },
      ...{ slug: id, status: 'publish', type: 'page', link, title: rendered(page.title) },
      content: { rendered: await contentHtml(page.body, locale), protected: false },
      ...{ excerpt: { rendered: '', protected: false }, author: 0, featured_media: 0, parent: 0, menu_order: 0 },
      ...{ comment_status: 'closed', ping_status: 'closed', template: '', meta: [], lang: locale },
    },
    links: { ...ownLinks('pages', number), about: [{ href: api('/wp/v2/types/page') }] },
  };
}
