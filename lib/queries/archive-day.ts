import type { Locale } from '#root/lib/domain/locale.ts';
import { dayBounds, dayIn } from '#root/lib/i18n/time-zone.ts';
import { noteExpiry, noteTag, requestContext } from '#root/lib/runtime/request-context.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { dependency } from '#root/lib/store/dependency.ts';
import { type Listing, listingPage } from './listing.ts';
import { siteSettings } from './site.ts';

/** A day of the archive in the paper's time zone; neighbours are days between the first story and today. */
export type ArchiveDay = { day: string; today: string; previous?: string; next?: string; listing: Listing };

const oneDay = 86_400_000;

/** The stories first published on `day` (`YYYY-MM-DD`), or undefined where the paper has no such day. */
export async function archiveDay(locale: Locale, day: string, page: number): Promise<ArchiveDay | undefined> {
  if (!isCalendarDay(day)) return undefined;
  const { timeZone } = await siteSettings();
  const { now } = requestContext();
  const today = dayIn(timeZone, now);
  const { from, before } = dayBounds(timeZone, day);
  noteTag(dependency.latest(locale), 'soft');
  const bounds = await store().reads.publicationBounds(locale, now);
  const first = bounds ? dayIn(timeZone, bounds.first) : today;
  // A day that has not begun begins to exist at its midnight; today's page loses nothing then, but gains a tomorrow.
  if (day > today) {
    noteExpiry(from);
    return undefined;
  }
  // The first story of all may yet be dated on this day.
  for (const utcDay of utcDays(from, before)) noteTag(dependency.archive(utcDay));
  if (day < first) return undefined;
  noteExpiry(dayBounds(timeZone, today).before);
  const listing = await listingPage({ locale, from, before }, page);
  if (!listing) return undefined;
  const previous = dayIn(timeZone, from - 1);
  const next = dayIn(timeZone, before);
  return {
    day,
    today,
    ...(previous >= first && { previous }),
    ...(next <= today && { next }),
    listing,
  };
}

function isCalendarDay(day: string): boolean {
  const instant = Date.parse(`${day}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(day);
}

/** The UTC days that a zone's day touches. */
function utcDays(from: number, before: number): string[] {
  const first = Math.floor(from / oneDay);
  const last = Math.floor((before - 1) / oneDay);
  return Array.from({ length: last - first + 1 }, (_, i) => new Date((first + i) * oneDay).toISOString().slice(0, 10));
}
