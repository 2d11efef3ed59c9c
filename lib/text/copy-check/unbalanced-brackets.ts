import type { Copy } from './copy.ts';
import type { Fault } from './fault.ts';

const brackets = /[()[\]{}]/g;
const closerOf: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
/** `1)`, `أ)`, `أولا)` at the head of a line or clause counts something. */
const counter = /(?:^|[\s،؛.:])(?:[\p{L}\p{Nd}]{1,3}|\p{L}{2,5}ا)[^\S\n]?$/u;

/** Brackets without their other half. Only an editor can tell where it belongs. */
export function unbalancedBrackets({ text, isShielded }: Copy): Fault[] {
  const open: { from: number; found: string }[] = [];
  const lone: { from: number; found: string }[] = [];
  for (const { index: from, 0: found } of text.matchAll(brackets)) {
    if (found in closerOf) open.push({ from, found });
    else if (closerOf[open.at(-1)?.found ?? ''] === found) open.pop();
    else if (!(found === ')' && counter.test(text.slice(Math.max(0, from - 8), from)))) lone.push({ from, found });
  }
  return [...lone, ...open]
    .filter(({ from }) => !isShielded(from, from + 1))
    .map(({ from, found }) => ({ rule: 'brackets', from, to: from + 1, found, suggestions: [], certain: false }));
}
