import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstDay, parseQuery } from './query-operators.ts';

const nothing = { phrases: [], without: [] };

test.each([
  ['غزة اليوم', { words: 'غزة اليوم', ...nothing }],
  ['"مجلس الأمن" غزة', { words: 'مجلس الأمن غزة', phrases: ['مجلس الأمن'], without: [] }],
  ['«مجلس الأمن»', { words: 'مجلس الأمن', phrases: ['مجلس الأمن'], without: [] }],
  ['“world bank” loan', { words: 'world bank loan', phrases: ['world bank'], without: [] }],
  ['برشلونة -مدريد', { words: 'برشلونة', phrases: [], without: ['مدريد'] }],
  ['برشلونة -"ريال مدريد"', { words: 'برشلونة', phrases: [], without: ['ريال مدريد'] }],
  ['al-ahly', { words: 'al-ahly', ...nothing }],
  ['درجة -5', { words: 'درجة -5', ...nothing }],
  ['قسم:رياضة كأس', { words: 'كأس', ...nothing, section: 'رياضة' }],
  ['section:"Middle East" gas', { words: 'gas', ...nothing, section: 'Middle East' }],
  ['كاتب:هالة_مرساوي', { words: '', ...nothing, author: 'هالة مرساوي' }],
  ['كاتب:«هالة مرساوي» البحر', { words: 'البحر', ...nothing, author: 'هالة مرساوي' }],
  ['نفط بعد:٢٠٢٥ قبل:2026-03', { words: 'نفط', ...nothing, after: '2025-01-01', before: '2026-03-01' }],
  ['AFTER:2025/3/9 oil', { words: 'oil', ...nothing, after: '2025-03-09' }],
  ['قبل:الفجر', { words: 'قبل:الفجر', ...nothing }],
  ['ما بعد: الحداثة', { words: 'ما بعد: الحداثة', ...nothing }],
  ['5" screen', { words: '5" screen', ...nothing }],
])('%s', (text, parsed) => {
  expect(parseQuery(text)).toEqual(parsed);
});

test('days that no calendar has are no dates', () => {
  expect(['2026-02-30', '2026-13', '26', '', 'amس', '2026-00-10'].map(firstDay)).toEqual(Array(6).fill(undefined));
  expect(firstDay('2024-2-29')).toBe('2024-02-29');
});

test('any text can be read, and only what was understood is taken out', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { words, phrases, without } = parseQuery(text);
      expect(words.length).toBeLessThanOrEqual(text.length + 2 * phrases.length);
      for (const phrase of [...phrases, ...without]) expect(text).toContain(phrase);
    }),
  );
});
