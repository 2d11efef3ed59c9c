import type { Block, Note, Picture, RichText, Span } from '#root/lib/domain/block.ts';
import type { Media } from '#root/lib/domain/media.ts';
import { wordsOf } from '#root/lib/domain/placed-pictures.ts';
import { element, htmlText, type Markup } from '#root/lib/feeds/markup.ts';
import { directionOf } from '#root/lib/i18n/direction.ts';

/** What the blocks of a story refer to, by WordPress's numbers. */
export type BlockLinks = {
  site: URL;
  /** The attachment that a medium is in the export. */
  attachment(
    mediaId: string,
  ): { id: number; url: string; words?: Pick<Media, 'alt' | 'caption' | 'credit'> } | undefined;
  /** Address and headline of another story. */
  story(articleId: number): { url: string; headline: string } | undefined;
  /** The id and number of a note among the post's footnotes. */
  notes?: ReadonlyMap<Note, { id: string; number: number }>;
};

/**
 * A block as WordPress's block editor writes it. What WordPress has no block for is a paragraph with a class of its own, by
 * which `naba import` knows it again: `naba-correction`, `naba-related`.
 */
export function blockMarkup(block: Block, links: BlockLinks): string {
  const rich = (text: RichText) => richText(text, links);
  switch (block.type) {
    case 'paragraph':
      return wrapped('paragraph', element('p', {}, rich(block.text)));
    case 'heading': {
      const heading = element(`h${block.level}`, { class: 'wp-block-heading' }, rich(block.text));
      return wrapped('heading', heading, block.level === 2 ? undefined : { level: block.level });
    }
    case 'quote': {
      const inner = wrapped('paragraph', element('p', {}, rich(block.text)));
      const by = block.attribution ? htmlText(element('cite', {}, block.attribution)) : '';
      return framed('quote', `<blockquote class="wp-block-quote">${inner}${by}</blockquote>`);
    }
    case 'pullquote': {
      const by = block.attribution && element('cite', {}, block.attribution);
      const quote = element('blockquote', {}, element('p', {}, rich(block.text)), by || undefined);
      return wrapped('pullquote', element('figure', { class: 'wp-block-pullquote' }, quote));
    }
    case 'list': {
      const items = block.items.map((item) => wrapped('list-item', element('li', {}, rich(item)))).join('');
      const name = block.ordered ? 'ol' : 'ul';
      return framed(
        'list',
        `<${name} class="wp-block-list">${items}</${name}>`,
        block.ordered ? { ordered: true } : undefined,
      );
    }
    case 'picture':
      return imageMarkup(block.picture, links);
    case 'gallery': {
      const images = block.pictures.map((picture) => imageMarkup(picture, links)).join('');
      const caption = block.caption ? htmlText(captionOf(block.caption, undefined, 'blocks-gallery-caption ')) : '';
      const kind = 'wp-block-gallery has-nested-images columns-default is-cropped';
      return framed('gallery', `<figure class="${kind}">${images}${caption}</figure>`, { linkTo: 'none' });
    }
    case 'table': {
      const row = (name: 'th' | 'td', cells: readonly RichText[]) =>
        element(
          'tr',
          {},
          cells.map((cell) => element(name, {}, rich(cell))),
        );
      const head = block.header.length > 0 && element('thead', {}, row('th', block.header));
      const body = element(
        'tbody',
        {},
        block.rows.map((cells) => row('td', cells)),
      );
      const caption = block.caption ? captionOf(block.caption) : undefined;
      return wrapped(
        'table',
        element('figure', { class: 'wp-block-table' }, element('table', {}, head, body), caption),
      );
    }
    case 'embed': {
      const isKnown = block.provider !== 'other';
      const caption = block.title ? captionOf(block.title) : undefined;
      const frame = element('div', { class: 'wp-block-embed__wrapper' }, `\n${block.url}\n`);
      const kind = `wp-block-embed${isKnown ? ` is-provider-${block.provider} wp-block-embed-${block.provider}` : ''}`;
      const told = { url: block.url, ...(isKnown && { providerNameSlug: block.provider }) };
      return wrapped('embed', element('figure', { class: kind }, frame, caption), told);
    }
    case 'related': {
      const story = links.story(block.articleId);
      if (!story) return '';
      const own = { id: `naba-related-${block.articleId}`, class: 'naba-related' };
      const words = element('a', { href: story.url }, story.headline);
      return wrapped('paragraph', element('p', own, words), { className: 'naba-related' });
    }
    case 'correction': {
      const className = ['naba-correction', ...(block.kind ? [`naba-correction-${block.kind}`] : [])].join(' ');
      const own = { id: `naba-correction-${block.at.replace(/[:.]/g, '-')}`, class: className };
      return wrapped('paragraph', element('p', own, rich(block.text)), { className });
    }
  }
}

function imageMarkup(picture: Picture, { attachment }: BlockLinks): string {
  const found = attachment(picture.mediaId);
  if (!found) return '';
  const { alt, caption } = wordsOf(picture, found.words);
  const { credit } = picture;
  const image = element('img', { src: found.url, alt, class: `wp-image-${found.id}` });
  const words = caption || credit ? captionOf(caption, credit) : undefined;
  const figure = element('figure', { class: 'wp-block-image size-full' }, image, words);
  return wrapped('image', figure, { id: found.id, sizeSlug: 'full', linkDestination: 'none' });
}

/** The words below something; whose picture it is stands last, in an element of its own. */
function captionOf(caption: string | undefined, credit?: string, kind = ''): Markup {
  const by = credit ? element('cite', { class: 'naba-credit' }, credit) : undefined;
  return element('figcaption', { class: `${kind}wp-element-caption` }, caption, caption && by ? ' ' : undefined, by);
}

function wrapped(name: string, content: Markup, attributes?: object): string {
  return framed(name, withoutShortcodes(htmlText(content)), attributes);
}

/** WordPress reads the attributes as JSON within an HTML comment: no `--` and no mark-up may stand in them. */
function framed(name: string, html: string, attributes?: object): string {
  const json = attributes && JSON.stringify(attributes);
  const told = json
    ?.replace(/--/g, '\\u002d\\u002d')
    .replace(/[<>&]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);
  return `<!-- wp:${name}${told ? ` ${told}` : ''} -->\n${html}\n<!-- /wp:${name} -->`;
}

/** `[gallery]` in a text is a writer's word in brackets here and a program there. */
function withoutShortcodes(html: string): string {
  return html.replaceAll('[', '&#91;');
}

function richText(text: RichText, links: BlockLinks): Markup {
  return typeof text === 'string' ? lines(text) : text.map((span) => marked(span, links));
}

function marked({ text, strong, emphasis, href, lang, note }: Span, { site, notes }: BlockLinks): Markup {
  let inner: Markup = lines(text);
  if (emphasis) inner = element('em', {}, inner);
  if (strong) inner = element('strong', {}, inner);
  if (href !== undefined) {
    const address = href.startsWith('#') ? href : URL.parse(href, site)?.href;
    if (address) inner = element('a', { href: address }, inner);
  }
  if (lang !== undefined) inner = element('span', { lang, dir: directionOf(lang) }, inner);
  const told = note && notes?.get(note);
  return told ? [inner, footnoteMark(told)] : inner;
}

/** As the block editor marks the place of a footnote; what it says stands in the post's meta data. */
function footnoteMark({ id, number }: { id: string; number: number }): Markup {
  return element('sup', { 'data-fn': id, class: 'fn' }, element('a', { href: `#${id}`, id: `${id}-link` }, number));
}

/** A line break of a paragraph stays one. */
function lines(text: string): Markup {
  return text.split('\n').flatMap((line, at) => (at === 0 ? [line] : [element('br'), line]));
}
