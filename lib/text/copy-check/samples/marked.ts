type Mark = { from: number; found: string; right: string };

/** A sentence written with its faults as `{found→right}`: the text with them, the text without, and where they are. */
export function marked(sentence: string): { text: string; mended: string; marks: Mark[] } {
  const marks: Mark[] = [];
  let text = '';
  let mended = '';
  let end = 0;
  for (const match of sentence.matchAll(/\{(.*?)→(.*?)\}/gsu)) {
    const [whole, found = '', right = ''] = match;
    const before = sentence.slice(end, match.index);
    text += before;
    mended += before + right;
    marks.push({ from: text.length, found, right });
    text += found;
    end = match.index + whole.length;
  }
  return { text: text + sentence.slice(end), mended: mended + sentence.slice(end), marks };
}
