import { afterEach, expect, test } from 'vitest';
import { startingSettings } from '#root/lib/domain/starting-settings.ts';
import { runtime } from '#root/lib/runtime/runtime.ts';
import { createLessonBook } from './learning/lesson-book.ts';
import type { Lessons } from './learning/lessons.ts';
import { marksOf } from './learning/marks.ts';
import { approvedSamples } from './learning/samples/approved.ts';
import { refusedSamples } from './learning/samples/refused.ts';
import { tryComment } from './try-comment.ts';

const policy = { ...startingSettings.comments, policy: 'open' as const };

function teach(): void {
  const book = createLessonBook();
  for (const [at, text] of approvedSamples.entries()) book.learn(`a${at}`, 'approved', marksOf(text));
  for (const [at, text] of refusedSamples.entries()) book.learn(`r${at}`, 'refused', marksOf(text));
  runtime().lessons = { read: async (text) => book.read(marksOf(text)) } as Lessons;
}

afterEach(() => {
  delete runtime().lessons;
});

test('tells the blocked word, and why it waits', async () => {
  expect(await tryComment('الكـازينو مفتوح', policy)).toEqual({
    state: 'pending',
    reason: 'blocked-word',
    blocked: 'كازينو',
  });
  expect(await tryComment('a.com b.com c.com', policy)).toEqual({ state: 'pending', reason: 'links' });
});

test('without lessons the policy alone decides', async () => {
  expect(await tryComment('شحن ألعاب واتساب', policy)).toEqual({ state: 'approved' });
  const careful = { ...policy, policy: 'hold-first-timers' as const };
  expect(await tryComment('رأي', careful)).toEqual({ state: 'pending', reason: 'first-time' });
});

test('what is like what was refused waits, and its words are told', async () => {
  teach();
  const trial = await tryComment('ارباح مضمونة بدون خبرة، تواصل واتساب', policy);
  expect(trial).toMatchObject({ state: 'pending', reason: 'like-refused', judgement: { like: 'refused' } });
  expect(trial.judgement?.because.length).toBeGreaterThan(1);
  expect(await tryComment('أختلف مع الكاتب في رأيه عن المدارس', policy)).toMatchObject({ state: 'approved' });
});
