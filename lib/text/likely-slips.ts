/** Letters that are taken for each other by ear, by eye or by habit. */
const confusable = [
  'اأإآ',
  'هة',
  'ىي',
  'ضظ',
  'ذز',
  'ثس',
  'تط',
  'سص',
  'قك',
  'غج',
  'غق',
  'دض',
  'ؤو',
  'ئي',
  'ءئ',
  'ءا',
  'فڤ',
  'حه',
];
/** The Arabic 101 keyboard and the Latin one, row by row: neighbours are a slip of the finger. */
const keyboards: readonly (readonly string[])[] = [
  ['ضصثقفغعهخحجد', 'شسيبلاتنمكط', 'ئءؤر ىةوزظ'],
  ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'],
];

const sides = 128;
const likely = new Uint8Array(sides * sides);

/** A number below 128 for a letter: Arabic ones from 0, a-z as in ASCII, anything else the last. */
function numberOf(code: number): number {
  if (code >= 0x621 && code <= 0x64a) return code - 0x621;
  return code >= 0x61 && code <= 0x7a ? code : 0x7f;
}

function mark(a: string, b: string): void {
  if (!a.trim() || !b.trim()) return;
  likely[numberOf(a.charCodeAt(0)) * sides + numberOf(b.charCodeAt(0))] = 1;
  likely[numberOf(b.charCodeAt(0)) * sides + numberOf(a.charCodeAt(0))] = 1;
}

for (const letters of confusable) for (const a of letters) for (const b of letters) mark(a, b);
for (const rows of keyboards) {
  rows.forEach((row, at) => {
    [...row].forEach((key, column) => {
      for (const other of [row[column + 1], rows[at + 1]?.[column], rows[at + 1]?.[column - 1]]) mark(key, other ?? '');
    });
  });
}

/** Whether the letters with these UTF-16 codes are easily written one for the other. */
export function isLikelySlip(a: number, b: number): boolean {
  return likely[numberOf(a) * sides + numberOf(b)] === 1;
}
