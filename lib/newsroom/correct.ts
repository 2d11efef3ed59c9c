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
  const story = withNotesOf(before, written);
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
      return { ...story, updatedAt: at, body: [...story.body, note] };
    }
  }
}

function withNotesOf(before: Article, written: Article): Article {
  const notes = before.body.filter((block) => block.type === 'correction');
  const lost = notes.filter((note) => !written.body.some((block) => isSameNote(block, note)));
  // What kind of note it is was decided when it was published.
  const kinds = new Map(notes.flatMap(({ at, kind }) => (kind ? [[at, kind] as const] : [])));
  if (lost.length === 0 && kinds.size === 0) return written;
  const body = written.body.map((block) => {
    const kind = block.type === 'correction' ? kinds.get(block.at) : undefined;
    return kind ? { ...block, kind } : block;
  });
  return { ...written, body: [...body, ...lost] };
}

function isSameNote(block: Article['body'][number], note: BlockOf<'correction'>): boolean {
  return block.type === 'correction' && block.at === note.at;
}
