import { htmlLine } from '../html/html-text.ts';
import { childrenOf, parseXmlElement, textOf, type XmlElement } from '../xml/xml-element.ts';
import type { XmlRecords } from '../xml/xml-records.ts';
import { metaValue, slugKey, type WxrItem, wxrItem } from './wxr-item.ts';

export type WxrCategory = { id: string; slug: string; name: string; parent: string; description: string };
export type WxrAttachment = {
  id: string;
  /** The file below the uploads folder, where the export says it. */
  file: string;
  url: string;
  link: string;
  parent: string;
  alt: string;
  caption: string;
};

/** The elements of an export that are read one by one. */
export const wxrRecords = ['item', 'wp:author', 'wp:category', 'wp:tag', 'wp:term'];

/** What must be known of an export before its stories can be read: they name people, terms and pictures by number or slug. */
export type WxrSurvey = {
  title: string;
  language: string;
  /** Where the site stood, without a slash at the end. */
  base: string;
  isWxr: boolean;
  items: number;
  /** By login: the name that readers know. */
  authors: Map<string, string>;
  /** By number of the account. */
  authorIds: Map<string, string>;
  /** By slug (`slugKey`). */
  categories: Map<string, WxrCategory>;
  tags: Map<string, WxrCategory>;
  /** Of other taxonomies, by taxonomy and slug. */
  terms: Map<string, WxrCategory>;
  attachments: Map<string, WxrAttachment>;
  /** Attachments by the story they were uploaded to. */
  uploadedTo: Map<string, string[]>;
  /** Co-authors without an account, by slug. */
  guests: Map<string, string>;
  /** Blocks that several stories share, by number. */
  sharedBlocks: Map<string, string>;
};

const mostSharedBlocks = 8 * 1024 * 1024;

/** Reads the whole export once, keeping what its stories refer to. @throws as reading a file does */
export async function surveyWxr(
  file: XmlRecords,
  onRead: (bytes: number) => Promise<void> | undefined,
): Promise<WxrSurvey> {
  const survey: WxrSurvey = {
    ...{ title: '', language: '', base: '', isWxr: false, items: 0 },
    ...{ authors: new Map(), categories: new Map(), tags: new Map(), terms: new Map(), attachments: new Map() },
    ...{ uploadedTo: new Map(), guests: new Map(), authorIds: new Map(), sharedBlocks: new Map() },
  };
  const reading = await file.open();
  let shared = 0;
  for await (const piece of reading.records) {
    await onRead(reading.bytesRead());
    if (piece.kind === 'fault') continue;
    if (piece.name !== 'item') {
      const element = parseXmlElement(piece.text);
      if (element) noteHead(survey, element);
      continue;
    }
    survey.items += 1;
    if (!/attachment|guest-author|wp_block/.test(piece.text)) continue;
    const element = parseXmlElement(piece.text);
    const type = element && textOf(element, 'wp:post_type');
    if (!element || !/^(?:attachment|guest-author|wp_block)$/.test(type ?? '')) continue;
    const item = wxrItem(element);
    if (type === 'attachment') noteAttachment(survey, item);
    else if (type === 'guest-author') noteGuest(survey, item);
    else if (shared + item.content.length < mostSharedBlocks) {
      survey.sharedBlocks.set(item.id, item.content);
      shared += item.content.length;
    }
  }
  noteChannel(survey, reading.around());
  return survey;
}

function noteChannel(survey: WxrSurvey, around: string): void {
  const root = parseXmlElement(around.slice(Math.max(0, around.search(/<(?:rss|channel)\b/))));
  const channel = root && (root.name === 'channel' ? root : childrenOf(root, 'channel')[0]);
  survey.isWxr = /<wp:wxr_version|wordpress\.org\/export\//.test(around);
  if (!channel) return;
  survey.title = htmlLine(textOf(channel, 'title'));
  survey.language = textOf(channel, 'language');
  survey.base = (textOf(channel, 'wp:base_blog_url') || textOf(channel, 'link')).replace(/\/+$/, '');
}

function noteHead(survey: WxrSurvey, element: XmlElement): void {
  const text = (name: string) => textOf(element, `wp:${name}`);
  const term = (slug: string, name: string, parent = '', description = ''): WxrCategory => ({
    ...{
      id: text('term_id'),
      slug: slug || name,
      name: htmlLine(name || slug),
      parent,
      description: htmlLine(description),
    },
  });
  if (element.name === 'wp:author') {
    const full = `${text('author_first_name')} ${text('author_last_name')}`.trim();
    const login = text('author_login');
    const name = htmlLine(text('author_display_name') || full || login);
    survey.authors.set(login.toLowerCase(), name);
    if (name) survey.authorIds.set(text('author_id'), name);
  } else if (element.name === 'wp:category') {
    const found = term(
      text('category_nicename'),
      text('cat_name'),
      text('category_parent'),
      text('category_description'),
    );
    if (found.name) survey.categories.set(slugKey(found.slug), found);
  } else if (element.name === 'wp:tag') {
    const found = term(text('tag_slug'), text('tag_name'));
    if (found.name) survey.tags.set(slugKey(found.slug), found);
  } else {
    const found = term(text('term_slug'), text('term_name'), text('term_parent'), text('term_description'));
    const taxonomy = text('term_taxonomy');
    if (!found.name) return;
    if (taxonomy === 'category') survey.categories.set(slugKey(found.slug), found);
    else if (taxonomy === 'post_tag') survey.tags.set(slugKey(found.slug), found);
    else survey.terms.set(`${taxonomy}\n${slugKey(found.slug)}`, found);
  }
}

function noteAttachment(survey: WxrSurvey, item: WxrItem): void {
  const { id, link, parent, attachmentUrl, guid, excerpt } = item;
  survey.attachments.set(id, {
    ...{ id, link, parent, url: attachmentUrl || guid, file: metaValue(item, '_wp_attached_file') },
    ...{ alt: htmlLine(metaValue(item, '_wp_attachment_image_alt')), caption: htmlLine(excerpt) },
  });
  if (parent && parent !== '0') survey.uploadedTo.set(parent, [...(survey.uploadedTo.get(parent) ?? []), id]);
}

function noteGuest(survey: WxrSurvey, item: WxrItem): void {
  const name = htmlLine(metaValue(item, 'cap-display_name') || item.title);
  if (name)
    for (const slug of [item.slug, metaValue(item, 'cap-user_login')]) if (slug) survey.guests.set(slugKey(slug), name);
}
