import { childOf, childrenOf, markupOf, textOf, type XmlElement } from '../xml/xml-element.ts';

/** A term (category, tag, co-author …) that an item stands in. */
export type WxrTerm = { taxonomy: string; slug: string; name: string };

export type WxrComment = {
  id: string;
  parent: string;
  author: string;
  email: string;
  date: string;
  dateGmt: string;
  content: string;
  approved: string;
  type: string;
};

/** An `<item>` of an export as WordPress wrote it; dates are `YYYY-MM-DD hh:mm:ss`. */
export type WxrItem = {
  id: string;
  type: string;
  status: string;
  title: string;
  link: string;
  guid: string;
  creator: string;
  content: string;
  excerpt: string;
  slug: string;
  parent: string;
  date: string;
  dateGmt: string;
  modified: string;
  modifiedGmt: string;
  published: string;
  password: string;
  isSticky: boolean;
  commentsOpen: boolean;
  attachmentUrl: string;
  terms: WxrTerm[];
  /** The last value of each field, as WordPress reads them; `_wp_old_slug` and `_wp_old_date` have several. */
  meta: ReadonlyMap<string, string[]>;
  comments: WxrComment[];
};

/** The item of a parsed `<item>`. What it lacks is empty; WXR 1.0 to 1.2 differ only in what they lack. */
export function wxrItem(item: XmlElement): WxrItem {
  const text = (name: string) => textOf(item, name);
  return {
    id: text('wp:post_id'),
    // Exports of very old versions have stories only.
    type: text('wp:post_type') || 'post',
    status: text('wp:status') || 'publish',
    title: text('title'),
    link: text('link'),
    guid: text('guid'),
    creator: text('dc:creator'),
    content: markupIn(item, 'content:encoded') || markupIn(item, 'description'),
    excerpt: markupIn(item, 'excerpt:encoded'),
    slug: text('wp:post_name'),
    parent: text('wp:post_parent'),
    date: text('wp:post_date'),
    dateGmt: text('wp:post_date_gmt'),
    modified: text('wp:post_modified'),
    modifiedGmt: text('wp:post_modified_gmt'),
    published: text('pubDate'),
    password: text('wp:post_password'),
    isSticky: text('wp:is_sticky') === '1',
    commentsOpen: text('wp:comment_status') !== 'closed',
    attachmentUrl: text('wp:attachment_url'),
    terms: termsOf(item),
    meta: metaOf(childrenOf(item, 'wp:postmeta')),
    comments: childrenOf(item, 'wp:comment').map(wxrComment),
  };
}

function markupIn(item: XmlElement, name: string): string {
  const found = childOf(item, name);
  return found ? markupOf(found) : '';
}

function wxrComment(comment: XmlElement): WxrComment {
  const text = (name: string) => textOf(comment, `wp:comment_${name}`);
  return {
    id: text('id'),
    parent: text('parent'),
    author: text('author'),
    email: text('author_email'),
    date: text('date'),
    dateGmt: text('date_gmt'),
    content: markupIn(comment, 'wp:comment_content'),
    approved: text('approved'),
    type: text('type'),
  };
}

/** WXR 1.0 and 1.1 name each category twice, once without its slug, and call tags `tag`. */
function termsOf(item: XmlElement): WxrTerm[] {
  const terms: WxrTerm[] = [];
  for (const { attributes, text } of childrenOf(item, 'category')) {
    const taxonomy = attributes.domain === 'tag' ? 'post_tag' : (attributes.domain ?? 'category');
    const term = { taxonomy, slug: attributes.nicename ?? '', name: text.trim() };
    if (!term.name && !term.slug) continue;
    const same = terms.find(
      ({ taxonomy: other, name }) => name === term.name && (other === taxonomy || !attributes.domain),
    );
    if (!same) terms.push(term);
    else if (!same.slug) same.slug = term.slug;
  }
  const slugged = terms.filter(({ slug }) => slug);
  return terms.filter((term) => term.slug || !slugged.some(({ name }) => name === term.name));
}

export function metaOf(elements: readonly XmlElement[]): Map<string, string[]> {
  const meta = new Map<string, string[]>();
  for (const element of elements) {
    const key = textOf(element, 'wp:meta_key');
    const value = textOf(element, 'wp:meta_value');
    if (key) meta.set(key, [...(meta.get(key) ?? []), value]);
  }
  return meta;
}

/** The value of a field that stands once. */
export function metaValue(item: Pick<WxrItem, 'meta'>, key: string): string {
  return item.meta.get(key)?.at(-1) ?? '';
}

/** Two spellings of a slug, percent-encoded or not, in upper or lower case, as one. */
export function slugKey(slug: string): string {
  return decoded(slug).normalize('NFC').toLowerCase();
}

/** A slug as it is read; one that was cut off within a letter loses that letter. */
export function decoded(slug: string): string {
  const whole = slug.replace(/%(?:[0-9a-f]?$)/i, '');
  try {
    return decodeURIComponent(whole);
  } catch {
    const bytes = Buffer.from(
      whole.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
      'latin1',
    );
    const text = /^[\p{ASCII}%]*$/u.test(whole) ? bytes.toString('utf8') : whole;
    return text.replace(/\ufffd+$/, '').replace(/-+$/, '');
  }
}
