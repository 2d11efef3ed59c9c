import { cleanLine } from '../clean-text.ts';
import type { ImportBlock } from '../import-block.ts';
import type { ImportImage } from '../import-image.ts';
import type { HtmlReading } from './html-reading.ts';
import type { HtmlElement } from './html-tree.ts';
import { safeAddress } from './safe-address.ts';

/** The character that a small picture stands for; undefined where it is a picture of its own. */
export function emojiOf({ attributes }: HtmlElement): string | undefined {
  return /(?:^|\s)(?:emoji|wp-smiley)(?:\s|$)/.test(attributes.class ?? '') ? (attributes.alt ?? '') : undefined;
}

export function pictureOf(img: HtmlElement, reading: HtmlReading, caption?: string): ImportBlock[] {
  const image = imageOf(img, reading, caption);
  return image ? [{ type: 'picture', image }] : [];
}

/** An `<img>` as the import names it; pictures of a dot's size only count visits. */
export function imageOf({ attributes }: HtmlElement, reading: HtmlReading, caption?: string): ImportImage | undefined {
  if (isDot(attributes.width) && isDot(attributes.height)) {
    reading.lose('<img> of a dot’s size');
    return undefined;
  }
  // Where pictures load late, `src` is a place holder and the address stands elsewhere.
  const late =
    attributes['data-orig-file'] ??
    attributes['data-full-url'] ??
    attributes['data-lazy-src'] ??
    attributes['data-src'];
  const address = safeAddress(late, reading.context.base) ?? safeAddress(attributes.src, reading.context.base);
  if (!address || !/^(?:https?:|\/)/.test(address)) {
    reading.lose('<img> without an address');
    return undefined;
  }
  const attachment =
    /(?:^|\s)wp-image-(\d{1,12})(?:\s|$)/.exec(attributes.class ?? '')?.[1] ?? number(attributes['data-id']);
  return reading.context.picture({
    address,
    alt: cleanLine(attributes.alt ?? ''),
    ...(caption && { caption }),
    ...(attachment && { attachment }),
  });
}

function isDot(size: string | undefined): boolean {
  return size !== undefined && /^[0-2](?:px)?$/.test(size.trim());
}

function number(text: string | undefined): string | undefined {
  return text && /^\d{1,12}$/.test(text) ? text : undefined;
}
