import type { Locale } from '#root/lib/domain/locale.ts';
import { dayBounds, dayIn } from '#root/lib/i18n/time-zone.ts';
import { noteExpiry, noteTag, requestContext } from '#root/lib/runtime/request-context.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { dependency } from '#root/lib/store/dependency.ts';
import { siteSettings } from './site.ts';

/** A month of the archive (`YYYY-MM`); `from` and `to` are its days (`YYYY-MM-DD`) that the paper has. */
export type ArchiveMonth = { month: string; from: string; to: string; today: string; previous?: string; next?: string };

/** The month that holds stories or today, or undefined where the paper has no such month. */
export async function archiveMonth(locale: Locale, month: string): Promise<ArchiveMonth | undefined> {
  const { first, today } = await archiveSpan(locale);
  if (month < first.slice(0, 7) || month > today.slice(0, 7) || !isCalendarMonth(month)) return undefined;
  const previous = neighbour(month, -1);
  const next = neighbour(month, 1);
  const from = `${month}-01`;
  const to = `${month}-${String(daysIn(month)).padStart(2, '0')}`;
  return {
    month,
    from: from < first ? first : from,
    to: to > today ? today : to,
    today,
    ...(previous >= first.slice(0, 7) && { previous }),
    ...(next <= today.slice(0, 7) && { next }),
  };
}

/** The paper's first day with a story, and today, in its time zone. */
export async function archiveSpan(locale: Locale): Promise<{ first: string; today: string }> {
  const { timeZone } = await siteSettings();
  const { now } = requestContext();
  const today = dayIn(timeZone, now);
  noteTag(dependency.latest(locale), 'soft');
  noteExpiry(dayBounds(timeZone, today).before);
  const bounds = await store().reads.publicationBounds(locale, now);
  return { first: bounds ? dayIn(timeZone, bounds.first) : today, today };
}

export function daysIn(month: string): number {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).getUTCDate();
}

function isCalendarMonth(month: string): boolean {
  return /^\d{4}-(?:0[1-9]|1[0-2])$/.test(month);
}

function neighbour(month: string, step: -1 | 1): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + step, 1)).toISOString().slice(0, 7);
}
