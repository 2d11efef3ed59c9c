import type { Block } from '#root/lib/domain/block.ts';
import { noteNumbers, notesOf } from '#root/lib/text/notes.ts';
import { evenHeadings } from './even-headings.ts';
import { headingAnchors } from './heading-anchors.ts';
import { inOrder } from './in-order.ts';
import { StoryBlock } from './StoryBlock.tsx';
import { StoryNotes } from './StoryNotes.tsx';
import type { StoryContext } from './story-context.ts';

/** The story itself: its blocks in their order and nothing of the page between them, then its notes. */
export function StoryBody({ blocks, story }: { blocks: readonly Block[]; story: StoryContext }) {
  const shown = evenHeadings(blocks);
  const anchors = headingAnchors(shown);
  const notes = notesOf(shown);
  const noted = { ...story, notes: noteNumbers(notes) };
  return (
    <div className="story-body measure font-serif text-prose">
      {inOrder(shown).map(({ key, item }) => {
        const anchor = anchors[key];
        return <StoryBlock key={key} block={item} story={noted} {...(anchor && { anchor })} />;
      })}
      {notes.length > 0 && <StoryNotes notes={notes} story={noted} />}
      {/* Within the body, whose way through the window it follows. */}
      <div aria-hidden="true" className="reading-progress" />
    </div>
  );
}
