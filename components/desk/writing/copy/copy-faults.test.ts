import { type Editor, getSchema } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import { EditorState, type Transaction } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import type { Block } from '#root/lib/domain/block.ts';
import { checkCopy } from '#root/lib/text/copy-check/check-copy.ts';
import { blocksOfDoc } from '../document/blocks-of-doc.ts';
import { docOfBlocks } from '../document/doc-of-blocks.ts';
import { storySchema } from '../document/story-schema.ts';
import { mendFaults } from './copy-faults.ts';
import { faultsOf, lookedThrough, lookWith, textIn } from './look-through.ts';

const schema = getSchema(storySchema);
const inArabic = () => lookWith(checkCopy, { language: 'ar' });

test('faults stand where they are in the document: behind breaks and marks, in items and cells, not in quotations', () => {
  const blocks: Block[] = [
    { type: 'paragraph', text: [{ text: 'كل', strong: true }, { text: '  الذين\nحضروا , أمس' }] },
    { type: 'quote', text: 'قال كل  شيء' },
    { type: 'list', ordered: false, items: ['أول  بند'] },
    { type: 'table', header: [], rows: [['خلية  فيها']] },
  ];
  const doc = Node.fromJSON(schema, docOfBlocks(blocks));
  const faults = faultsOf(doc, inArabic());
  expect(faults.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['spaceDoubled', 'latinPunctuation']));
  expect(faults.filter(({ rule }) => rule === 'spaceDoubled')).toHaveLength(3);
  for (const { at, end, found } of faults) expect(textIn(doc, at, end)).toBe(found);
});

test('a note in the text is no fault of it and moves none', () => {
  const note = { text: 'تقرير البلدية، 2026' };
  const clean: Block = {
    type: 'paragraph',
    text: [{ text: 'قالت البلدية' }, { text: '', note }, { text: '، ثم عادت.' }],
  };
  const wrong: Block = { type: 'paragraph', text: [{ text: 'حضر' }, { text: '', note }, { text: ' كل  الذين' }] };
  const doc = Node.fromJSON(schema, docOfBlocks([clean, wrong]));
  const [fault, ...more] = faultsOf(doc, inArabic());
  expect(more).toEqual([]);
  expect(fault && textIn(doc, fault.at, fault.end)).toBe('  ');
});

test('the caption of a picture is looked through as well, and mended where it stands', () => {
  const picture = { mediaId: 'm1', alt: 'وصف', caption: 'وصلت  السفينة , أمس', credit: 'س' };
  const doc = Node.fromJSON(
    schema,
    docOfBlocks([
      { type: 'paragraph', text: 'قبلها  صورة' },
      { type: 'picture', picture },
    ]),
  );
  const faults = faultsOf(doc, inArabic());
  expect(faults.map(({ kept }) => kept !== undefined)).toEqual([false, true, true, true]);
  let state = EditorState.create({ doc });
  const view = { dispatch: (tr: Transaction) => (state = state.apply(tr)) };
  mendFaults({ state, view } as unknown as Editor, faults, faults);
  expect(state.doc.firstChild?.textContent).toBe('قبلها صورة');
  expect(state.doc.lastChild?.attrs.picture).toEqual({ ...picture, caption: 'وصلت السفينة، أمس' });
});

test('notes, the captions of a gallery and of a table are looked through and mended where they are kept, one or all', () => {
  const note = { text: 'تقرير  البلدية , 2026', href: 'https://example.org/' };
  const caption = (text: string) => ({ mediaId: 'm1', alt: '', caption: text, credit: 'س' });
  const doc = Node.fromJSON(
    schema,
    docOfBlocks([
      { type: 'paragraph', text: [{ text: 'قالت  البلدية' }, { text: '', note }, { text: '  أمس.' }] },
      { type: 'quote', text: [{ text: 'قول  الناس' }, { text: '', note: { text: 'من  المحضر' } }] },
      {
        type: 'gallery',
        pictures: [caption('أول  صورة'), caption('ثانية'), caption('ثالث  صورة')],
        caption: 'كل  الصور',
      },
      { type: 'table', caption: 'جدول  الأسعار', header: [], rows: [['خلية']] },
    ]),
  );
  const faults = faultsOf(doc, inArabic());
  const doubled = faults.filter(({ rule }) => rule === 'spaceDoubled');
  expect(doubled.map(({ kept }) => kept?.join('.'))).toEqual([
    ...[undefined, undefined, 'text', 'text', 'pictures.0.caption', 'pictures.2.caption', 'caption', 'caption'],
  ]);
  let state = EditorState.create({ doc });
  const view = { dispatch: (tr: Transaction) => (state = state.apply(tr)) };
  const third = doubled.filter(({ kept }) => kept?.[1] === 2);
  mendFaults({ state, view } as unknown as Editor, third, faults);
  expect(state.doc.child(2).attrs.pictures.map((one: { caption: string }) => one.caption)).toEqual([
    'أول  صورة',
    'ثانية',
    'ثالث صورة',
  ]);
  const rest = faultsOf(state.doc, inArabic());
  mendFaults({ state, view } as unknown as Editor, rest, rest);
  expect(blocksOfDoc(state.doc.toJSON())).toEqual([
    {
      type: 'paragraph',
      text: [
        { text: 'قالت البلدية' },
        { text: '', note: { text: 'تقرير البلدية، 2026', href: 'https://example.org/' } },
        { text: ' أمس.' },
      ],
    },
    { type: 'quote', text: [{ text: 'قول  الناس' }, { text: '', note: { text: 'من المحضر' } }] },
    {
      type: 'gallery',
      pictures: [caption('أول صورة'), caption('ثانية'), caption('ثالث صورة')],
      caption: 'كل الصور',
    },
    { type: 'table', caption: 'جدول الأسعار', header: [], rows: [['خلية']] },
  ]);
});

test('a block is looked at once, and again only where it was written in', () => {
  const words: string[] = [];
  const check: typeof checkCopy = (text, options) => {
    words.push(text);
    return checkCopy(text, options);
  };
  const look = lookWith(check, { language: 'ar' });
  const texts = ['أول فقرة', 'ثاني فقرة', 'ثالث فقرة'];
  const doc = Node.fromJSON(schema, docOfBlocks(texts.map((text): Block => ({ type: 'paragraph', text }))));
  let steps = 2;
  expect(lookedThrough(doc, look, () => steps-- > 0)).toBe(false);
  expect(words).toEqual(texts.slice(0, 2));
  expect(lookedThrough(doc, look, () => true)).toBe(true);
  expect(words).toEqual(texts);
  const { tr } = EditorState.create({ doc });
  expect(faultsOf(tr.insertText('،  ', 3).doc, look).map(({ at }) => at)).toEqual([4]);
  expect(words).toHaveLength(4);
});
