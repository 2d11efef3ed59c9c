import { expect, test } from 'vitest';
import type { CommentDraft } from './comment-form.ts';
import { type Circumstances, screenComment } from './screen-comment.ts';

const policy = {
  policy: 'hold-first-timers',
  closeAfterDays: 30,
  blockList: ['كازينو', 'casino'],
  maxLinks: 2,
} as const;
const draft: CommentDraft = {
  articleId: 1,
  text: 'خبر مفيد',
  author: 'ليلى',
  email: 'layla@example.org',
  token: '',
  trapped: false,
};

type Given = Omit<Partial<Circumstances>, 'policy'> & { policy?: Circumstances['policy']['policy']; known?: boolean };
function screened({ known, ...given }: Given, written: Partial<CommentDraft> = {}) {
  const writer = { approved: known ? 1 : 0, spam: 0 };
  const at = { hold: false, token: 'fresh', writer, likeRefused: false, ...given } as const;
  return screenComment(
    { ...draft, ...written },
    { ...at, policy: { ...policy, blockList: [...policy.blockList], policy: given.policy ?? 'hold-first-timers' } },
  );
}

test('by default known writers are shown and first ones wait', () => {
  expect(screened({ known: true })).toEqual({ state: 'approved' });
  expect(screened({ known: true, token: 'page' })).toEqual({ state: 'approved' });
  expect(screened({})).toEqual({ state: 'pending', reason: 'first-time' });
});

test('open: shown at once, but a first one only where its time of writing is known', () => {
  expect(screened({ policy: 'open' })).toEqual({ state: 'approved' });
  expect(screened({ policy: 'open', token: 'page' })).toEqual({ state: 'pending', reason: 'first-time' });
  expect(screened({ policy: 'open', token: 'hasty' })).toEqual({ state: 'pending', reason: 'hasty' });
  expect(screened({ policy: 'open', token: 'page', known: true })).toEqual({ state: 'approved' });
});

test('hold all, by the paper or by the story, holds known writers too', () => {
  expect(screened({ policy: 'hold-all', known: true })).toEqual({ state: 'pending', reason: 'held' });
  expect(screened({ policy: 'open', hold: true, known: true })).toEqual({ state: 'pending', reason: 'held' });
});

test('what looks like what was refused, and whom moderators called a spammer, waits under every policy', () => {
  for (const policy of ['open', 'hold-first-timers'] as const) {
    expect(screened({ policy, known: true, likeRefused: true })).toEqual({ state: 'pending', reason: 'like-refused' });
    const writer = { approved: 9, spam: 1 };
    expect(screened({ policy, writer })).toEqual({ state: 'pending', reason: 'spammer' });
  }
});

test('the hidden field means a machine, known or not', () => {
  expect(screened({ policy: 'open', known: true }, { trapped: true })).toEqual({ state: 'spam', reason: 'trap' });
});

test.each([
  ['كازينو على الإنترنت', 'ليلى'],
  ['كَـــازِيـنـو', 'ليلى'],
  ['ك ا ز ي ن و', 'ليلى'],
  ['c4sino', 'ليلى'],
  ['تعليق بريء', 'الكازينو'],
])('a blocked word holds whoever writes it: %s, %s', (text, author) => {
  const verdict = screened({ policy: 'open', known: true }, { text, author });
  expect(verdict).toEqual({ state: 'pending', reason: 'blocked-word' });
});

test('up to two links pass, three wait', () => {
  const open = { policy: 'open', known: true } as const;
  expect(screened(open, { text: 'https://www.example.com و example.org' })).toEqual({ state: 'approved' });
  expect(screened(open, { text: 'a.com b.com c.com' })).toEqual({ state: 'pending', reason: 'links' });
  expect(screened(open, { text: 'a.com b.com', author: 'shop.example.com' }).reason).toBe('links');
});
