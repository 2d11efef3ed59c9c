import { isSafeLink } from '#root/lib/domain/safe-link.ts';
import { htmlLine } from '../html/html-text.ts';
import { safeAddress } from '../html/safe-address.ts';
import { childOf, childrenOf, markupOf, textOf, type XmlElement } from '../xml/xml-element.ts';

/** An entry of a feed: RSS 0.9 to 2.0 or Atom. What it lacks is empty. */
export type FeedEntry = {
  id: string;
  title: string;
  link: string;
  html: string;
  /** A text beside the whole one, where the feed has both. */
  summary: string;
  /** ISO 8601 in UTC; undefined where there is none that can be read. */
  published?: string;
  updated?: string;
  authors: string[];
  categories: string[];
  picture?: string;
  language: string;
};

export function feedEntry(element: XmlElement): FeedEntry {
  const link = linkOf(element);
  const whole = markup(element, 'content:encoded') || markup(element, 'content');
  const short = markup(element, 'description') || markup(element, 'summary');
  const published = instant(textOf(element, 'published') || textOf(element, 'pubDate') || textOf(element, 'dc:date'));
  const updated = instant(textOf(element, 'updated') || textOf(element, 'dcterms:modified'));
  const picture = pictureOf(element);
  const first = published ?? updated;
  return {
    id: textOf(element, 'guid') || textOf(element, 'id') || element.attributes['rdf:about'] || link,
    title: htmlLine(markup(element, 'title')),
    link,
    html: whole || short,
    summary: whole ? short : '',
    ...(first && { published: first }),
    ...(updated && { updated }),
    authors: authorsOf(element),
    categories: childrenOf(element, 'category')
      .concat(childrenOf(element, 'dc:subject'))
      .flatMap((category) => {
        const name = htmlLine(category.attributes.label || category.text || category.attributes.term || '');
        return name ? [name] : [];
      }),
    ...(picture && { picture }),
    language: element.attributes['xml:lang'] ?? textOf(element, 'dc:language'),
  };
}

/** Atom writes text, HTML as text, or mark-up itself (`type="xhtml"`). */
function markup(element: XmlElement, name: string): string {
  const found = childOf(element, name);
  if (!found) return '';
  if (found.attributes.type === 'text') return found.text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return markupOf(found);
}

function linkOf(element: XmlElement): string {
  const links = childrenOf(element, 'link');
  const alternate = links.find(({ attributes }) => attributes.href && (attributes.rel ?? 'alternate') === 'alternate');
  const written = alternate?.attributes.href ?? links.find(({ text }) => text.trim())?.text.trim();
  const permanent = childOf(element, 'guid');
  const guid = permanent && permanent.attributes.isPermaLink !== 'false' ? permanent.text.trim() : '';
  return safeAddress(textOf(element, 'feedburner:origLink') || written || guid) ?? '';
}

function authorsOf(element: XmlElement): string[] {
  const atom = childrenOf(element, 'author').map((author) => textOf(author, 'name'));
  const creators = childrenOf(element, 'dc:creator').map(({ text }) => text);
  // RSS: `writer@example.org (Name)`.
  const rss = childrenOf(element, 'author').map(
    ({ text }) => /\(([^()]+)\)/.exec(text)?.[1] ?? (text.includes('@') ? '' : text),
  );
  const names = [...creators, ...atom, ...(creators.length + atom.filter(Boolean).length > 0 ? [] : rss)];
  return [...new Set(names.map(htmlLine).filter(Boolean))];
}

function pictureOf(element: XmlElement): string | undefined {
  const media = [...childrenOf(element, 'media:content'), ...childrenOf(element, 'media:thumbnail')];
  const enclosed = [
    ...childrenOf(element, 'enclosure'),
    ...childrenOf(element, 'link').filter(({ attributes }) => attributes.rel === 'enclosure'),
  ];
  const images = [
    ...media.filter(
      ({ name, attributes: { medium, type = '' } }) =>
        name === 'media:thumbnail' || medium === 'image' || type.startsWith('image/'),
    ),
    ...enclosed.filter(({ attributes: { type = '' } }) => type.startsWith('image/')),
  ];
  const address = images.map(({ attributes }) => safeAddress(attributes.url ?? attributes.href)).find(Boolean);
  return address && isSafeLink(address) ? address : undefined;
}

function instant(written: string): string | undefined {
  const time = written ? Date.parse(written) : Number.NaN;
  const year = new Date(time).getUTCFullYear();
  return Number.isNaN(time) || year < 1000 || year > 9999 ? undefined : new Date(time).toISOString();
}
