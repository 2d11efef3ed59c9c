import type { Locale } from '#root/lib/domain/locale.ts';
import { href } from '#root/lib/i18n/href.ts';
import { openAddressBook } from '../address-book.ts';
import type { BulkStore } from '../bulk-store.ts';
import { FileRefusal } from '../file-content.ts';
import { readHtml } from '../html/html-blocks.ts';
import { htmlText } from '../html/html-text.ts';
import { lostNotes } from '../html/lost-notes.ts';
import { createBatches } from '../import-batches.ts';
import type { ImportLine } from '../import-line.ts';
import { bringIn, type Feed } from '../import-stories.ts';
import { countPictures } from '../line-pictures.ts';
import type { SiteOptions } from '../site-options.ts';
import { countItem, createSiteReport, type SiteReport } from '../site-report.ts';
import { storyLocale, wordsOf } from '../story-locale.ts';
import { openUploads, type Uploads } from '../uploads.ts';
import { childOf, parseXmlElement, textOf } from '../xml/xml-element.ts';
import { remarksOnXml, xmlRecords } from '../xml/xml-records.ts';
import { type FeedEntry, feedEntry } from './feed-entry.ts';

/**
 * Brings the entries of a feed (RSS or Atom, gzipped or not) into the paper as stories, their categories as tags. Addresses of
 * the feed's own site lead to them. A broken entry is told and the rest goes on.
 * @throws FileRefusal where the file is no feed; the file system's error where it can not be opened
 */
export async function importFeed(store: BulkStore, path: string, options: SiteOptions): Promise<SiteReport> {
  const report = createSiteReport();
  const reading = await xmlRecords(path, ['item', 'entry']).open();
  const book = openAddressBook(store, options.onAddress);
  const uploads = openUploads(options.uploads);
  const onTheWay = new Set<number>();
  const started = options.now();
  let feedLocale: Locale | undefined;
  let site: string | undefined;

  async function readEntries(feed: Feed): Promise<void> {
    const batches = createBatches(feed, {
      before: async () => undefined,
      async after() {
        for (const _ of onTheWay) countItem(report, 'entry', 'skipped');
        onTheWay.clear();
        await book.save();
      },
    });
    let done = 0;
    const refuse = (number: number, reason: string) => {
      countItem(report, 'entry', 'skipped');
      feed.skip(number, reason);
    };
    for await (const piece of reading.records) {
      options.signal?.throwIfAborted();
      await feed.pace();
      done += 1;
      const seconds = (options.now() - started) / 1000;
      const bytes = reading.bytesRead();
      const left = bytes > 0 ? (seconds * (options.size - bytes)) / bytes : 0;
      options.onProgress?.({ done, bytes, totalBytes: options.size, rate: seconds > 0 ? done / seconds : 0, left });
      const element = piece.kind === 'record' ? parseXmlElement(piece.text) : undefined;
      if (!element) {
        refuse(piece.number, piece.kind === 'fault' ? `broken (${piece.reason})` : 'not readable');
        continue;
      }
      if (feedLocale === undefined) {
        const about = aboutFeed(reading.around());
        feedLocale = storyLocale('', about.language, 'ar');
        site = URL.parse(about.link)?.host;
      }
      const line = entryLine(feedEntry(element), feedLocale, uploads);
      if (typeof line === 'string') {
        refuse(piece.number, line);
        continue;
      }
      countPictures(line, report);
      await batches.add(piece.number, line, JSON.stringify(line.body).length, () => onTheWay.add(piece.number));
    }
    if (done === 0) throw new FileRefusal('no feed: there is no entry in it');
    await batches.flush();
    report.remarks.push(...remarksOnXml(reading));
  }

  const stories = await bringIn(
    store,
    {
      ...options,
      onNote: (number, note) => note.endsWith('web address, not fetched') || options.onNote?.(number, note),
      onStored(one) {
        options.onStored?.(one);
        if (!onTheWay.delete(one.number)) return;
        countItem(report, 'entry', one.outcome);
        const { id: articleId, locale, slug } = one.article;
        const address = one.line.url;
        if (address && URL.parse(address)?.host === site) {
          book.lead(address, { articleId }, href(locale, { to: 'article', id: articleId, slug }));
        }
      },
    },
    readEntries,
  );
  const { made, changed, unchanged } = book;
  return { ...report, stories, addresses: { made, changed, unchanged } };
}

function aboutFeed(around: string): { language: string; link: string } {
  const root = parseXmlElement(around.slice(Math.max(0, around.search(/<(?:rss|feed|rdf:RDF)\b/))));
  if (!root) return { language: '', link: '' };
  const channel = childOf(root, 'channel') ?? root;
  const links = channel.children.filter(({ name }) => name === 'link');
  const page = links.find(({ attributes }) => attributes.href && attributes.rel !== 'self')?.attributes.href;
  return {
    language: textOf(channel, 'language') || root.attributes['xml:lang'] || '',
    link: links.find(({ text }) => text.trim())?.text.trim() || page || '',
  };
}

/** The story of an entry, or why it is none. */
function entryLine(entry: FeedEntry, feedLocale: Locale, uploads: Uploads): ImportLine | string {
  const { id, title, link, html, summary, published, updated, picture, authors, categories } = entry;
  if (!id) return 'has neither an id nor an address';
  const from = (address: string) => uploads.find(address) ?? address;
  const { blocks, lost } = readHtml(html, {
    lineEnds: !/<(?:p|div|br|ul|ol|table|h\d|blockquote|figure)\b/i.test(html),
    ...(link && { base: link }),
    picture: ({ address, alt, caption }) => ({ from: from(address), alt, ...(caption && { caption }) }),
  });
  const standfirst = htmlText(summary);
  if (!title && blocks.length === 0) return 'empty: neither a title nor a text';
  const notes = lostNotes(lost);
  return {
    id,
    title: title || standfirst.slice(0, 80) || htmlText(html).slice(0, 80) || id,
    body: blocks,
    sections: [],
    tags: [...new Set(categories)],
    authors,
    sources: [],
    ...(published && { date: published }),
    ...(updated && published && updated > published && { updated }),
    ...(link && { url: link }),
    locale: storyLocale(`${title} ${wordsOf(blocks)}`, entry.language, feedLocale),
    ...(standfirst && { standfirst }),
    ...(picture && { image: { from: from(picture), alt: '' } }),
    comments: [],
    ...(notes.length > 0 && { notes }),
  };
}
