import { readNodes } from '../html/html-blocks.ts';
import type { FoundPicture } from '../html/html-reading.ts';
import { type HtmlNode, parseHtml } from '../html/html-tree.ts';
import { lostNotes } from '../html/lost-notes.ts';
import { noteOf, replaced } from '../html/note-element.ts';
import type { ImportBlock } from '../import-block.ts';
import type { ImportImage } from '../import-image.ts';
import type { Uploads } from '../uploads.ts';
import { withoutShortcodes } from './shortcodes.ts';
import { sourceIdOf } from './source-id.ts';
import type { WxrSurvey } from './survey.ts';
import { metaValue, type WxrItem } from './wxr-item.ts';

export type StoryHtml = {
  blocks: ImportBlock[];
  /** What did not come in as it was, in plain English, for editors. */
  notes: string[];
  shortcodes: ReadonlyMap<string, number>;
};

const sharedBlock = /<!--\s*wp:block\s+\{[^{}]{0,200}"ref"\s*:\s*(\d{1,12})[^{}]{0,200}\}\s*\/-->/g;

/** The blocks of an item's content, of the classic editor or the block editor. */
export function storyHtml(item: WxrItem, survey: WxrSurvey, uploads: Uploads): StoryHtml {
  const content = withShared(item.content, survey, 0).replace(/<!--\s*wp:footnotes\s(?:[^<>]{0,200}\s)?\/-->/g, '');
  const footnotes = footnotesOf(metaValue(item, 'footnotes'));
  const whole = content + unreferred(footnotes, content);
  const isBlocks = whole.includes('<!-- wp:');
  const { html, unknown, samples } = withoutShortcodes(whole);
  const site = URL.parse(survey.base)?.host;
  const base = URL.canParse(item.link) ? item.link : survey.base;
  const { blocks, lost } = readNodes(withFootnotes(parseHtml(html), footnotes), {
    lineEnds: !isBlocks,
    ...(base && { base }),
    picture: (found) => pictureOf(found, survey, uploads),
    gallery: (numbers) =>
      (numbers ?? survey.uploadedTo.get(item.id) ?? []).flatMap(
        (number) => attachedPicture(number, survey, uploads) ?? [],
      ),
    story: (number) => sourceIdOf(survey, { id: number, guid: '', link: '' }),
    link: (address) => withinSite(address, site),
  });
  const shortcodes = samples.map((sample) => `shortcode ${sample}`);
  const left = lostNotes(lost);
  return { blocks, notes: [...shortcodes, ...left], shortcodes: unknown };
}

/** The picture of an attachment; undefined where the export does not have it. */
export function attachedPicture(number: string, survey: WxrSurvey, uploads: Uploads): ImportImage | undefined {
  const attachment = survey.attachments.get(number);
  return attachment && pictureOf({ address: attachment.url, alt: '', attachment: number }, survey, uploads);
}

function pictureOf(found: FoundPicture, survey: WxrSurvey, uploads: Uploads): ImportImage {
  const attachment = found.attachment === undefined ? undefined : survey.attachments.get(found.attachment);
  const caption = found.caption ?? (attachment?.caption || undefined);
  return {
    from: uploads.find(found.address, attachment) ?? found.address,
    alt: found.alt || attachment?.alt || '',
    ...(caption && { caption }),
  };
}

/** Blocks that several stories share stand in each of them; one that holds itself is left at that. */
function withShared(content: string, survey: WxrSurvey, depth: number): string {
  if (survey.sharedBlocks.size === 0 || depth > 2) return content;
  return content.replace(sharedBlock, (all, number: string) => {
    const shared = survey.sharedBlocks.get(number);
    return shared === undefined || shared.length > 200_000 ? all : withShared(shared, survey, depth + 1);
  });
}

/** The block editor keeps footnotes beside the content, as JSON: their HTML by their ids. */
function footnotesOf(json: string): ReadonlyMap<string, string> {
  if (!json.startsWith('[')) return new Map();
  try {
    const notes: unknown = JSON.parse(json);
    if (!Array.isArray(notes)) return new Map();
    return new Map(
      notes.flatMap((note: { id?: unknown; content?: unknown } | null, index) =>
        typeof note?.content === 'string' ? [[String(note.id ?? index), note.content] as const] : [],
      ),
    );
  } catch {
    return new Map();
  }
}

/** Footnotes that nothing in the text leads to, as a list under it. */
function unreferred(footnotes: ReadonlyMap<string, string>, content: string): string {
  const items = [...footnotes].filter(([id]) => !content.includes(`data-fn="${id}"`));
  return items.length > 0 ? `<ol>${items.map(([, note]) => `<li>${note}</li>`).join('')}</ol>` : '';
}

/** The text with its footnotes where it refers to them. */
function withFootnotes(nodes: readonly HtmlNode[], footnotes: ReadonlyMap<string, string>): HtmlNode[] {
  if (footnotes.size === 0) return [...nodes];
  return replaced(nodes, ({ name, attributes }) => {
    const note = name === 'sup' && footnotes.get(attributes['data-fn'] ?? '');
    return note ? noteOf(parseHtml(note)) : undefined;
  });
}

/** Links within the old site stay within the new one, whatever its address is. */
function withinSite(address: string, site: string | undefined): string {
  const url = URL.parse(address);
  if (!url || url.host !== site || !/^https?:$/.test(url.protocol)) return address;
  const within = `${url.pathname}${url.search}${url.hash}`;
  return within.startsWith('//') ? address : within;
}
