import type { Localized } from '#root/lib/domain/locale.ts';
import { longestReason, mostReasons } from '#root/lib/domain/refusal-reason.ts';
import { stripBidiControls } from '#root/lib/text/bidi.ts';

const between = '|';

/** A list of reasons as a form has it: one a line, its English words after a bar where it has some. */
export function reasonLines(reasons: readonly Localized[]): string {
  return reasons.map(({ ar, en }) => (en ? `${ar} ${between} ${en}` : ar)).join('\n');
}

/** The reasons that the lines name, each once; a code where they are none, or too many, or too long. */
export function readReasonLines(text: string): Localized[] | 'reasons-missing' | 'text-long' {
  const reasons = new Map<string, Localized>();
  for (const line of text.split('\n')) {
    const [ar = '', en = ''] = line.split(between).map((part) => stripBidiControls(part).replace(/\s+/gu, ' ').trim());
    const name = ar || en;
    if (name.length > longestReason || en.length > longestReason) return 'text-long';
    if (name && !reasons.has(name)) reasons.set(name, { ar: name, ...(ar && en && { en }) });
  }
  if (reasons.size === 0) return 'reasons-missing';
  return reasons.size > mostReasons ? 'text-long' : [...reasons.values()];
}
