import { instantOf } from '../instant.ts';

/**
 * An instant as WordPress writes it: the one in GMT, else the site's own clock read in `timeZone`, else the feed's date;
 * undefined for its zero (`0000-00-00 00:00:00`) and for what is no date.
 */
export function wpInstant(gmt: string, local: string, timeZone: string, published = ''): string | undefined {
  if (isDate(gmt)) return instantOf(`${gmt.replace(' ', 'T')}Z`, timeZone);
  if (isDate(local)) return instantOf(local.replace(' ', 'T'), timeZone);
  const parsed = /-0001|^$/.test(published) ? Number.NaN : Date.parse(published);
  return Number.isNaN(parsed) ? undefined : new Date(parsed).toISOString();
}

function isDate(text: string): boolean {
  return /^(?!0000)\d{4}-\d\d-\d\d[ T]\d\d:\d\d(?::\d\d)?$/.test(text);
}
