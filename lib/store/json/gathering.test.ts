import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { IndexChange } from '../sqlite/writer.ts';
import { createGathering } from './gathering.ts';

const story = (id: number): IndexChange => ({ collection: 'article', id, document: null });

/** An index that tells in which order it took what in; the story 13 can not be taken in. */
function toldIndex() {
  const told: string[] = [];
  const gathering = createGathering(() => ({
    gather(changes) {
      if (changes.some(({ id }) => id === 13)) throw new Error('13');
      told.push(...changes.map(({ id }) => String(id)));
    },
    settle: () => void told.push('seen'),
  }));
  const add = async (...changes: IndexChange[]) => {
    await gathering.add(changes);
    told.push(`answered ${changes.length}`);
  };
  return { told, add, settle: gathering.settle };
}

test('what comes in one turn is seen together, then everybody is answered', async () => {
  const { told, add } = toldIndex();
  await Promise.all([add(story(1)), add(story(2), story(3))]);
  expect(told).toEqual(['1', '2', '3', 'seen', 'answered 1', 'answered 2']);
  await add(story(4));
  expect(told.slice(6)).toEqual(['4', 'seen', 'answered 1']);
});

test('enough of them are seen without waiting for more', async () => {
  const { told, add } = toldIndex();
  const many = Array.from({ length: 1024 }, (_, index) => story(index + 100));
  const adding = [add(...many), add(story(1))];
  expect(told.indexOf('seen')).toBe(1024);
  await Promise.all(adding);
  expect(told.filter((what) => what === 'seen')).toHaveLength(2);
});

test('whoever comes with something else has it seen first, and nothing twice', async () => {
  const { told, add, settle } = toldIndex();
  const adding = add(story(1));
  settle();
  settle();
  expect(told).toEqual(['1', 'seen']);
  await adding;
  await setImmediate();
  expect(told).toEqual(['1', 'seen', 'answered 1']);
});

test('one that can not be taken in is told to all who were gathered with it, and the next are taken', async () => {
  const { told, add } = toldIndex();
  const both = await Promise.allSettled([add(story(1)), add(story(13))]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await add(story(2));
  expect(told).toEqual(['1', '2', 'seen', 'answered 1']);
});
