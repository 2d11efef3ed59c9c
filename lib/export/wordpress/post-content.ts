import type { Block } from '#root/lib/domain/block.ts';
import { element, htmlText } from '#root/lib/feeds/markup.ts';
import { notesOf } from '#root/lib/text/notes.ts';
import { type BlockLinks, blockMarkup } from './block-markup.ts';
import { meta } from './wxr-text.ts';

/**
 * A body as WordPress's block editor keeps it: the content, and the meta data in which its footnotes stand (nothing where it
 * has none). @param post WordPress's number of the post: ids of footnotes are made of it
 */
export function postContent(
  body: readonly Block[],
  links: Omit<BlockLinks, 'notes'>,
  post: number,
): { content: string; footnotes: string } {
  const notes = notesOf(body).map((note, index) => ({
    ...note,
    note,
    id: `naba-${post}-${index + 1}`,
    number: index + 1,
  }));
  const noted = { ...links, notes: new Map(notes.map(({ note, id, number }) => [note, { id, number }])) };
  const blocks = body.map((block) => blockMarkup(block, noted)).filter(Boolean);
  if (notes.length === 0) return { content: blocks.join('\n\n'), footnotes: '' };
  const told = notes.map(({ text, href, id }) => ({
    content: htmlText(href === undefined ? text : element('a', { href: URL.parse(href, links.site)?.href }, text)),
    id,
  }));
  return {
    content: [...blocks, '<!-- wp:footnotes /-->'].join('\n\n'),
    footnotes: meta('footnotes', JSON.stringify(told)),
  };
}
