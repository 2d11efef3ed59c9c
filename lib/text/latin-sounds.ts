/** An Arabic spelling of a Latin sound and how unlikely it is: 0 the usual one. */
export type Spelling = readonly [arabic: string, cost: number];

/** Spellings written "usual rarer rarest"; `-` leaves the sound unwritten, as Arabic does with short vowels. */
function spellings(written: string): Spelling[] {
  return written.split(' ').map((arabic, cost) => [arabic === '-' ? '' : arabic, cost] as const);
}

function table(written: Record<string, string>): ReadonlyMap<string, readonly Spelling[]> {
  return new Map(Object.entries(written).map(([sound, arabic]) => [sound, spellings(arabic)]));
}

/**
 * Latin letters and digraphs as Arabic newspapers spell foreign names, and as readers write Arabic with Latin letters
 * (Arabizi: 2 ء, 3 ع, 5 خ, 6 ط, 7 ح, 8 and 9 ق). Longest first at look-up. All spellings are normalised.
 */
export const innerSounds = table({
  a: 'ا - ي',
  aa: 'ا',
  ae: 'اي ا',
  ai: 'اي ي ا',
  ay: 'اي ي',
  au: 'او و',
  aw: 'او و',
  e: '- ي ا',
  ea: 'ي ا',
  ee: 'ي',
  ei: 'اي ي',
  ey: 'ي اي',
  i: 'ي - اي',
  ie: 'ي',
  o: 'و - ا',
  oo: 'و',
  ou: 'و -',
  ow: 'او و',
  u: 'و - ا',
  y: 'ي',
  b: 'ب',
  c: 'ك س',
  ce: 'س س',
  ch: 'تش ش ك خ',
  ck: 'ك',
  d: 'د ض',
  dh: 'ذ ض ظ',
  f: 'ف',
  g: 'غ ج ق ك',
  gh: 'غ',
  h: 'ه ح -',
  j: 'ج',
  k: 'ك ق',
  kh: 'خ',
  l: 'ل',
  m: 'م',
  n: 'ن',
  p: 'ب',
  ph: 'ف',
  q: 'ق',
  qu: 'كو ق',
  r: 'ر',
  s: 'س ص ز',
  sh: 'ش',
  sch: 'ش',
  t: 'ت ط',
  th: 'ث ذ ت',
  ts: 'تس',
  tch: 'تش',
  v: 'ف',
  w: 'و ف',
  x: 'كس',
  z: 'ز ظ ذ',
  zh: 'ج',
  2: 'ا -',
  3: 'ع',
  "3'": 'غ',
  5: 'خ',
  6: 'ط',
  7: 'ح',
  "7'": 'خ',
  8: 'ق غ',
  9: 'ق ص',
  "9'": 'ض',
});

/** Sounds at the beginning of a word, where a vowel needs a letter to stand on. */
export const firstSounds = table({
  a: 'ا ع',
  e: 'ا اي ع',
  i: 'ا اي ع',
  o: 'ا او ع',
  u: 'ا او ع',
  y: 'ي',
});

/** Sounds at the end of a word: -a is ا or ة. */
export const lastSounds = table({
  a: 'ا ه ي',
  ah: 'ه ا',
  e: '- ه ي',
  eh: 'ه',
  o: 'و',
  i: 'ي',
  ia: 'يا يه',
  iya: 'يه',
  iyya: 'يه',
  ee: 'ي',
});
