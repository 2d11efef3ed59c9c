import type { Article } from '#root/lib/domain/article.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import type { Media } from '#root/lib/domain/media.ts';
import type { RedirectTarget } from '#root/lib/domain/redirect.ts';
import { sectionTree } from '#root/lib/domain/section-tree.ts';
import { href } from '#root/lib/i18n/href.ts';
import { renditionsOf } from '#root/lib/media/srcset.ts';
import type { AddressBook } from '../address-book.ts';
import type { BulkStore } from '../bulk-store.ts';
import { barePath, type Uploads } from '../uploads.ts';
import {
  authorAddresses,
  basePath,
  categoryAddresses,
  dayAddresses,
  itemAddresses,
  pathOf,
  tagAddresses,
} from './old-addresses.ts';
import type { SiteTerms } from './site-terms.ts';
import type { WxrSurvey } from './survey.ts';
import type { WxrItem } from './wxr-item.ts';

/** Where things of the old site stand in the paper, as far as they came in. */
export type Whereabouts = {
  /** Stories and pages, by their number in WordPress. */
  items: Map<string, { articleId: number; now: string } | { path: string; now: string }>;
  /** The story or page that shows a picture, by the picture's file (`barePath`). */
  shownIn: Map<string, string>;
  /** Pictures, by what they are called in the import. */
  media: Map<string, Media>;
  /** Days on which something was published, `YYYY-MM-DD` by the old site's clock. */
  days: Set<string>;
};

export type LeadParts = { survey: WxrSurvey; book: AddressBook; where: Whereabouts };

/** What is named by a number below a folder is found by it at the root too, where the site may have moved. */
function lead(
  { book, survey }: LeadParts,
  address: string,
  to: RedirectTarget,
  now: string,
  certainty?: 'certain' | 'likely',
): void {
  book.lead(address, to, now, certainty);
  const base = basePath(survey);
  if (base && address.startsWith(`${base}/?`)) book.lead(address.slice(base.length), to, now, 'likely');
}

export function leadStory(item: WxrItem, article: Article, parts: LeadParts): void {
  const { id: articleId, slug, locale, state } = article;
  const now = href(locale, { to: 'article', id: articleId, slug });
  leadItem(item, { articleId }, now, parts);
  parts.where.items.set(item.id, { articleId, now });
  if (state === 'published' && /^(?!0000)\d{4}-\d\d-\d\d/.test(item.date)) parts.where.days.add(item.date.slice(0, 10));
}

export function leadPage(item: WxrItem, path: string, parts: LeadParts): void {
  leadItem(item, { path }, path, parts);
  parts.where.items.set(item.id, { path, now: path });
}

function leadItem(item: WxrItem, to: { articleId: number } | { path: string }, now: string, parts: LeadParts) {
  const { certain, likely } = itemAddresses(item, parts.survey);
  for (const address of certain) lead(parts, address, to, now);
  for (const address of likely) lead(parts, address, to, now, 'likely');
}

/** The addresses of categories, tags, authors and days, once all of them are in the store. */
export async function leadLists(store: BulkStore, terms: SiteTerms, locale: Locale, parts: LeadParts): Promise<void> {
  const { survey, where } = parts;
  const { met } = terms;
  const other = locale === 'ar' ? {} : { locale };
  const tree = sectionTree(await store.all('section'));
  const sectionPath = (id: string) => href(locale, { to: 'section', path: tree.trail(id).map(({ slug }) => slug) });
  const slugs = async (collection: 'tag' | 'author') =>
    new Map((await store.all(collection)).map(({ id, slug }) => [id, slug]));
  const tagSlugs = await slugs('tag');
  const authorSlugs = await slugs('author');
  const listPath = (to: 'tag' | 'author', id: string) =>
    href(locale, { to, slug: (to === 'tag' ? tagSlugs : authorSlugs).get(id) ?? id });

  for (const [key, sectionId] of met.sections) {
    for (const address of categoryAddresses(key, survey))
      lead(parts, address, { sectionId, ...other }, sectionPath(sectionId));
  }
  for (const [key, tagId] of met.tags) {
    for (const address of tagAddresses(key, survey)) lead(parts, address, { tagId, ...other }, listPath('tag', tagId));
  }
  for (const [name, to] of met.custom) {
    const now = 'sectionId' in to ? sectionPath(to.sectionId) : listPath('tag', to.tagId);
    lead(parts, `${basePath(survey)}/${name}`, { ...to, ...other }, now);
  }
  for (const [login, name] of [...survey.authors, ...survey.guests]) {
    const authorId = met.authors.get(name);
    if (!authorId) continue;
    const ids = [...survey.authorIds].filter(([, named]) => named === name).map(([id]) => id);
    for (const address of authorAddresses(login, ids, survey))
      lead(parts, address, { authorId, ...other }, listPath('author', authorId));
  }
  for (const day of where.days) {
    for (const [address, path] of dayAddresses(day, survey)) lead(parts, address, { path }, path);
  }
  // The front page and its feeds, where they were not at the root of their domain.
  const base = basePath(survey);
  if (!base) return;
  const front = href(locale, { to: 'front' });
  lead(parts, base, { path: front }, front);
  for (const feed of ['feed', 'feed/rss', 'feed/rss2', 'feed/rdf', 'comments/feed']) {
    lead(parts, `${base}/${feed}`, { path: '/feed.xml' }, '/feed.xml');
  }
  lead(parts, `${base}/feed/atom`, { path: '/feed.atom' }, '/feed.atom');
}

/** The addresses of uploaded files and of the pages WordPress gives them: on to the file, the story that shows it, or the front. */
export function leadAttachments(uploads: Uploads, parts: LeadParts): void {
  const { survey, where } = parts;
  for (const { id, url, link, file, parent } of survey.attachments.values()) {
    const found = uploads.find(url, survey.attachments.get(id));
    const media = found === undefined ? undefined : where.media.get(found);
    const jpeg = media && renditionsOf(media, 'jpeg')[0];
    const fileNow = jpeg && `/media/${jpeg.file}`;
    const bare = barePath(file || url);
    const story = where.items.get(parent) ?? where.items.get(where.shownIn.get(bare) ?? '');
    const to = story && ('articleId' in story ? { articleId: story.articleId } : { path: story.path });
    const path = fileNow ?? '/';
    for (const address of [pathOf(link), `${basePath(survey)}/?attachment_id=${id}`]) {
      if (address) lead(parts, address, to ?? { path }, story?.now ?? path);
    }
    if (!fileNow) continue;
    for (const address of new Set([pathOf(url), `${basePath(survey)}/wp-content/uploads/${encodeURI(bare)}`])) {
      if (address) lead(parts, address, { path: fileNow }, fileNow);
    }
  }
}
