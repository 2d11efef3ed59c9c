import type { Locale } from '#root/lib/domain/locale.ts';
import type { Breaking } from '#root/lib/domain/settings.ts';
import { noteExpiry, noteTag, requestContext } from '#root/lib/runtime/request-context.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { dependency, type Strength } from '#root/lib/store/dependency.ts';

/** The breaking news of the moment, until its end. */
export async function breakingNews(locale: Locale, strength: Strength): Promise<Breaking | undefined> {
  noteTag(dependency.breaking(locale), strength);
  const bar = await store().get('breaking', `breaking-${locale}`);
  const end = bar && Date.parse(bar.until);
  if (end === undefined || end <= requestContext().now) return undefined;
  noteExpiry(end);
  return bar;
}
