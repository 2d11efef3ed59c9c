import { expect, test } from 'vitest';
import { commentFaults, readCommentForm } from './comment-form.ts';

const whole = { article: '17', comment: 'خبر مفيد', author: 'ليلى', email: 'layla@example.org', token: 'p.1.x' };

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

function draftOf(fields: Partial<typeof whole> & Record<string, string> = {}) {
  const draft = readCommentForm(formOf({ ...whole, ...fields }));
  if (!draft) throw new Error('the form names no story');
  return draft;
}

test('a whole form has no faults', () => {
  const draft = draftOf({ parent: 'c9' });
  expect(draft).toEqual({
    articleId: 17,
    parentId: 'c9',
    text: 'خبر مفيد',
    author: 'ليلى',
    email: 'layla@example.org',
    token: 'p.1.x',
    trapped: false,
  });
  expect(commentFaults(draft)).toEqual({});
});

test.each(['', '0', '-1', '1.5', '1e3', 'x', '9'.repeat(16)])('%j names no story', (article) => {
  expect(readCommentForm(formOf({ ...whole, article }))).toBeUndefined();
});

test('characters that turn the order of what stands round them are taken out', () => {
  const draft = draftOf({ comment: 'قال \u202Eevil\u202C \u2067ثم\u2069\u200F مضى', author: '\u202Eليلى\u061C' });
  expect(draft.text).toBe('قال evil ثم مضى');
  expect(draft.author).toBe('ليلى');
});

test('the joiners that Persian and families of emoji need stay', () => {
  expect(draftOf({ comment: 'می\u200Cخواهم 👨\u200D👩\u200D👧' }).text).toBe('می\u200Cخواهم 👨\u200D👩\u200D👧');
});

test('lines and paragraphs are kept, empty pages and control characters are not', () => {
  const draft = draftOf({
    comment: '  سطر\r\nسطر \t\r\n\r\n\r\n\r\nفقرة\0\u0007\u2028سطر  ',
    author: ' ليلى \n\t بنت ',
  });
  expect(draft.text).toBe('سطر\nسطر\n\nفقرة\nسطر');
  expect(draft.author).toBe('ليلى بنت');
});

test('marks heaped on one letter are cut to what scripts need', () => {
  expect(draftOf({ comment: `ن${'\u064E'.repeat(80)}` }).text.length).toBeLessThanOrEqual(5);
});

test('mark-up stays text', () => {
  expect(draftOf({ comment: '<script>alert(1)</script> &amp;' }).text).toBe('<script>alert(1)</script> &amp;');
});

test.each([
  [{ comment: ' \u200B \u202E \n ' }, { comment: 'missing' }],
  [{ comment: '...!' }, { comment: 'missing' }],
  [{ comment: '👍' }, {}],
  // 4,096 bytes are 2,048 Arabic letters.
  [{ comment: 'ن'.repeat(2048) }, {}],
  [{ comment: 'ن'.repeat(2049) }, { comment: 'too-long' }],
  [{ author: '' }, { author: 'missing' }],
  [{ author: '—' }, { author: 'missing' }],
  [{ author: '𐎠'.repeat(60) }, {}],
  [{ author: 'ن'.repeat(61) }, { author: 'too-long' }],
  [{ email: '' }, { email: 'missing' }],
  [{ email: 'layla' }, { email: 'malformed' }],
  [{ email: 'a@b' }, { email: 'malformed' }],
  [{ email: 'layla@example.org, b@example.org' }, { email: 'malformed' }],
  [{ email: `${'a'.repeat(250)}@example.org` }, { email: 'malformed' }],
  [
    { comment: '', author: '', email: '' },
    { comment: 'missing', author: 'missing', email: 'missing' },
  ],
])('%j', (fields, faults) => {
  expect(commentFaults(draftOf(fields as Record<string, string>))).toEqual(faults);
});

test('a filled hidden field is told', () => {
  expect(draftOf({ homepage: 'https://spam.example' }).trapped).toBe(true);
});

test('a file in place of a text is no text', () => {
  const form = formOf(whole);
  form.set('comment', new Blob(['x']), 'x.txt');
  expect(readCommentForm(form)?.text).toBe('');
});
