import type { Fault } from '#root/lib/text/copy-check/fault.ts';
import { mendCopy } from '#root/lib/text/copy-check/mend-copy.ts';

/** The texts above the body. */
export const headFields = ['kicker', 'headline', 'standfirst'] as const;
export type HeadFieldName = (typeof headFields)[number];
export type HeadTexts = { [Name in HeadFieldName]?: string | undefined };

/** What `check` finds in each of the texts above the body. */
export function fieldFaults(texts: HeadTexts, check: (text: string) => Fault[]): Record<HeadFieldName, Fault[]> {
  const of = (name: HeadFieldName) => check(texts[name] ?? '');
  return { kicker: of('kicker'), headline: of('headline'), standfirst: of('standfirst') };
}

/** The text with the first suggestion of each in its place. A mark of a pair takes its partner along. */
export function mendedText(text: string, chosen: readonly Fault[], all: readonly Fault[]): string {
  const partners = all.filter(({ from }) => chosen.some(({ partner }) => partner === from));
  return mendCopy(text, [...new Set([...chosen, ...partners])]);
}

/** Those that are mended without reading the sentence. */
export function certainOf<F extends Fault>(faults: readonly F[]): F[] {
  return faults.filter(({ certain, suggestions }) => certain && suggestions.length > 0);
}

/** Some words round a fault, and the fault between them. */
export function excerptOf(text: string, { from, to }: Fault, around = 24): [string, string, string] {
  const start = Math.max(0, from - around);
  const end = Math.min(text.length, to + around);
  const before = text.slice(start, from);
  const after = text.slice(to, end);
  // Whole words only, where the text goes on.
  return [
    start > 0 ? before.replace(/^\S*\s/, '… ') : before,
    text.slice(from, to),
    end < text.length ? after.replace(/\s\S*$/, ' …') : after,
  ];
}
