import { defaultLocale, locales } from '#root/lib/domain/locale.ts';
import { namingParameter } from '#root/lib/domain/redirect.ts';
import { decodedSegment } from '#root/lib/text/decoded-segment.ts';
import { wpQuery } from '#root/lib/wp-json/wp-query.ts';
import { feedFolder, ownSegments } from './inner-url.ts';

/** Those of sections, tags, writers, and of every path that has no page. */
const listParameters = ['page'];

/**
 * Which query parameters a page reads, by the form of its path without the language. What no page reads does not
 * exist: it neither reaches a page nor makes another entry in the cache.
 */
const readParameters: readonly [RegExp, readonly string[]][] = [
  [/^\/articles\/[^/]+(?:\/[^/]+)?$/, ['comment', 'comments', 'pending', 'reply']],
  [/^\/search$/, ['q', 'section', 'author', 'from', 'to', 'order', 'page']],
  [/^\/archive$/, ['day']],
  [/^\/api\/search$/, ['q', 'limit', 'locale', 'section', 'author', 'from', 'to', 'order']],
  [/^\/api\/suggest$/, ['q', 'locale']],
  [/^\/api\/articles\/[^/]+\/related$/, ['limit', 'sections']],
  [/^\/api\/comment-token$/, ['article']],
  [/^\/api\//, []],
  [/^\/(?:art|cards|crops)\//, []],
  [/^\//, listParameters],
];

/** Where an address can not be read: a path that no page has, so that the site's own 404 answers. */
export const nowhere = '/%EF%BF%BD';
/** First segments that no page has: what is not among the framework's files (see `staticRoots`) is nothing of the paper. */
const nobodys = new Set<string | undefined>([feedFolder, '_next']);

/** Pictures of the paper that are asked for by these names at the top, whatever a page says. */
const askedPictures: Readonly<Record<string, string>> = {
  '/favicon.ico': '/icons/naba-48.png',
  '/apple-touch-icon.png': '/icons/naba-180.png',
  '/apple-touch-icon-precomposed.png': '/icons/naba-180.png',
};

/** A request's target, made canonical: one address for one page. */
export type Address =
  | {
      kind: 'page';
      path: string;
      query: string;
      url: string;
      /** The name that another system may have given a page by a parameter; it counts only where no page stands at `url`. */
      named?: string;
    }
  /** The same page under its proper address. */
  | { kind: 'elsewhere'; url: string }
  | { kind: 'unreadable' };

/**
 * Reads a request target: percent-encoding in upper case and NFC, no empty segments, no trailing slash, the default
 * language without its prefix. Parameters come in a fixed order.
 */
export function readAddress(target: string): Address {
  const [rawPath = '', rawQuery = ''] = split(target, '?');
  const path = canonicalPath(rawPath);
  if (path === undefined) return { kind: 'unreadable' };
  const query = canonicalQuery(path, rawQuery);
  const url = query ? `${path}?${query}` : path;
  if (path !== rawPath) {
    // The reader's own parameters stay on the way to the proper address, so that a campaign's link still counts.
    return { kind: 'elsewhere', url: rawQuery ? `${path}?${rawQuery}` : path };
  }
  const named = query ? undefined : namedUrl(path, rawQuery);
  return { kind: 'page', path, query, url, ...(named !== undefined && { named }) };
}

/** `/blog/?p=12`: sites below a folder name their pages there as others do by the front page's parameters. */
function namedUrl(path: string, raw: string): string | undefined {
  if (!raw || parametersOf(path.replace(languagePrefix, '')) !== listParameters) return undefined;
  const names = namingQuery(new URLSearchParams(raw)).toString();
  return names ? `${path}?${names}` : undefined;
}

function parametersOf(withoutLanguage: string): readonly string[] {
  return readParameters.find(([form]) => form.test(withoutLanguage))?.[1] ?? [];
}

function split(text: string, separator: string): [string, string?] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

function canonicalPath(raw: string): string | undefined {
  if (!raw.startsWith('/')) return undefined;
  const segments: string[] = [];
  for (const part of raw.split('/')) {
    if (part === '') continue;
    const text = decodedSegment(part);
    if (text === undefined) return undefined;
    segments.push(encodeURIComponent(text));
  }
  // Another system's entry file: what follows it is the address.
  if (segments[0] === 'index.php') segments.shift();
  const own = segments[0]?.toLowerCase() ?? '';
  if (ownSegments.has(own)) segments[0] = own;
  if (segments[0] === defaultLocale) segments.shift();
  if (nobodys.has(segments[0])) return undefined;
  const path = `/${segments.join('/')}`;
  return askedPictures[path] ?? path;
}

function canonicalQuery(path: string, raw: string): string {
  if (!raw) return '';
  const withoutLanguage = path.replace(languagePrefix, '') || '/';
  if (withoutLanguage === '/') return oldQuery(new URLSearchParams(raw));
  if (/^\/wp-json(?:\/|$)/.test(path)) return wpQuery(new URLSearchParams(raw)).toString();
  const given = new URLSearchParams(raw);
  const kept = new URLSearchParams();
  for (const name of parametersOf(withoutLanguage)) {
    const value = given.get(name);
    if (value !== null && value !== '') kept.set(name, value.normalize('NFC'));
  }
  return kept.toString();
}

/** Other systems named every page by the front page's parameters: those that may be such a name, or their search. */
function oldQuery(given: URLSearchParams): string {
  const kept = namingQuery(given);
  const wanted = given.get('s')?.trim().normalize('NFC');
  if (wanted && !namingParameter(given)) kept.set('s', wanted);
  return kept.toString();
}

function namingQuery(given: URLSearchParams): URLSearchParams {
  const kept = new URLSearchParams();
  const naming = namingParameter(given);
  if (naming) kept.set(...naming);
  const feed = given.get('feed') ?? '';
  if (/^(?:rss2?|rdf|atom)$/.test(feed)) kept.set('feed', feed);
  return kept;
}

const languagePrefix = new RegExp(`^/(?:${locales.filter((locale) => locale !== defaultLocale).join('|')})(?=/|$)`);

/** The language of a path. */
export function localeOfPath(path: string): (typeof locales)[number] {
  return (
    locales.find((locale) => locale !== defaultLocale && new RegExp(`^/${locale}(?:/|$)`).test(path)) ?? defaultLocale
  );
}
