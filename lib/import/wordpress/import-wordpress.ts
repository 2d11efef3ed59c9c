import type { Locale } from '#root/lib/domain/locale.ts';
import { openAddressBook } from '../address-book.ts';
import type { BulkStore } from '../bulk-store.ts';
import { openCatalogue } from '../catalogue.ts';
import { FileRefusal } from '../file-content.ts';
import { bringIn, type Feed } from '../import-stories.ts';
import { createPageKeeper } from '../page-keeper.ts';
import type { SiteOptions } from '../site-options.ts';
import { addTo, countItem, createSiteReport, type SiteReport } from '../site-report.ts';
import { storyLocale } from '../story-locale.ts';
import { barePath, openUploads } from '../uploads.ts';
import { remarksOnXml, type XmlReading, xmlRecords } from '../xml/xml-records.ts';
import type { ItemContext } from './item-line.ts';
import { leadAttachments, leadLists, type Whereabouts } from './lead-addresses.ts';
import { createItemReader } from './read-items.ts';
import { siteTerms } from './site-terms.ts';
import { surveyWxr, type WxrSurvey, wxrRecords } from './survey.ts';

/**
 * Brings an export of WordPress (WXR 1.0 to 1.2, gzipped or not) into the paper. The file is read twice as a stream, first
 * for what stories refer to; one item at a time is in memory. A broken item is told and the rest goes on.
 * @throws FileRefusal where the file is no export; the file system's error where it can not be opened
 */
export async function importWordPress(store: BulkStore, path: string, options: SiteOptions): Promise<SiteReport> {
  const report = createSiteReport();
  const file = xmlRecords(path, wxrRecords);
  const started = options.now();
  const totalBytes = 2 * options.size;
  const progress = (done: number, bytes: number) => {
    const seconds = (options.now() - started) / 1000;
    const left = bytes > 0 ? (seconds * (totalBytes - bytes)) / bytes : 0;
    options.onProgress?.({ done, bytes, totalBytes, rate: seconds > 0 ? done / seconds : 0, left });
  };
  const survey = await surveyWxr(file, (bytes) => {
    options.signal?.throwIfAborted();
    progress(0, bytes);
  });
  if (!survey.isWxr && survey.items === 0) throw new FileRefusal('no export of WordPress: there is no item in it');

  const catalogue = await openCatalogue(store);
  const siteLocale: Locale = storyLocale('', survey.language, 'ar');
  const terms = siteTerms(catalogue, survey, siteLocale);
  const book = openAddressBook(store, options.onAddress);
  const where: Whereabouts = { items: new Map(), shownIn: new Map(), media: new Map(), days: new Set() };
  const uploads = openUploads(options.uploads);
  const context: ItemContext = { survey, terms, uploads, siteLocale, timeZone: options.timeZone, now: options.now() };
  let items: ReturnType<typeof createItemReader> | undefined;
  const parts = { survey, book, where };

  async function feedItems(feed: Feed): Promise<void> {
    for (const key of survey.categories.keys()) terms.section(key);
    for (const tag of survey.tags.values()) terms.tag(tag);
    const reading = await file.open();
    const keep = createPageKeeper(store, feed.shelf, { now: context.now, timeZone: options.timeZone });
    const types = new Set(options.types);
    const reader = createItemReader({ report, catalogue, context, book, where, types, feed, keep });
    items = reader;
    let done = 0;
    for await (const piece of reading.records) {
      options.signal?.throwIfAborted();
      await feed.pace();
      if (piece.kind === 'record' && piece.name !== 'item') continue;
      done += 1;
      await reader.take(piece);
      progress(done, options.size + reading.bytesRead());
    }
    await reader.flush();
    await leadLists(store, terms, siteLocale, parts);
    leadAttachments(uploads, parts);
    await book.save();
    report.remarks.push(...remarksOn(reading, survey));
  }

  const stories = await bringIn(
    store,
    {
      ...options,
      ...(options.pictures && {
        pictures: {
          ...options.pictures,
          ...(options.uploads && { importFolder: options.uploads }),
          onStored: (from, media) => where.media.set(from, media),
        },
      }),
      // Pictures that are missing are listed once each, in the report.
      onNote: (number, note) => note.endsWith('web address, not fetched') || options.onNote?.(number, note),
      onStored(one) {
        options.onStored?.(one);
        items?.stored(one);
      },
    },
    feedItems,
  );
  for (const { file: name, url } of survey.attachments.values()) {
    const isShown = where.shownIn.has(barePath(name || url));
    countItem(report, 'attachment', isShown ? 'used' : 'skipped');
    if (!isShown) addTo(report.left, 'attachment: no story that came in shows it');
  }
  const made = { ...stories.made, ...sum(stories.made, catalogue.made) };
  const { made: addressesMade, changed, unchanged } = book;
  return { ...report, stories: { ...stories, made }, addresses: { made: addressesMade, changed, unchanged } };
}

function sum<K extends string>(one: Record<K, number>, other: { [key in K]?: number }): Record<K, number> {
  const entries = Object.entries(one) as [K, number][];
  return Object.fromEntries(entries.map(([key, number]) => [key, number + (other[key] ?? 0)])) as Record<K, number>;
}

function remarksOn(reading: XmlReading, survey: WxrSurvey): string[] {
  const unsaid = survey.isWxr ? [] : ['The file does not say that it is an export of WordPress.'];
  return [...remarksOnXml(reading), ...unsaid];
}
