import type { Article } from '#root/lib/domain/article.ts';
import type { BlockOf, CorrectionKind } from '#root/lib/domain/block.ts';

/** What readers are told of changes to a story that is out: nothing, that it was updated, or what was wrong. */
export type Telling = { how: 'silent' } | { how: 'update' } | { how: 'correction'; kind: CorrectionKind; text: string };

/**
 * The public story `before` with the text of `written`, and with what is told of the change. Corrections that readers have
 * seen stay, also where the new text lost them: a paper does not take back what it admitted.
 */
export function changed(before: Article, written: Article, telling: Telling, now: number): Article {
  const at = new Date(now).toISOString();
  const kept = before.body.filter((block) => block.type === 'correction');
  const lost = kept.filter((note) => !written.body.some((block) => isSameNote(block, note)));
  const body = lost.length > 0 ? [...written.body, ...lost] : written.body;
  const story = body === written.body ? written : { ...written, body };
  switch (telling.how) {
    case 'silent':
      return story;
    case 'update':
      return { ...story, updatedAt: at };
    case 'correction': {
      const { kind, text } = telling;
      const note: BlockOf<'correction'> = {
        ...{ type: 'correction', text, at },
        ...(kind !== 'correction' && { kind }),
      };
      return { ...story, updatedAt: at, body: [...body, note] };
    }
  }
}

function isSameNote(block: Article['body'][number], note: BlockOf<'correction'>): boolean {
  return block.type === 'correction' && block.at === note.at;
}
