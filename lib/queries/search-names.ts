import { inLocale, locales } from '#root/lib/domain/locale.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { words } from '#root/lib/text/tokens.ts';

/** The section that `given` names: by its id, its slug, or its name in any language and spelling. */
export async function sectionNamed(given: string): Promise<string | undefined> {
  const list = await store().all('section');
  const key = folded(given);
  const found =
    list.find(({ id, slug }) => id === given || slug === given) ??
    list.find(({ name }) => locales.some((locale) => folded(inLocale(name, locale)) === key));
  return found?.id;
}

/** The writers whose id or slug is `given`, or whose name has all its words, in whatever spelling. */
export async function authorsNamed(given: string): Promise<string[]> {
  const wanted = words(given);
  const list = await store().all('author');
  const exact = list.filter(({ id, slug }) => id === given || slug === given);
  if (exact.length > 0 || wanted.length === 0) return exact.map(({ id }) => id);
  const named = list.filter(({ name }) => {
    const own = new Set(locales.flatMap((locale) => words(inLocale(name, locale))));
    return wanted.every((word) => own.has(word));
  });
  return named.map(({ id }) => id);
}

/** Letters and digits only, without the article: «الرياضة» and «رياضه» are one name. */
function folded(name: string): string {
  return words(name)
    .map((word) => word.replace(/^ال(?=..)/u, ''))
    .join(' ');
}
