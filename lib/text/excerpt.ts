/** The beginning of `text` in at most `limit` characters (UTF-16), ended after a whole word, with … where something is left out. */
export function excerpt(text: string, limit: number): string {
  const flat = text.replace(/\s+/gu, ' ').trim();
  if (flat.length <= limit) return flat;
  const room = flat.slice(0, Math.max(0, limit - 1));
  const whole = flat[room.length] === ' ' ? room : room.slice(0, Math.max(0, room.lastIndexOf(' ')));
  return `${withoutTail(whole || withoutHalf(room))}…`;
}

/** Punctuation and opening brackets read badly before the …. */
function withoutTail(text: string): string {
  return text.replace(/[\s،,;؛:.…\-–—([«"“]+$/u, '');
}

/** A single word longer than the limit is cut, but not inside a character. */
function withoutHalf(text: string): string {
  return text.replace(/[\uD800-\uDBFF]$/u, '');
}
