import type { Copy } from './copy.ts';
import type { Fault } from './fault.ts';

const unseen = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]+/gu;
const pictograph = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)$/u;

/** Marks that steer direction (the page does that by itself) and characters without width. Emoji keep their joiners. */
export function invisibleCharacters({ text, isShielded, options }: Copy): Fault[] {
  return [...text.matchAll(unseen)].flatMap(({ index: from, 0: found }): Fault[] => {
    const to = from + found.length;
    const before = text.slice(Math.max(0, from - 2), from);
    const joins = found === '\u200D' && (pictograph.test(before) || /(?<!\p{L})ه$/u.test(before));
    if (joins || isShielded(from, to)) return [];
    // A soft hyphen or a joiner between Latin letters may be meant.
    const certain = options.language === 'ar' || !/[\u00AD\u200C\u200D]/.test(found);
    return [{ rule: 'invisible', from, to, found, suggestions: [''], certain }];
  });
}
