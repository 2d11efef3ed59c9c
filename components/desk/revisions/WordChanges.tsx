import type { DiffPart } from '#root/lib/text/word-diff.ts';

/** A text with what went and what came, to be seen and to be heard. */
export function WordChanges({ parts }: { parts: readonly DiffPart[] }) {
  const keyed = parts.map((part, index) => ({ ...part, key: `${index}${part.kind}` }));
  return keyed.map(({ key, kind, text }) => {
    if (kind === 'same') return <span key={key}>{text}</span>;
    if (kind === 'added') {
      return (
        <ins key={key} className="bg-brand-soft text-brand no-underline">
          {text}
        </ins>
      );
    }
    return (
      <del key={key} className="bg-alert-soft text-alert line-through">
        {text}
      </del>
    );
  });
}
