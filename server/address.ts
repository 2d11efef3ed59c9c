import { defaultLocale, locales } from '#root/lib/domain/locale.ts';

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
  [/^\/art\//, []],
  [/^\//, ['page']],
];

/** A request's target, made canonical: one address for one page. */
export type Address =
  | { kind: 'page'; path: string; query: string; url: string }
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
  return { kind: 'page', path, query, url };
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
    const text = decode(part);
    if (text === undefined || text === '.' || text === '..') return undefined;
    segments.push(encodeURIComponent(text.normalize('NFC')));
  }
  if (segments[0] === defaultLocale) segments.shift();
  return `/${segments.join('/')}`;
}

function decode(part: string): string | undefined {
  try {
    const text = decodeURIComponent(part);
    // A slash or a control character inside a segment is nobody's address.
    return hasControl(text) || text.includes('/') ? undefined : text;
  } catch {
    return undefined;
  }
}

function hasControl(text: string): boolean {
  for (const character of text) {
    const code = character.charCodeAt(0);
    if (code < 32 || code === 127) return true;
  }
  return false;
}

function canonicalQuery(path: string, raw: string): string {
  if (!raw) return '';
  const withoutLanguage = path.replace(languagePrefix, '') || '/';
  const names = readParameters.find(([form]) => form.test(withoutLanguage))?.[1] ?? [];
  const given = new URLSearchParams(raw);
  const kept = new URLSearchParams();
  for (const name of names) {
    const value = given.get(name);
    if (value !== null && value !== '') kept.set(name, value.normalize('NFC'));
  }
  return kept.toString();
}

const languagePrefix = new RegExp(`^/(?:${locales.filter((locale) => locale !== defaultLocale).join('|')})(?=/|$)`);

/** The language of a path. */
export function localeOfPath(path: string): (typeof locales)[number] {
  return (
    locales.find((locale) => locale !== defaultLocale && new RegExp(`^/${locale}(?:/|$)`).test(path)) ?? defaultLocale
  );
}
