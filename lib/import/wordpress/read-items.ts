import { href } from '#root/lib/i18n/href.ts';
import type { AddressBook } from '../address-book.ts';
import type { Catalogue } from '../catalogue.ts';
import type { ReadStory } from '../import-batch.ts';
import type { ImportComment } from '../import-comment.ts';
import type { ImportLine } from '../import-line.ts';
import type { Feed, StoredStory } from '../import-stories.ts';
import { parseXmlElement } from '../xml/xml-element.ts';
import { type ItemContext, itemLine } from './item-line.ts';
import { itemUse } from './item-types.ts';
import { leadPage, leadStory, type Whereabouts } from './lead-addresses.ts';
import { basePath, pathOf } from './old-addresses.ts';
import type { createPageKeeper } from './page-keeper.ts';
import { barePath } from './uploads.ts';
import { addTo, countItem, noteMissing, type WordPressReport } from './wordpress-report.ts';
import type { WxrPiece } from './wxr-file.ts';
import { slugKey, type WxrItem, wxrItem } from './wxr-item.ts';

export type ItemsContext = {
  report: WordPressReport;
  catalogue: Catalogue;
  context: ItemContext;
  book: AddressBook;
  where: Whereabouts;
  types: ReadonlySet<string>;
};

/** Stories that are stored together, and so much text at most. */
const batchStories = 250;
const batchCharacters = 4 * 1024 * 1024;

const faults = {
  'too-long': 'longer than 32 MB',
  'not-closed': 'broken: the next item begins before this one ends',
  'cut-off': 'cut off: the file ends in the middle of it',
} as const;

/** Takes the items of an export one by one and has them stored in batches; whatever comes is counted in the report. */
export function createItemReader({ report, catalogue, context, book, where, types }: ItemsContext) {
  const { survey } = context;
  const parts = { survey, book, where };
  /** Stories on their way, by their number in the file. */
  const waiting = new Map<number, { item: WxrItem; comments: number }>();
  let stories: ReadStory[] = [];
  let characters = 0;

  function leaveComments(item: WxrItem, why: string): void {
    report.comments.total += item.comments.length;
    if (item.comments.length > 0) addTo(report.comments.skipped, why, item.comments.length);
  }

  function countPictures(item: WxrItem, line: ImportLine): void {
    for (const { from } of picturesOf(line)) {
      report.pictures.named += 1;
      if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(from)) noteMissing(report, from);
      else report.pictures.found += 1;
      where.shownIn.set(barePath(from), item.id);
    }
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

  async function flush(feed: Feed): Promise<void> {
    await catalogue.save('import');
    await feed.write(stories);
    // What the store refused was told by name there.
    for (const { item, comments } of waiting.values()) {
      countItem(report, item.type, 'skipped');
      if (comments > 0) addTo(report.comments.skipped, 'of stories that were refused', comments);
    }
    waiting.clear();
    stories = [];
    characters = 0;
    await book.save();
  }

  async function page(
    item: WxrItem,
    line: ImportLine,
    number: number,
    keep: ReturnType<typeof createPageKeeper>,
    feed: Feed,
  ) {
    await catalogue.save('import');
    const { id, outcome, notes } = await keep(line, slugKey(item.slug));
    countItem(report, 'page', outcome);
    for (const note of notes) feed.note(number, `${nameOf(item)}: ${note}`);
    leaveComments(item, 'of pages');
    leadPage(item, href(line.locale, { to: 'page', id }), parts);
  }

  async function item(
    number: number,
    text: string,
    feed: Feed,
    keep: ReturnType<typeof createPageKeeper>,
  ): Promise<void> {
    const element = parseXmlElement(text);
    const read = element && wxrItem(element);
    const use = read && itemUse(read.type, types);
    if (!read || !use) {
      countItem(report, 'unreadable', 'skipped');
      feed.skip(number, 'not readable');
    } else if (use === 'picture') {
      leaveComments(read, 'of pictures');
    } else if (use === 'used') {
      countItem(report, read.type, 'used');
    } else if (typeof use === 'object') {
      countItem(report, read.type, 'skipped');
      addTo(report.left, `${read.type}: ${use.left}`);
      leaveComments(read, 'of items that are left out');
    } else await storyOrPage(number, read, use, feed, keep);
  }

  async function storyOrPage(
    number: number,
    read: WxrItem,
    use: 'story' | 'page',
    feed: Feed,
    keep: ReturnType<typeof createPageKeeper>,
  ): Promise<void> {
    const made = isOldFront(read, use)
      ? { refusal: 'the old front page: the paper has its own' }
      : itemLine(read, context);
    if ('refusal' in made) {
      countItem(report, read.type, 'skipped');
      feed.skip(number, `${nameOf(read)}: ${made.refusal}`);
      leaveComments(read, 'of items that are left out');
      return;
    }
    const { line, shortcodes, threads } = made;
    countPictures(read, line);
    for (const [name, times] of shortcodes) addTo(report.shortcodes, name, times);
    if (use === 'page') {
      await page(read, line, number, keep, feed);
      return;
    }
    report.comments.total += threads.total;
    for (const [reason, times] of threads.skipped) addTo(report.comments.skipped, reason, times);
    if (stories.some(({ line: other }) => other.id === line.id)) await flush(feed);
    waiting.set(number, { item: withoutTexts(read), comments: countComments(line.comments) });
    stories.push({ number, line });
    characters += read.content.length + read.comments.length * 500;
    if (stories.length >= batchStories || characters >= batchCharacters) await flush(feed);
  }

  function isOldFront({ link }: WxrItem, use: 'story' | 'page'): boolean {
    return (
      use === 'page' && link !== '' && pathOf(link).replace(/\/+$/, '') === basePath(survey) && !link.includes('?')
    );
  }

  return {
    stored,
    flush,
    async take(piece: WxrPiece, feed: Feed, keep: ReturnType<typeof createPageKeeper>): Promise<void> {
      if (piece.kind === 'record') return item(piece.number, piece.text, feed, keep);
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

function picturesOf(line: ImportLine): { from: string }[] {
  const inBody = line.body.flatMap((block) => {
    if (block.type === 'picture') return [block.image];
    return block.type === 'gallery' ? block.images : [];
  });
  return line.image ? [line.image, ...inBody] : inBody;
}

function countComments(comments: readonly ImportComment[]): number {
  return comments.reduce((sum, { replies }) => sum + 1 + countComments(replies), 0);
}
