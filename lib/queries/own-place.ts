import { type Locale, locales } from '#root/lib/domain/locale.ts';
import type { Section } from '#root/lib/domain/taxonomy.ts';
import { entityIdSchema } from '#root/lib/domain/value.ts';
import type { Place } from '#root/lib/i18n/href.ts';
import { noteTag } from '#root/lib/runtime/request-context.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { dependency } from '#root/lib/store/dependency.ts';
import { archiveMonth, archiveSpan } from './archive-month.ts';
import { articleNumber } from './article-address.ts';
import type { FoundPlace } from './found-place.ts';
import { sections } from './sections.ts';

/** Pages of one address, by their segment. */
const single: ReadonlyMap<string, Place> = new Map(
  Object.entries({
    ...{ about: { to: 'page', id: 'about' }, contact: { to: 'page', id: 'contact' } },
    ...{ privacy: { to: 'page', id: 'privacy' }, corrections: { to: 'page', id: 'corrections' } },
    ...{ archive: { to: 'archive' }, latest: { to: 'latest' }, saved: { to: 'saved' }, search: { to: 'search' } },
  } satisfies Record<string, Place>),
);

/**
 * The site's own place that the key of an address means though no page has it: in other letter case, a section that was
 * moved, the days and months of other systems (`/2019/05/12`, `/?m=201905`), their front page with its feed.
 */
export async function ownPlace(key: string): Promise<FoundPlace | undefined> {
  const [path = '', query = ''] = key.split('?');
  const segments = path.split('/').filter(Boolean);
  const locale: Locale = locales.find((one) => one === segments[0]) ?? 'ar';
  if (locale === segments[0]) segments.shift();
  const month = /^m=(\d{4})(\d\d)?(\d\d)?$/.exec(query)?.slice(1);
  if (month) return datePlace(locale, month);
  if (query) return undefined;
  const [first = '', second = '', ...more] = segments;
  if (first === 'articles' || first === 'a') {
    const id = articleNumber(second);
    return id === undefined ? undefined : { kind: 'story', id };
  }
  const place = await placeOf(locale, segments);
  if (place) return { kind: 'place', locale, place };
  if (first === 'archive') return datePlace(locale, [second, ...more]);
  return /^\d{4}$/.test(first) ? datePlace(locale, segments) : undefined;
}

async function placeOf(locale: Locale, segments: readonly string[]): Promise<Place | undefined> {
  const [first, second, ...more] = segments;
  if (first === undefined) return { to: 'front' };
  if (second === undefined && single.has(first)) return single.get(first);
  if ((first === 'tags' || first === 'authors') && second !== undefined && more.length === 0) {
    const collection = first === 'tags' ? 'tag' : 'author';
    noteTag(dependency.slug(collection, second));
    const id = await store().reads.idBySlug(collection, second);
    return id === undefined ? undefined : { to: collection, slug: second };
  }
  if (first === 'pages' && second !== undefined && more.length === 0) return addedPage(locale, second);
  const path = await sectionPath(segments);
  return path && { to: 'section', path };
}

async function addedPage(locale: Locale, id: string): Promise<Place | undefined> {
  if (!entityIdSchema.safeParse(id).success) return undefined;
  noteTag(dependency.page(id));
  const page = await store().get('page', id);
  return page && !page.draft && page.body[locale] ? { to: 'page', id } : undefined;
}

/** The path of the section with these slugs, in any letter case; or of the only one with the last of them: it was moved. */
async function sectionPath(segments: readonly string[]): Promise<string[] | undefined> {
  const tree = await sections();
  const slugs = (section: Section) => tree.trail(section.id).map(({ slug }) => slug);
  const named = [...tree.byId.values()].filter(({ slug }) => folded(slug) === segments.at(-1));
  const there = named.find((section) => slugs(section).map(folded).join('/') === segments.join('/'));
  const found = there ?? (named.length === 1 ? named[0] : undefined);
  return found && slugs(found);
}

const folded = (slug: string) => slug.normalize('NFC').toLowerCase();

/** A day, a month, or the last month of a year; undefined where the paper has none of it. */
async function datePlace(locale: Locale, parts: readonly (string | undefined)[]): Promise<FoundPlace | undefined> {
  const [year = '', month, day, ...more] = parts
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'));
  if (more.length > 0 || ![month, day].every((part) => part === undefined || /^\d\d$/.test(part))) return undefined;
  const { first, today } = await archiveSpan(locale);
  const last = [`${year}-12`, today.slice(0, 7)].sort()[0] ?? '';
  const wanted = month === undefined ? last : `${year}-${month}`;
  const known = wanted.startsWith(`${year}-`) ? await archiveMonth(locale, wanted) : undefined;
  if (!known) return undefined;
  const date = day === undefined ? known.month : `${known.month}-${day}`;
  const isThere = day === undefined || (date >= first && date >= known.from && date <= known.to);
  return isThere ? { kind: 'place', locale, place: { to: 'archive', day: date } } : undefined;
}
