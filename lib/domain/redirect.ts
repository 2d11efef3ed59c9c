import { createHash } from 'node:crypto';
import { z } from 'zod';
import { decodedSegment } from '../text/decoded-segment.ts';
import { localeSchema } from './locale.ts';
import { entityIdSchema } from './value.ts';

/**
 * Where an old address leads. Name the thing, not its path, wherever there is one: the reader then gets there in one step
 * also after it was renamed or moved, and a withdrawn story is 410 under its old address too. `locale` is the language of
 * the list, Arabic by default. `path` is for what has no document: another page of the site, a file of `/media/`.
 */
export const redirectTargetSchema = z.union([
  z.object({ articleId: z.number().int().positive() }),
  z.object({ sectionId: entityIdSchema, locale: localeSchema.optional() }),
  z.object({ tagId: entityIdSchema, locale: localeSchema.optional() }),
  z.object({ authorId: entityIdSchema, locale: localeSchema.optional() }),
  z.object({ path: z.string().regex(/^\/(?![/\\])/) }),
]);
export type RedirectTarget = z.infer<typeof redirectTargetSchema>;

/** An old address that the site answers with a 301 to another one. Make it by `redirectFor`. */
export const redirectSchema = z.object({
  schema: z.literal(1),
  /** `redirectId(from)`. */
  id: entityIdSchema,
  version: z.number().int().positive(),
  /** `redirectKey` of the old address. */
  from: z.string().startsWith('/'),
  to: redirectTargetSchema,
});
export type Redirect = z.infer<typeof redirectSchema>;

/** The parameters by which old systems named pages, in the order in which they count: one address is named by one of them. */
const namingParameters: readonly [name: string, value: RegExp][] = [
  ['p', /^\d{1,12}$/],
  ['page_id', /^\d{1,12}$/],
  ['attachment_id', /^\d{1,12}$/],
  ['cat', /^\d{1,12}$/],
  ['tag', /^[^\p{C}]{1,200}$/u],
  ['author', /^\d{1,12}$/],
  ['m', /^\d{4}(?:\d\d){0,2}$/],
];

/**
 * The form in which old addresses are kept and looked up: two ways of writing one address have one key.
 *
 * - `address` is a whole URL or a path with its query, encoded in whatever way; host and fragment do not count.
 * - The path: without empty segments, a slash at the end or a leading `index.php`; decoded (see `decodedSegment`), NFC,
 *   lower case: `/2019/05/%d8%ba%d8%b2%d8%a9/` and `/2019/05/غزة` are `/2019/05/غزة`; the front page is `/`.
 * - The query: at most one of `p`, `page_id`, `attachment_id`, `cat`, `tag`, `author`, `m`, the first of these that has a
 *   value: `/?utm_source=x&p=12` and `/index.php?p=12` are `/?p=12`. Values are lower case and NFC as well.
 *
 * What need not be kept, since every look-up knows it: pages and other views of an address that is kept (see `viewOfKey`).
 * @returns undefined where the path can not be read, or is longer than any that was ever one (2,000 characters)
 */
export function redirectKey(address: string): string | undefined {
  const target = address.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '').replace(/#.*$/s, '');
  const [rawPath = '', ...rest] = target.split('?');
  const segments: string[] = [];
  for (const part of rawPath.split('/')) {
    if (part === '') continue;
    const text = decodedSegment(part);
    if (text === undefined) return undefined;
    segments.push(text.toLowerCase());
  }
  if (segments[0] === 'index.php') segments.shift();
  const naming = namingParameter(new URLSearchParams(rest.join('?')));
  const key = `/${segments.join('/')}${naming ? `?${naming.join('=')}` : ''}`.normalize('NFC');
  return key.length > 2000 ? undefined : key;
}

/** The parameter that names an old page, with its value as it stands in keys. */
export function namingParameter(parameters: URLSearchParams): [name: string, value: string] | undefined {
  for (const [name, form] of namingParameters) {
    const value = parameters.get(name)?.trim().normalize('NFC').toLowerCase() ?? '';
    if (form.test(value)) return [name, value];
  }
  return undefined;
}

/** The id of the redirect with this key: 40 hexadecimal digits of its SHA-256. */
export function redirectId(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 40);
}

/** The document that leads readers from the old `address` to `to`; undefined where the address can not be read. */
export function redirectFor(address: string, to: RedirectTarget): Redirect | undefined {
  const from = redirectKey(address);
  return from === undefined ? undefined : { schema: 1, id: redirectId(from), version: 1, from, to };
}

/** What of a thing an old address asks for: the thing itself, or its feed. */
export type OldView = 'page' | 'rss' | 'atom' | 'json';

/** Endings that an old system gives to every address it has, with what they ask for. */
const endings: readonly [RegExp, OldView][] = [
  [/\/(?:feed|comments\/feed)(?:\/(?:rss2?|rdf))?$/, 'rss'],
  [/\/(?:feed|comments\/feed)\/atom$/, 'atom'],
  [/\/feed\.xml$/, 'rss'],
  [/\/feed\.atom$/, 'atom'],
  [/\/feed\.json$/, 'json'],
  [/\/(?:page|comment-page)(?:\/|-)\d{1,6}$/, 'page'],
  [/\/(?:amp|embed|trackback)$/, 'page'],
];
/** `photo-300x200.jpg`, `photo-scaled.jpg`: sizes made of an uploaded picture. */
const pictureSize = /(?:-\d{1,5}x\d{1,5}|-scaled)(?=\.[a-z0-9]{2,5}$)/;

/**
 * The address that the key is a view of: the site's own feeds (`…/feed.xml`), other systems' pages (`…/page/3`,
 * `…/comment-page-2`), feeds (`…/feed`, `…/feed/atom`), `…/amp`, `…/embed`, `…/trackback`, and the sizes of a picture below
 * `/wp-content/uploads/`. Undefined where it is none. Keep redirects for the bare addresses only; where one is kept for a
 * view itself, that one counts. Days, months and years (`/2019/05`, `/?m=201905`) need none either.
 */
export function viewOfKey(key: string): { key: string; view: OldView } | undefined {
  if (key.startsWith('/wp-content/uploads/')) {
    const whole = key.replace(pictureSize, '');
    return whole === key ? undefined : { key: whole, view: 'page' };
  }
  for (const [ending, view] of endings) {
    if (ending.test(key)) return { key: key.replace(ending, '') || '/', view };
  }
  return undefined;
}
