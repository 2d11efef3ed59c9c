import type { Locale } from '#root/lib/domain/locale.ts';
import { noteTag } from '#root/lib/runtime/request-context.ts';
import { dependency, type Strength } from '#root/lib/store/dependency.ts';
import { type Listing, listingPage, newest } from './listing.ts';
import type { Teaser } from './teasers.ts';

/** Page `page` of everything, newest first. */
export async function latestPage(locale: Locale, page: number): Promise<Listing | undefined> {
  noteTag(dependency.latest(locale));
  return listingPage({ locale }, page);
}

/** The newest stories, as furniture of another page. */
export async function latestStories(locale: Locale, limit: number, strength: Strength = 'soft'): Promise<Teaser[]> {
  noteTag(dependency.latest(locale), strength);
  return newest({ locale }, limit);
}
