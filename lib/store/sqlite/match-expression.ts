import type { Locale } from '#root/lib/domain/locale.ts';
import type { Terms } from '#root/lib/text/terms.ts';
import { facet } from './facet.ts';
import type { Prepared } from './prepared.ts';
import type { QueryGroup } from './query-groups.ts';

/** Sections, tags and authors whose name has a word of the query. */
const mostNames = 40;

const prominentColumns = '{headline headline_stems standfirst standfirst_stems names names_stems}';
const stemColumns = '{headline_stems standfirst_stems names_stems body_stems}';
const exactColumns = '{headline standfirst names body}';

/** The stories that have a group's word in whatever form, or belong to an entity called so. */
export function either(group: QueryGroup): string {
  return anyWord(wordsOf(group));
}

/** The words of the index that stand for a group's word. */
export function wordsOf({ wanted, facets }: Pick<QueryGroup, 'wanted' | 'facets'>): string[] {
  return [...wanted.map(({ stem }) => stem), ...facets];
}

/** The stories that have it above their body. */
export function eitherProminent(group: QueryGroup): string {
  return aboveBody(either(group));
}

/** The stories that have above their body what is looked for. */
export function aboveBody(expression: string): string {
  return `${prominentColumns} : ${expression}`;
}

/** The stories that have any of these words, which stand in whatever column. */
export function anyWord(words: readonly string[]): string {
  return any([...new Set(words)].map(quoted));
}

/** The stories in which these words stand side by side, forms aside; a word alone as it is written. */
export function phraseExpression({ exact, stems }: Terms): string {
  return exact.length === 1 ? wordAsWritten(exact[0] ?? '') : `${stemColumns} : ${quoted(stems.join(' '))}`;
}

/** The stories that have this very word. */
export function wordAsWritten(exact: string): string {
  return `${exactColumns} : ${quoted(exact)}`;
}

/** The stories with a tag, or by an author. */
export function namedExpression(collection: 'tag' | 'author', id: string): string {
  return `names : ${quoted(facet(collection, id))}`;
}

export const all = (expressions: readonly string[]): string => expressions.map((one) => `(${one})`).join(' AND ');
export const any = (expressions: readonly string[]): string => `(${expressions.join(' OR ')})`;

/** As a string of the full-text language: whatever is in it, it is no operator. */
function quoted(term: string): string {
  return `"${term.replaceAll('"', '""').replaceAll('\0', ' ')}"`;
}

/** The words of the index that stand for the entities whose name has one of these words. */
export function facetsNamed(sql: Prepared, { exact, stems }: Terms, locale: Locale): string[] {
  const rows = sql(
    `SELECT DISTINCT token FROM name WHERE term IN (SELECT value FROM json_each(?)) AND locale = ? LIMIT ${mostNames}`,
  ).all(JSON.stringify([...exact, ...stems]), locale);
  return rows.map(({ token }) => String(token));
}
