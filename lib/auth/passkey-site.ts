import { inLocale } from '#root/lib/domain/locale.ts';
import { siteSettings } from '#root/lib/queries/site.ts';
import { deskVisit } from './desk-visit.ts';
import type { PasskeySite } from './passkeys.ts';

/** The site that the visitor's browser has open. */
export async function passkeySite(): Promise<PasskeySite> {
  const { origin, locale } = deskVisit();
  return { origin, name: inLocale((await siteSettings()).name, locale) };
}
