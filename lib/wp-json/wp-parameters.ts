import { type Locale, localeSchema } from '#root/lib/domain/locale.ts';
import { instantOf } from '#root/lib/import/instant.ts';
import { forbiddenContext, invalidParameters, type ParameterFault } from './wp-error.ts';

/** Every parameter that the API reads, in the order in which the site keeps them in addresses. */
export const wpParameterNames = [
  ...[
    '_embed',
    '_fields',
    'after',
    'author',
    'author_exclude',
    'before',
    'categories',
    'categories_exclude',
    'context',
  ],
  ...['exclude', 'hide_empty', 'include', 'lang', 'modified_after', 'modified_before', 'offset', 'order', 'orderby'],
  ...[
    'page',
    'parent',
    'per_page',
    'post',
    'search',
    'slug',
    'status',
    'sticky',
    'subtype',
    'tags',
    'tags_exclude',
    'type',
  ],
] as const;
type Name = (typeof wpParameterNames)[number];

/** A request's parameters, read by WordPress's rules; instants are milliseconds since the epoch. */
export type WpParameters = {
  locale: Locale;
  page: number;
  perPage: number;
  offset: number;
  order: 'asc' | 'desc';
  orderby: string;
  search: string;
  slug: string[];
  include: number[] | undefined;
  exclude: number[];
  categories: number[];
  categoriesExclude: number[];
  tags: number[];
  tagsExclude: number[];
  author: number[];
  authorExclude: number[];
  post: number[];
  parent: number[] | undefined;
  after?: number;
  before?: number;
  modifiedAfter?: number;
  modifiedBefore?: number;
  hideEmpty: boolean;
  sticky: boolean | undefined;
  subtype: string;
  /** Which relations stand in the answer: all, or those named; none where undefined. */
  embed: readonly string[] | 'all' | undefined;
  fields: readonly string[] | undefined;
  /** As they were asked, for the links to other pages. */
  query: URLSearchParams;
};

export type Ordering = { by: readonly string[]; standard: string; order: 'asc' | 'desc' };

/**
 * @param timeZone dates without a zone are meant in it
 * @throws WpError `rest_invalid_param` naming every parameter that is wrong and why
 */
export function readWpParameters(query: URLSearchParams, ordering: Ordering, timeZone: string): WpParameters {
  const faults = new Map<string, ParameterFault>();
  const given = (name: Name) => query.get(name) ?? undefined;
  const fault = (name: Name, code: string, message: string) => faults.set(name, { code, message });

  function whole(name: Name, standard: number, least: number, most?: number): number {
    const value = given(name);
    if (value === undefined) return standard;
    if (!/^[+-]?\d{1,15}$/.test(value.trim())) {
      fault(name, 'rest_invalid_type', `${name} is not of type integer.`);
      return standard;
    }
    const number = Number(value);
    if (number < least || (most !== undefined && number > most)) {
      const bounds =
        most === undefined
          ? `${name} must be greater than or equal to ${least}`
          : `${name} must be between ${least} (inclusive) and ${most} (inclusive)`;
      fault(name, 'rest_out_of_bounds', bounds);
    }
    return number;
  }

  function numbers(name: Name): number[] | undefined {
    const parts = given(name)
      ?.split(/[\s,]+/)
      .filter(Boolean);
    const wrong = parts?.findIndex((part) => !/^\d{1,15}$/.test(part)) ?? -1;
    if (wrong >= 0) fault(name, 'rest_invalid_type', `${name}[${wrong}] is not of type integer.`);
    return parts?.map(Number).filter(Number.isInteger);
  }

  function choice(name: Name, values: readonly string[], standard: string): string {
    const value = given(name);
    if (value === undefined || values.includes(value)) return value ?? standard;
    const list = values.length > 1 ? `${values.slice(0, -1).join(', ')}, and ${values.at(-1)}` : `${values[0]}`;
    fault(name, 'rest_not_in_enum', `${name} is not one of ${list}.`);
    return standard;
  }

  function instant(name: Name): number | undefined {
    const value = given(name);
    if (value === undefined) return undefined;
    // A plus that was not encoded has become a space.
    const found = /[T ]\d/.test(value)
      ? instantOf(value.replace(/(T\S*) (\d\d:?\d\d)$/, '$1+$2'), timeZone)
      : undefined;
    if (!found) fault(name, 'rest_invalid_date', 'Invalid date.');
    return found ? Date.parse(found) : undefined;
  }

  function flag(name: Name): boolean | undefined {
    const value = given(name)?.toLowerCase();
    if (value === undefined) return undefined;
    if (!/^(?:true|false|0|1)$/.test(value)) fault(name, 'rest_invalid_type', `${name} is not of type boolean.`);
    return value === 'true' || value === '1';
  }

  if (given('context') === 'edit') throw forbiddenContext();
  choice('context', ['view', 'embed', 'edit'], 'view');
  choice('status', ['publish', 'approve'], 'publish');
  const locale = localeSchema.safeParse(given('lang') ?? 'ar');
  if (!locale.success) fault('lang', 'rest_not_in_enum', `lang is not one of ${localeSchema.options.join(', ')}.`);
  const perPage = whole('per_page', 10, 1, 100);
  const page = whole('page', 1, 1);
  const embed = given('_embed');
  const times = { after: instant('after'), before: instant('before') };
  const changes = { modifiedAfter: instant('modified_after'), modifiedBefore: instant('modified_before') };
  const read: WpParameters = {
    locale: locale.data ?? 'ar',
    ...{ page, perPage, offset: whole('offset', (page - 1) * perPage, 0) },
    order: choice('order', ['asc', 'desc'], ordering.order) === 'asc' ? 'asc' : 'desc',
    orderby: choice('orderby', ordering.by, ordering.standard),
    search: (given('search') ?? '').trim().slice(0, 300),
    slug: (given('slug') ?? '').split(',').map(decoded).filter(Boolean).slice(0, 100),
    include: numbers('include')?.slice(0, 1000),
    exclude: numbers('exclude') ?? [],
    ...{ categories: numbers('categories') ?? [], categoriesExclude: numbers('categories_exclude') ?? [] },
    ...{ tags: numbers('tags') ?? [], tagsExclude: numbers('tags_exclude') ?? [] },
    ...{ author: numbers('author') ?? [], authorExclude: numbers('author_exclude') ?? [] },
    ...{ post: numbers('post') ?? [], parent: numbers('parent') },
    ...present(times),
    ...present(changes),
    ...{ hideEmpty: flag('hide_empty') ?? false, sticky: flag('sticky') },
    subtype: choice('subtype', ['any', 'post', 'page'], 'any'),
    embed: embed === undefined ? undefined : /^(?:1|true|)$/.test(embed) ? 'all' : embed.split(/[\s,]+/),
    fields: given('_fields')
      ?.split(/[\s,]+/)
      .filter(Boolean),
    query,
  };
  choice('type', ['post', 'comment', 'term', 'post-format'], 'post');
  if (faults.size > 0) throw invalidParameters(faults);
  return read;
}

function present<T extends Record<string, number | undefined>>(values: T): { [K in keyof T]?: number } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: number;
  };
}

/** WordPress's clients ask for slugs as they stand in addresses: percent-encoded or not. */
function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug.trim()).normalize('NFC').toLowerCase();
  } catch {
    return slug.trim().normalize('NFC').toLowerCase();
  }
}
