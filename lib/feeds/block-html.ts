import type { Block, Note, Picture, RichText, Span } from '#root/lib/domain/block.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import type { Media } from '#root/lib/domain/media.ts';
import { wordsOf } from '#root/lib/domain/placed-pictures.ts';
import { directionOf } from '#root/lib/i18n/direction.ts';
import { messagesOf } from '#root/lib/i18n/messages.ts';
import { renditionsOf } from '#root/lib/media/srcset.ts';
import * as bidi from '#root/lib/text/bidi.ts';
import { plainText } from '#root/lib/text/plain.ts';
import { element, type Markup } from './markup.ts';

/** What the blocks of a story refer to. */
export type BlockContext = {
  locale: Locale;
  site: URL;
  media: ReadonlyMap<string, Media>;
  inline: ReadonlyMap<number, { href: string; headline: string }>;
  /** The numbers of the story's notes, where they are told under it. */
  notes?: ReadonlyMap<Note, number>;
};

/**
 * A block of a story for feed readers: plain elements, whole addresses, no classes and no styles, which readers strip, but
 * `lang` and `dir` on every one: a reader in another language would else turn the order of mixed text.
 */
export function blockHtml(block: Block, context: BlockContext): Markup {
  const { locale } = context;
  const rich = (text: RichText) => richText(text, context);
  switch (block.type) {
    case 'paragraph':
      return element('p', spoken(plainText(block.text), locale), rich(block.text));
    case 'heading':
      return element(`h${block.level}`, spoken(plainText(block.text), locale), rich(block.text));
    case 'quote':
    case 'pullquote': {
      const own = spoken(plainText(block.text), locale);
      const by =
        block.attribution && element('p', spoken(block.attribution, locale), element('cite', {}, block.attribution));
      return element('blockquote', own, element('p', own, rich(block.text)), by || undefined);
    }
    case 'list':
      return element(
        block.ordered ? 'ol' : 'ul',
        language(locale),
        block.items.map((item) => element('li', spoken(plainText(item), locale), rich(item))),
      );
    case 'picture':
      return pictureHtml(block.picture, context);
    case 'gallery':
      return [
        block.pictures.map((picture) => pictureHtml(picture, context)),
        block.caption && element('p', spoken(block.caption, locale), block.caption),
      ].filter(Boolean) as Markup[];
    case 'table':
      return tableHtml(block, context);
    case 'embed':
      return element('p', spoken(block.title, locale), link(block.url, block.title || block.url, context));
    case 'related': {
      const story = context.inline.get(block.articleId);
      return story && element('p', spoken(story.headline, locale), link(story.href, story.headline, context));
    }
    case 'correction': {
      const label = messagesOf(locale).StoryBody[block.kind ?? 'correction'];
      return element('p', spoken(plainText(block.text), locale), element('strong', {}, `${label}: `), rich(block.text));
    }
  }
}

/** A picture with its words; nothing where the library does not have it. */
export function pictureHtml(picture: Picture, { locale, site, media }: BlockContext): Markup {
  const found = media.get(picture.mediaId);
  const { alt, caption } = wordsOf(picture, found);
  const { credit } = picture;
  const image = found && renditionsOf(found, 'jpeg').at(-1);
  if (!image) return undefined;
  const words = [caption, credit].filter(Boolean).join(' · ');
  return element(
    'figure',
    language(locale),
    element('img', { src: new URL(`/media/${image.file}`, site).href, alt, width: image.width, height: image.height }),
    words !== '' && element('figcaption', spoken(words, locale), words),
  );
}

function tableHtml(block: Extract<Block, { type: 'table' }>, context: BlockContext): Markup {
  const { locale } = context;
  const row = (name: 'th' | 'td', cells: readonly RichText[]) =>
    element(
      'tr',
      {},
      cells.map((cell) => element(name, spoken(plainText(cell), locale), richText(cell, context))),
    );
  return element(
    'table',
    language(locale),
    block.caption !== undefined && element('caption', spoken(block.caption, locale), block.caption),
    block.header.length > 0 && element('thead', {}, row('th', block.header)),
    element(
      'tbody',
      {},
      block.rows.map((cells) => row('td', cells)),
    ),
  );
}

function richText(text: RichText, context: BlockContext): Markup {
  return typeof text === 'string' ? lines(text) : text.map((span) => marked(span, context));
}

function marked({ text, strong, emphasis, href, lang, note }: Span, context: BlockContext): Markup {
  let inner: Markup = lines(text);
  if (emphasis) inner = element('em', {}, inner);
  if (strong) inner = element('strong', {}, inner);
  if (href !== undefined) inner = link(href, inner, context);
  if (lang !== undefined) inner = element('span', { lang, dir: directionOf(lang) }, inner);
  const number = note && context.notes?.get(note);
  return number === undefined ? inner : [inner, element('sup', language(context.locale), `[${number}]`)];
}

/** A line break of a paragraph stays one. */
function lines(text: string): Markup {
  return text.split('\n').flatMap((line, at) => (at === 0 ? [line] : [element('br'), line]));
}

/** Addresses of the page itself mean nothing in a feed. */
export function link(href: string, inner: Markup, { site }: BlockContext): Markup {
  if (href.startsWith('#') || !URL.canParse(href, site)) return inner;
  return element('a', { href: new URL(href, site).href }, inner);
}

export function language(locale: Locale): { lang: Locale; dir: 'rtl' | 'ltr' } {
  return { lang: locale, dir: directionOf(locale) };
}

/** The language and direction of a text: the story's own, unless it begins in the other one and mostly runs in it. */
export function spoken(text: string, locale: Locale): { lang: Locale; dir: 'rtl' | 'ltr' } {
  const begins = bidi.directionOf(text);
  if (begins === 'neutral' || begins !== bidi.prevailingDirection(text)) return language(locale);
  return begins === directionOf(locale) ? language(locale) : language(begins === 'rtl' ? 'ar' : 'en');
}
