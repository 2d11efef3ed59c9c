/** What is written in place of a Latin letter so that a filter does not see it: leet digits and signs, Cyrillic and Greek. */
const latinRows: readonly (readonly [letter: string, lookAlikes: string])[] = [
  ['a', '4@аαɑ'],
  ['b', '8вβь'],
  ['c', 'сϲ'],
  ['d', 'ԁ'],
  ['e', '3€еёєε'],
  ['g', '9ɡ'],
  ['h', 'һн'],
  ['i', '1!|іιӏ'],
  ['j', 'ј'],
  ['k', 'кκ'],
  ['m', 'м'],
  ['n', 'пη'],
  ['o', '0оοσ'],
  ['p', 'рρ'],
  ['q', 'ԛ'],
  ['r', 'г'],
  ['s', '5$ѕ'],
  ['t', '7тτ'],
  ['u', 'υц'],
  ['v', 'ѵν'],
  ['w', 'ԝшω'],
  ['x', 'х×χ'],
  ['y', 'уγ'],
  ['z', '2'],
];

/** What is written in place of an Arabic letter inside an Arabic word: signs and digits, Latin or Arabic-Indic, of its shape. */
const arabicRows: readonly (readonly [letter: string, lookAlikes: string])[] = [
  ['ا', '1|!il'],
  ['ه', '5o0@'],
  ['و', '9g'],
  ['ع', '3'],
  ['ح', '7'],
  ['ل', 'j'],
  ['س', 'w'],
];

function lookUp(rows: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  return new Map(rows.flatMap(([letter, signs]) => [...signs].map((sign) => [sign, letter] as const)));
}

/** Look-alike → Latin letter, for words without Arabic letters. */
export const latinLookAlikes = lookUp(latinRows);
/** Look-alike → Arabic letter, for words that have Arabic letters. */
export const arabicLookAlikes = lookUp(arabicRows);
