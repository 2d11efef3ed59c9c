/**
 * Letters that readers and other keyboards write in place of the plain Arabic letter, and the letter they count as.
 *
 * Sources: alef forms, ى→ي and ة→ه are Larkey, Ballesteros and Connell (2007), also Lucene's ArabicNormalizer; ک ی ہ ھ ے
 * are Lucene's PersianNormalizer and the Urdu block; the letters for foreign sounds (پ چ ژ ڤ گ ڨ ڭ) count as the Arabic
 * letter that newspapers print for them. Letters with a canonical decomposition (أ إ آ ؤ ئ ۀ ۂ ۓ) need no line here: taking
 * the marks off leaves the plain one.
 */
const rows: readonly (readonly [plain: string, variants: string])[] = [
  ['ا', 'ٱٲٳٵݳݴ'],
  ['ب', 'پٮٻڀ'],
  ['ت', 'ٹٺټٿ'],
  ['ث', 'ٽ'],
  ['ج', 'چڄڃڇڿ'],
  ['ح', 'ځ'],
  ['خ', 'څ'],
  ['د', 'ڈډڊڋڎڏڐۮ'],
  ['ذ', 'ڌ'],
  ['ر', 'ڑڒړڔڕږۯ'],
  ['ز', 'ژڙݛ'],
  ['س', 'ښڛ'],
  ['ش', 'ڜۺ'],
  ['ص', 'ڝ'],
  ['ض', 'ڞۻ'],
  ['ط', 'ڟ'],
  ['ع', 'ڠ'],
  ['غ', 'ۼ'],
  ['ف', 'ڤڡڢڣڥڦ'],
  ['ق', 'ڨٯڧ'],
  ['ك', 'کگػؼڪګڬڭڮڰڱڲڳڴݢݣݤ'],
  ['ل', 'ڵڶڷڸ'],
  ['م', '۾'],
  ['ن', 'ںڹڻڼڽ'],
  ['ه', 'ةہھەۃۿ'],
  ['و', 'ۄۅۆۇۈۉۊۋۏٶٷ'],
  ['ي', 'ىیؠؽؾؿٸۍێېۑے'],
];

/** Variant letter → the plain letter it counts as in search. */
export const plainLetterOf: ReadonlyMap<string, string> = new Map(
  rows.flatMap(([plain, variants]) => [...variants].map((variant) => [variant, plain] as const)),
);

/** Matches any letter that `plainLetterOf` has. */
export const variantLetter = new RegExp(`[${[...plainLetterOf.keys()].join('')}]`, 'gu');
