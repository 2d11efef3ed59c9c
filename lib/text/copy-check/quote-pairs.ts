export type QuoteMark = { from: number; to: number; glyph: string; opens: boolean; closes: boolean };
/** `depth`: how many quotations it stands in. */
export type QuotePair = { open: QuoteMark; close: QuoteMark; depth: number };

const marks = /["“”„‟«»]|''|<<|>>/gu;
/** Single marks round Arabic words: nothing else uses them so. */
const single =
  /(?<![\p{L}\p{N}\p{M}'‘’]|[«“"])['‘’](?=\p{Script=Arabic})[^'‘’"«»“”\n]{0,80}?(?<=\p{Script=Arabic}|\p{Nd})['‘’](?![\p{L}\p{N}'‘’»”"])/gu;
const openerBefore = /^$|[\s([{«“‹:،؛,/–—ـ*-]/u;
/** و"البلطجة", بـ"كذا", لـ"كذا": a particle alone before the mark. */
const particle = /(?<![\p{L}\p{M}\p{N}])(?:[وف][بلك]?|[بلك]|[وف]?[بك]?ال|[وف]?لل)[\u064B-\u0652ـ]*$/u;
const closerAfter = /^$|[\s)\]}»”›.،؛؟!,:;?/–—…*-]/u;
const letter = /[\p{L}\p{N}]/u;
const digit = /\p{Nd}/u;

/** The quotation marks of `text` in pairs, and those that have no other half. */
export function pairQuotes(
  text: string,
  isShielded: (from: number, to: number) => boolean,
): { pairs: QuotePair[]; lone: QuoteMark[] } {
  const found: QuoteMark[] = [];
  for (const { index, 0: glyph } of text.matchAll(marks)) {
    if (!isShielded(index, index + glyph.length)) found.push(markAt(text, index, glyph));
  }
  const { pairs, lone } = paired(withoutInches(text, found));
  const singles = singlePairs(text, isShielded).filter(
    (pair) => !pairs.some((outer) => outer.open.from < pair.open.from && pair.close.from < outer.close.from),
  );
  return { pairs: [...pairs, ...singles].sort((a, b) => a.open.from - b.open.from), lone };
}

function markAt(text: string, from: number, glyph: string): QuoteMark {
  const to = from + glyph.length;
  const [before = '', after = ''] = [text[from - 1], text[to]];
  const starts = openerBefore.test(before) || particle.test(text.slice(Math.max(0, from - 6), from));
  const ends = closerAfter.test(after);
  const touches = letter.test(after) || /["'“«([]/u.test(after);
  // Both or neither by its surroundings: then what is open decides.
  const unclear = starts === ends;
  return { from, to, glyph, opens: unclear ? after !== '' : starts && touches, closes: unclear ? before !== '' : ends };
}

/** 55" is a screen where the marks do not come out even otherwise. */
function withoutInches(text: string, found: readonly QuoteMark[]): QuoteMark[] {
  const straight = found.filter((mark) => mark.glyph === '"');
  if (straight.length % 2 === 0) return [...found];
  const inches = straight.filter((mark) => digit.test(text[mark.from - 1] ?? ''));
  return found.filter((mark) => mark !== inches[0]);
}

function paired(found: readonly QuoteMark[]): { pairs: QuotePair[]; lone: QuoteMark[] } {
  const open: QuoteMark[] = [];
  const pairs: QuotePair[] = [];
  const lone: QuoteMark[] = [];
  for (const mark of found) {
    const last = open.at(-1);
    if (mark.closes && (last || !mark.opens)) {
      // Clear openers open; an unclear mark closes what is open.
      if (last) pairs.push({ open: last, close: mark, depth: 0 });
      else lone.push(mark);
      open.pop();
    } else if (mark.opens) open.push(mark);
    else lone.push(mark);
  }
  lone.push(...open);
  for (const pair of pairs) {
    pair.depth = pairs.filter((each) => each.open.from < pair.open.from && pair.close.from < each.close.from).length;
  }
  return { pairs, lone: lone.sort((a, b) => a.from - b.from) };
}

function singlePairs(text: string, isShielded: (from: number, to: number) => boolean): QuotePair[] {
  return [...text.matchAll(single)]
    .filter(({ index, 0: said }) => !isShielded(index, index + said.length))
    .map(({ index, 0: said }) => {
      const last = index + said.length - 1;
      return {
        open: { from: index, to: index + 1, glyph: said[0] ?? '', opens: true, closes: false },
        close: { from: last, to: last + 1, glyph: text[last] ?? '', opens: false, closes: true },
        depth: 0,
      };
    });
}
