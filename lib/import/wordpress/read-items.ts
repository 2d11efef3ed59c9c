import { href } from '#root/lib/i18n/href.ts';
import type { AddressBook } from '../address-book.ts';
import type { Catalogue } from '../catalogue.ts';
import { createBatches } from '../import-batches.ts';
import type { ImportComment } from '../import-comment.ts';
import type { ImportLine } from '../import-line.ts';
import type { Feed, StoredStory } from '../import-stories.ts';
import { countPictures, linePictures } from '../line-pictures.ts';
import type { PageKeeper } from '../page-keeper.ts';
import { addTo, countItem, type SiteReport } from '../site-report.ts';
import { barePath } from '../uploads.ts';
import { parseXmlElement } from '../xml/xml-element.ts';
import type { XmlText } from '../xml/xml-records.ts';
import { type ItemContext, itemLine } from './item-line.ts';
import { itemUse } from './item-types.ts';
import { leadPage, leadStory, type Whereabouts } from './lead-addresses.ts';
import { basePath, pathOf } from './old-addresses.ts';
import { slugKey, type WxrItem, wxrItem } from './wxr-item.ts';

export type ItemsContext = {
  report: SiteReport;
  catalogue: Catalogue;
  context: ItemContext;
  book: AddressBook;
  where: Whereabouts;
  types: ReadonlySet<string>;
  feed: Feed;
  keep: PageKeeper;
};

/** Slugs of pages that showed the newest stories. */
const isNewsPage = /^(?:blog|news|latest|posts|articles|الأخبار|المدونة|اخبار|أخبار)/;

const faults = {
  'too-long': 'longer than 32 MB',
  'not-closed': 'broken: the next item begins before this one ends',
  'cut-off': 'cut off: the file ends in the middle of it',
} as const;

/** Takes the items of an export one by one and has them stored in batches; whatever comes is counted in the report. */
export function createItemReader({ report, catalogue, context, book, where, types, feed, keep }: ItemsContext) {
  const { survey } = context;
  const parts = { survey, book, where };
  /** Stories on their way, by their number in the file. */
  const waiting = new Map<number, { item: WxrItem; comments: number }>();

  const batches = createBatches(feed, {
    before: () => catalogue.save('import'),
    async after() {
      // What the store refused was told by name there.
      for (const { item, comments } of waiting.values()) {
        countItem(report, item.type, 'skipped');
        if (comments > 0) addTo(report.comments.skipped, 'of stories that were refused', comments);
      }
      waiting.clear();
      await book.save();
    },
  });

  function leaveComments(item: WxrItem, why: string): void {
    report.comments.total += item.comments.length;
    if (item.comments.length > 0) addTo(report.comments.skipped, why, item.comments.length);
  }

  function notePictures(item: WxrItem, line: ImportLine): void {
    countPictures(line, report);
    for (const { from } of linePictures(line)) where.shownIn.set(barePath(from), item.id);
  }

  function stored({ number, article, outcome, comments }: StoredStory): void {
    const about = waiting.get(number);
    if (!about) return;
    waiting.delete(number);
    countItem(report, about.item.type, outcome);
    report.comments.made += comments;
    report.comments.known += about.comments - comments;
    leadStory(about.item, article, parts);
  }

  async function page(item: WxrItem, line: ImportLine, number: number): Promise<void> {
    await catalogue.save('import');
    const { id, outcome, notes } = await keep(line, slugKey(item.slug));
    countItem(report, 'page', outcome);
    for (const note of notes) feed.note(number, `${nameOf(item)}: ${note}`);
    leaveComments(item, 'of pages');
    leadPage(item, href(line.locale, { to: 'page', id }), parts);
  }

  async function take(number: number, text: string): Promise<void> {
    const element = parseXmlElement(text);
    const read = element && wxrItem(element);
    const use = read && itemUse(read.type, types);
    if (!read || !use) {
      countItem(report, 'unreadable', 'skipped');
      feed.skip(number, 'not readable');
    } else if (use === 'picture') {
      leaveComments(read, 'of items that are no stories');
    } else if (use === 'used') {
      countItem(report, read.type, 'used');
      leaveComments(read, 'of items that are no stories');
    } else if (typeof use === 'object') {
      countItem(report, read.type, 'skipped');
      addTo(report.left, `${read.type}: ${use.left}`);
      leaveComments(read, 'of items that are left out');
    } else await storyOrPage(number, read, use);
  }

  async function storyOrPage(number: number, read: WxrItem, use: 'story' | 'page'): Promise<void> {
    const made = isOldFront(read, use)
      ? { refusal: 'the old front page: the paper has its own' }
      : itemLine(read, context);
    const isBare = use === 'page' && 'line' in made && made.line.body.length === 0 && !made.line.image;
    if ('refusal' in made || isBare) {
      countItem(report, read.type, 'skipped');
      feed.skip(number, `${nameOf(read)}: ${'refusal' in made ? made.refusal : 'a page without content of its own'}`);
      leaveComments(read, 'of items that are left out');
      // The address of a page that only showed something else is not lost.
      if (use === 'page' && read.status === 'publish')
        leadPage(read, isNewsPage.test(slugKey(read.slug)) ? '/latest' : '/', parts);
      return;
    }
    const { line, shortcodes, threads } = made;
    notePictures(read, line);
    for (const [name, times] of shortcodes) addTo(report.shortcodes, name, times);
    if (use === 'page') {
      await page(read, line, number);
      return;
    }
    report.comments.total += threads.total;
    for (const [reason, times] of threads.skipped) addTo(report.comments.skipped, reason, times);
    const weight = read.content.length + read.comments.length * 500;
    const comments = countComments(line.comments);
    await batches.add(number, line, weight, () => waiting.set(number, { item: withoutTexts(read), comments }));
  }

  function isOldFront({ link }: WxrItem, use: 'story' | 'page'): boolean {
    return (
      use === 'page' && link !== '' && pathOf(link).replace(/\/+$/, '') === basePath(survey) && !link.includes('?')
    );
  }

  return {
    stored,
    flush: batches.flush,
    async take(piece: XmlText): Promise<void> {
      if (piece.kind === 'record') {
        await take(piece.number, piece.text);
        return;
      }
      countItem(report, 'broken', 'skipped');
      feed.skip(piece.number, faults[piece.reason]);
    },
  };
}

/** How a person finds the item again in WordPress. */
function nameOf({ type, id, title, slug }: WxrItem): string {
  return `${type} ${id} “${title.slice(0, 60) || slug}”`;
}

/** Of a story on its way only its addresses are needed. */
function withoutTexts(item: WxrItem): WxrItem {
  return { ...item, content: '', excerpt: '', comments: [] };
}

function countComments(comments: readonly ImportComment[]): number {
  return comments.reduce((sum, { replies }) => sum + 1 + countComments(replies), 0);
}
