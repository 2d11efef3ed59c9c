/** Letters that spell one foreign sound in different capitals, and what they all count as here. */
const sounds: ReadonlyMap<string, string> = new Map(
  [
    ['غ', 'غجقك'],
    ['ت', 'تطث'],
    ['س', 'سصزذظش'],
    ['د', 'دض'],
    ['ه', 'هح'],
  ].flatMap(([sound = '', letters = '']) => [...letters].map((letter) => [letter, sound] as const)),
);

/**
 * A rough key under which spellings of one name fall together: غوتيريش and جوتيريس, شنغهاي and شانجهاي. Vowels and doubled
 * letters are dropped, sounds that newspapers spell differently united. For looking up candidates, never for matching alone.
 */
export function soundKey(term: string): string {
  const first = term.charAt(0);
  const rest = term.slice(1).replace(/[اويهء]/gu, '');
  return [...((/[اوي]/u.test(first) ? 'ا' : first) + rest)]
    .map((letter) => sounds.get(letter) ?? letter)
    .join('')
    .replace(/(.)\1+/gu, '$1');
}
