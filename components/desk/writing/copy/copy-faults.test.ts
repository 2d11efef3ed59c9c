import { getSchema } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import { expect, test } from 'vitest';
import type { Block } from '#root/lib/domain/block.ts';
import { docOfBlocks } from '../document/doc-of-blocks.ts';
import { storySchema } from '../document/story-schema.ts';
import { faultsOf, textIn } from './copy-faults.ts';

const schema = getSchema(storySchema);

test('faults stand where they are in the document: behind breaks and marks, in items and cells, not in quotations', () => {
  const blocks: Block[] = [
    { type: 'paragraph', text: [{ text: 'كل', strong: true }, { text: '  الذين\nحضروا , أمس' }] },
    { type: 'quote', text: 'قال كل  شيء' },
    { type: 'list', ordered: false, items: ['أول  بند'] },
    { type: 'table', header: [], rows: [['خلية  فيها']] },
  ];
  const doc = Node.fromJSON(schema, docOfBlocks(blocks));
  const faults = faultsOf(doc, { language: 'ar' });
  expect(faults.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['spaceDoubled', 'latinPunctuation']));
  expect(faults.filter(({ rule }) => rule === 'spaceDoubled')).toHaveLength(3);
  for (const { at, end, found } of faults) expect(textIn(doc, at, end)).toBe(found);
});

test('a note in the text is no fault and moves none', () => {
  const note = { text: 'تقرير البلدية ,  2026' };
  const clean: Block = {
    type: 'paragraph',
    text: [{ text: 'قالت البلدية' }, { text: '', note }, { text: '، ثم عادت.' }],
  };
  const wrong: Block = { type: 'paragraph', text: [{ text: 'حضر' }, { text: '', note }, { text: ' كل  الذين' }] };
  const doc = Node.fromJSON(schema, docOfBlocks([clean, wrong]));
  const [fault, ...more] = faultsOf(doc, { language: 'ar' });
  expect(more).toEqual([]);
  expect(fault && textIn(doc, fault.at, fault.end)).toBe('  ');
});
