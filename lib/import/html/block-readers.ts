import { plainText } from '#root/lib/text/plain.ts';
import { cleanLine } from '../clean-text.ts';
import type { ImportBlock } from '../import-block.ts';
import { figureOf, galleryOf, isGallery } from './figure.ts';
import type { HtmlReading } from './html-reading.ts';
import { type HtmlElement, isElement } from './html-tree.ts';
import { listOf } from './lists.ts';
import { ownParagraph } from './own-paragraph.ts';
import { quoteOf } from './quotes.ts';
import { tableOf } from './tables.ts';

type Reader = (element: HtmlElement, reading: HtmlReading) => ImportBlock[] | undefined;

const heading: Reader = ({ name, children }, reading) => {
  const { text, aside } = reading.text(children);
  const level = name === 'h1' || name === 'h2' ? 2 : 3;
  return [...(text === undefined ? [] : [{ type: 'heading', level, text } as const]), ...aside];
};

const container: Reader = (element, reading) => (isGallery(element) ? galleryOf(element, reading) : undefined);

/** How the elements are read that make blocks of their own; undefined where one is only a frame for what is in it. */
export const blockReaders: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name): [string, Reader] => [name, heading]),
  ['ul', (element, reading) => (isGallery(element) ? galleryOf(element, reading) : listOf(element, reading))],
  ['ol', listOf],
  ['menu', listOf],
  ['dir', listOf],
  ['table', tableOf],
  ['blockquote', quoteOf],
  ['figure', figureOf],
  ['div', container],
  ['section', container],
  ['p', ownParagraph],
  ['naba-caption', captioned],
  ['naba-gallery', numberedGallery],
]);

function numberedGallery({ attributes }: HtmlElement, { context }: HtmlReading): ImportBlock[] {
  const images = context.gallery?.(attributes.ids?.match(/\d{1,12}/g) ?? undefined) ?? [];
  return images.length > 0 ? [{ type: 'gallery', images }] : [];
}

/** WordPress's `[caption]`: a picture, in a link or not, and the words after it. */
function captioned(element: HtmlElement, reading: HtmlReading): ImportBlock[] {
  const pictures = reading.blocks(element.children.filter((node) => typeof node !== 'string'));
  const { text } = reading.text(
    element.children.filter((node) => !isElement(node) || !/^(?:img|picture|figure)$/.test(node.name)),
  );
  const words = cleanLine(element.attributes.caption ?? '') || (text === undefined ? '' : cleanLine(plainText(text)));
  const [first] = pictures;
  if (first?.type !== 'picture') return reading.blocks(element.children);
  return [{ ...first, image: { ...first.image, ...(words && { caption: words }) } }];
}
