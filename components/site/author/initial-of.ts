/** Titles before a name, as papers print them. */
const titles = /^(?:د|أ|م|أ\.\s*د|dr|prof|mr|mrs|ms)\.?\s+/iu;

const graphemes = new Intl.Segmenter('ar', { granularity: 'grapheme' });

/** The letter that stands for a name: the first one, titles and the Arabic article left aside. */
export function initialOf(name: string): string {
  const bare = name.trim().replace(titles, '');
  const [first = ''] =
    graphemes
      .segment(/^ال\p{L}{3,}/u.test(bare) ? bare.slice(2) : bare)
      [Symbol.iterator]()
      .next().value?.segment ?? '';
  return first.toUpperCase();
}
