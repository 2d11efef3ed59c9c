import { latinDigits } from '#root/lib/text/digits.ts';

/** The first newspaper was printed in 1605: an earlier year is another calendar's. */
const earliestYear = 1605;
/** The extended and the basic form, also mixed, as real exports do: `2017-01-22T185600`. */
const written =
  /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,](\d{1,9}))?)?)?\s*(Z|[+-]\d\d(?::?\d\d)?)?$/i;

/**
 * The instant of a written ISO 8601 date, in digits of any script, as ISO in UTC, or undefined where it is none. A date without a zone is meant in
 * `timeZone` (IANA); a day without a time is its first moment.
 */
export function instantOf(text: string, timeZone: string): string | undefined {
  const match = written.exec(latinDigits(text).trim());
  if (!match) return undefined;
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '', zone] = match;
  const milliseconds = Number(fraction.padEnd(3, '0').slice(0, 3));
  const fields = [Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second)] as const;
  const local = Date.UTC(...fields, milliseconds);
  const back = new Date(local);
  const rolledOver = back.getUTCMonth() !== fields[1] || back.getUTCDate() !== fields[2];
  if (fields[0] < earliestYear) return undefined;
  if (rolledOver || fields[3] > 23 || fields[4] > 59 || fields[5] > 59) return undefined;
  const offset = zone ? minutesOf(zone) * 60_000 : offsetOfLocal(local, timeZone);
  return new Date(local - offset).toISOString();
}

/** Before standard time clocks were set by the sun, to the second: `+02:26:56`. */
function minutesOf(zone: string): number {
  if (/^z$/i.test(zone)) return 0;
  const [hours = '0', minutes = '0', seconds = '0'] = zone.match(/\d\d/g) ?? [];
  const all = Number(hours) * 60 + Number(minutes) + Number(seconds) / 60;
  return zone.startsWith('-') ? -all : all;
}

/** The zone's offset in milliseconds at a wall clock reading; in the hour that a clock change doubles, the earlier one. */
function offsetOfLocal(local: number, timeZone: string): number {
  const before = offsetAt(local - 86_400_000, timeZone);
  if (offsetAt(local - before, timeZone) === before) return before;
  return offsetAt(local - offsetAt(local + 86_400_000, timeZone), timeZone);
}

const formats = new Map<string, Intl.DateTimeFormat>();

function offsetAt(instant: number, timeZone: string): number {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'longOffset' });
    formats.set(timeZone, format);
  }
  const name = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return minutesOf(name.replace('GMT', '') || 'Z') * 60_000;
}
