import { getSchema, type JSONContent } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Block, blockSchema, correctionKinds, embedProviders, type RichText } from '#root/lib/domain/block.ts';
import { blocksOfDoc } from './blocks-of-doc.ts';
import { docOfBlocks } from './doc-of-blocks.ts';
import { shortestText } from './shortest-text.ts';
import { storySchema } from './story-schema.ts';

const schema = getSchema(storySchema);
/** Through the editor's own model, as typing and saving goes. */
const throughEditor = (blocks: readonly Block[]) => {
  const node = Node.fromJSON(schema, docOfBlocks(blocks));
  node.check();
  return blocksOfDoc(node.toJSON() as JSONContent);
};

const word = fc.constantFrom('زيتون', 'NATO', ' ', '، ', '\n', '«قول»', '2026', '\u200f', 'a\tb', '😀', '.');
const line = fc.array(word, { maxLength: 6 }).map((words) => words.join(''));
const link = fc.constantFrom('https://naba.example/a?b=1&c=«2»', '/articles/3/x', 'mailto:a@b.example', '#top');
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const span = fc.record(
  { text: line, strong: fc.boolean(), emphasis: fc.boolean(), href: link, lang: fc.constantFrom('en', 'fr', 'fa') },
  { requiredKeys: ['text'] },
);
const note = fc.record(
  { text: fc.constantFrom('تقرير البلدية، 2026', 'Reuters'), href: link },
  { requiredKeys: ['text'] },
);
const noted = fc.record({ text: fc.constantFrom('', 'كلمة'), note });
const rich: fc.Arbitrary<RichText> = fc.oneof(line, fc.array(fc.oneof(span, noted), { maxLength: 5 }));
const picture = fc.record(
  { mediaId: fc.constantFrom('m1', 'm2'), alt: line, caption: line, credit: line },
  { requiredKeys: ['mediaId', 'alt'] },
);
const named = { attribution: optional(fc.constantFrom('أمل', 'Reuters')) };
const caption = optional(fc.constantFrom('جدول', 'Table'));
const instant = fc.constantFrom('2026-11-20T12:00:00.000Z', '2026-01-01T00:00:00.000Z');

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant('paragraph' as const), text: rich }),
  fc.record({ type: fc.constant('heading' as const), level: fc.constantFrom(2 as const, 3 as const), text: rich }),
  fc.record({ type: fc.constantFrom('quote' as const, 'pullquote' as const), text: rich, ...named }),
  fc.record({ type: fc.constant('list' as const), ordered: fc.boolean(), items: fc.array(rich, { maxLength: 4 }) }),
  fc.record({ type: fc.constant('picture' as const), picture }),
  fc.record({ type: fc.constant('gallery' as const), pictures: fc.array(picture, { maxLength: 3 }), caption }),
  fc.record({
    type: fc.constant('table' as const),
    caption,
    header: fc.array(rich, { maxLength: 3 }),
    rows: fc.array(fc.array(rich, { maxLength: 3 }), { maxLength: 3 }),
  }),
  fc.record({
    type: fc.constant('embed' as const),
    provider: fc.constantFrom(...embedProviders),
    url: link,
    title: line,
  }),
  fc.record({ type: fc.constant('related' as const), articleId: fc.integer({ min: 1, max: 9 }) }),
  fc.record({
    type: fc.constant('correction' as const),
    text: rich,
    at: instant,
    kind: optional(fc.constantFrom(...correctionKinds)),
  }),
);

/** What is meant by the same: fewest spans, nothing where nothing is. Told here a second time, by other means. */
function meant(blocks: readonly Block[]): Block[] {
  const blank = (text: RichText) => typeof text === 'string' && text.trim() === '';
  return blocks.flatMap((one): Block[] => {
    const made = JSON.parse(JSON.stringify(one), (key, value) => {
      if (key === 'text' && typeof value !== 'string') return shortestText(value);
      if (key === 'items' || key === 'header') return value.map(shortestText);
      if (key === 'rows') return value.map((row: RichText[]) => row.map(shortestText));
      return value;
    }) as Block;
    if ((made.type === 'paragraph' || made.type === 'heading') && blank(made.text)) return [];
    if ((made.type === 'quote' || made.type === 'pullquote') && blank(made.text) && !made.attribution) return [];
    if (made.type === 'list' && made.items.length === 0) return [];
    if (made.type === 'table' && made.rows.length + made.header.length === 0) return [];
    return [made];
  });
}

describe('the editor’s document', () => {
  test('says all that the blocks say, and gives it back to the letter', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
        expect(throughEditor(blocks)).toEqual(meant(blocks));
      }),
      { numRuns: 500 },
    );
  });

  test('once gone through the editor nothing changes any more, and it is what the store takes', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
        const once = throughEditor(blocks);
        expect(throughEditor(once)).toEqual(once);
        for (const one of once) expect(blockSchema.parse(one)).toEqual(one);
      }),
      { numRuns: 200 },
    );
  });

  test('holds the blocks of the reader’s page and no others', () => {
    const kinds = blockSchema.options.map((option) => option.shape.type.value);
    const blocks = Object.values(schema.nodes).filter((node) => node.isInGroup('block'));
    expect(blocks.map(({ name }) => name).sort()).toEqual([...kinds].sort());
    expect(Object.keys(schema.marks).sort()).toEqual(['emphasis', 'language', 'link', 'strong']);
  });

  test('an empty story is one empty paragraph to write in', () => {
    expect(docOfBlocks([])).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] });
    expect(throughEditor([])).toEqual([]);
  });
});
