import type { Locale } from '#root/lib/domain/locale.ts';
import { queryTerms, type Terms } from '#root/lib/text/terms.ts';
import { facet } from './facet.ts';
import type { Prepared } from './prepared.ts';

/** One word of a query as expressions of the full-text language. All three match by stem, or by an entity called so. */
export type QueryWord = {
  /** The stories that have the word anywhere. */
  anywhere: string;
  /** The same stories; the word as it was typed counts for more. */
  scored: string;
  /** The stories that have it above their body. */
  prominent: string;
};

/** Words of a query that are looked at; the rest is dropped: each costs a walk through the index. */
const mostWords = 24;
/** Sections, tags and authors whose name has a word of the query. */
const mostNames = 40;

const columns = {
  exact: '{headline standfirst names body}',
  stems: '{headline_stems standfirst_stems names_stems body_stems}',
  prominent: '{headline_stems standfirst_stems names_stems}',
};

export function queryWords(sql: Prepared, text: string, locale: Locale): QueryWord[] {
  return queryTerms(text, locale)
    .slice(0, mostWords)
    .map((word) => {
      const names = facetsNamed(sql, word, locale).map((token) => `names : ${quoted(token)}`);
      const stems = (where: string) => [...new Set(word.stems)].map((stem) => `${where} : ${quoted(stem)}`);
      const exact = word.exact.map((term) => `${columns.exact} : ${quoted(term)}`);
      return {
        anywhere: any([...stems(columns.stems), ...names]),
        scored: any([...stems(columns.stems), ...names, ...exact]),
        prominent: any([...stems(columns.prominent), ...names]),
      };
    });
}

/** The stories that have a stem anywhere. */
export function stemExpression(stem: string): string {
  return `${columns.stems} : ${quoted(stem)}`;
}

/** The stories with a tag. */
export function tagExpression(id: string): string {
  return `names : ${quoted(facet('tag', id))}`;
}

export const all = (expressions: readonly string[]): string => expressions.join(' AND ');
export const any = (expressions: readonly string[]): string => `(${expressions.join(' OR ')})`;

/** As a string of the full-text language: whatever is in it, it is no operator. */
function quoted(term: string): string {
  return `"${term.replaceAll('"', '""').replaceAll('\0', ' ')}"`;
}

function facetsNamed(sql: Prepared, { exact, stems }: Terms, locale: Locale): string[] {
  const rows = sql(
    `SELECT DISTINCT token FROM name WHERE term IN (SELECT value FROM json_each(?)) AND locale = ? LIMIT ${mostNames}`,
  ).all(JSON.stringify([...exact, ...stems]), locale);
  return rows.map(({ token }) => String(token));
}
