import { daysIn } from '#root/lib/queries/archive-month.ts';

/** Weeks of seven places; a place is a day `YYYY-MM-DD`, or nothing before the month begins and after it ends. */
export type Week = (string | undefined)[];

/** The weeks of `month` (`YYYY-MM`), each beginning on `firstWeekday` (0 is Sunday). */
export function calendarWeeks(month: string, firstWeekday: number): Week[] {
  const lead = (new Date(`${month}-01T00:00:00Z`).getUTCDay() - firstWeekday + 7) % 7;
  const count = daysIn(month);
  const weeks = Math.ceil((lead + count) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, place) => {
      const day = week * 7 + place - lead + 1;
      return day >= 1 && day <= count ? `${month}-${String(day).padStart(2, '0')}` : undefined;
    }),
  );
}
