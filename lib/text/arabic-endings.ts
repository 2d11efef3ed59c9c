import { wordsWithOwnEnding } from './protected-words.ts';

/**
 * Endings of light10 (ها ان ات ون ين يه ه ي; Larkey, Ballesteros and Connell 2007) and the pronouns and the plural وا that
 * the same authors' light8 leaves, in the order in which they are taken off. Each is taken once.
 */
const endings = ['هما', 'كما', 'ات', 'ان', 'ون', 'ين', 'ها', 'هم', 'هن', 'نا', 'يه', 'وا', 'ه', 'ي'] as const;
const pronouns: ReadonlySet<string> = new Set(['هما', 'كما', 'ها', 'هم', 'هن', 'نا', 'ه']);
/** Fewer letters than these never stay. */
const shortest = 3;

/** `term` without its endings, unless they are its own. */
export function withoutEndings(term: string): string {
  if (wordsWithOwnEnding.has(term)) return term;
  let stem = withoutTanween(term);
  for (const ending of endings) {
    if (!stem.endsWith(ending) || stem.length - ending.length < shortest) continue;
    stem = stem.slice(0, -ending.length);
    if (pronouns.has(ending)) stem = withoutOpenedTeh(stem);
    if (wordsWithOwnEnding.has(stem)) return stem;
  }
  return withoutGlide(withoutFeminineTeh(stem));
}

/** عمودا (عمودًا) as عمود, and فرنسا with فرنسي: an alef at the end of a long word is the accusative or a country's. */
function withoutTanween(term: string): string {
  return term.length >= 5 && term.endsWith('ا') ? term.slice(0, -1) : term;
}

/** ة opens before a pronoun: عاصمتها is عاصمة + ها. */
function withoutOpenedTeh(stem: string): string {
  return stem.length > shortest && stem.endsWith('ت') ? stem.slice(0, -1) : stem;
}

/** تأسست is تأسس. */
function withoutFeminineTeh(stem: string): string {
  return stem.length >= 5 && stem.endsWith('ت') ? stem.slice(0, -1) : stem;
}

/** A hamza after alef changes its seat with what follows: أبناؤه, أبنائه and أبناء; صحراوي and صحراء. */
function withoutGlide(stem: string): string {
  return stem.length > shortest ? stem.replace(/ا[يو]$/u, 'ا') : stem;
}
