import type { WxrSurvey } from './survey.ts';
import { slugKey, type WxrItem } from './wxr-item.ts';

/** Addresses of one thing: those nothing else may have, and those it gives way with where something else has them. */
export type OldAddresses = { certain: string[]; likely: string[] };

/**
 * The addresses of a story, page or other item: its link, its number, its earlier slugs and days, and its name in each of
 * WordPress's usual structures (Settings, Permalinks: plain, day and name, month and name, numeric, post name).
 */
export function itemAddresses(item: WxrItem, survey: WxrSurvey): OldAddresses {
  const base = basePath(survey);
  const { id, slug, type, link } = item;
  const path = pathOf(link);
  const certain = [path, ...(isWithin(item.guid, survey) ? [pathOf(item.guid)] : [])];
  if (id) certain.push(`${base}/?p=${id}`, ...(type === 'page' ? [`${base}/?page_id=${id}`] : []));

  const slugs = (item.meta.get('_wp_old_slug') ?? []).filter((old) => old && slugKey(old) !== slugKey(slug));
  const days = (item.meta.get('_wp_old_date') ?? []).filter((day) => /^\d{4}-\d\d-\d\d$/.test(day));
  const likely: string[] = [];
  const isNamed = path !== '' && !path.includes('?');
  if (isNamed) {
    for (const old of slugs) likely.push(path.replace(/[^/]+\/?$/, old));
    for (const day of days) {
      const [year = '', month = '', date = ''] = day.split('-');
      const dated = path.replace(
        /\/\d{4}\/\d\d(\/\d\d)?\//,
        (_, at?: string) => `/${year}/${month}${at ? `/${date}` : ''}/`,
      );
      if (dated !== path) likely.push(dated);
    }
  }
  const [year, month, date] = item.date.slice(0, 10).split('-');
  if (type === 'post' && slug && year && month && date && year !== '0000') {
    for (const name of [slug, ...slugs]) {
      likely.push(`${base}/${year}/${month}/${date}/${name}`, `${base}/${year}/${month}/${name}`, `${base}/${name}`);
    }
    if (id) likely.push(`${base}/archives/${id}`);
  }
  return { certain: certain.filter(Boolean), likely };
}

/** The addresses of a category (its whole path of slugs, or its own alone), of a tag, and of an author. */
export function categoryAddresses(key: string, survey: WxrSurvey): string[] {
  const trail: string[] = [];
  for (let at = key; at && !trail.includes(at); at = slugKey(survey.categories.get(at)?.parent ?? ''))
    trail.unshift(at);
  const { id } = survey.categories.get(key) ?? {};
  const base = basePath(survey);
  return [`${base}/category/${trail.join('/')}`, `${base}/category/${key}`, ...(id ? [`${base}/?cat=${id}`] : [])];
}

export function tagAddresses(key: string, survey: WxrSurvey): string[] {
  const base = basePath(survey);
  return [`${base}/tag/${key}`, `${base}/?tag=${encodeURIComponent(key)}`];
}

export function authorAddresses(login: string, ids: readonly string[], survey: WxrSurvey): string[] {
  const base = basePath(survey);
  return [`${base}/author/${niceName(login)}`, ...ids.map((id) => `${base}/?author=${id}`)];
}

/** The archive of a day, its month and its year: old addresses with the new path of each. */
export function dayAddresses(day: string, survey: WxrSurvey): [address: string, path: string][] {
  const base = basePath(survey);
  const [year = '', month = '', date = ''] = day.split('-');
  return [
    [`${base}/${year}/${month}/${date}`, `/archive/${year}/${month}/${date}`],
    [`${base}/${year}/${month}`, `/archive/${year}/${month}`],
    [`${base}/${year}`, `/archive/${year}`],
    [`${base}/?m=${year}${month}${date}`, `/archive/${year}/${month}/${date}`],
    [`${base}/?m=${year}${month}`, `/archive/${year}/${month}`],
    [`${base}/?m=${year}`, `/archive/${year}`],
  ];
}

/** The path below which the old site stood; empty for the root of its domain. */
export function basePath(survey: WxrSurvey): string {
  return (URL.parse(survey.base)?.pathname ?? '').replace(/\/+$/, '');
}

/** Path and query of an address of the old site; empty where it is none. */
export function pathOf(address: string): string {
  const url = URL.parse(address);
  return url && /^https?:$/.test(url.protocol) ? url.pathname + url.search : '';
}

function isWithin(address: string, survey: WxrSurvey): boolean {
  const host = URL.parse(address)?.host;
  return host !== undefined && host === URL.parse(survey.base)?.host && pathOf(address).length > 1;
}

/** What WordPress makes of a login for the author's address (its `sanitize_title`). */
function niceName(login: string): string {
  return slugKey(login)
    .replace(/[\s._]+/g, (run) => (run.includes('_') && !/[\s.]/.test(run) ? run : '-'))
    .replace(/[^\p{L}\p{N}\p{M}_-]/gu, '')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '');
}
