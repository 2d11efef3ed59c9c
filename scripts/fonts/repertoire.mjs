/** The characters from `first` to `last`, both included. */
const range = (first, last) =>
  Array.from({ length: last - first + 1 }, (_, step) => String.fromCodePoint(first + step)).join('');

const digits = range(0x30, 0x39);
const arabicDigits = range(0x660, 0x669);
const persianDigits = range(0x6f0, 0x6f9);

const marks = `${range(0x64b, 0x652)}\u0670`;

/**
 * The letters of modern Arabic prose with hamza carriers, tatweel, tashkeel, the dagger alef, the alef wasla and what is
 * borrowed for names. Composed forms only: text is stored in NFC.
 */
const arabicLetters = `${range(0x621, 0x63a)}${range(0x640, 0x64a)}${marks}\u0671پچژکگی`;
/** What Persian and Urdu have beyond that. */
const furtherLetters = 'ٹڈڑںھہۂےۓۀ';

/**
 * Space, digits and punctuation belong to the same file as the letters: in a file of their own, every Arabic line would
 * ask for it too, and shaping would stop at each boundary.
 */
const punctuation = ` \u00a0!"#%&'()*+,-./:;<=>?@[]_|«»“”‘’–—…•·×،؛؟۔٪\u200c\u200d\u200e\u200f`;

const latinLetters = range(0x41, 0x5a) + range(0x61, 0x7a);
const latinAccents = range(0xc0, 0xff);

const arabic = arabicLetters + punctuation + digits + arabicDigits;
const latin = `${range(0x20, 0x7e)}${punctuation}${latinAccents}€£©™`;

export const repertoires = {
  arabic,
  arabicAndLatin: arabic + furtherLetters + persianDigits + latinLetters,
  /** Marks go with the letter that carries them. */
  furtherArabic: furtherLetters + persianDigits + marks,
  latin,
};

/** What the files beside the one of an Arabic page's prose are asked for. */
export const askedFor = {
  furtherArabic: furtherLetters + persianDigits,
  latin: [...latin].filter((sign) => !arabic.includes(sign)).join(''),
};

/**
 * What the letters need to join, to ligate and to carry their marks, and what Urdu and Persian change. Stylistic sets,
 * fractions and the like stay out: no style asks for them.
 */
export const shapingFeatures = 'ccmp locl isol init medi fina rlig calt rclt liga curs kern mark mkmk'.split(' ');

/** Without the pairs of Latin letters, which are all the pairs that these fonts have. */
export const featuresWithoutPairs = shapingFeatures.filter((feature) => feature !== 'kern');
