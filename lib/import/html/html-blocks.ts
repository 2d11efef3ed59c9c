import type { ImportBlock } from '../import-block.ts';
import type { HtmlContext, HtmlReading } from './html-reading.ts';
import { type HtmlNode, parseHtml } from './html-tree.ts';
import { createWalk } from './html-walk.ts';

export type ReadHtml = {
  blocks: ImportBlock[];
  /** What did not come in, with how often: elements that no story holds, unsafe addresses, unknown blocks. */
  lost: ReadonlyMap<string, number>;
};

/**
 * The blocks of a story written as HTML. Only what the paper's blocks can say comes through: text with its emphasis and
 * safe links, headings, quotes, lists, tables, pictures, and posts or videos as links. Everything else is named in `lost`.
 */
export function readHtml(html: string, context: HtmlContext): ReadHtml {
  return readNodes(parseHtml(html), context);
}

/** The same of HTML that is parsed already. */
export function readNodes(nodes: readonly HtmlNode[], context: HtmlContext): ReadHtml {
  const lost = new Map<string, number>();
  const reading: HtmlReading = {
    context,
    lose: (what) => lost.set(what, (lost.get(what) ?? 0) + 1),
    blocks(nodes) {
      const walk = createWalk(reading, 'blocks');
      walk.nodes(nodes, {});
      return walk.finish().blocks;
    },
    text(nodes, marks = {}) {
      const walk = createWalk(reading, 'text');
      walk.nodes(nodes, marks);
      const { text, blocks } = walk.finish();
      return { text, aside: blocks };
    },
  };
  return { blocks: reading.blocks(nodes), lost };
}
