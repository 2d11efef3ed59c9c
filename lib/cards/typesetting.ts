/** Measures a text as it will be drawn, in pixels. */
export type Measure = (text: string) => number;
export type Setting = { lines: string[]; size: number };

/** The sizes a headline is tried in, in pixels, with how many lines there is room for at each. */
const trials = [
  { size: 66, lines: 3 },
  { size: 58, lines: 3 },
  { size: 50, lines: 4 },
] as const;

const arabicLetterMark = '\u061c';
const leftToRightMark = '\u200e';

/**
 * Sets a headline into lines of at most `width` pixels: as large as fits, lines about equally long; what fits at no size is
 * cut after a whole word, with an ellipsis.
 * @param measureAt how wide a text is at a size
 */
export function setHeadline(text: string, width: number, measureAt: (size: number) => Measure): Setting {
  const words = text.split(/\s+/).filter(Boolean);
  for (const trial of trials) {
    const measure = measureAt(trial.size);
    const lines = broken(words, width, measure);
    if (lines.length <= trial.lines && lines.every((line) => measure(line) <= width)) {
      return { lines: continued(balanced(words, lines.length, width, measure)), size: trial.size };
    }
  }
  const { size, lines } = trials[trials.length - 1] ?? { size: 50, lines: 4 };
  return { lines: continued(cut(words, lines, width, measureAt(size))), size };
}

/** Words into as few lines as they need, each as full as can be. A word wider than a line stands alone. */
function broken(words: readonly string[], width: number, measure: Measure): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const longer = `${last} ${word}`;
    if (last !== undefined && measure(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** The narrowest setting in `count` lines, so that no single word is left on the last one. */
function balanced(words: readonly string[], count: number, width: number, measure: Measure): string[] {
  let [low, high] = [0, width];
  while (high - low > 4) {
    const middle = (low + high) / 2;
    const lines = broken(words, middle, measure);
    if (lines.length <= count && lines.every((line) => measure(line) <= middle)) high = middle;
    else low = middle;
  }
  return broken(words, high, measure);
}

function cut(words: readonly string[], count: number, width: number, measure: Measure): string[] {
  const kept = [...words];
  while (kept.length > 1) {
    kept.pop();
    const shortened = [...kept.slice(0, -1), `${(kept.at(-1) ?? '').replace(/[\s،؛,;:.–—-]+$/u, '')}…`];
    const lines = broken(shortened, width, measure);
    if (lines.length <= count && lines.every((line) => measure(line) <= width)) return lines;
  }
  return [shortenedWord(kept[0] ?? '', width, measure)];
}

/** A single word wider than a line: there is no better place to cut it than between two characters. */
function shortenedWord(word: string, width: number, measure: Measure): string {
  const characters = [...new Intl.Segmenter().segment(word)].map(({ segment }) => segment);
  while (characters.length > 1 && measure(`${characters.join('')}…`) > width) characters.pop();
  return `${characters.join('')}…`;
}

/**
 * Each line begins with a mark of the strong letter before it, since lines are ordered one by one: numbers and signs
 * take their direction from what they follow (Unicode Bidirectional Algorithm, rules W2 and W7), which may stand a line higher.
 */
function continued(lines: readonly string[]): string[] {
  let before = '';
  return lines.map((line) => {
    const marked = before + line;
    const strong = line
      .match(/\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Greek}/gu)
      ?.at(-1);
    if (strong) before = /\p{Script=Arabic}|\p{Script=Hebrew}/u.test(strong) ? arabicLetterMark : leftToRightMark;
    return marked;
  });
}
