import type { Locale } from '#root/lib/domain/locale.ts';
import { openAddressBook } from '../address-book.ts';
import type { BulkStore } from '../bulk-store.ts';
import { openCatalogue } from '../catalogue.ts';
import { FileRefusal } from '../file-content.ts';
import { bringIn, type Feed, type ImportOptions } from '../import-stories.ts';
import { storyLocale } from '../story-locale.ts';
import type { ItemContext } from './item-line.ts';
import { leadAttachments, leadLists, type Whereabouts } from './lead-addresses.ts';
import { createPageKeeper } from './page-keeper.ts';
import { createItemReader } from './read-items.ts';
import { siteTerms } from './site-terms.ts';
import { surveyWxr, type WxrSurvey } from './survey.ts';
import { barePath, openUploads } from './uploads.ts';
import { addTo, countItem, createWordPressReport, type WordPressReport } from './wordpress-report.ts';
import { type WxrReading, wxrFile } from './wxr-file.ts';

export type WordPressOptions = ImportOptions & {
  /** The file's size in bytes, for the progress. */
  size: number;
  /** Custom types to bring in as stories beside posts and pages. */
  types: readonly string[];
  /** A copy of `wp-content/uploads`. */
  uploads?: string;
  /** Told of each old address with the new one. */
  onAddress?(from: string, now: string): void;
};

/**
 * Brings an export of WordPress (WXR 1.0 to 1.2, gzipped or not) into the paper. The file is read twice as a stream, first
 * for what stories refer to; one item at a time is in memory. A broken item is told and the rest goes on.
 * @throws FileRefusal where the file is no export; the file system's error where it can not be opened
 */
export async function importWordPress(
  store: BulkStore,
  path: string,
  options: WordPressOptions,
): Promise<WordPressReport> {
  const report = createWordPressReport();
  const file = wxrFile(path);
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
  const items = createItemReader({ report, catalogue, context, book, where, types: new Set(options.types) });
  const parts = { survey, book, where };

  async function feedItems(feed: Feed): Promise<void> {
    for (const key of survey.categories.keys()) terms.section(key);
    for (const tag of survey.tags.values()) terms.tag(tag);
    const reading = await file.open();
    const keepPage = createPageKeeper(store, feed.shelf, { now: context.now, timeZone: options.timeZone });
    let done = 0;
    for await (const piece of reading.records) {
      options.signal?.throwIfAborted();
      await feed.pace();
      if (piece.kind === 'record' && piece.name !== 'item') continue;
      done += 1;
      await items.take(piece, feed, keepPage);
      progress(done, options.size + reading.bytesRead());
    }
    await items.flush(feed);
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
      onStored(one) {
        options.onStored?.(one);
        items.stored(one);
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

function remarksOn(reading: WxrReading, survey: WxrSurvey): string[] {
  const { oddities, declaresEntities, isWhole } = reading;
  return [
    ...(isWhole ? [] : ['The file is cut off: it ends before the export does. What came before is in.']),
    ...(declaresEntities ? ['The file declares entities of its own; they are left as they are written.'] : []),
    ...(oddities['windows-1256'] > 0
      ? [`${oddities['windows-1256']} records were not UTF-8 and were read as Windows-1256.`]
      : []),
    ...(oddities.damaged > 0
      ? [`${oddities.damaged} records have bytes that are no letters in UTF-8; those are shown as �.`]
      : []),
    ...(survey.isWxr ? [] : ['The file does not say that it is an export of WordPress.']),
  ];
}
