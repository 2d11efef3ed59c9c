import { beforeEach, expect, test, vi } from 'vitest';
import type { DeskAnswer } from '#root/lib/actions/desk/desk-answer.ts';
import { afterSaving, type StepAction } from './after-saving.ts';

type Taken = (previous: null, form: FormData) => Promise<DeskAnswer<undefined>>;
const release = vi.fn();
const done: DeskAnswer<undefined> = { ok: true, value: undefined };
const step = vi.fn<Taken>(async () => done);

const press = (settle: () => Promise<{ stamp: string } | { code: string }>, text: 'taken' | 'kept' = 'kept') => {
  const action = afterSaving(step as unknown as StepAction, { settle, release }, text, () => '/desk/stories/7');
  return (action as unknown as Taken)(null, new FormData());
};
const saved = async () => ({ stamp: 'as-saved' });

beforeEach(() => {
  vi.clearAllMocks();
});

test('a step goes with the text as it was saved, and the text may be written on', async () => {
  expect(await press(saved)).toEqual(done);
  expect(step.mock.calls[0]?.[1].get('stamp')).toBe('as-saved');
  expect(release).toHaveBeenCalledOnce();
});

test('where what is typed could not be saved, the step is not taken', async () => {
  for (const code of ['conflict', 'locked', 'unsent']) {
    expect(await press(async () => ({ code }))).toEqual({ ok: false, code });
  }
  expect(step).not.toHaveBeenCalled();
});

test('once readers have the text, the page begins anew with it; a refusal leaves it to be written on', async () => {
  expect(await press(saved, 'taken')).toEqual({ ...done, to: '/desk/stories/7' });
  expect(release).not.toHaveBeenCalled();
  step.mockResolvedValueOnce({ ok: false, code: 'gate-soft' });
  expect(await press(saved, 'taken')).toEqual({ ok: false, code: 'gate-soft' });
  expect(release).toHaveBeenCalledOnce();
});

test('without an answer it is said that nobody knows, and the text may be written on', async () => {
  step.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  expect(await press(saved, 'taken')).toEqual({ ok: false, code: 'unreached' });
  expect(release).toHaveBeenCalledOnce();
});
