/** The characters from `first` to `last`, both included. */
const range = (first, last) =>
  Array.from({ length: last - first + 1 }, (_, step) => String.fromCodePoint(first + step)).join('');

const digits = range(0x30, 0x39);
const arabicDigits = range(0x660, 0x669) + range(0x6f0, 0x6f9);

/**
 * The letters of modern Arabic, Persian and Urdu prose with hamza carriers, tatweel, tashkeel, the dagger alef and the
 * alef wasla. Composed forms only: text is stored in NFC.
 */
const arabicLetters = `${range(0x621, 0x63a)}${range(0x640, 0x652)}\u0670\u0671پچژکگیٹڈڑںھہۂۃےۓۀ`;

/**
 * Space, digits and punctuation belong to the same file as the letters: in a file of their own, every Arabic line would
 * ask for it too, and shaping would stop at each boundary.
 */
const punctuation = ` \u00a0!"#%&'()*+,-./:;<=>?@[]_|«»“”‘’–—…•·×،؛؟۔٪\u200c\u200d\u200e\u200f`;

const latinLetters = range(0x41, 0x5a) + range(0x61, 0x7a);
const latinAccents = range(0xc0, 0xff);

export const repertoires = {
  arabic: arabicLetters + punctuation + digits + arabicDigits,
  arabicAndLatin: arabicLetters + punctuation + digits + arabicDigits + latinLetters,
  arabicAndAllLatin: `${arabicLetters}${punctuation}${arabicDigits}${range(0x20, 0x7e)}${latinAccents}€£©™`,
  latin: `${range(0x20, 0x7e)}${punctuation}${latinAccents}€£©™`,
};

/**
 * What the letters need to join, to ligate and to carry their marks, and what Urdu and Persian change. Stylistic sets,
 * fractions and the like stay out: no style asks for them.
 */
export const shapingFeatures = 'ccmp locl isol init medi fina rlig calt rclt liga curs kern mark mkmk'.split(' ');
