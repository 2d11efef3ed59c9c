import { setImmediate } from 'node:timers/promises';
import type { Locale } from '#root/lib/domain/locale.ts';
import type { RedirectTarget } from '#root/lib/domain/redirect.ts';
import { sectionTree } from '#root/lib/domain/section-tree.ts';
import { href } from '#root/lib/i18n/href.ts';
import { openAddressBook } from '../address-book.ts';
import type { BulkStore } from '../bulk-store.ts';
import { htmlLine } from '../html/html-text.ts';
import { createBatches } from '../import-batches.ts';
import { bringIn, type Feed } from '../import-stories.ts';
import { countPictures } from '../line-pictures.ts';
import { nameKey } from '../name-key.ts';
import { createPageKeeper } from '../page-keeper.ts';
import type { SiteOptions } from '../site-options.ts';
import { addTo, countItem, createSiteReport, type SiteReport } from '../site-report.ts';
import { storyLocale } from '../story-locale.ts';
import { openUploads } from '../uploads.ts';
import { type GhostData, type GhostPost, ghostInstant, readGhostExport } from './ghost-export.ts';
import { type GhostContext, ghostLine } from './ghost-line.ts';

/**
 * Brings a Ghost export into the paper: posts, pages, tags, writers, comments, and a redirect for every address they had.
 * @throws FileRefusal where the file is no such export; the file system's error where it can not be read
 */
export async function importGhost(store: BulkStore, path: string, options: SiteOptions): Promise<SiteReport> {
  const report = createSiteReport();
  const data = await readGhostExport(path);
  const language = data.settings.find(({ key }) => key === 'lang' || key === 'locale')?.value;
  const siteLocale = storyLocale('', typeof language === 'string' ? language : '', 'ar');
  const context: GhostContext = { data, uploads: openUploads(options.uploads), now: options.now(), siteLocale };
  const book = openAddressBook(store, options.onAddress);
  const onTheWay = new Map<number, { post: GhostPost; comments: number }>();
  const started = options.now();

  function lead(post: GhostPost, to: RedirectTarget, now: string): void {
    book.lead(`/${post.slug}`, to, now);
    const [year, month, day] = (ghostInstant(post.published_at) ?? '').slice(0, 10).split('-');
    if (day) book.lead(`/${year}/${month}/${day}/${post.slug}`, to, now, 'likely');
  }

  async function readPosts(feed: Feed): Promise<void> {
    const keep = createPageKeeper(store, feed.shelf, { now: context.now, timeZone: options.timeZone });
    const batches = createBatches(feed, {
      before: async () => undefined,
      async after() {
        for (const { comments } of onTheWay.values()) {
          countItem(report, 'post', 'skipped');
          if (comments > 0) addTo(report.comments.skipped, 'of stories that were refused', comments);
        }
        onTheWay.clear();
        await book.save();
      },
    });
    for (const [index, post] of data.posts.entries()) {
      options.signal?.throwIfAborted();
      if (index % 20 === 0) await setImmediate();
      const total = data.posts.length;
      const seconds = (options.now() - started) / 1000;
      const rate = seconds > 0 ? index / seconds : 0;
      options.onProgress?.({
        done: index,
        bytes: index,
        totalBytes: total,
        rate,
        left: rate > 0 ? (total - index) / rate : 0,
      });
      await take(index + 1, post);
    }
    await batches.flush();
    await leadNames();
    await book.save();

    async function take(number: number, post: GhostData['posts'][number]): Promise<void> {
      const line = 'fault' in post ? post.fault : ghostLine(post, context);
      const isPage = !('fault' in post) && (post.type === 'page' || Boolean(post.page));
      const written = 'fault' in post ? 0 : data.comments.filter(({ post_id }) => post_id === post.id).length;
      report.comments.total += written;
      if (typeof line === 'string' || 'fault' in post) {
        countItem(report, isPage ? 'page' : 'post', 'skipped');
        feed.skip(number, typeof line === 'string' ? line : 'not readable');
        if (written > 0) addTo(report.comments.skipped, 'of items that are left out', written);
        return;
      }
      countPictures(line, report);
      if (isPage) {
        const { id, outcome, notes } = await keep(line, post.slug);
        countItem(report, 'page', outcome);
        for (const note of notes) feed.note(number, note);
        const now = href(line.locale, { to: 'page', id });
        lead(post, { path: now }, now);
        if (written > 0) addTo(report.comments.skipped, 'of pages', written);
        return;
      }
      const comments = line.comments.reduce((sum, { replies }) => sum + 1 + replies.length, 0);
      if (written > comments) addTo(report.comments.skipped, 'empty comment', written - comments);
      await batches.add(number, line, post.html.length, () => onTheWay.set(number, { post, comments }));
    }
  }

  /** The addresses of tags and writers: a tag that is a section leads there. */
  async function leadNames(): Promise<void> {
    const sections = await store.all('section');
    const tree = sectionTree(sections);
    const named = <T extends { name: { ar: string } }>(list: readonly T[], name: string) =>
      list.find((one) => nameKey(one.name.ar) === nameKey(name));
    const locale: { locale?: Locale } = siteLocale === 'ar' ? {} : { locale: siteLocale };
    const tags = await store.all('tag');
    const authors = await store.all('author');
    for (const { name, slug } of data.tags) {
      const section = named(sections, htmlLine(name));
      const tag = named(tags, htmlLine(name));
      if (section) {
        const now = href(siteLocale, { to: 'section', path: tree.trail(section.id).map((one) => one.slug) });
        book.lead(`/tag/${slug}`, { sectionId: section.id, ...locale }, now);
      } else if (tag)
        book.lead(`/tag/${slug}`, { tagId: tag.id, ...locale }, href(siteLocale, { to: 'tag', slug: tag.slug }));
    }
    for (const { name, slug } of data.users) {
      const author = named(authors, htmlLine(name));
      if (author)
        book.lead(
          `/author/${slug}`,
          { authorId: author.id, ...locale },
          href(siteLocale, { to: 'author', slug: author.slug }),
        );
    }
    book.lead('/rss', { path: '/feed.xml' }, '/feed.xml');
  }

  const stories = await bringIn(
    store,
    {
      ...options,
      ...(options.pictures && options.uploads && { pictures: { ...options.pictures, importFolder: options.uploads } }),
      onNote: (number, note) => note.endsWith('web address, not fetched') || options.onNote?.(number, note),
      onStored(one) {
        options.onStored?.(one);
        const about = onTheWay.get(one.number);
        if (!about) return;
        onTheWay.delete(one.number);
        countItem(report, 'post', one.outcome);
        report.comments.made += one.comments;
        report.comments.known += about.comments - one.comments;
        const { id: articleId, locale, slug } = one.article;
        lead(about.post, { articleId }, href(locale, { to: 'article', id: articleId, slug }));
      },
    },
    readPosts,
  );
  const { made, changed, unchanged } = book;
  return { ...report, stories, addresses: { made, changed, unchanged } };
}
