import type { Note, RichText, Span } from '#root/lib/domain/block.ts';
import { cleanText } from '../clean-text.ts';

/** How a piece of text is marked. */
export type Marks = Omit<Span, 'text' | 'note'>;

/** A paragraph while it is being read: text with marks, its spaces as a browser would show them. */
export type TextRun = {
  /** Adds text; runs of white space count as one space unless `keepSpace`. */
  add(text: string, marks: Marks, keepSpace?: boolean): void;
  /** Begins a new line within the paragraph. Nothing at its beginning. */
  breakLine(): void;
  /** Puts a note at this place. */
  note(note: Note): void;
  /** Whether the last thing was a line's end. */
  readonly atLineEnd: boolean;
  /** What was added since the last time, without space at its ends; undefined where that is nothing. */
  take(): RichText | undefined;
};

export function createTextRun(): TextRun {
  let spans: Span[] = [];
  const lastCharacter = () => spans.findLast(({ text }) => text !== '')?.text.at(-1) ?? '\n';

  function push(text: string, marks: Marks): void {
    const last = spans.at(-1);
    if (last && !last.note && sameMarks(last, marks)) last.text += text;
    else if (text) spans.push({ ...marks, text });
  }

  return {
    get atLineEnd() {
      return lastCharacter() === '\n';
    },
    add(text, marks, keepSpace = false) {
      const clean = cleanText(text);
      if (keepSpace) return push(clean, marks);
      const single = clean.replace(/[ \t\r\n\f]+/g, ' ');
      const last = lastCharacter();
      push(single.startsWith(' ') && (last === ' ' || last === '\n') ? single.slice(1) : single, marks);
    },
    breakLine() {
      if (spans.length === 0) return;
      const last = spans.at(-1);
      if (last) last.text = last.text.replace(/ +$/, '');
      push('\n', {});
    },
    note(note) {
      spans.push({ text: '', note });
    },
    take() {
      const taken = trimmed(spans);
      spans = [];
      if (!taken.some(({ text }) => /[^\s\u00a0\u200b-\u200f\u2060\ufeff]/.test(text))) return undefined;
      const [only, ...more] = taken;
      return only && more.length === 0 && !only.note && sameMarks(only, {}) ? only.text : taken;
    },
  };
}

function sameMarks(one: Marks, other: Marks): boolean {
  return (
    one.strong === other.strong && one.emphasis === other.emphasis && one.href === other.href && one.lang === other.lang
  );
}

const spaceBefore = /^[\s\u00a0]+/;
/** Matched from the end by hand: a pattern with `$` would try every run of spaces in the text. */
function withoutSpaceAfter(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s\u00a0]/.test(text[end - 1] ?? '')) end -= 1;
  return text.slice(0, end);
}

function trimmed(spans: Span[]): Span[] {
  const rest = spans.map((span) => ({ ...span }));
  for (let first = rest[0]; first; first = rest[0]) {
    first.text = first.text.replace(spaceBefore, '');
    if (first.text || first.note) break;
    rest.shift();
  }
  for (let last = rest.at(-1); last; last = rest.at(-1)) {
    last.text = withoutSpaceAfter(last.text);
    if (last.text || last.note) break;
    rest.pop();
  }
  return rest;
}
