import { wpParameterNames } from './wp-parameters.ts';

/**
 * The parameters of a request in one order and one spelling, without those that nobody reads: `categories[]=3&categories[]=5`
 * is `categories=3,5`, `_embed` alone is `_embed=1`.
 */
export function wpQuery(given: URLSearchParams): URLSearchParams {
  const kept = new URLSearchParams();
  for (const name of wpParameterNames) {
    const listed = [...given]
      .filter(([key]) => key.startsWith(`${name}[`) && /^\[\d*\]$/.test(key.slice(name.length)))
      .map(([, value]) => value);
    const values = given.has(name) ? [given.get(name) ?? ''] : listed;
    const value = values.join(',').normalize('NFC');
    if (value !== '') kept.set(name, value);
    else if (name === '_embed' && given.has(name)) kept.set(name, '1');
  }
  return kept;
}
