import type { Fault } from './fault.ts';

/**
 * `text` with the first suggestion of every one of `faults` in its place, all at once. Faults without a suggestion, that
 * lie inside an earlier one, or that no longer find their words in `text` (it was changed meanwhile) are passed over.
 */
export function mendCopy(text: string, faults: readonly Fault[]): string {
  let mended = '';
  let end = 0;
  for (const fault of [...faults].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const suggestion = fault.suggestions[0];
    if (suggestion === undefined || fault.from < end || text.slice(fault.from, fault.to) !== fault.found) continue;
    mended += text.slice(end, fault.from) + suggestion;
    end = fault.to;
  }
  return mended + text.slice(end);
}
