import type { Locale } from '#root/lib/domain/locale.ts';
import { cleanLine } from '../clean-text.ts';
import { htmlLine, htmlText } from '../html/html-text.ts';
import type { ImportLine } from '../import-line.ts';
import { storyLocale, wordsOf } from '../story-locale.ts';
import type { Uploads } from '../uploads.ts';
import { type WxrThreads, wxrThreads } from './comments.ts';
import { itemState } from './item-state.ts';
import { ownFields, withOwnFields } from './own-fields.ts';
import { seoWords } from './seo-words.ts';
import type { SiteTerms } from './site-terms.ts';
import { sourceIdOf } from './source-id.ts';
import { attachedPicture, type StoryHtml, storyHtml } from './story-html.ts';
import type { WxrSurvey } from './survey.ts';
import { wpInstant } from './wp-instant.ts';
import { decoded, metaValue, type WxrItem } from './wxr-item.ts';

export type ItemContext = {
  survey: WxrSurvey;
  terms: SiteTerms;
  uploads: Uploads;
  siteLocale: Locale;
  timeZone: string;
  now: number;
};

/** An item as a story of an import, or why it is none. */
export type ItemLine =
  | { line: ImportLine; shortcodes: StoryHtml['shortcodes']; threads: WxrThreads }
  | { refusal: string };

const untitled: Record<Locale, string> = { ar: 'بلا عنوان', en: 'Untitled' };

export function itemLine(item: WxrItem, context: ItemContext): ItemLine {
  const { survey, terms, uploads, siteLocale, timeZone, now } = context;
  const id = sourceIdOf(survey, item);
  if (!id) return { refusal: 'has neither a number nor an address' };
  const date = wpInstant(item.dateGmt, item.date, timeZone, item.published);
  const standing = itemState(item, date, now);
  if ('refusal' in standing) return standing;
  const { blocks, notes, shortcodes } = storyHtml(item, survey, uploads);
  const language = item.terms.find(({ taxonomy }) => taxonomy === 'language')?.slug;
  const standfirst = htmlText(item.excerpt);
  const words = htmlLine(item.title);
  const locale = storyLocale(`${words} ${standfirst} ${wordsOf(blocks)}`, language ?? '', siteLocale);
  const title = words || decoded(item.slug).replaceAll('-', ' ').trim() || firstWords(standfirst) || untitled[locale];
  if (!words && blocks.length === 0 && !standfirst) return { refusal: 'empty: neither a title nor a text' };

  const updated = wpInstant(item.modifiedGmt, item.modified, timeZone);
  const thumbnail = metaValue(item, '_thumbnail_id');
  const image = thumbnail ? attachedPicture(thumbnail, survey, uploads) : undefined;
  const threads = wxrThreads(item.comments, locale, timeZone);
  const translation = item.terms.find(({ taxonomy }) => taxonomy === 'post_translations')?.slug;
  const all = [
    ...(standing.note ? [standing.note] : []),
    ...(thumbnail && thumbnail !== '0' && thumbnail !== '-1' && !image
      ? [`featured picture ${thumbnail} is not in the export`]
      : []),
    ...(words ? [] : ['had no title']),
    ...notes,
    ...[...threads.skipped].map(([reason, times]) => `${times} × ${reason} left out`),
  ];
  const line: ImportLine = {
    id,
    title: cleanLine(title),
    body: blocks,
    state: standing.state,
    sections: [],
    tags: [],
    authors: [],
    sources: [],
    ...(date && { date }),
    ...(updated && date && updated > date && { updated }),
    ...(/^https?:/.test(item.link) && { url: item.link.slice(0, 2000) }),
    locale,
    ...(standfirst && { standfirst }),
    ...(image && { image }),
    ...(translation && { translation }),
    comments: threads.comments,
    known: { sectionId: terms.sectionOf(item), tagIds: terms.tagsOf(item), authorIds: terms.authorsOf(item) },
    ...(item.commentsOpen ? {} : { commenting: 'closed' as const }),
    ...seoWords(item, title, standfirst),
    ...(item.isSticky && { pinned: true }),
    ...(all.length > 0 && { notes: all }),
  };
  const own = ownFields(item);
  return { line: own ? withOwnFields(line, own) : line, shortcodes, threads };
}

function firstWords(text: string): string {
  return text.split(/\s+/).slice(0, 12).join(' ').slice(0, 120);
}
