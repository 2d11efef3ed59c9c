import { describe, expect, it } from 'vitest';
import { calendarWeeks } from './calendar-weeks.ts';

describe('the weeks of a month', () => {
  it('begin on the given day and leave places free before the first', () => {
    const [first, ...rest] = calendarWeeks('2026-11', 0);
    expect(first).toEqual(['01', '02', '03', '04', '05', '06', '07'].map((day) => `2026-11-${day}`));
    expect(rest).toHaveLength(4);
    expect(calendarWeeks('2026-11', 1)[0]).toEqual([...Array(6).fill(undefined), '2026-11-01']);
  });

  it('hold every day once, in order', () => {
    const days = calendarWeeks('2028-02', 6)
      .flat()
      .filter((day) => day !== undefined);
    expect(days).toHaveLength(29);
    expect(days).toEqual([...days].sort());
  });
});
