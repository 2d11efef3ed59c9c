import { readdirSync } from 'node:fs';
import path from 'node:path';
import { GlobalFonts } from '@napi-rs/canvas';

/** The paper's headline face, and its lighter cut for what stands beside. */
export const strong = 'Naba Strong';
export const plain = 'Naba Plain';

const folder = path.join(import.meta.dirname, '../../public/fonts');
const cuts = [
  ['readex-pro-600-', strong],
  ['readex-pro-400-', plain],
] as const;

/** Gives the paper's own faces to the canvas, once; their files carry a hash of their content. */
export function registerFonts(): void {
  if (GlobalFonts.has(strong)) return;
  const files = readdirSync(folder);
  for (const [prefix, family] of cuts) {
    const file = files.find((name) => name.startsWith(prefix));
    if (!file) throw new Error(`${folder} has no ${prefix}*.woff2`);
    GlobalFonts.registerFromPath(path.join(folder, file), family);
  }
}

/** A font as a canvas takes it; `size` in pixels. */
export function fontOf(family: string, size: number): string {
  return `${size}px "${family}"`;
}
