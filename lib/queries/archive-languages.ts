import type { Locale } from '#root/lib/domain/locale.ts';
import { locales } from '#root/lib/domain/locale.ts';
import { archiveSpan } from './archive-month.ts';

/** The languages other than `locale` whose archive goes back to `day` (`YYYY-MM-DD`, or the month `YYYY-MM`). */
export async function archiveLanguages(locale: Locale, day: string): Promise<Locale[]> {
  const found: Locale[] = [];
  for (const other of locales) {
    if (other === locale) continue;
    const { first } = await archiveSpan(other);
    if (first.slice(0, day.length) <= day) found.push(other);
  }
  return found;
}
