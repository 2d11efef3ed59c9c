import type { Locale } from '#root/lib/domain/locale.ts';
import { defaultLocale } from '#root/lib/domain/locale.ts';
import { standingPages } from '#root/lib/domain/standing-pages.ts';

/** Every page a link of the site may lead to. */
export type Place =
  | { to: 'front' }
  | { to: 'section'; path: readonly string[]; page?: number }
  | {
      to: 'article';
      id: number;
      slug: string;
      /** The permanent link of a comment. */
      comment?: string;
      /** The page of comments. */
      comments?: number;
      reply?: string;
      pending?: string;
      hash?: string;
    }
  | { to: 'short'; id: number }
  | { to: 'tag' | 'author'; slug: string; page?: number }
  /** A day `YYYY-MM-DD`, a month `YYYY-MM`, or the archive itself. */
  | { to: 'archive'; day?: string; page?: number }
  | { to: 'latest'; page?: number }
  | {
      to: 'search';
      q?: string;
      section?: string;
      author?: string;
      from?: string;
      until?: string;
      order?: string;
      page?: number;
    }
  | { to: 'saved' }
  /** A standing page: one of those every paper has, or one the newsroom added. */
  | { to: 'page'; id: string };

/** Standing pages with addresses of their own. */
const ownPages: ReadonlySet<string> = new Set(standingPages);

/** The path of a place: percent-encoded in NFC and upper case, the default language without a prefix. */
export function href(locale: Locale, place: Place): string {
  const prefix = locale === defaultLocale ? '' : `/${locale}`;
  return `${prefix}${pathOf(place)}` || '/';
}

function pathOf(place: Place): string {
  switch (place.to) {
    case 'front':
      return '';
    case 'section':
      return `/${segments(place.path)}${query({ page: numbered(place.page) })}`;
    case 'article': {
      const hash = place.hash ? `#${place.hash}` : '';
      const { comment, comments, reply, pending } = place;
      return `/articles/${place.id}/${segments([place.slug])}${query({ comment, comments: numbered(comments), pending, reply })}${hash}`;
    }
    case 'short':
      return `/a/${place.id}`;
    case 'tag':
    case 'author':
      return `/${place.to}s/${segments([place.slug])}${query({ page: numbered(place.page) })}`;
    case 'archive':
      return `/archive${place.day ? `/${place.day.replaceAll('-', '/')}` : ''}${query({ page: numbered(place.page) })}`;
    case 'latest':
      return `/latest${query({ page: numbered(place.page) })}`;
    case 'search':
      return `/search${searchQuery(place)}`;
    case 'saved':
      return '/saved';
    case 'page':
      return ownPages.has(place.id) ? `/${place.id}` : `/pages/${place.id}`;
  }
}

function searchQuery({ q, section, author, from, until, order, page }: Extract<Place, { to: 'search' }>): string {
  return query({ q, section, author, from, to: until, order, page: numbered(page) });
}

function segments(parts: readonly string[]): string {
  return parts.map((part) => encodeURIComponent(part.normalize('NFC'))).join('/');
}

/** The first page has no number: one address for one page. */
function numbered(page: number | undefined): string | undefined {
  return page && page > 1 ? String(page) : undefined;
}

function query(fields: Record<string, string | undefined>): string {
  const given = Object.entries(fields).filter((field): field is [string, string] => field[1] !== undefined);
  return given.length ? `?${new URLSearchParams(given)}` : '';
}
