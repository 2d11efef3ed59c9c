/** The rows of the Arabic (101) keyboard as they stand, with those of the numbers. */
const rows = ['ذ1234567890-=', 'ضصثقفغعهخحجد\\', 'شسيبلاتنمكط', 'ئءؤرﻻىةوزظ'];
/** How far each row stands to the side of the one above it: its keys touch two of them. */
const above = [-1, 0];

function neighbours(row: number, at: number): (string | null)[] {
  const key = (line: number, place: number) => rows[line]?.[place] ?? null;
  // zxcvbn's order on slanted keyboards: before, above, above after, after, below, below before.
  return [
    key(row, at - 1),
    key(row - 1, at - (above[0] ?? 0) - 1),
    key(row - 1, at - (above[1] ?? 0) + 1),
    key(row, at + 1),
    key(row + 1, at),
    key(row + 1, at - 1),
  ];
}

/** Which keys lie beside each other, so that «ضصثقفغ» is told for what it is. */
export const arabicKeyboard: Record<string, (string | null)[]> = Object.fromEntries(
  rows.flatMap((line, row) => Array.from(line, (key, at) => [key, neighbours(row, at)])),
);
