import { stem } from './stem.ts';
import { tokens } from './tokens.ts';

/** A stretch of a text, and whether it is a word that was looked for. */
export type Stretch = { text: string; hit: boolean };

type Place = { start: number; end: number };

/** `text` in stretches, in its own spelling: those whose stem is among `stems` are hits. Together they are `text`. */
export function markedText(text: string, stems: ReadonlySet<string>): Stretch[] {
  return stretches(text, { start: 0, end: text.length }, hitsIn(text, stems));
}

/**
 * About `limit` characters of `text` round the place where most of the words stand together, cut at words, with … where
 * something is left out; undefined where none of them stands in it.
 */
export function markedExcerpt(text: string, stems: ReadonlySet<string>, limit: number): Stretch[] | undefined {
  const flat = text.replace(/\s+/gu, ' ').trim();
  const hits = hitsIn(flat, stems);
  if (hits.length === 0) return undefined;
  const window = densest(flat, hits, limit);
  const cut = stretches(flat, window, hits);
  if (window.start > 0) cut.unshift({ text: '… ', hit: false });
  if (window.end < flat.length) cut.push({ text: ' …', hit: false });
  return cut;
}

type Hit = Place & { stem: string };

function hitsIn(text: string, stems: ReadonlySet<string>): Hit[] {
  const found: Hit[] = [];
  for (const { term, start, end } of tokens(text)) {
    const root = stem(term);
    if (!stems.has(root) || found.at(-1)?.end === end) continue;
    found.push({ start, end, stem: root });
  }
  return found;
}

/** The window that has most different words, the earliest of several; it begins a little before its first. */
function densest(text: string, hits: readonly Hit[], limit: number): Place {
  let best = 0;
  let most = 0;
  hits.forEach((hit, at) => {
    const within = new Set<string>();
    for (let next = at; next < hits.length && (hits[next]?.end ?? 0) - hit.start <= limit * 0.8; next += 1) {
      within.add(hits[next]?.stem ?? '');
    }
    if (within.size > most) [best, most] = [at, within.size];
  });
  const first = hits[best]?.start ?? 0;
  const lead = Math.round(limit * 0.2);
  if (first <= lead) return { start: 0, end: wordEnd(text, limit) };
  const start = text.indexOf(' ', Math.min(first - lead, text.length - limit));
  const from = start < 0 || start >= first ? first : start + 1;
  return { start: Math.max(0, from), end: wordEnd(text, from + limit) };
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.indexOf(' ', at);
  return space < 0 ? text.length : space;
}

function stretches(text: string, { start, end }: Place, hits: readonly Place[]): Stretch[] {
  const found: Stretch[] = [];
  let at = start;
  for (const hit of hits) {
    if (hit.start < at || hit.end > end) continue;
    if (hit.start > at) found.push({ text: text.slice(at, hit.start), hit: false });
    found.push({ text: text.slice(hit.start, hit.end), hit: true });
    at = hit.end;
  }
  if (at < end) found.push({ text: text.slice(at, end), hit: false });
  return found;
}
