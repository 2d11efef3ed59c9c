/** The first element within `root` that the server marked `data-part="name"`. */
export function part<E extends HTMLElement = HTMLElement>(root: ParentNode, name: string): E | null {
  return root.querySelector<E>(`[data-part="${name}"]`);
}

/** Puts values into a sentence of the message catalogue: `fill('{used} / {limit}', { used: 3, limit: 9 })`. */
export function fill(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
