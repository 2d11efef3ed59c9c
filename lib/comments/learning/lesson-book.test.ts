import { describe, expect, test } from 'vitest';
import { judgementOf } from './judge-comment.ts';
import { createLessonBook, fewestLessons, type LessonBook, type Side } from './lesson-book.ts';
import { marksOf } from './marks.ts';
import { approvedSamples } from './samples/approved.ts';
import { refusedSamples } from './samples/refused.ts';

const nobody = { approved: 0, spam: 0 };
const samples: readonly { text: string; side: Side }[] = [
  ...approvedSamples.map((text) => ({ text, side: 'approved' }) as const),
  ...refusedSamples.map((text) => ({ text, side: 'refused' }) as const),
];

function taught(of: readonly { text: string; side: Side }[] = samples): LessonBook {
  const book = createLessonBook();
  for (const [at, { text, side }] of of.entries()) book.learn(`c${at}`, side, marksOf(text));
  return book;
}

function judged(book: LessonBook, text: string, writer = nobody) {
  const reading = book.read(marksOf(text));
  if (!reading) throw new Error('nothing was learnt');
  return judgementOf(reading, writer, text);
}

/** What is told of each sample by a book taught on the other four fifths. */
function foldedVerdicts(change: (text: string) => string = (text) => text) {
  return [0, 1, 2, 3, 4].flatMap((fold) => {
    const book = taught(samples.filter((_, at) => at % 5 !== fold));
    const held = samples.filter((_, at) => at % 5 === fold);
    return held.map(({ text, side }) => ({ text, side, like: judged(book, change(text)).like }));
  });
}

describe('on a hundred comments, each judged by the other four fifths', () => {
  const verdicts = foldedVerdicts();
  const held = verdicts.filter(({ like }) => like === 'refused');
  const rightly = held.filter(({ side }) => side === 'refused');

  // Measured: 41 held, 40 of them rightly (precision .976), of 50 (recall .80). Written for this test, so no promise of a
  // paper's own: its queue shows what its moderators say of each guess.
  test('what is held is nearly always what a moderator refuses: precision .95 at least', () => {
    expect(rightly.length / held.length).toBeGreaterThanOrEqual(0.95);
  });

  test('most of what a moderator refuses is held: recall .75 at least', () => {
    expect(rightly.length / refusedSamples.length).toBeGreaterThanOrEqual(0.75);
  });

  test('nothing that a moderator refuses is said to be like what is let through', () => {
    expect(verdicts.filter(({ side, like }) => side === 'refused' && like === 'approved')).toEqual([]);
  });
});

test.each([
  ['vowels', 'فُرْصَة ذَهَبِيَّة لِلرِّبْح السَّرِيع، سَجِّل الآن عَبْر الرَّابِط'],
  ['tatweel', 'فــرصة ذهـبـيـة للربـــح الســريع، سجـــل الآن عبر الرابـط'],
  ['look-alikes and repeated letters', 'فرصـة ذهبيييية للرررربح الس٠ريع، سجللل ا|لآن عبر ا1لرابط'],
  ['unseen characters', 'فر\u200Bصة ذه\u200Bبية للر\u200Bبح السر\u200Bيع، سج\u200Bل الآن عبر الر\u200Bابط'],
])('sees through %s', (_, text) => {
  expect(judged(taught(), text).like).toBe('refused');
});

test('says why in the comment’s own words and signs', () => {
  const { because } = judged(taught(), 'تواصل واتساابٍ، 0500000099 واربح من البيت بدون خبرة');
  expect(because.map(({ told }) => ('word' in told ? told.word : told.sign))).toEqual(
    expect.arrayContaining(['واتساابٍ', 'phone']),
  );
  for (const { refused, weight } of because) expect([refused > 0, weight > 0]).toEqual([true, true]);
});

test('a writer’s earlier comments weigh as well', () => {
  const [book, text] = [taught(), 'تواصل معنا'];
  const scores = [{ approved: 10, spam: 0 }, nobody, { approved: 0, spam: 3 }].map(
    (one) => judged(book, text, one).score,
  );
  expect(scores).toEqual([...scores].sort());
});

test('says nothing before enough was decided of both', () => {
  const few = (side: Side, count: number) => samples.filter((one) => one.side === side).slice(0, count);
  const text = marksOf('اربح');
  expect(taught([...few('refused', 40), ...few('approved', fewestLessons - 1)]).read(text)).toBeUndefined();
  expect(taught([...few('refused', fewestLessons), ...few('approved', fewestLessons)]).read(text)).toBeDefined();
});

test('a lesson that is taken out leaves nothing behind', () => {
  const book = taught();
  const before = book.read(marksOf('زعفران نادر للبيع'));
  book.learn('new', 'refused', marksOf('زعفران نادر للبيع'));
  expect(book.read(marksOf('زعفران نادر للبيع'))).not.toEqual(before);
  book.forget('new');
  book.forget('new');
  expect(book.read(marksOf('زعفران نادر للبيع'))).toEqual(before);
});

test('beyond the most that is kept the oldest is forgotten', () => {
  const book = createLessonBook(30);
  for (const [at, { text, side }] of samples.entries()) book.learn(`c${at}`, side, marksOf(text));
  expect(book.counts).toEqual({ approved: 0, refused: 30 });
});

test('any text can be read', () => {
  for (const text of ['', '؟', '!!!', 'a'.repeat(5000), '😀'.repeat(900), '\u0640'.repeat(400), 'اا '.repeat(3000)]) {
    expect(Number.isFinite(judged(taught(), text).score)).toBe(true);
  }
});
