/** A line of JSON Lines with its place, or what is wrong with it. */
export type Line = { number: number; text: string };

/**
 * The whole lines of a JSON Lines file. What stands after the last line feed is a write that was cut off, and no line
 * (unless it is JSON of itself: an editor that leaves out the last line feed).
 */
export function wholeLines(text: string): Line[] {
  const end = wholeLength(text);
  const lines: Line[] = [];
  for (const [index, line] of text.slice(0, end).split('\n').entries()) {
    if (line.trim() !== '') lines.push({ number: index + 1, text: line });
  }
  return lines;
}

/** How many characters of `text` are whole lines. */
export function wholeLength(text: string): number {
  const lastFeed = text.lastIndexOf('\n') + 1;
  return isJson(text.slice(lastFeed)) ? text.length : lastFeed;
}

function isJson(text: string): boolean {
  if (!text.startsWith('{')) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

export function formatLine(value: object): string {
  return `${JSON.stringify(value)}\n`;
}
