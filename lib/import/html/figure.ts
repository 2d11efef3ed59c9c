import { plainText } from '#root/lib/text/plain.ts';
import { cleanLine } from '../clean-text.ts';
import type { ImportBlock } from '../import-block.ts';
import { embedAt, embedOf, isFrame } from './frames.ts';
import type { HtmlReading } from './html-reading.ts';
import { findElements, type HtmlElement, type HtmlNode, hasClass, hasText, isElement } from './html-tree.ts';
import { emojiOf, imageOf } from './pictures.ts';
import { quoteOf } from './quotes.ts';
import { safeAddress } from './safe-address.ts';
import { tableOf } from './tables.ts';

/** A figure with its caption: a picture, several, a table, a quote or something from elsewhere. */
export function figureOf(figure: HtmlElement, reading: HtmlReading): ImportBlock[] {
  if (isGallery(figure)) return galleryOf(figure, reading);
  const captions = figure.children.filter((node) => isElement(node) && node.name === 'figcaption');
  const content = figure.children.filter((node) => !captions.includes(node));
  const { caption, credit } = captionOf(captions, reading);

  const frame = findElements(content, isFrame)[0];
  const table = findElements(content, ({ name }) => name === 'table')[0];
  const quote = findElements(content, ({ name }) => name === 'blockquote')[0];
  const images = imagesIn(content);
  if (frame && images.length === 0 && !table) return embedOf(frame, reading, caption);
  if (hasClass(figure, 'wp-block-embed')) {
    const address = safeAddress(lineOf(content, reading).split(' ')[0]);
    if (address && !quote) return [embedAt(address, caption)];
  }
  if (table) return tableOf(table, reading, caption);
  if (quote) return quoteOf(quote, reading, hasClass(figure, 'wp-block-pullquote') ? 'pullquote' : 'quote', caption);
  const [image, ...more] = images;
  if (image && more.length === 0 && !hasText(content)) {
    const found = imageOf(image, reading, caption);
    return found ? [{ type: 'picture', image: { ...found, ...credit } }] : captionAlone(caption);
  }
  const blocks = reading.blocks(content);
  return [...blocks, ...captionAlone(caption)];
}

const galleryClasses = [
  'wp-block-gallery',
  'blocks-gallery-grid',
  'tiled-gallery',
  'gallery',
  'wp-block-jetpack-tiled-gallery',
];

export function isGallery(element: HtmlElement): boolean {
  return galleryClasses.some((name) => hasClass(element, name)) && imagesIn(element.children).length > 0;
}

/** Pictures side by side, each with its own caption; the gallery's own stands outside of theirs. */
export function galleryOf(gallery: HtmlElement, reading: HtmlReading): ImportBlock[] {
  const own = gallery.children.filter((node) => isElement(node) && node.name === 'figcaption');
  const cells = findElements(
    gallery.children,
    ({ name }) => name === 'figure' || name === 'li' || name === 'dl' || name === 'img',
  );
  const images = cells.flatMap((cell) => {
    if (cell.name === 'img') return imageOf(cell, reading) ?? [];
    const words = findElements(
      cell.children,
      (part) => part.name === 'figcaption' || hasClass(part, 'gallery-caption'),
    );
    const { caption, credit } = captionOf(words, reading);
    return imagesIn(cell.children).flatMap((image) => {
      const found = imageOf(image, reading, caption);
      return found ? [{ ...found, ...credit }] : [];
    });
  });
  const caption = lineOf(own, reading);
  if (images.length === 0) return captionAlone(caption);
  return [{ type: 'gallery', images, ...(caption && { caption }) }];
}

function imagesIn(nodes: readonly HtmlNode[]): HtmlElement[] {
  return findElements(nodes, (element) => element.name === 'img' && emojiOf(element) === undefined);
}

/** The words below a picture, and whose it is where that stands in an element of its own. */
function captionOf(nodes: readonly HtmlNode[], reading: HtmlReading): { caption: string; credit?: { credit: string } } {
  const isCredit = (element: HtmlElement) => hasClass(element, 'naba-credit');
  const credit = lineOf(findElements(nodes, isCredit), reading);
  if (!credit) return { caption: lineOf(nodes, reading) };
  const without = (list: readonly HtmlNode[]): HtmlNode[] =>
    list.flatMap((node): HtmlNode[] => {
      if (!isElement(node)) return [node];
      return isCredit(node) ? [] : [{ ...node, children: without(node.children) }];
    });
  return { caption: lineOf(without(nodes), reading), credit: { credit } };
}

function lineOf(nodes: readonly HtmlNode[], reading: HtmlReading): string {
  const { text } = reading.text(nodes);
  return text === undefined ? '' : cleanLine(plainText(text));
}

function captionAlone(caption: string): ImportBlock[] {
  return caption ? [{ type: 'paragraph', text: caption }] : [];
}
