/**
 * Porter2, the English stemmer (M. F. Porter, https://snowballstem.org/algorithms/english/stemmer.html), for words of a-z.
 * Apostrophes are gone before, so its step 0 has nothing to do.
 */
const vowel = '[aeiouy]';
const consonant = '[^aeiouy]';
const region = new RegExp(`^.*?${vowel}${consonant}`, 'u');
const specialRegion = /^(?:gener|commun|arsen)/u;
const shortSyllable = new RegExp(`(?:^${vowel}${consonant}|${consonant}${vowel}[^aeiouywxY])$`, 'u');

const irregular: ReadonlyMap<string, string> = new Map(
  Object.entries({
    skis: 'ski',
    skies: 'sky',
    dying: 'die',
    lying: 'lie',
    tying: 'tie',
    idly: 'idl',
    gently: 'gentl',
    ugly: 'ugli',
    early: 'earli',
    only: 'onli',
    singly: 'singl',
    sky: 'sky',
    news: 'news',
    howe: 'howe',
    atlas: 'atlas',
    cosmos: 'cosmos',
    bias: 'bias',
    andes: 'andes',
    inning: 'inning',
    innings: 'inning',
    outing: 'outing',
    canning: 'canning',
    herring: 'herring',
    earring: 'earring',
    proceed: 'proceed',
    exceed: 'exceed',
    succeed: 'succeed',
  }),
);

const step2: readonly (readonly [ending: string, instead: string])[] = [
  ['ization', 'ize'],
  ['ational', 'ate'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['iveness', 'ive'],
  ['tional', 'tion'],
  ['biliti', 'ble'],
  ['lessli', 'less'],
  ['entli', 'ent'],
  ['ation', 'ate'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['ousli', 'ous'],
  ['iviti', 'ive'],
  ['fulli', 'ful'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['abli', 'able'],
  ['izer', 'ize'],
  ['ator', 'ate'],
  ['alli', 'al'],
  ['bli', 'ble'],
];
const step3: readonly (readonly [ending: string, instead: string])[] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['alize', 'al'],
  ['icate', 'ic'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ness', ''],
  ['ful', ''],
];
const step4 = [
  'ement',
  'ance',
  'ence',
  'able',
  'ible',
  'ment',
  'ant',
  'ent',
  'ism',
  'ate',
  'iti',
  'ous',
  'ive',
  'ize',
  'al',
  'er',
  'ic',
] as const;

/** The English stem of a lower-case word of a-z. */
export function englishStem(term: string): string {
  if (term.length <= 2) return term;
  const known = irregular.get(term);
  if (known) return known;
  const started = term.replace(/^y/u, 'Y').replace(/(?<=[aeiouy])y/gu, 'Y');
  const r1 = startOfR1(started);
  const r2 = r1 + afterRegion(started.slice(r1));
  const plural = step1a(started);
  if (irregular.has(plural)) return plural.toLowerCase();
  const base = step1c(step1b(plural, r1));
  return lastStep(derived(base, r1, r2), r1, r2).toLowerCase();
}

function startOfR1(word: string): number {
  return specialRegion.exec(word)?.[0].length ?? afterRegion(word);
}

function afterRegion(word: string): number {
  return region.exec(word)?.[0].length ?? word.length;
}

function step1a(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (/ie[ds]$/u.test(word)) return word.slice(0, word.length > 4 ? -2 : -1);
  if (/(?:us|ss)$/u.test(word)) return word;
  return /[aeiouy].+s$/u.test(word) ? word.slice(0, -1) : word;
}

function step1b(word: string, r1: number): string {
  const eed = /eed(?:ly)?$/u.exec(word);
  if (eed) return eed.index >= r1 ? `${word.slice(0, eed.index)}ee` : word;
  const ending = /(?:ingly|edly|ing|ed)$/u.exec(word);
  if (!ending || !/[aeiouy]/u.test(word.slice(0, ending.index))) return word;
  const rest = word.slice(0, ending.index);
  if (/(?:at|bl|iz)$/u.test(rest)) return `${rest}e`;
  if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/u.test(rest)) return rest.slice(0, -1);
  return rest.length <= r1 && shortSyllable.test(rest) ? `${rest}e` : rest;
}

function step1c(word: string): string {
  return /.[^aeiouy][yY]$/u.test(word) ? `${word.slice(0, -1)}i` : word;
}

function derived(word: string, r1: number, r2: number): string {
  let stem = replaced(word, step2, r1);
  if (stem === word) {
    if (/logi$/u.test(stem) && stem.length - 3 >= r1) stem = stem.slice(0, -1);
    else if (/[cdeghkmnrt]li$/u.test(stem) && stem.length - 2 >= r1) stem = stem.slice(0, -2);
  }
  const third = replaced(stem, step3, r1);
  stem = third === stem && stem.endsWith('ative') && stem.length - 5 >= r2 ? stem.slice(0, -5) : third;
  const ending = step4.find((each) => stem.endsWith(each)) ?? (/[st]ion$/u.test(stem) ? 'ion' : undefined);
  return ending && stem.length - ending.length >= r2 ? stem.slice(0, -ending.length) : stem;
}

function replaced(word: string, rules: readonly (readonly [string, string])[], from: number): string {
  const rule = rules.find(([ending]) => word.endsWith(ending));
  return rule && word.length - rule[0].length >= from ? word.slice(0, -rule[0].length) + rule[1] : word;
}

function lastStep(word: string, r1: number, r2: number): string {
  const rest = word.slice(0, -1);
  if (word.endsWith('e')) return rest.length >= r2 || (rest.length >= r1 && !shortSyllable.test(rest)) ? rest : word;
  return word.endsWith('ll') && rest.length >= r2 ? rest : word;
}
