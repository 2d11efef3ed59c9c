import type { Locale } from '#root/lib/domain/locale.ts';
import type { SiteSettings } from '#root/lib/domain/settings.ts';
import { remembering } from '#root/lib/text/remembering.ts';

/** How a paper writes its dates and numbers. */
export type Style = Pick<SiteSettings, 'digits' | 'timeZone' | 'hijri'>;

/** BCP 47 tag with pinned digits: without them `ar` differs by region and by browser. */
export function intlLocale(locale: Locale, digits: SiteSettings['digits']): string {
  return locale === 'ar' ? `ar-u-nu-${digits}` : 'en-GB';
}

const dateFormats = {
  /** الاثنين 23 نوفمبر 2026 */
  day: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  /** 23 نوفمبر 2026 */
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  /** 23 نوفمبر 2026، 14:30 */
  moment: { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  /** 14:30 */
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
  weekday: { weekday: 'long' },
  /** ن */
  'weekday-initial': { weekday: 'narrow' },
  /** 23 نوفمبر */
  'day-month': { day: 'numeric', month: 'long' },
  /** 13 جمادى الآخرة 1448 هـ, by the Umm al-Qura calendar */
  hijri: { calendar: 'islamic-umalqura', day: 'numeric', month: 'long', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
export type DateFormat = keyof typeof dateFormats;

/** Forms of dates in the languages of a paper: more than it has. */
const mostForms = 64;
const dates = remembering((key) => {
  const [tag = '', timeZone = '', format = ''] = key.split(' ');
  return new Intl.DateTimeFormat(tag, { calendar: 'gregory', ...dateFormats[format as DateFormat], timeZone });
}, mostForms);

/** `instant` (ISO or milliseconds since the epoch) as the paper writes it. */
export function formatDate(instant: string | number, format: DateFormat, locale: Locale, style: Style): string {
  return dates(`${intlLocale(locale, style.digits)} ${style.timeZone} ${format}`).format(new Date(instant));
}

/** Languages with their digits: more than a paper has. */
const mostTags = 16;
const numbers = remembering((tag) => new Intl.NumberFormat(tag), mostTags);
const lists = remembering((tag) => new Intl.ListFormat(tag, { type: 'conjunction' }), mostTags);

export function formatNumber(value: number, locale: Locale, style: Pick<Style, 'digits'>): string {
  return numbers(intlLocale(locale, style.digits)).format(value);
}

/** A list as the language joins it («أ وب وج»): its elements, and the words between them. */
export function joinedParts(elements: readonly string[], locale: Locale) {
  return lists(locale).formatToParts(elements);
}
