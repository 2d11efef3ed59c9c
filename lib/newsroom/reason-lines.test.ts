import { describe, expect, test } from 'vitest';
import { reasonName, refusalReasons, refusalReasonsSchema, startingReasons } from '#root/lib/domain/refusal-reason.ts';
import { readReasonLines, reasonLines } from './reason-lines.ts';

describe('the newsroom’s list of reasons', () => {
  test('is typed one a line, with English words after a bar', () => {
    const typed = ' إساءة | Abuse \n\nتشهير\u202e بأشخاص\n| Spoiler\nتشهير بأشخاص | twice\n';
    const read = readReasonLines(typed);
    expect(read).toEqual([{ ar: 'إساءة', en: 'Abuse' }, { ar: 'تشهير بأشخاص' }, { ar: 'Spoiler' }]);
    expect(refusalReasonsSchema.parse(read)).toEqual(read);
  });

  test('comes back from its lines as it was', () => {
    const names = startingReasons.map(({ name }) => name);
    expect(readReasonLines(reasonLines(names))).toEqual(names);
  });

  test('is never empty, nor longer than a choice can hold', () => {
    expect(readReasonLines(' \n | \n')).toBe('reasons-missing');
    expect(readReasonLines('ا'.repeat(61))).toBe('text-long');
    expect(readReasonLines(`سبب | ${'a'.repeat(61)}`)).toBe('text-long');
    expect(readReasonLines(Array.from({ length: 31 }, (_, at) => `سبب ${at}`).join('\n'))).toBe('text-long');
  });
});

describe('a refused comment', () => {
  const own = [{ ar: 'تشهير' }, { ar: 'إساءة', en: 'Insult' }];

  test('keeps the code of a reason that the list began with, and the words of another', () => {
    expect(refusalReasons(own).map(({ value }) => value)).toEqual(['تشهير', 'abuse']);
    expect(refusalReasons(undefined)).toBe(startingReasons);
  });

  test('is called by the words of today’s list, else by those of the first one; other codes are none of these', () => {
    expect(reasonName(own, 'abuse')).toEqual({ ar: 'إساءة', en: 'Insult' });
    expect(reasonName(own, 'hate')?.en).toBe('Hatred');
    expect(reasonName(own, 'تشهير')).toEqual({ ar: 'تشهير' });
    expect(reasonName(own, 'links')).toBeUndefined();
  });
});
