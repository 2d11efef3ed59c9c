import type { Locale } from '#root/lib/domain/locale.ts';

/**
 * The names of what pages are made from. Queries note them, commits tick them. ASCII only: they travel in headers.
 *
 * - `article` the story itself, anything of it; `card` what listings show of it; `thread` its approved comments
 * - `kin`: which stories are kept as akin to it
 * - `section`, `tag`, `author`: the entity and which stories it lists, in what order
 * - `latest`, `front`, `breaking`: by language; `archive`: by UTC day of publication
 * - `sections`: the tree with its names; `site`: the settings; `page`: a standing page; `redirects`; `media`
 * - `found`: the set of stories that searches answer from; `most-read`
 * - `stories`, `comments`: all of them in whatever state, as the desk lists and counts them
 * - `sources`: which story came from which source id; `all`: every document of a small collection
 */
export const dependency = {
  article: (id: number) => `article:${id}`,
  card: (id: number) => `card:${id}`,
  kin: (articleId: number) => `kin:${articleId}`,
  thread: (articleId: number) => `thread:${articleId}`,
  section: (id: string) => `section:${id}`,
  tag: (id: string) => `tag:${id}`,
  author: (id: string) => `author:${id}`,
  media: (id: string) => `media:${id}`,
  page: (id: string) => `page:${id}`,
  latest: (locale: Locale) => `latest:${locale}`,
  front: (locale: Locale) => `front:${locale}`,
  breaking: (locale: Locale) => `breaking:${locale}`,
  mostRead: (locale: Locale) => `most-read:${locale}`,
  translations: (key: string) => `translations:${Buffer.from(key).toString('base64url')}`,
  archive: (utcDay: string) => `archive:${utcDay}`,
  sections: 'sections',
  site: 'site',
  /** Which entity a slug leads to, also while it leads to none. */
  slug: (collection: 'tag' | 'author', slug: string) => `slug:${collection}:${Buffer.from(slug).toString('base64url')}`,
  redirects: 'redirects',
  found: 'found',
  stories: 'stories',
  comments: 'comments',
  sources: 'sources',
  all: (collection: 'tag' | 'author' | 'media' | 'page') => `all:${collection}`,
} as const;

/** `firm`: must never be seen older than the last change; `soft`: furniture, may lag while one new copy is made. */
export type Strength = 'firm' | 'soft';
