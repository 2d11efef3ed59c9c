import { remembering } from '#root/lib/text/remembering.ts';

/** Making a formatter costs a hundred times what asking it does, and a page asks for days dozens of times. */
const mostZones = 32;
const dayNames = remembering(
  (timeZone) => new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }),
  mostZones,
);
const moments = remembering(
  (timeZone) =>
    new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    }),
  mostZones,
);

/** The zone's calendar day (`YYYY-MM-DD`) at `instant`. */
export function dayIn(timeZone: string, instant: number): string {
  return dayNames(timeZone).format(new Date(instant));
}

/** Milliseconds to add to UTC to get the zone's wall clock at `instant`. */
function offsetAt(timeZone: string, instant: number): number {
  const parts = moments(timeZone).formatToParts(new Date(instant));
  const field = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const wall = Date.UTC(
    field('year'),
    field('month') - 1,
    field('day'),
    field('hour'),
    field('minute'),
    field('second'),
  );
  return wall - Math.floor(instant / 1000) * 1000;
}

/** The instant at which the zone's clock shows this wall time (given as if it were UTC milliseconds). */
export function instantOf(timeZone: string, wall: number): number {
  const guess = wall - offsetAt(timeZone, wall);
  // A second look settles the hours round a change of the clock.
  return wall - offsetAt(timeZone, guess);
}

/** Every story of today on a page asks for the same day. */
const mostDays = 64;
const days = remembering((key) => {
  const [timeZone = '', day = ''] = key.split(' ');
  const start = Date.parse(`${day}T00:00:00Z`);
  return { from: instantOf(timeZone, start), before: instantOf(timeZone, start + 86_400_000) };
}, mostDays);

/** From the day's first instant (inclusive) to the next day's (exclusive), of `YYYY-MM-DD` in the zone. */
export function dayBounds(timeZone: string, day: string): { readonly from: number; readonly before: number } {
  return days(`${timeZone} ${day}`);
}

/** What the zone's clock shows at `instant`, to the second, as date fields take it: `2026-11-23T14:30:00`. */
export function wallTime(timeZone: string, instant: number): string {
  return new Date(instant + offsetAt(timeZone, instant)).toISOString().slice(0, 19);
}
