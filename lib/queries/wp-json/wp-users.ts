import { inLocale, type Locale } from '#root/lib/domain/locale.ts';
import type { Author } from '#root/lib/domain/taxonomy.ts';
import { href } from '#root/lib/i18n/href.ts';
import { renditionsOf } from '#root/lib/media/srcset.ts';
import { noteTag } from '#root/lib/runtime/request-context.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { dependency } from '#root/lib/store/dependency.ts';
import { noUser } from '#root/lib/wp-json/wp-error.ts';
import { byWpNumber, wpNumber } from '#root/lib/wp-json/wp-number.ts';
import type { WpParameters } from '#root/lib/wp-json/wp-parameters.ts';
import type { WpList, WpResource } from '#root/lib/wp-json/wp-resource.ts';
import { escapedText } from '#root/lib/wp-json/wp-text.ts';
import { ownLinks, whole } from './wp-address.ts';

/** The paper's authors: those whose names stand on stories, never its accounts. */
export async function wpUsers(asked: WpParameters): Promise<WpList> {
  const { locale, search, slug, include, exclude, order, orderby } = asked;
  noteTag(dependency.all('author'));
  const words = search.toLowerCase();
  const fitting = (await store().all('author')).filter((author) => {
    const number = wpNumber('user', author.id);
    if ((include && !include.includes(number)) || exclude.includes(number)) return false;
    if (slug.length > 0 && !slug.includes(author.slug.normalize('NFC').toLowerCase())) return false;
    return inLocale(author.name, locale).toLowerCase().includes(words);
  });
  const sign = order === 'asc' ? 1 : -1;
  const collator = new Intl.Collator(locale);
  fitting.sort((one, other) => {
    if (orderby === 'id') return sign * (wpNumber('user', one.id) - wpNumber('user', other.id));
    if (orderby === 'include' && include) {
      return include.indexOf(wpNumber('user', one.id)) - include.indexOf(wpNumber('user', other.id));
    }
    if (orderby === 'slug') return sign * (one.slug < other.slug ? -1 : 1);
    return sign * collator.compare(inLocale(one.name, locale), inLocale(other.name, locale));
  });
  const page = fitting.slice(asked.offset, asked.offset + asked.perPage);
  return { items: await Promise.all(page.map((author) => wpUser(author, locale))), total: fitting.length };
}

export async function wpUserItem(number: number, locale: Locale): Promise<WpResource> {
  noteTag(dependency.all('author'));
  const author = byWpNumber('user', await store().all('author'), number);
  if (!author) throw noUser();
  return wpUser(author, locale);
}

export async function wpUser(author: Author, locale: Locale): Promise<WpResource> {
  noteTag(dependency.author(author.id));
  const number = wpNumber('user', author.id);
  const avatar = await avatarOf(author);
  const body = {
    ...{
      id: number,
      name: inLocale(author.name, locale),
      url: author.links.find(({ url }) => /^https?:/.test(url))?.url ?? '',
    },
    description: author.bio ? escapedText(inLocale(author.bio, locale)) : '',
    link: whole(href(locale, { to: 'author', slug: author.slug })),
    slug: encodeURIComponent(author.slug).toLowerCase(),
    avatar_urls: avatar ? { 24: avatar, 48: avatar, 96: avatar } : {},
    meta: [],
  };
  return { body, links: ownLinks('users', number) };
}

async function avatarOf({ picture }: Author): Promise<string | undefined> {
  if (!picture) return undefined;
  noteTag(dependency.media(picture.mediaId));
  const media = await store().get('media', picture.mediaId);
  const smallest = media && (renditionsOf(media, 'webp')[0] ?? renditionsOf(media, 'jpeg')[0]);
  return smallest && whole(`/media/${smallest.file}`);
}
