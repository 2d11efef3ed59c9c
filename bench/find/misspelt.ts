const letters = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';

/** Makes one slip inside the longest word: a letter lost, added, changed or swapped with its neighbour. Dice are seeded. */
export function misspelt(seed: number): (query: string) => string {
  let state = seed;
  const below = (limit: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 8) % limit;
  };
  return (query) => {
    const words = query.split(' ');
    const longest = words.reduce((best, word, at) => (word.length > (words[best]?.length ?? 0) ? at : best), 0);
    const word = words[longest] ?? '';
    if (word.length < 4) return query;
    const at = 1 + below(word.length - 2);
    const [before, letter, next, after] = [word.slice(0, at), word[at], word[at + 1] ?? '', word.slice(at + 2)];
    const other = letters[below(letters.length)];
    const slips = [before + next + after, before + other + letter + next + after];
    slips.push(before + other + next + after, before + next + letter + after);
    words[longest] = slips[below(slips.length)] ?? word;
    return words.join(' ');
  };
}
