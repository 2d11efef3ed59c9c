import { type Copy, wordAfter, wordBefore } from './copy.ts';
import type { Fault } from './fault.ts';
import { beforeAnna, beforeInna, hamzaForms, reports } from './hamza-forms.ts';
import { hamzaNouns, hamzaNounsWithArticle, hamzaVerbs } from './hamza-words.ts';
import { withoutNeedlessHamza } from './needless-hamza.ts';
import { respelt } from './respelt.ts';

const anyCarrier = /^[أإآ]/u;
const articles = ['ال', 'وال', 'بال', 'فال', 'كال', 'وبال', 'لل', 'ولل'] as const;
const particles = ['', 'و', 'ف', 'ب', 'ل', 'وب', 'ول', 'فل'] as const;
const nounEndings = [
  '',
  'ا',
  'ه',
  'ها',
  'هم',
  'هما',
  'نا',
  'ي',
  'ك',
  'كم',
  'ات',
  'ين',
  'ون',
  'ان',
  'ة',
  'ية',
  'يا',
  'يين',
  'يون',
];
const feminineEndings = ['ة', 'ات', 'ته', 'تها', 'تهم', 'تهما', 'تنا', 'تي', 'تين', 'تان', 'اته', 'اتها', 'اتهم'];
const verbEndings = ['', 'ت', 'وا', 'ا', 'تا', 'ه', 'ها', 'هم', 'نا', 'ته', 'تها', 'تهم'];
/** Broken plurals take pronouns, but no nisba: أخبار makes no أخبارية. */
const pluralEndings = ['', 'ا', 'ه', 'ها', 'هم', 'هما', 'نا', 'ك', 'كم', 'ي'];
const brokenPlural = /^(?:أ\p{L}\p{L}ا\p{L}|أ\p{L}ا\p{L}ي?\p{L}|آ\p{L}ا\p{L})$/u;
/** Before stems shorter than this a particle is a letter: واحد is not و and أحد, وافق not و and أفق. */
const shortestAfterParticle = 4;
const spokenNames = /^(?:جان|فان|بان|تشان|لان|وان|سان|دي)$/u;

const nouns = bySlip(hamzaNouns, nounEndings);
const verbs = bySlip(hamzaVerbs, verbEndings);
const longNouns = bySlip(hamzaNouns.filter(isLong), nounEndings);
const longVerbs = bySlip([...hamzaVerbs.filter(isLong), 'أكد'], verbEndings);
const afterArticle = bySlip([...hamzaNouns, ...hamzaNounsWithArticle], nounEndings);

/** Hamza left off a word that begins with one, or written where none belongs (إستقبال), and أن for إن after what says. */
export function hamzaSlips(copy: Copy): Fault[] {
  return copy.words.flatMap((word, index): Fault[] => {
    const suggestions = suggestionsFor(copy, index, word.bare);
    if (suggestions.length === 0) return [];
    const found = copy.text.slice(word.from, word.to);
    return [
      {
        rule: 'hamza',
        from: word.from,
        to: word.to,
        found,
        suggestions: suggestions.map((right) => respelt(found, right)),
        certain: suggestions.length === 1,
      },
    ];
  });
}

function suggestionsFor(copy: Copy, index: number, word: string): readonly string[] {
  const before = wordBefore(copy, index);
  if (word === 'أن' || /^أن(?:ه|ها|هم|هما|نا|ني)$/u.test(word)) {
    return /^[وف]?(?:قال|قالت|يقول|تقول|قالوا|يقولون|قائلا|قائلة)$/u.test(before) ? [word.replace('أ', 'إ')] : [];
  }
  const form = hamzaForms.get(word);
  if (form) return inContext(copy, index, form);
  const needless = withoutNeedlessHamza(word);
  if (needless !== undefined) return [needless];
  return word.includes('ا') ? lookedUp(word) : [];
}

function inContext(copy: Copy, index: number, form: readonly string[]): readonly string[] {
  const word = copy.words[index]?.bare ?? '';
  const [before, after] = [wordBefore(copy, index), wordAfter(copy, index)];
  // بان كي مون, جان كلود فان دام, كيم وان: names.
  if (
    /^(?:بان|فان|لان|وان|ام|ان|اي|الف|اول|اين)$/u.test(word) &&
    (spokenNames.test(before) || /^(?:كي|دام|جوخ|غوخ|درسار|بيرسي|دايك)$/u.test(after))
  )
    return [];
  if (word === 'الا' && /^[أا]ن/u.test(after)) return ['إلا'];
  if (word === 'إلي' && after === '') return [];
  // والى الأمير قومه: at the head of a sentence a verb.
  if (word === 'والى' && before === '') return [];
  // جوهرة اف ام: letters spelt out.
  if (word === 'ام' && (/(?:[اأآإ]ف|بي|سي|جي|دي)$/u.test(before) || /^(?:بي|سي|زونتاج)$/u.test(after))) return [];
  if (word === 'اي' && (before === 'سي' || before === 'السي' || after === 'اي')) return [];
  // ثيو فان دوسبرغ: a clause that begins with فإن is parted off, or its noun has ال.
  if (word === 'فان' && before !== '' && !/^ال/u.test(after)) return [];
  if (form.length === 1 || !/^و?ان/u.test(word)) return form;
  const [anna = '', inna = ''] = form;
  if (beforeInna.has(before)) return [inna];
  if (beforeAnna.has(before)) return [anna];
  const verb = reportingVerb(copy, index);
  if (verb !== '') return [beforeInna.has(verb) ? inna : anna];
  return form;
}

/** The verb that says or reports, up to five words before: قال وزير المالية ان. */
function reportingVerb(copy: Copy, index: number): string {
  for (let at = index; at > index - 5 && copy.words[at]?.follows; at -= 1) {
    const word = copy.words[at - 1]?.bare ?? '';
    if (beforeInna.has(word) || reports.test(word)) return word;
    if (/^[أإا]ن/u.test(word)) return '';
  }
  return '';
}

function lookedUp(word: string): readonly string[] {
  for (const article of articles) {
    if (!word.startsWith(article)) continue;
    const rest = word.slice(article.length);
    const right = rest.startsWith('ا') ? afterArticle.get(rest) : undefined;
    if (right) return right.map((each) => article + each);
  }
  for (const particle of particles) {
    const rest = word.slice(particle.length);
    if (!word.startsWith(particle) || !rest.startsWith('ا')) continue;
    const right = particle === '' ? (nouns.get(rest) ?? verbs.get(rest)) : afterParticle(particle, rest);
    if (right) return right.map((each) => particle + each);
  }
  return [];
}

function afterParticle(particle: string, rest: string): readonly string[] | undefined {
  return longNouns.get(rest) ?? (/^[وف]$/u.test(particle) ? longVerbs.get(rest) : undefined);
}

function isLong(stem: string): boolean {
  return stem.length >= shortestAfterParticle;
}

/** What each word is slipped into, with its endings, and the right spellings of it. */
function bySlip(stems: readonly string[], endings: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const slips = new Map<string, string[]>();
  for (const stem of stems) {
    const feminine = stem.endsWith('ة');
    for (const ending of brokenPlural.test(stem) ? pluralEndings : feminine ? feminineEndings : endings) {
      const right = (feminine ? stem.slice(0, -1) : stem) + ending;
      const slip = right.replace(anyCarrier, 'ا');
      const known = slips.get(slip) ?? [];
      if (!known.includes(right)) slips.set(slip, [...known, right]);
    }
  }
  return slips;
}
