import type { JSONContent } from '@tiptap/core';
import type { Block, Note, RichText, Span } from '#root/lib/domain/block.ts';

/** The story's blocks as the editor's document; lists and tables of nothing stay out. `blocksOfDoc` is the way back. */
export function docOfBlocks(blocks: readonly Block[]): JSONContent {
  const content = blocks.map(nodeOf).filter(({ type, content }) => content || (type !== 'list' && type !== 'table'));
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

/** One block as a node of the editor. */
export function nodeOf(block: Block): JSONContent {
  switch (block.type) {
    case 'paragraph':
      return text('paragraph', block.text);
    case 'heading':
      return text('heading', block.text, { level: block.level });
    case 'quote':
    case 'pullquote':
      return text(block.type, block.text, { attribution: block.attribution ?? null });
    case 'correction':
      return text('correction', block.text, { at: block.at, kind: block.kind ?? null });
    case 'list':
      return withContent(
        { type: 'list', attrs: { ordered: block.ordered } },
        block.items.map((item) => text('listItem', item)),
      );
    case 'table':
      return tableOf(block);
    case 'picture':
      return { type: 'picture', attrs: { picture: block.picture } };
    case 'gallery':
      return { type: 'gallery', attrs: { pictures: block.pictures, caption: block.caption ?? null } };
    case 'embed':
      return { type: 'embed', attrs: { provider: block.provider, url: block.url, title: block.title } };
    case 'related':
      return { type: 'related', attrs: { articleId: block.articleId } };
    default:
      return block satisfies never;
  }
}

function tableOf({ caption, header, rows }: Extract<Block, { type: 'table' }>): JSONContent {
  const row = (cells: readonly RichText[], type: string) => ({
    type: 'tableRow',
    content: cells.map((cell) => text(type, cell)),
  });
  return withContent({ type: 'table', attrs: { caption: caption ?? null } }, [
    ...(header.length > 0 ? [row(header, 'tableHeader')] : []),
    ...rows.map((cells) => row(cells, 'tableCell')),
  ]);
}

function withContent(node: JSONContent, content: JSONContent[]): JSONContent {
  return content.length > 0 ? { ...node, content } : node;
}

function text(type: string, value: RichText, attrs?: Record<string, unknown>): JSONContent {
  return withContent({ type, ...(attrs && { attrs }) }, inlineOf(value));
}

/** Text as the editor's inline nodes: a line's end within a text is a break. */
function inlineOf(value: RichText): JSONContent[] {
  const spans = typeof value === 'string' ? [{ text: value }] : value;
  return spans.flatMap((span) => {
    const marks = marksOf(span);
    const marked = marks.length > 0 && { marks };
    const lines = span.text
      .split('\n')
      .flatMap((line, index) => [
        ...(index > 0 ? [{ type: 'hardBreak', ...marked }] : []),
        ...(line ? [{ type: 'text', text: line, ...marked }] : []),
      ]);
    return span.note ? [...lines, noteNodeOf(span.note)] : lines;
  });
}

function noteNodeOf({ text, href }: Note): JSONContent {
  return { type: 'note', attrs: { text, href: href ?? null } };
}

function marksOf({ strong, emphasis, href, lang }: Span): NonNullable<JSONContent['marks']> {
  return [
    ...(href === undefined ? [] : [{ type: 'link', attrs: { href } }]),
    ...(lang === undefined ? [] : [{ type: 'language', attrs: { lang } }]),
    ...(strong ? [{ type: 'strong' }] : []),
    ...(emphasis ? [{ type: 'emphasis' }] : []),
  ];
}
