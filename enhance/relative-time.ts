const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** By locale: making one takes far longer than using it. */
const formats = new Map<string, Intl.RelativeTimeFormat>();

function formatOf(locale: string): Intl.RelativeTimeFormat {
  const format = formats.get(locale) ?? new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  formats.set(locale, format);
  return format;
}

/** Whether `then` is less than a day from `now`, both in milliseconds since the epoch. */
export function isRecent(then: number, now: number): boolean {
  return Math.abs(then - now) < day;
}

/**
 * How long ago (or until) `then` is, seen from `now`, in the words and plurals of `locale`; undefined from a day on, where
 * the absolute time says more.
 *
 * @param then milliseconds since the epoch
 * @param now milliseconds since the epoch
 * @param locale with its digits pinned, e.g. `ar-u-nu-latn`: browsers differ in what `ar` alone gives
 */
export function relativeTime(then: number, now: number, locale: string): string | undefined {
  const distance = then - now;
  const size = Math.abs(distance);
  if (!isRecent(then, now)) return undefined;
  const format = formatOf(locale);
  if (size < minute) return format.format(0, 'second');
  if (size < hour) return format.format(Math.trunc(distance / minute), 'minute');
  return format.format(Math.trunc(distance / hour), 'hour');
}
