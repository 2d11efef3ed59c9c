/** Letters that are taken for each other by ear, by eye or by habit: one of these slips costs half of another. */
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

const letterSlip = 1;
const likelySlip = 0.5;
const likely = new Set<string>();
for (const letters of confusable) for (const a of letters) for (const b of letters) likely.add(a + b);
for (const rows of keyboards) {
  rows.forEach((row, at) => {
    [...row].forEach((key, column) => {
      for (const other of [row[column + 1], rows[at + 1]?.[column], rows[at + 1]?.[column - 1]]) {
        if (other?.trim() && key.trim()) likely.add(key + other).add(other + key);
      }
    });
  });
}

/**
 * How far `a` and `b` are apart: Damerau-Levenshtein (optimal string alignment), where a likely slip (confusable letters,
 * neighbouring keys, neighbours swapped, a letter doubled) costs 0.5 and any other 1. Infinity as soon as it must exceed
 * `limit`, so that a walk over an index's words stays cheap.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) * likelySlip > limit) return Number.POSITIVE_INFINITY;
  let beforeLast: number[] = [];
  let last = firstRow(b);
  for (let i = 1; i <= a.length; i += 1) {
    const row = nextRow(a, b, i, last, beforeLast);
    if (Math.min(...row, ...last.map((cost) => cost + likelySlip)) > limit) return Number.POSITIVE_INFINITY;
    beforeLast = last;
    last = row;
  }
  const distance = last[b.length] ?? Number.POSITIVE_INFINITY;
  return distance <= limit ? distance : Number.POSITIVE_INFINITY;
}

function firstRow(b: string): number[] {
  const row = [0];
  for (let j = 1; j <= b.length; j += 1) row.push((row[j - 1] ?? 0) + gap(b, j - 1));
  return row;
}

function nextRow(a: string, b: string, i: number, last: readonly number[], beforeLast: readonly number[]): number[] {
  const row = [(last[0] ?? 0) + gap(a, i - 1)];
  for (let j = 1; j <= b.length; j += 1) {
    const same = (last[j - 1] ?? 0) + slip(a.charAt(i - 1), b.charAt(j - 1));
    let best = Math.min(same, (last[j] ?? 0) + gap(a, i - 1), (row[j - 1] ?? 0) + gap(b, j - 1));
    const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    if (swapped) best = Math.min(best, (beforeLast[j - 2] ?? 0) + likelySlip);
    row.push(best);
  }
  return row;
}

/** A letter more or less; a letter written twice is likelier. */
function gap(word: string, at: number): number {
  return at > 0 && word[at] === word[at - 1] ? likelySlip : letterSlip;
}

function slip(a: string, b: string): number {
  if (a === b) return 0;
  return likely.has(a + b) ? likelySlip : letterSlip;
}

/** How far a misspelt word of this length may be from what was meant: short words have too many neighbours. */
export function toleranceFor(term: string): number {
  if (term.length <= 2) return 0;
  if (term.length <= 4) return 1;
  return term.length <= 7 ? 1.5 : 2;
}
