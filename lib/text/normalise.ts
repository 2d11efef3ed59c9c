import { plainLetterOf, variantLetter } from './arabic-letters.ts';
import { latinDigits } from './digits.ts';

/**
 * Tashkeel, Quranic marks and Latin accents once decomposed, tatweel, and everything without width or that only steers direction. The two
 * ranges are vowels that Unicode 6.1, which FTS5's unicode61 follows, still had as marks.
 */
const invisible = /[\p{M}\p{Cf}ـ\u19B0-\u19C9\u1CF2\u1CF3]/gu;
const hamza = /ء/u;
/** Letters that Unicode does not decompose, as they are written on a plain keyboard; ς as unicode61 folds it. */
const latinSpelling: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    ł: 'l',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    ħ: 'h',
    ı: 'i',
    ŧ: 't',
    ŋ: 'n',
    ς: 'σ',
  }),
);
const foreignLatin = new RegExp(`[${[...latinSpelling.keys()].join('')}]`, 'gu');

/**
 * The form in which words are compared: compatibility characters and presentation forms taken apart (NFKD), lower case,
 * without tashkeel, tatweel, zero-width and bidi characters, hamza carriers as their plain letter, ى as ي, ة as ه, Persian
 * and Urdu forms as Arabic ones, digits as 0-9, Latin without accents. Spaces and punctuation stay. Applying it again changes
 * nothing.
 */
export function normalise(text: string): string {
  const bare = spellings(text.normalize('NFKD')).toLowerCase().normalize('NFKD').replace(invisible, '');
  const plain = bare
    .replace(variantLetter, (letter) => plainLetterOf.get(letter) ?? letter)
    .replace(foreignLatin, (letter) => latinSpelling.get(letter) ?? letter);
  return latinDigits(hamza.test(plain) ? withoutHamza(plain) : plain);
}

/** شئون and شؤون, مسئول and مسؤول are both correct (Cairo and Beirut): a hamza before و sits on و. */
function spellings(decomposed: string): string {
  return decomposed.replace(/(?<=\p{L}\p{M}*)ي\u0654(?=\p{M}*و)/gu, 'و');
}

/**
 * A hamza on the line as the spelling without it, or with the commonest slip: قراءة and قرائة, وزراء and وزرا, شيء and شئ.
 * It stays where fewer than three letters would remain: ماء is not ما.
 */
function withoutHamza(text: string): string {
  const less = text
    .replace(/ءو/gu, 'وو')
    .replace(/اء(?=\p{L})/gu, 'اي')
    .replace(/يء(?!\p{L})/gu, 'ي')
    .replace(/(?<=\p{L}{3})ء/gu, '')
    .replace(/(?<=\p{L}{2})ء(?=\p{L})/gu, '');
  return less === text ? text : withoutHamza(less);
}
