import type { RichText, Span } from '#root/lib/domain/block.ts';

/** The same text in the fewest spans, each note in one of its own; a plain string where nothing is marked. */
export function shortestText(text: RichText): RichText {
  const spans: Span[] = [];
  for (const span of typeof text === 'string' ? [{ text }] : text) {
    const last = spans.at(-1);
    if (span.text !== '' && last && !last.note && marked(last) === marked(span)) last.text += span.text;
    else if (span.text !== '') spans.push(tidy(span));
    if (span.note) spans.push({ text: '', note: span.note });
  }
  const [only, ...more] = spans;
  if (!only) return '';
  return more.length === 0 && !only.note && marked(only) === marked({ text: '' }) ? only.text : spans;
}

function tidy({ text, strong, emphasis, href, lang }: Span): Span {
  return {
    text,
    ...(strong && { strong }),
    ...(emphasis && { emphasis }),
    ...(href !== undefined && { href }),
    ...(lang !== undefined && { lang }),
  };
}

function marked({ strong = false, emphasis = false, href, lang }: Span): string {
  return JSON.stringify([strong, emphasis, href, lang]);
}
