import type { JSONContent } from '@tiptap/core';
import type { Block, BlockOf, Note, Picture, RichText, Span } from '#root/lib/domain/block.ts';
import { shortestText } from './shortest-text.ts';

/**
 * The editor's document as the story's blocks. What holds nothing goes: paragraphs and headings without a text, lists
 * without an item, tables without a row.
 */
export function blocksOfDoc(doc: JSONContent): Block[] {
  return (doc.content ?? []).flatMap(blockOf);
}

function blockOf(node: JSONContent): Block[] {
  const { attrs = {}, content = [] } = node;
  const text = richTextOf(content);
  switch (node.type) {
    case 'paragraph':
      return isBlank(text) ? [] : [{ type: 'paragraph', text }];
    case 'heading':
      return isBlank(text) ? [] : [{ type: 'heading', level: attrs.level === 3 ? 3 : 2, text }];
    case 'quote':
    case 'pullquote':
      return quoteOf(node.type, text, attrs.attribution);
    case 'correction':
      return [correctionOf(text, attrs)];
    case 'list':
      return content.length === 0
        ? []
        : [{ type: 'list', ordered: attrs.ordered === true, items: content.map((item) => richTextOf(item.content)) }];
    case 'table':
      return tableOf(attrs.caption, content);
    case 'picture':
      return attrs.picture ? [{ type: 'picture', picture: attrs.picture as Picture }] : [];
    case 'gallery':
      return [{ type: 'gallery', pictures: attrs.pictures as Picture[], ...optional('caption', attrs.caption) }];
    case 'embed':
      return [{ type: 'embed', ...(attrs as Pick<BlockOf<'embed'>, 'provider' | 'url' | 'title'>) }];
    case 'related':
      return [{ type: 'related', articleId: Number(attrs.articleId) }];
    default:
      return [];
  }
}

function correctionOf(text: RichText, { at, kind }: NonNullable<JSONContent['attrs']>): Block {
  const kinds = { ...(kind && { kind: kind as NonNullable<BlockOf<'correction'>['kind']> }) };
  return { type: 'correction', text, at: String(at), ...kinds };
}

function quoteOf(type: 'quote' | 'pullquote', text: RichText, attribution: unknown): Block[] {
  const quote = { type, text, ...optional('attribution', attribution) };
  return isBlank(text) && !('attribution' in quote) ? [] : [quote];
}

function tableOf(caption: unknown, rows: readonly JSONContent[]): Block[] {
  const [first] = rows;
  if (!first) return [];
  const cells = (row: JSONContent) => (row.content ?? []).map((cell) => richTextOf(cell.content));
  const hasHeader = first.content?.[0]?.type === 'tableHeader';
  return [
    {
      type: 'table',
      ...optional('caption', caption),
      header: hasHeader ? cells(first) : [],
      rows: rows.slice(hasHeader ? 1 : 0).map(cells),
    },
  ];
}

/** A field that is left out where nothing is written in it. */
function optional<K extends string>(name: K, value: unknown): { [P in K]?: string } {
  return typeof value === 'string' && value !== '' ? ({ [name]: value } as { [P in K]: string }) : {};
}

function richTextOf(content: readonly JSONContent[] = []): RichText {
  return shortestText(content.map(spanOf));
}

function spanOf({ type, text, attrs, marks = [] }: JSONContent): Span {
  if (type === 'note') return { text: '', note: noteOf(attrs) };
  const attributeOf = (name: string, attribute: string) =>
    marks.find((mark) => mark.type === name)?.attrs?.[attribute] as string | undefined;
  const has = (name: string) => marks.some((mark) => mark.type === name);
  const href = attributeOf('link', 'href');
  const lang = attributeOf('language', 'lang');
  return {
    text: type === 'hardBreak' ? '\n' : (text ?? ''),
    ...(has('strong') && { strong: true }),
    ...(has('emphasis') && { emphasis: true }),
    ...(href !== undefined && { href }),
    ...(lang !== undefined && { lang }),
  };
}

function noteOf({ text, href }: JSONContent['attrs'] = {}): Note {
  return { text: String(text), ...optional('href', href) };
}

function isBlank(text: RichText): boolean {
  return typeof text === 'string' && text.trim() === '';
}
