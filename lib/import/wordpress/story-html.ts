import { readHtml } from '../html/html-blocks.ts';
import type { FoundPicture } from '../html/html-reading.ts';
import { lostNotes } from '../html/lost-notes.ts';
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
  const whole = withShared(item.content, survey, 0) + footnotes(metaValue(item, 'footnotes'));
  const isBlocks = whole.includes('<!-- wp:');
  const { html, unknown, samples } = withoutShortcodes(whole);
  const site = URL.parse(survey.base)?.host;
  const base = URL.canParse(item.link) ? item.link : survey.base;
  const { blocks, lost } = readHtml(html, {
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

/** The block editor keeps footnotes beside the content, as JSON. */
function footnotes(json: string): string {
  if (!json.startsWith('[')) return '';
  try {
    const notes: unknown = JSON.parse(json);
    if (!Array.isArray(notes)) return '';
    const items = notes.map((note: { content?: unknown } | null) =>
      typeof note?.content === 'string' ? `<li>${note.content}</li>` : '',
    );
    return items.some(Boolean) ? `<ol>${items.join('')}</ol>` : '';
  } catch {
    return '';
  }
}

/** Links within the old site stay within the new one, whatever its address is. */
function withinSite(address: string, site: string | undefined): string {
  const url = URL.parse(address);
  if (!url || url.host !== site || !/^https?:$/.test(url.protocol)) return address;
  const within = `${url.pathname}${url.search}${url.hash}`;
  return within.startsWith('//') ? address : within;
}
