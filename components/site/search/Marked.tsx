import type { Stretch } from '#root/lib/text/marked-text.ts';

/** A text with the words that were looked for marked in it. */
export function Marked({ text }: { text: readonly Stretch[] }) {
  let at = 0;
  return text.map((stretch) => {
    const key = at;
    at += stretch.text.length;
    return stretch.hit ? (
      <mark key={key} className="bg-transparent font-bold text-brand underline decoration-brand/40 underline-offset-4">
        {stretch.text}
      </mark>
    ) : (
      stretch.text
    );
  });
}
